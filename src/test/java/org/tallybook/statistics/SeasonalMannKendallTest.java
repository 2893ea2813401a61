package org.tallybook.statistics;

import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SeasonalMannKendallTest {

	private static final int[] QUARTERS = { 10, 50, 90, 20 };

	@Test
	void comparesAQuarterWithItselfOnly() {
		// within each quarter 1, 2, 3 more each year: S = 4 * 3, Var = 4 * 66 / 18
		TreeMap<Long, Double> values = quarters(3);
		SeasonalMannKendall test = SeasonalMannKendall.of(TimeSeries.of(values), 4, 0.95).result().orElseThrow();
		assertThat(test.n()).isEqualTo(12);
		assertThat(test.s()).isEqualTo(12);
		assertThat(test.variance()).isCloseTo(4 * 66 / 18.0, within(1e-12));
		assertThat(test.z()).isCloseTo(11 / Math.sqrt(4 * 66 / 18.0), within(1e-12));
		assertThat(test.slope()).isEqualTo(1);
		assertThat(test.lower()).isEqualTo(1);
		assertThat(test.upper()).isEqualTo(1);
	}

	@Test
	void needsThreeYearsOfEverySeason() {
		TreeMap<Long, Double> values = quarters(3);
		values.remove(values.lastKey());
		assertThat(SeasonalMannKendall.of(TimeSeries.of(values), 4, 0.95).refusal()).contains(Refusal.TOO_FEW_YEARS);
		assertThat(SeasonalMannKendall.of(TimeSeries.of(new TreeMap<>()), 4, 0.95).refusal())
			.contains(Refusal.TOO_FEW_YEARS);
	}

	@Test
	void refusesWhereNoSeasonVaries() {
		TreeMap<Long, Double> values = quarters(4);
		values.replaceAll((time, value) -> (double) QUARTERS[Math.floorMod(time, 4)]);
		assertThat(SeasonalMannKendall.of(TimeSeries.of(values), 4, 0.95).refusal()).contains(Refusal.NO_VARIATION);
	}

	@Test
	void countsAMissingYearInTheSlope() {
		TreeMap<Long, Double> values = quarters(5);
		values.keySet().removeIf((time) -> Math.floorDiv(time, 4) == 501);
		SeasonalMannKendall test = SeasonalMannKendall.of(TimeSeries.of(values), 4, 0.95).result().orElseThrow();
		assertThat(test.n()).isEqualTo(16);
		assertThat(test.slope()).isEqualTo(1);
	}

	@Test
	void takesSlopesByRank() {
		// quarters 0: 1 4 2 (slopes 3, 0.5, -2), the others 0 0 1 (0, 0.5, 1)
		TreeMap<Long, Double> values = new TreeMap<>();
		double[][] years = { { 1, 0, 0, 0 }, { 4, 0, 0, 0 }, { 2, 1, 1, 1 } };
		for (int year = 0; year < 3; year++) {
			for (int quarter = 0; quarter < 4; quarter++) {
				values.put(4L * year + quarter, years[year][quarter]);
			}
		}
		SeasonalMannKendall test = SeasonalMannKendall.of(TimeSeries.of(values), 4, 0.95).result().orElseThrow();
		// sorted: -2 0 0 0 .5 .5 .5 .5 1 1 1 3; Var = (66 + 3 * (66 - 18)) / 18 = 11.67
		assertThat(test.variance()).isCloseTo(210 / 18.0, within(1e-12));
		assertThat(test.slope()).isEqualTo(0.5);
		// C = 1.96 * 3.4157 = 6.69: ranks round(2.65) = 3 and round(10.35) = 10
		assertThat(test.lower()).isEqualTo(0);
		assertThat(test.upper()).isEqualTo(1);
	}

	@Test
	void doesNotSeeTheLevelsOfTheSeasons() {
		Random random = new Random(1982);
		int cases = 0;
		for (; cases < 300; cases++) {
			TreeMap<Long, Double> plain = new TreeMap<>();
			TreeMap<Long, Double> seasonal = new TreeMap<>();
			for (long time = 24; time < 24 + 12 * (3 + random.nextInt(4)); time++) {
				double value = random.nextInt(30);
				plain.put(time, value);
				seasonal.put(time, value + 100 * Math.floorMod(time * 7, 12));
			}
			assertThat(SeasonalMannKendall.of(TimeSeries.of(seasonal), 12, 0.9))
				.isEqualTo(SeasonalMannKendall.of(TimeSeries.of(plain), 12, 0.9));
		}
		System.out.println("Seasonal Mann-Kendall: levels left out in " + cases + " cases");
	}

	private static TreeMap<Long, Double> quarters(int years) {
		TreeMap<Long, Double> values = new TreeMap<>();
		for (long time = 2000; time < 2000 + 4L * years; time++) {
			values.put(time, QUARTERS[Math.floorMod(time, 4)] + (double) Math.floorDiv(time, 4) - 500);
		}
		return values;
	}

}
