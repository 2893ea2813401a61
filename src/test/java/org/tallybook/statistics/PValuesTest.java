package org.tallybook.statistics;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PValuesTest {

	@ParameterizedTest
	@EnumSource
	void adjustedValuesKeepTheirOrderAndAreNoSmaller(PValues.Method method) {
		Random random = new Random(31);
		int cases = 0;
		for (; cases < 300; cases++) {
			List<Double> values = Stream.generate(() -> Math.pow(random.nextDouble(), 3))
				.limit(1 + random.nextInt(20))
				.toList();
			List<Double> adjusted = PValues.adjusted(values, method);
			assertThat(adjusted).hasSameSizeAs(values);
			for (int i = 0; i < values.size(); i++) {
				assertThat(adjusted.get(i)).isBetween(values.get(i), 1.0);
				for (int j = 0; j < values.size(); j++) {
					if (values.get(i) <= values.get(j)) {
						assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
					}
				}
			}
		}
		System.out.println(cases + " lists of p-values tried with " + method);
	}

	@ParameterizedTest
	@EnumSource
	void oneTestNeedsNoAdjustment(PValues.Method method) {
		assertThat(PValues.adjusted(List.of(0.03), method)).containsExactly(0.03);
		assertThat(PValues.adjusted(List.of(), method)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void noValueIsAbove1(PValues.Method method) {
		assertThat(PValues.adjusted(List.of(1.0, 0.9, 1.0), method)).containsExactly(1.0, 1.0, 1.0);
	}

	@Test
	void refusesWhatIsNoProbability() {
		for (double p : new double[] { -0.1, 1.1, Double.NaN }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> PValues.adjusted(List.of(0.5, p), PValues.Method.HOLM))
				.withMessageStartingWith("Expected p-values from 0 to 1 but got [0.5, ");
		}
		assertThat(PValues.adjusted(List.of(0.0, 1.0), PValues.Method.HOLM)).containsExactly(0.0, 1.0);
	}

}
