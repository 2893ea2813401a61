package org.tallybook.statistics;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Women per 100 men. Where no man was counted there is no ratio, and a table says so in
 * words.
 */
public final class SexRatio {

	private static final long MEN = 100;

	private SexRatio() {
	}

	/**
	 * The ratio of two counts, 100 F / M.
	 * @param women women, from 0
	 * @param men men, from 0
	 * @return women per 100 men, empty where no man was counted
	 */
	public static Optional<Ratio> of(long women, long men) {
		Arguments.count("number of women", women);
		Arguments.count("number of men", men);
		return (men == 0) ? Optional.empty() : Optional.of(per100(women, men));
	}

	/**
	 * The ratio of two ranges, from 100 F(low) / M(high) to 100 F(high) / M(low). Both
	 * ends are attained where the ranges vary independently.
	 * @param womenLow the fewest women, from 0
	 * @param womenHigh the most women, empty where nobody stated it
	 * @param menLow the fewest men, from 0
	 * @param menHigh the most men, empty where nobody stated it
	 * @return women per 100 men, open above where there may be no man or any number of
	 * women; empty where there can be no man
	 */
	public static Optional<RatioRange> of(long womenLow, OptionalLong womenHigh, long menLow, OptionalLong menHigh) {
		Arguments.range("number of women", womenLow, womenHigh);
		Arguments.range("number of men", menLow, menHigh);
		return RatioRange.of(womenLow, womenHigh, menLow, menHigh)
			.map((range) -> range.map((ratio) -> per100(ratio.numerator(), ratio.denominator())));
	}

	/**
	 * The confidence interval of the ratio in a sample: 100 p / (1 - p) of the
	 * Clopper-Pearson limits p of the share of women.
	 * @param women women, from 0
	 * @param men men, from 0
	 * @param confidence the level, between 0 and 1
	 * @return the limits in women per 100 men, empty where no man was counted
	 */
	public static Optional<Interval> interval(long women, long men, double confidence) {
		return interval(women, men, 0, 1, confidence);
	}

	/**
	 * The confidence interval of the ratio in a sample in which the sex of some is
	 * unknown: from the lower limit as if each of them were a man to the upper limit as
	 * if each were a woman.
	 * @param women women, from 0
	 * @param men men, from 0
	 * @param unknown people of unknown sex, from 0
	 * @param designEffect the variance under the design over that of a simple random
	 * sample of the same size, above 0
	 * @param confidence the level, between 0 and 1
	 * @return the limits in women per 100 men, empty where no man was counted
	 */
	public static Optional<Interval> interval(long women, long men, long unknown, double designEffect,
			double confidence) {
		if (of(women, men).isEmpty()) {
			return Optional.empty();
		}
		return ProportionInterval.outer(new Share(women, men, unknown), designEffect, confidence)
			.map((share) -> new Interval(per100(share.lower()), per100(share.upper())));
	}

	private static double per100(double share) {
		return MEN * share / (1 - share);
	}

	private static Ratio per100(long women, long men) {
		return new Ratio(Math.multiplyExact(MEN, women), men);
	}

}
