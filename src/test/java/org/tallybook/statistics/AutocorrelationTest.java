package org.tallybook.statistics;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AutocorrelationTest {

	@Test
	void countsPairsOfNeighboursOnlyAcrossGaps() {
		// deviations -2 -1 . 1 2, one month missing: pairs (-2, -1) and (1, 2), m + k = 3
		TimeSeries gap = TimeSeries.of(new TreeMap<>(Map.of(1L, 1.0, 2L, 2.0, 4L, 4.0, 5L, 5.0)));
		Autocorrelation correlation = Autocorrelation.of(gap).result().orElseThrow();
		assertThat(correlation.at(1)).isCloseTo((4.0 / 3) / (10.0 / 4), within(1e-12));
		assertThat(correlation.at(2)).isCloseTo((-1.0 / 3) / (10.0 / 4), within(1e-12));
		assertThat(correlation.at(9)).isZero();
	}

	@Test
	void boundsWhatChanceGivesOneTimeInTwenty() {
		Autocorrelation alternating = Autocorrelation.of(TimeSeries.consecutive(1, -1, 1, -1, 1, -1, 1, -1))
			.result()
			.orElseThrow();
		assertThat(alternating.bound()).isCloseTo(1.959963984540054 / Math.sqrt(8), within(1e-12));
		assertThat(alternating.at(1)).isEqualTo(-7.0 / 8);
		assertThat(alternating.isSignificant()).isTrue();
		assertThat(Autocorrelation.of(TimeSeries.consecutive(1, 2, 1, 1, 2, 2, 1, 2))
			.result()
			.orElseThrow()
			.isSignificant()).isFalse();
	}

	@Test
	void takesTheTrendAndTheSeasonsOutFirst() {
		Random random = new Random(3);
		TreeMap<Long, Double> plain = new TreeMap<>();
		TreeMap<Long, Double> moved = new TreeMap<>();
		for (long month = 1; month <= 48; month++) {
			double value = random.nextInt(100);
			plain.put(month, value);
			moved.put(month, value + 5 * month + 40 * Math.sin(Math.PI * month / 6));
		}
		double expected = Autocorrelation.detrended(TimeSeries.of(plain), 12).result().orElseThrow().at(1);
		assertThat(Autocorrelation.detrended(TimeSeries.of(moved), 12).result().orElseThrow().at(1)).isCloseTo(expected,
				within(1e-9));
		assertThat(Autocorrelation.detrended(TimeSeries.of(moved), 1).result().orElseThrow().at(1))
			.isGreaterThan(expected + 0.2);
	}

	@Test
	void refusesWhereNothingIsLeft() {
		assertThat(Autocorrelation.of(TimeSeries.consecutive(1)).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(Autocorrelation.of(TimeSeries.consecutive(1, 2)).result().orElseThrow().at(1)).isEqualTo(-0.5);
		assertThat(Autocorrelation.of(TimeSeries.consecutive(2, 2, 2)).refusal()).contains(Refusal.NO_VARIATION);
		assertThat(Autocorrelation.detrended(TimeSeries.consecutive(2, 2, 2), 1).refusal())
			.contains(Refusal.NO_VARIATION);
		assertThat(Autocorrelation.detrended(TimeSeries.consecutive(1, 4), 1).refusal())
			.contains(Refusal.TOO_FEW_PERIODS);
		assertThat(Autocorrelation.detrended(TimeSeries.consecutive(10, 13, 16, 19, 22, 25), 1).refusal())
			.contains(Refusal.NO_VARIATION);
	}

}
