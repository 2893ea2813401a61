package org.tallybook.statistics;

import java.util.Random;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Figures are of SciPy 1.17.1 where no other origin is given. */
class ProportionIntervalTest {

	private interface Method {

		Interval of(long members, long total, double confidence);

	}

	@Test
	void limitsRiseWithTheMembersAndHoldTheShare() {
		Random random = new Random(13);
		int cases = 0;
		for (Method method : new Method[] { ProportionInterval::wilson, ProportionInterval::clopperPearson }) {
			for (int i = 0; i < 300; i++) {
				long total = 1 + random.nextInt(500);
				long members = random.nextLong(total);
				double confidence = 0.5 + random.nextDouble() / 2.1;
				Interval fewer = method.of(members, total, confidence);
				Interval more = method.of(members + 1, total, confidence);
				assertThat(fewer.lower()).isBetween(0.0, more.lower()).isNotEqualTo(more.lower());
				assertThat(fewer.upper()).isBetween(fewer.lower(), more.upper()).isNotEqualTo(more.upper());
				assertThat(fewer.contains((double) members / total)).isTrue();
				assertThat(more.upper()).isLessThanOrEqualTo(1);
				cases++;
			}
		}
		System.out.println(cases + " intervals of shares tried");
	}

	@Test
	void wilsonAgreesWithCommonsStatistics() {
		Random random = new Random(17);
		int cases = 0;
		for (; cases < 1000; cases++) {
			int total = 1 + random.nextInt(100_000);
			int members = random.nextInt(total + 1);
			var expected = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(total, members, 0.05);
			Interval interval = ProportionInterval.wilson(members, total, 0.95);
			assertThat(interval.lower()).isCloseTo(expected.getLowerBound(), within(1e-13));
			assertThat(interval.upper()).isCloseTo(expected.getUpperBound(), within(1e-13));
		}
		System.out.println(cases + " intervals of Wilson tried");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 7, 60, 34078 })
	void endsAreExactlyNothingAndAll(long total) {
		assertThat(ProportionInterval.wilson(0, total, 0.95).lower()).isZero();
		assertThat(ProportionInterval.wilson(total, total, 0.95).upper()).isEqualTo(1);
		assertThat(ProportionInterval.clopperPearson(0, total, 0.95).lower()).isZero();
		assertThat(ProportionInterval.clopperPearson(total, total, 0.95).upper()).isEqualTo(1);
	}

	@Test
	void aDesignEffectOfTwoHalvesTheSample() {
		Interval interval = ProportionInterval.wilson(164, 196, 2, 0.95);
		assertThat(interval.lower()).isCloseTo(0.7511341643197603, within(1e-12));
		assertThat(interval.upper()).isCloseTo(0.8969319647819649, within(1e-12));
	}

	@Test
	void unknownPeopleWidenBothEnds() {
		Interval interval = ProportionInterval.outer(new Share(20, 6, 8), 0.95).orElseThrow();
		assertThat(interval.lower()).isCloseTo(0.4069694329708481, within(1e-12));
		assertThat(interval.upper()).isCloseTo(0.9323593473172429, within(1e-12));
		assertThat(ProportionInterval.outer(new Share(0, 0, 0), 0.95)).isEmpty();
	}

	@Test
	void theOuterScenariosHoldTheLimitsOfAllScenarios() {
		int cases = 0;
		Interval outer = ProportionInterval.outer(new Ratio(2, 2 + 5), new Ratio(4, 4 + 1), 0.9);
		for (long members = 2; members <= 4; members++) {
			for (long others = 1; others <= 5; others++) {
				Interval inner = ProportionInterval.clopperPearson(members, members + others, 0.9);
				assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
				assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
				cases++;
			}
		}
		assertThat(cases).isEqualTo(15);
	}

	@Test
	void refusesWhatIsNoSample() {
		assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.wilson(0, 0, 0.95))
			.withMessage("Expected 0 <= members <= total and a total above 0 but got 0 of 0");
		assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.clopperPearson(8, 7, 0.95))
			.withMessage("Expected 0 <= members <= total and a total above 0 but got 8 of 7");
		assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.clopperPearson(-1, 7, 0.95));
		assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.clopperPearson(1, 1L << 31, 0.95))
			.withMessage("Expected a count up to 2147483647 but got 2147483648");
		assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.wilson(1, 7, 0, 0.95))
			.withMessage("Expected design effect above 0 but got 0.0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ProportionInterval.wilson(1, 7, Double.POSITIVE_INFINITY, 0.95));
		for (double confidence : new double[] { 0, 1, 95, Double.NaN }) {
			assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.wilson(1, 7, confidence))
				.withMessage("Expected a confidence between 0 and 1 but got " + confidence);
			assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.clopperPearson(1, 7, confidence));
		}
	}

	/** By enumeration of all numbers of members in whole numbers. */
	@ParameterizedTest
	@CsvSource({ "5, 20, 100, 0.95, 10, 46", "0, 10, 50, 0.95, 0, 13", "10, 10, 50, 0.95, 37, 50", "3, 3, 3, 0.9, 3, 3",
			"23, 63, 229, 0.95, 61, 109", "1, 1, 2, 0.95, 1, 2", "40, 100, 400, 0.99, 117, 206", "2, 4, 8, 0.9, 2, 6" })
	void invertsTheHypergeometricTest(long members, long sample, long population, double confidence, int fewest,
			int most) {
		HypergeometricInterval interval = HypergeometricInterval.of(members, sample, population, confidence);
		assertThat(interval).isEqualTo(new HypergeometricInterval(fewest, most, (int) population));
		assertThat(interval.share()).isEqualTo(new Interval((double) fewest / population, (double) most / population));
	}

	@Test
	void refusesASampleLargerThanItsPopulation() {
		assertThatIllegalArgumentException().isThrownBy(() -> HypergeometricInterval.of(5, 20, 19, 0.95));
		assertThatIllegalArgumentException().isThrownBy(() -> HypergeometricInterval.of(5, 4, 19, 0.95))
			.withMessage("Expected 0 <= members <= total and a total above 0 but got 5 of 4");
		assertThatIllegalArgumentException().isThrownBy(() -> HypergeometricInterval.of(5, 20, 100, 1));
	}

	@Test
	void aLimitIsAmongTheValuesOfAnInterval() {
		Interval interval = new Interval(0.25, 0.5);
		assertThat(interval.contains(0.25)).isTrue();
		assertThat(interval.contains(0.5)).isTrue();
		assertThat(interval.contains(0.24)).isFalse();
		assertThat(interval.contains(0.51)).isFalse();
		assertThat(new Interval(1, 1).contains(1)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0.5, 0.25))
			.withMessage("Expected lower <= upper but got 0.5, 0.25");
		assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
	}

}
