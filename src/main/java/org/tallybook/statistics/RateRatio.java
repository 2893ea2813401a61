package org.tallybook.statistics;

import java.util.Optional;

/**
 * The ratio of two Poisson rates with its exact test, given the sum of both counts
 * (Przyborowski and Wilenski 1940; Lehmann and Romano 2005, section 4.5): of x1 + x2
 * events, x1 follows the binomial distribution with p = t1 / (t1 + t2) where the rates
 * are equal. The limits are those of Clopper and Pearson for p as p / (1 - p) * t2 / t1.
 * Only independent events follow it: incidents, not people.
 *
 * @param ratio the first rate over the second; 0 or infinite where one count is 0
 * @param interval the limits; where one count is 0, the one finite limit above 0 has an
 * error of (1 - confidence) / 2
 * @param central the two-sided p-value to publish: twice the smaller tail, at most 1. It
 * is below 1 - confidence exactly where the interval leaves out 1
 * @param minimumLikelihood the two-sided p-value of all outcomes that are no more likely,
 * which other software prints and which may disagree with the interval
 * @param greater the p-value of the first rate being the greater, one tail
 * @param less the p-value of the first rate being the smaller, one tail
 */
public record RateRatio(double ratio, Interval interval, double central, double minimumLikelihood, double greater,
		double less) {

	/**
	 * Compares two rates.
	 * @param count1 independent events of the first period, from 0
	 * @param exposure1 the length of the first period, above 0
	 * @param count2 independent events of the second period, from 0
	 * @param exposure2 the length of the second period, in the same unit
	 * @param confidence the level, between 0 and 1
	 * @return the ratio and its tests, empty where both counts are 0
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static Optional<RateRatio> of(long count1, double exposure1, long count2, double exposure2,
			double confidence) {
		Arguments.positive("exposure", exposure1);
		Arguments.positive("exposure", exposure2);
		ConditionalBinomial test = new ConditionalBinomial(count1, count2, exposure1 / (exposure1 + exposure2));
		if (count1 + count2 == 0) {
			return Optional.empty();
		}
		double scale = exposure2 / exposure1;
		Interval share = ProportionInterval.clopperPearson(count1, count1 + count2, confidence);
		Interval limits = new Interval(scale * odds(share.lower()), scale * odds(share.upper()));
		return Optional.of(new RateRatio(scale * count1 / count2, limits, test.central(), test.minimumLikelihood(),
				test.upperTail(), test.lowerTail()));
	}

	private static double odds(double share) {
		return share / (1 - share);
	}

}
