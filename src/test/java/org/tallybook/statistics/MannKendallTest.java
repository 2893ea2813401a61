package org.tallybook.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MannKendallTest {

	private static final int CASES = 500;

	@Test
	void refusesFewerThanFiveValues() {
		assertThat(MannKendall.of(TimeSeries.consecutive(1, 2, 3, 4)).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(MannKendall.of(TimeSeries.consecutive(1, 2, 3, 4, 5)).result().orElseThrow().p())
			.isEqualTo(2.0 / 120);
	}

	@Test
	void refusesAConstantSeries() {
		assertThat(MannKendall.of(TimeSeries.consecutive(3, 3, 3, 3, 3, 3)).refusal()).contains(Refusal.NO_VARIATION);
		assertThat(MannKendall.of(TimeSeries.consecutive(0.0, -0.0, 0.0, 0.0, -0.0)).refusal())
			.contains(Refusal.NO_VARIATION);
	}

	@Test
	void takesTheNormalDistributionForTiesAndForMoreThanTenValues() {
		assertThat(test(1, 2, 3, 4, 5, 6, 7, 8, 9, 9).exact()).isFalse();
		assertThat(test(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).exact()).isTrue();
		MannKendall eleven = test(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
		assertThat(eleven.exact()).isFalse();
		// S = 55, Var S = 11 10 27 / 18 = 165
		assertThat(eleven.z()).isCloseTo(54 / Math.sqrt(165), within(1e-12));
	}

	@Test
	void correctsTheVarianceAndTauForTies() {
		// groups of 2 and 3 values: Var = (7 6 19 - 2 1 9 - 3 2 11) / 18
		MannKendall tied = test(1, 1, 2, 3, 3, 3, 0);
		assertThat(tied.s()).isEqualTo(2 * 4 + 3 - 6);
		assertThat(tied.variance()).isCloseTo((798 - 18 - 66) / 18.0, within(1e-12));
		assertThat(tied.tauB()).isCloseTo(5 / Math.sqrt(17.0 * 21), within(1e-12));
		assertThat(tied.z()).isCloseTo(4 / Math.sqrt(714 / 18.0), within(1e-12));
	}

	@Test
	void standsStillAtNoTrend() {
		MannKendall flat = test(1, 3, 2, 3, 1, 1, 3, 2, 3, 1, 2);
		assertThat(test(2, 1, 1, 1, 1, 2).s()).isZero();
		assertThat(test(2, 1, 1, 1, 1, 2).z()).isZero();
		assertThat(test(2, 1, 1, 1, 1, 2).p()).isEqualTo(1);
		assertThat(flat.p()).isLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 6, 7, 8, 9, 10 })
	void isExactAsTheEnumerationOfAllOrders(int n) {
		Map<Long, Long> orders = new TreeMap<>();
		double[] values = IntStream.rangeClosed(1, n).mapToDouble((i) -> i).toArray();
		permute(values, n, (order) -> orders.merge(MannKendall.score(order), 1L, Long::sum));
		long all = orders.values().stream().mapToLong(Long::longValue).sum();
		Map<Long, double[]> examples = new TreeMap<>();
		Random random = new Random(n);
		for (int i = 0; i < CASES; i++) {
			double[] order = random.doubles(n).toArray();
			examples.put(MannKendall.score(order), order);
		}
		examples.forEach((s, order) -> {
			long far = orders.entrySet()
				.stream()
				.filter((entry) -> Math.abs(entry.getKey()) >= Math.abs(s))
				.mapToLong(Map.Entry::getValue)
				.sum();
			assertThat(test(order).exact()).isTrue();
			assertThat(test(order).p()).isCloseTo((double) far / all, within(1e-15));
		});
		System.out.println("Mann-Kendall: " + all + " orders of " + n + ", " + examples.size() + " scores");
	}

	@Test
	void turnsItsSignWhenTimeRunsBackwards() {
		each((values) -> {
			double[] reversed = IntStream.range(0, values.length)
				.mapToDouble((i) -> values[values.length - 1 - i])
				.toArray();
			assertThat(test(reversed).s()).isEqualTo(-test(values).s());
			assertThat(test(reversed).z()).isEqualTo(-test(values).z());
			assertThat(test(reversed).p()).isEqualTo(test(values).p());
			assertThat(test(reversed).variance()).isEqualTo(test(values).variance());
		});
	}

	@Test
	void doesNotSeeAnIncreasingMap() {
		each((values) -> assertThat(test(DoubleStream.of(values).map((v) -> Math.exp(v / 3) + 7).toArray()))
			.isEqualTo(test(values)));
	}

	@Test
	void leavesMissingPeriodsOutOfTheOthersScore() {
		Random random = new Random(5);
		each((values) -> {
			TreeMap<Long, Double> observed = new TreeMap<>();
			long time = 0;
			for (double value : values) {
				time += 1 + random.nextInt(4);
				observed.put(time, value);
			}
			assertThat(MannKendall.of(TimeSeries.of(observed)).result().orElseThrow()).isEqualTo(test(values));
		});
	}

	private static void each(Consumer<double[]> law) {
		Random random = new Random(20240426);
		int cases = 0;
		while (cases < CASES) {
			double[] values = random.ints(5 + random.nextInt(20), 0, 1 + random.nextInt(12)).asDoubleStream().toArray();
			if (Arrays.stream(values).distinct().count() > 1) {
				law.accept(values);
				cases++;
			}
		}
		System.out.println("Mann-Kendall: law held in " + cases + " cases");
	}

	private static MannKendall test(double... values) {
		return MannKendall.of(TimeSeries.consecutive(values)).result().orElseThrow();
	}

	/** All orders of the first values, by Heap's way. */
	private static void permute(double[] values, int size, Consumer<double[]> visit) {
		if (size == 1) {
			visit.accept(values);
			return;
		}
		for (int i = 0; i < size; i++) {
			permute(values, size - 1, visit);
			int other = (size % 2 == 0) ? i : 0;
			double kept = values[other];
			values[other] = values[size - 1];
			values[size - 1] = kept;
		}
	}

}
