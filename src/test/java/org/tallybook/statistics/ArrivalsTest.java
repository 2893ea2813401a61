package org.tallybook.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Arrivals in South Korea from 2002 to 2023 (Ministry of Unification): neither a change
 * per year nor a change point can be told of them.
 */
class ArrivalsTest {

	private static final TimeSeries ARRIVALS = TimeSeries.consecutive(1142, 1285, 1898, 1384, 2028, 2554, 2803, 2914,
			2402, 2706, 1502, 1514, 1397, 1275, 1418, 1127, 1137, 1047, 229, 63, 67, 196);

	private static final double HIGHEST_DISPERSION = 10;

	@Test
	void scatterFarTooWidelyAndResembleTheirNeighbours() {
		Diagnosis diagnosis = Diagnosis.of(ARRIVALS, 1).result().orElseThrow();
		// R 4.2.2, glm(family = poisson)
		assertThat(diagnosis.dispersion()).isCloseTo(360.073567653867, within(1e-5));
		// acf of the residuals of lm(x ~ t), computed apart in Python
		assertThat(diagnosis.neighbours()).isCloseTo(0.6769554626017594, within(1e-9));
		assertThat(diagnosis.bound()).isCloseTo(0.4178657, within(1e-6));
		assertThat(diagnosis.refusals(HIGHEST_DISPERSION)).containsExactly(Refusal.DEPENDENT, Refusal.OVERDISPERSED);
		assertThat(diagnosis.refusals(1000)).containsExactly(Refusal.DEPENDENT);
	}

	@Test
	void haveNoChangePerYear() {
		PoissonTrend trend = PoissonTrend.of(ARRIVALS, 1).result().orElseThrow();
		assertThat(trend.perYear(1, 0.95, HIGHEST_DISPERSION).refusal()).contains(Refusal.DEPENDENT);
		assertThat(trend.perYear(1, 0.95, 1000).refusal()).contains(Refusal.DEPENDENT);
	}

	@Test
	void haveNoChangePoint() {
		assertThat(Pettitt.of(ARRIVALS, 1, HIGHEST_DISPERSION).refusal()).contains(Refusal.DEPENDENT);
	}

}
