package org.tallybook.statistics;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PettittTest {

	@Test
	void namesEveryPeriodThatAttainsTheLargestDistance() {
		// ranks 2 2 5 2 5 5 (middle of 1-3 and 4-6): U = -3 -6 -3 -6 -3 0
		Pettitt test = Pettitt.unchecked(TimeSeries.consecutive(1, 1, 9, 1, 9, 9)).result().orElseThrow();
		assertThat(test.k()).isEqualTo(6);
		assertThat(test.lastPeriods()).containsExactly(2L, 4L);
		assertThat(test.p()).isCloseTo(2 * Math.exp(-6 * 36 / 252.0), within(1e-12));
	}

	@Test
	void keepsTheTimesOfPeriodsAroundAGap() {
		TreeMap<Long, Double> values = new TreeMap<>(
				Map.of(10L, 1.0, 11L, 2.0, 12L, 3.0, 20L, 10.0, 21L, 11.0, 22L, 12.0));
		assertThat(Pettitt.unchecked(TimeSeries.of(values)).result().orElseThrow().lastPeriods()).containsExactly(12L);
	}

	@Test
	void givesNoChanceAboveOne() {
		assertThat(Pettitt.unchecked(TimeSeries.consecutive(1, 3, 1, 3, 1, 3, 1, 3)).result().orElseThrow().p())
			.isEqualTo(1);
	}

	@Test
	void findsNothingInAConstantOrShortSeries() {
		assertThat(Pettitt.of(TimeSeries.consecutive(4, 4, 4, 4, 4, 4), 1, 10).refusal())
			.contains(Refusal.NO_VARIATION);
		assertThat(Pettitt.of(TimeSeries.consecutive(4, 5, 6, 7), 1, 10).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(Pettitt.unchecked(TimeSeries.consecutive(4, 5, 6, 7, 8)).result()).isPresent();
	}

	@Test
	void findsAPlantedChange() {
		Random random = new Random(1979);
		int near = 0;
		int cases = 300;
		for (int i = 0; i < cases; i++) {
			TreeMap<Long, Double> values = new TreeMap<>();
			for (long time = 1; time <= 40; time++) {
				values.put(time, (double) Generated.poisson(random, (time <= 22) ? 10 : 25));
			}
			Pettitt test = Pettitt.unchecked(TimeSeries.of(values)).result().orElseThrow();
			near += test.lastPeriods().stream().allMatch((last) -> Math.abs(last - 22) <= 2) ? 1 : 0;
			assertThat(test.p()).isLessThan(0.001);
		}
		System.out.println("Pettitt: within two periods of the planted change in " + near + " of " + cases);
		assertThat(near).isGreaterThan(270);
	}

	@Test
	void speaksOfASeriesThatNothingStandsAgainst() {
		TimeSeries even = TimeSeries.consecutive(12, 14, 9, 11, 13, 15, 12, 10, 11, 14, 16, 12, 13, 13);
		assertThat(Pettitt.of(even, 1, 10)).isEqualTo(Pettitt.unchecked(even));
	}

}
