package org.tallybook.statistics;

import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LevelShiftTest {

	private static final int FEWEST = 8;

	@Test
	void recoversAPlantedShiftWithinItsInterval() {
		Random random = new Random(2023);
		int covered = 0;
		int cases = 500;
		for (int i = 0; i < cases; i++) {
			TreeMap<Long, Double> values = new TreeMap<>();
			for (long month = 100; month < 148; month++) {
				double after = (month >= 124) ? Math.log(2.5) - 0.01 * (month - 123) : 0;
				values.put(month, (double) Generated.poisson(random, 15 * Math.exp(0.005 * (month - 99) + after)));
			}
			LevelShift shift = LevelShift.of(TimeSeries.of(values), 124, 1, FEWEST, 0.95).result().orElseThrow();
			assertThat(shift.before()).isEqualTo(24);
			assertThat(shift.after()).isEqualTo(24);
			covered += (shift.level().lower() <= 2.5 && 2.5 <= shift.level().upper()) ? 1 : 0;
		}
		System.out.println("Level shift: " + covered + " of " + cases + " intervals cover the planted ratio");
		assertThat((double) covered / cases).isBetween(0.92, 0.98);
	}

	@Test
	void fitsAnExactShift() {
		TreeMap<Long, Double> values = new TreeMap<>();
		for (long month = 1; month <= 20; month++) {
			boolean after = month >= 11;
			values.put(month, Math.exp(3 + 0.1 * month + (after ? 0.7 - 0.2 * (month - 10) : 0)));
		}
		LevelShift shift = LevelShift.of(TimeSeries.of(values), 11, 1, FEWEST, 0.95).result().orElseThrow();
		assertThat(Math.log(shift.level().estimate())).isCloseTo(0.7, within(1e-9));
		assertThat(shift.slopeBefore()).isCloseTo(0.1, within(1e-9));
		assertThat(shift.slopeChange()).isCloseTo(-0.2, within(1e-9));
		assertThat(shift.meanBefore())
			.isCloseTo(IntStream.rangeClosed(1, 10).mapToDouble((i) -> Math.exp(3 + 0.1 * i)).sum() / 10, within(1e-9));
		assertThat(shift.meanAfter()).isCloseTo(
				values.tailMap(11L).values().stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
				within(1e-9));
	}

	@Test
	void needsPeriodsOnBothSides() {
		TimeSeries sixteen = TimeSeries.consecutive(3, 4, 5, 4, 3, 6, 4, 5, 3, 4, 7, 5, 6, 4, 5, 3);
		assertThat(LevelShift.of(sixteen, 9, 1, FEWEST, 0.95).result()).isPresent();
		assertThat(LevelShift.of(sixteen, 8, 1, FEWEST, 0.95).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(LevelShift.of(sixteen, 10, 1, FEWEST, 0.95).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(LevelShift.of(sixteen, 9, 12, FEWEST, 0.95).refusal()).contains(Refusal.NO_FIT);
	}

	@Test
	void refusesWhereOneSideIsAllZero() {
		double[] nothing = new double[8];
		double[] some = { 1, 2, 0, 3, 1, 2, 4, 1 };
		assertThat(LevelShift.of(joined(nothing, some), 9, 1, FEWEST, 0.95).refusal()).contains(Refusal.NOTHING_BEFORE);
		assertThat(LevelShift.of(joined(some, nothing), 9, 1, FEWEST, 0.95).refusal()).contains(Refusal.NOTHING_AFTER);
		assertThat(LevelShift.of(joined(nothing, nothing), 9, 1, FEWEST, 0.95).refusal())
			.contains(Refusal.NOTHING_BEFORE);
		double[] twos = { 2, 2, 2, 2, 2, 2, 2, 2 };
		assertThat(LevelShift.of(joined(twos, twos), 9, 1, FEWEST, 0.95).refusal()).contains(Refusal.NO_VARIATION);
	}

	@Test
	void leavesMissingPeriodsInTheirPlace() {
		TreeMap<Long, Double> values = new TreeMap<>();
		for (long month = 1; month <= 24; month++) {
			values.put(month, Math.exp(2 + 0.05 * month + ((month >= 13) ? 0.5 : 0)));
		}
		values.remove(4L);
		values.remove(13L);
		LevelShift shift = LevelShift.of(TimeSeries.of(values), 13, 1, FEWEST, 0.95).result().orElseThrow();
		assertThat(Math.log(shift.level().estimate())).isCloseTo(0.5, within(1e-9));
		assertThat(shift.before()).isEqualTo(11);
		assertThat(shift.after()).isEqualTo(11);
	}

	private static TimeSeries joined(double[] before, double[] after) {
		return TimeSeries.consecutive(DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray());
	}

}
