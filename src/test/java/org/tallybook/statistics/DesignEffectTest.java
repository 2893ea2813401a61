package org.tallybook.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Intervals of a sample whose design has an effect. Expected limits were made with scipy
 * 1.17.1: beta.ppf of the effective counts.
 */
class DesignEffectTest {

	@Test
	void makesTheExactIntervalThatOfTheEffectiveSample() {
		Interval limits = ProportionInterval.clopperPearson(40, 110, 2, 0.95);
		assertThat(limits.lower()).isCloseTo(0.23813837921348285, within(1e-9));
		assertThat(limits.upper()).isCloseTo(0.5043685450880135, within(1e-9));
	}

	@Test
	void changesNothingWhereItIsOne() {
		Interval plain = ProportionInterval.clopperPearson(40, 100, 0.95);
		Interval same = ProportionInterval.clopperPearson(40, 100, 1, 0.95);
		assertThat(same.lower()).isCloseTo(plain.lower(), within(1e-12)).isCloseTo(0.3032947687, within(1e-9));
		assertThat(same.upper()).isCloseTo(plain.upper(), within(1e-12)).isCloseTo(0.5027908496, within(1e-9));
		assertThat(ProportionInterval.clopperPearson(0, 7, 3, 0.95).lower()).isZero();
		assertThat(ProportionInterval.clopperPearson(7, 7, 3, 0.95).upper()).isOne();
	}

	@Test
	void widensTheDifferenceOfTwoShares() {
		Interval limits = ShareDifference.newcombe10(60, 100, 40, 100, 2, 0.95).interval();
		assertThat(limits.lower()).isCloseTo(0.004576018501439655, within(1e-9));
		assertThat(limits.upper()).isCloseTo(0.37524383303112924, within(1e-9));
	}

	@Test
	void widensTheRatioOfTheSexesOverTheUnknown() {
		Interval limits = SexRatio.interval(40, 60, 10, 1, 0.95).orElseThrow();
		assertThat(limits.lower()).isCloseTo(37.74564281698827, within(1e-6));
		assertThat(limits.upper()).isCloseTo(123.34687552554027, within(1e-6));
	}

}
