package org.tallybook.statistics;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TheilSenTest {

	@Test
	void takesTheTrueSpacingWhereMonthsAreMissing() {
		TimeSeries gaps = TimeSeries.of(new TreeMap<>(Map.of(1L, 10.0, 2L, 13.0, 6L, 25.0, 7L, 28.0, 20L, 67.0)));
		TheilSen line = TheilSen.of(gaps, 0.95).result().orElseThrow();
		assertThat(line.slope()).isCloseTo(3, within(1e-12));
		assertThat(line.lower()).isCloseTo(3, within(1e-12));
		assertThat(line.upper()).isCloseTo(3, within(1e-12));
		assertThat(line.intercept()).isCloseTo(7, within(1e-12));
	}

	@Test
	void keepsTheRanksWithinTheSlopes() {
		// 5 values: C = 1.96 sqrt(16.67) = 8.0, so ranks 1 and 10 of 10 slopes
		TheilSen five = TheilSen.of(TimeSeries.consecutive(1, 5, 2, 9, 4), 0.95).result().orElseThrow();
		assertThat(five.lower()).isEqualTo(-5);
		assertThat(five.upper()).isEqualTo(7);
		// a confidence of almost one reaches beyond the slopes and stays at their ends
		assertThat(TheilSen.of(TimeSeries.consecutive(1, 5, 2, 9, 4), 0.999999).result().orElseThrow()).isEqualTo(five);
	}

	@Test
	void saysThatTheMedianChangeIsNothingForManyZeros() {
		TheilSen zeros = TheilSen.of(TimeSeries.consecutive(0, 0, 0, 0, 0, 0, 7, 0, 0, 90), 0.95)
			.result()
			.orElseThrow();
		assertThat(zeros.slope()).isZero();
	}

	@Test
	void refusesWhereTheTestOfTrendDoes() {
		assertThat(TheilSen.of(TimeSeries.consecutive(1, 2, 3, 4), 0.95).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(TheilSen.of(TimeSeries.consecutive(4, 4, 4, 4, 4), 0.95).refusal()).contains(Refusal.NO_VARIATION);
	}

	@Test
	void movesWithALineThatIsAddedAndWithTheScale() {
		Random random = new Random(1968);
		int cases = 0;
		for (; cases < 500; cases++) {
			int n = 5 + random.nextInt(25);
			TreeMap<Long, Double> values = new TreeMap<>();
			TreeMap<Long, Double> moved = new TreeMap<>();
			double rise = random.nextInt(9) - 4;
			double scale = 1 + random.nextInt(5);
			long time = 0;
			for (int i = 0; i < n; i++) {
				time += 1 + random.nextInt(3);
				double value = random.nextInt(1000) + random.nextInt(1000) / 1000.0;
				values.put(time, value);
				moved.put(time, scale * value + rise * time + 11);
			}
			TheilSen before = TheilSen.of(TimeSeries.of(values), 0.95).result().orElseThrow();
			TheilSen after = TheilSen.of(TimeSeries.of(moved), 0.95).result().orElseThrow();
			assertThat(after.slope()).isCloseTo(scale * before.slope() + rise, within(1e-9));
			assertThat(after.lower()).isCloseTo(scale * before.lower() + rise, within(1e-9));
			assertThat(after.upper()).isCloseTo(scale * before.upper() + rise, within(1e-9));
			assertThat(after.intercept()).isCloseTo(scale * before.intercept() + 11, within(1e-6));
			assertThat(before.slope()).isBetween(before.lower(), before.upper());
		}
		System.out.println("Theil-Sen: equivariant in " + cases + " cases");
	}

}
