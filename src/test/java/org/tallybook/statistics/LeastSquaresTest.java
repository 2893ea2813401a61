package org.tallybook.statistics;

import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LeastSquaresTest {

	private static final double[] Y = { 1, 3, 2, 7, 5 };

	private static final double[][] X = { { 1 }, { 2 }, { 4 }, { 5 }, { 8 } };

	@Test
	void repeatsARowAsOftenAsItsWeight() {
		double[] repeated = { 1, 3, 3, 2, 7, 7, 7, 5 };
		double[][] rows = { { 1 }, { 2 }, { 2 }, { 4 }, { 5 }, { 5 }, { 5 }, { 8 } };
		LeastSquares weighted = LeastSquares.withIntercept(Y, X, new double[] { 1, 2, 1, 3, 1 }).result().orElseThrow();
		LeastSquares plain = LeastSquares.withIntercept(repeated, rows, new double[] { 1, 1, 1, 1, 1, 1, 1, 1 })
			.result()
			.orElseThrow();
		assertThat(weighted.estimate(0)).isCloseTo(plain.estimate(0), within(1e-12));
		assertThat(weighted.estimate(1)).isCloseTo(plain.estimate(1), within(1e-12));
		assertThat(weighted.root(1)).isCloseTo(plain.root(1), within(1e-12));
		assertThat(weighted.rSquared()).isCloseTo(plain.rSquared(), within(1e-12));
		// three degrees of freedom with five rows, six with eight
		assertThat(weighted.residualDeviation()).isCloseTo(plain.residualDeviation() * Math.sqrt(2), within(1e-12));
		assertThat(weighted.residuals()[3]).isCloseTo(plain.residuals()[4], within(1e-12));
	}

	@Test
	void takesTheWeightedSumAboutZeroWithoutAConstant() {
		LeastSquares fit = LeastSquares
			.withoutIntercept(new double[] { 2, 4, 7 }, new double[][] { { 1 }, { 2 }, { 3 } },
					new double[] { 1, 1, 4 })
			.result()
			.orElseThrow();
		// by hand: b = (2 + 8 + 84) / (1 + 4 + 36), R^2 = b (2 + 8 + 84) / (4 + 16 + 196)
		assertThat(fit.estimate(0)).isCloseTo(94 / 41.0, within(1e-12));
		assertThat(fit.rSquared()).isCloseTo(94 * 94 / 41.0 / 216, within(1e-12));
		assertThat(fit.standardError(0)).isCloseTo(Math.sqrt((216 - 94 * 94 / 41.0) / 2 / 41), within(1e-12));
	}

	@Test
	void refusesColumnsThatSayTheSame() {
		double[][] twice = { { 1, 2 }, { 2, 4 }, { 4, 8 }, { 5, 10 }, { 8, 16 } };
		double[][] nothing = { { 1, 0 }, { 2, 0 }, { 4, 0 }, { 5, 0 }, { 8, 0 } };
		double[] ones = { 1, 1, 1, 1, 1 };
		assertThat(LeastSquares.withIntercept(Y, twice, ones).refusal()).contains(Refusal.NO_FIT);
		assertThat(LeastSquares.withIntercept(Y, nothing, ones).refusal()).contains(Refusal.NO_FIT);
	}

	@Test
	void needsADegreeOfFreedom() {
		double[] ones = { 1, 1 };
		double[][] x = { { 1 }, { 2 } };
		assertThat(LeastSquares.withIntercept(new double[] { 1, 2 }, x, ones).refusal())
			.contains(Refusal.TOO_FEW_PERIODS);
		assertThat(LeastSquares.withoutIntercept(new double[] { 1, 2 }, x, ones).result()).isPresent();
		assertThat(LeastSquares.withIntercept(new double[0], new double[0][], new double[0]).refusal())
			.contains(Refusal.TOO_FEW_PERIODS);
	}

	@Test
	void wantsFiniteValues() {
		assertThatThrownBy(() -> TimeSeries.consecutive(1, Double.NaN)).hasMessageContaining("finite");
		assertThat(TimeSeries.of(new TreeMap<>()).size()).isZero();
	}

}
