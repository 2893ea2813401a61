package org.tallybook.statistics;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PoissonTrendTest {

	private static final TimeSeries EVEN = TimeSeries.consecutive(12, 14, 9, 11, 13, 15, 12, 10, 11, 14, 16, 12, 13,
			13);

	@Test
	void tellsTheChangePerYearWithStudentsIntervalOfTheQuasiError() {
		PoissonTrend trend = PoissonTrend.of(EVEN, 1).result().orElseThrow();
		Factor year = trend.perYear(4, 0.95, 10).result().orElseThrow();
		double slope = trend.model().estimate(1);
		double error = trend.model().quasiError(1);
		TDistribution student = TDistribution.of(12);
		double reach = student.inverseCumulativeProbability(0.975) * 4 * error;
		assertThat(year.estimate()).isCloseTo(Math.exp(4 * slope), within(1e-12));
		assertThat(year.lower()).isCloseTo(Math.exp(4 * slope - reach), within(1e-12));
		assertThat(year.upper()).isCloseTo(Math.exp(4 * slope + reach), within(1e-12));
		assertThat(year.p()).isCloseTo(2 * student.survivalProbability(slope / error), within(1e-12));
		assertThat(Factor.percent(1.25)).isEqualTo(25);
	}

	@Test
	void refusesAnOverdispersedSeries() {
		TimeSeries wide = TimeSeries.consecutive(2, 190, 3, 40, 170, 5, 4, 210, 90, 1, 160, 8);
		PoissonTrend trend = PoissonTrend.of(wide, 1).result().orElseThrow();
		assertThat(trend.dispersion()).isGreaterThan(10);
		assertThat(trend.perYear(1, 0.95, 10).refusal()).contains(Refusal.OVERDISPERSED);
		assertThat(trend.perYear(1, 0.95, trend.dispersion()).result()).isPresent();
		assertThat(Pettitt.of(wide, 1, 10).refusal()).contains(Refusal.OVERDISPERSED);
		assertThat(Diagnosis.of(wide, 1).result().orElseThrow().refusals(10)).containsExactly(Refusal.OVERDISPERSED);
	}

	@Test
	void refusesWhatCannotBeFitted() {
		assertThat(PoissonTrend.of(TimeSeries.consecutive(1, 2, 3, 4), 1).refusal()).contains(Refusal.TOO_FEW_PERIODS);
		assertThat(PoissonTrend.of(TimeSeries.consecutive(0, 0, 0, 0, 0, 0), 1).refusal())
			.contains(Refusal.NO_VARIATION);
		assertThat(PoissonTrend.of(TimeSeries.consecutive(0, 0, 0, 0, 0, 7), 1).refusal()).contains(Refusal.NO_FIT);
		assertThat(PoissonTrend.of(TimeSeries.consecutive(1, 2, 3, 4, 5, 6), 6).refusal())
			.contains(Refusal.TOO_FEW_PERIODS);
		assertThat(Diagnosis.of(TimeSeries.consecutive(5, 5, 5, 5, 5), 1).refusal()).contains(Refusal.NO_VARIATION);
		assertThatThrownBy(() -> PoissonTrend.of(TimeSeries.consecutive(1, 2, -3, 4, 5), 1))
			.hasMessageContaining("from 0");
	}

	@Test
	void refusesWhereASeasonIsZeroInEveryYear() {
		TreeMap<Long, Double> values = new TreeMap<>();
		for (long time = 0; time < 16; time++) {
			values.put(time, (time % 4 == 3) ? 0.0 : 5 + (time * 7) % 5);
		}
		assertThat(PoissonTrend.of(TimeSeries.of(values), 4).refusal()).contains(Refusal.NO_FIT);
		assertThat(PoissonTrend.of(TimeSeries.of(values), 1).result()).isPresent();
	}

	@Test
	void findsTheTrendBeneathTheSeasons() {
		TreeMap<Long, Double> values = new TreeMap<>();
		int[] levels = { 400, 1200, 9000, 2000 };
		for (long time = 7; time < 47; time++) {
			values.put(time, levels[(int) (time % 4)] * Math.exp(-0.02 * time));
		}
		values.remove(20L);
		LogLinear model = PoissonTrend.of(TimeSeries.of(values), 4).result().orElseThrow().model();
		assertThat(model.estimate(1)).isCloseTo(-0.02, within(1e-9));
		assertThat(Math.exp(model.estimate(3))).isCloseTo(9000 / 400.0, within(1e-6));
	}

	@Test
	void takesTheRateByExposure() {
		double[] exposure = { 10, 20, 40, 80, 160, 320 };
		double[] counts = { 10, 18, 42, 77, 163, 318 };
		LogLinear rate = PoissonTrend.of(TimeSeries.consecutive(counts), 1, exposure).result().orElseThrow().model();
		assertThat(rate.estimate(1)).isCloseTo(0, within(0.05));
		double[] tenfold = Arrays.stream(exposure).map((e) -> 10 * e).toArray();
		LogLinear other = PoissonTrend.of(TimeSeries.consecutive(counts), 1, tenfold).result().orElseThrow().model();
		assertThat(other.estimate(0)).isCloseTo(rate.estimate(0) - Math.log(10), within(1e-9));
		assertThat(other.estimate(1)).isCloseTo(rate.estimate(1), within(1e-9));
		assertThat(other.dispersion()).isCloseTo(rate.dispersion(), within(1e-9));
	}

	@Test
	void coversAPlantedChangePerYear() {
		Random random = new Random(1974);
		int covered = 0;
		int told = 0;
		int cases = 400;
		for (int i = 0; i < cases; i++) {
			TreeMap<Long, Double> values = new TreeMap<>();
			for (long time = 1; time <= 30; time++) {
				values.put(time, (double) Generated.poisson(random, 20 * Math.exp(0.01 * time)));
			}
			Factor year = PoissonTrend.of(TimeSeries.of(values), 1)
				.then((trend) -> trend.perYear(12, 0.95, 10))
				.result()
				.orElse(new Factor(0, 0, 0, 0));
			told += (year.estimate() > 0) ? 1 : 0;
			covered += (year.lower() <= Math.exp(0.12) && Math.exp(0.12) <= year.upper()) ? 1 : 0;
		}
		System.out.println("Poisson trend: " + covered + " of " + told + " intervals cover, of " + cases + " series");
		assertThat(told).isGreaterThan(360);
		assertThat((double) covered / told).isBetween(0.92, 0.98);
	}

	@Test
	void offersNoErrorOfThePlainPoissonModel() {
		assertThat(Arrays.stream(PoissonTrend.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(java.lang.reflect.Method::getName)).containsOnly("of", "dispersion", "perYear");
		assertThat(Arrays.stream(new Class<?>[] { LogLinear.class, LeastSquares.class })
			.noneMatch((type) -> Modifier.isPublic(type.getModifiers()))).isTrue();
	}

}
