package org.tallybook.statistics;

import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RateTest {

	/** After no event the upper limit is -ln(0.025), and -ln(0.05) at 90 %. */
	@Test
	void noEventLeavesAnUpperLimit() {
		assertThat(RateInterval.garwood(0, 1, 1, 0.95).interval().upper()).isCloseTo(3.6888794541139363, within(1e-12));
		assertThat(RateInterval.garwood(0, 2, 10, 0.9).interval().upper()).isCloseTo(5 * 2.995732273553991,
				within(1e-12));
	}

	@Test
	void refusesARateOfNoExposure() {
		assertThatIllegalArgumentException().isThrownBy(() -> RateInterval.garwood(3, 0, 1, 0.95))
			.withMessage("Expected exposure above 0 but got 0.0");
		assertThatIllegalArgumentException().isThrownBy(() -> RateInterval.garwood(3, 1, -1, 0.95))
			.withMessage("Expected unit of the rate above 0 but got -1.0");
		assertThatIllegalArgumentException().isThrownBy(() -> RateInterval.garwood(-3, 1, 1, 0.95))
			.withMessage("Expected count from 0 but got -3");
		assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(3, 1, 4, 0, 0.95));
		assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(3, 0, 4, 1, 0.95));
		assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(-3, 1, 4, 1, 0.95))
			.withMessage("Expected count from 0 but got -3");
		assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(3, 1, -4, 1, 0.95))
			.withMessage("Expected count from 0 but got -4");
		assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(1L << 30, 1, 1L << 30, 1, 0.95));
	}

	@Test
	void nothingAgainstNothingHasNoRatio() {
		assertThat(RateRatio.of(0, 3, 0, 9, 0.95)).isEmpty();
	}

	@Test
	void aRatioOfNothingStartsAtNothing() {
		RateRatio ratio = RateRatio.of(0, 9, 5, 3, 0.95).orElseThrow();
		assertThat(ratio.ratio()).isZero();
		assertThat(ratio.interval().lower()).isZero();
		// The inverse of the limit that R gives for 5 in 3 against 0 in 9.
		assertThat(ratio.interval().upper()).isCloseTo(1 / 2.74906757194638, within(1e-12));
		assertThat(ratio.less()).isCloseTo(0.0009765625, within(1e-15));
		assertThat(ratio.greater()).isEqualTo(1);
	}

	@Test
	void theCentralValueAgreesWithTheInterval() {
		Random random = new Random(23);
		int cases = 0;
		int apart = 0;
		for (; cases < 1000; cases++) {
			RateRatio ratio = RateRatio
				.of(1 + random.nextInt(30), 1 + random.nextInt(3), random.nextInt(30), 1 + random.nextInt(3), 0.95)
				.orElseThrow();
			assertThat(ratio.central() < 0.05).isEqualTo(!ratio.interval().contains(1));
			assertThat(ratio.central()).isEqualTo(Math.min(1, 2 * Math.min(ratio.less(), ratio.greater())));
			apart += (ratio.central() < 0.05) ? 1 : 0;
		}
		assertThat(apart).isBetween(200, 800);
		System.out.println(cases + " ratios of rates tried, " + apart + " of them apart from 1");
	}

	@Test
	void theOtherTwoSidedValueAddsAllOutcomesThatAreNoMoreLikely() {
		int cases = 0;
		for (int first = 0; first <= 12; first++) {
			for (int second = (first == 0) ? 1 : 0; second <= 12; second++) {
				for (int exposure = 1; exposure <= 3; exposure++) {
					RateRatio ratio = RateRatio.of(first, exposure, second, 1, 0.95).orElseThrow();
					assertThat(ratio.minimumLikelihood()).as("%s in %s against %s", first, exposure, second)
						.isCloseTo(noMoreLikely(first, first + second, exposure), within(1e-12));
					cases++;
				}
			}
		}
		assertThat(cases).isEqualTo(504);
	}

	/** In whole numbers, with the odds of the first period for one. */
	private static double noMoreLikely(int events, int all, int odds) {
		BigInteger own = ways(events, all, odds);
		BigInteger sum = BigInteger.ZERO;
		for (int i = 0; i <= all; i++) {
			BigInteger ways = ways(i, all, odds);
			sum = (ways.compareTo(own) <= 0) ? sum.add(ways) : sum;
		}
		return sum.doubleValue() / Math.pow(odds + 1, all);
	}

	private static BigInteger ways(int events, int all, int odds) {
		BigInteger ways = BigInteger.valueOf(odds).pow(events);
		for (int i = 1; i <= events; i++) {
			ways = ways.multiply(BigInteger.valueOf(all - events + i)).divide(BigInteger.valueOf(i));
		}
		return ways;
	}

	@Test
	void aSpikeIsJudgedAfterNothingToo() {
		SpikeTest test = SpikeTest.of(4, 0, 12);
		assertThat(test.expected()).isZero();
		assertThat(test.ratio()).hasValue(Double.POSITIVE_INFINITY);
		assertThat(test.upper()).isCloseTo(Math.pow(13, -4), within(1e-18));
	}

	@Test
	void nothingAfterNothingIsNoSpike() {
		assertThat(SpikeTest.of(0, 0, 12)).isEqualTo(new SpikeTest(0, OptionalDouble.empty(), 1, 1));
		assertThat(SpikeTest.of(0, 24, 12).ratio()).hasValue(0);
		assertThat(SpikeTest.of(5, 5, 1).ratio()).hasValue(1);
	}

	@Test
	void refusesASpikeWithoutBaseline() {
		assertThatIllegalArgumentException().isThrownBy(() -> SpikeTest.of(4, 0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> SpikeTest.of(4, -1, 12));
		assertThatIllegalArgumentException().isThrownBy(() -> SpikeTest.of(-4, 1, 12));
	}

}
