package org.tallybook.statistics;

import java.util.Optional;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Confidence intervals of a share, where the counted people are a sample or the outcome
 * of a process; an enumeration has none. Limits are shares from 0 to 1. Wilson's interval
 * covers about what it promises on average and is the one to publish; Clopper and
 * Pearson's covers at least what it promises and is the one to judge claims by (Brown,
 * Cai and DasGupta 2001).
 */
public final class ProportionInterval {

	private ProportionInterval() {
	}

	/**
	 * The score interval of Wilson (1927), without a continuity correction: with k of n
	 * and z = PhiInv((1 + confidence) / 2), the centre (k + z^2/2) / (n + z^2) plus or
	 * minus z / (n + z^2) * sqrt(k (n - k) / n + z^2/4).
	 * @param members people in the group, from 0 to the total
	 * @param total people in all, from 1
	 * @param confidence the level, between 0 and 1
	 * @return the limits, exactly 0 where there is no member and exactly 1 where all are
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static Interval wilson(long members, long total, double confidence) {
		return wilson(members, total, 1, confidence);
	}

	/**
	 * Wilson's interval of a clustered or weighted sample: the sample counts as one of
	 * its effective size, n / design effect, with the same share (Kish 1965; compared
	 * with others by Franco, Little, Louis and Slud 2019).
	 * @param members people in the group, from 0 to the total
	 * @param total people in all, from 1
	 * @param designEffect the variance under the design over that of a simple random
	 * sample of the same size, above 0
	 * @param confidence the level, between 0 and 1
	 * @return the limits, exactly 0 where there is no member and exactly 1 where all are
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static Interval wilson(long members, long total, double designEffect, double confidence) {
		Arguments.members(members, total);
		Arguments.positive("design effect", designEffect);
		double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(Arguments.error(confidence) / 2);
		double size = total / designEffect;
		return new Interval(wilsonLower(members / designEffect, size, z),
				1 - wilsonLower((total - members) / designEffect, size, z));
	}

	/**
	 * The smaller root by way of the larger: both multiply to k^2 / (n (n + z^2)), and
	 * their difference would lose digits where the share is small.
	 */
	private static double wilsonLower(double k, double n, double z) {
		double larger = (k + z * z / 2 + z * Math.sqrt(k * (n - k) / n + z * z / 4)) / (n + z * z);
		return k * k / (n * (n + z * z) * larger);
	}

	/**
	 * The exact interval of Clopper and Pearson (1934): BetaInv((1 - confidence) / 2; k,
	 * n - k + 1) to BetaInv((1 + confidence) / 2; k + 1, n - k).
	 * @param members people in the group, from 0 to the total
	 * @param total people in all, from 1 to {@link Integer#MAX_VALUE}
	 * @param confidence the level, between 0 and 1
	 * @return the limits, exactly 0 where there is no member and exactly 1 where all are
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static Interval clopperPearson(long members, long total, double confidence) {
		Arguments.members(members, total);
		var limits = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(Arguments.whole(total),
				Arguments.whole(members), Arguments.error(confidence));
		return new Interval((members == 0) ? 0 : limits.getLowerBound(),
				(members == total) ? 1 : limits.getUpperBound());
	}

	/**
	 * Clopper and Pearson's interval of a clustered or weighted sample: the sample counts
	 * as one of its effective size, n / design effect, with the same share (Korn and
	 * Graubard 1998, Survey Methodology 24, 193-201, without their correction for few
	 * degrees of freedom).
	 * @param members people in the group, from 0 to the total
	 * @param total people in all, from 1
	 * @param designEffect the variance under the design over that of a simple random
	 * sample of the same size, above 0
	 * @param confidence the level, between 0 and 1
	 * @return the limits, exactly 0 where there is no member and exactly 1 where all are
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static Interval clopperPearson(long members, long total, double designEffect, double confidence) {
		Arguments.members(members, total);
		Arguments.positive("design effect", designEffect);
		double tail = Arguments.error(confidence) / 2;
		double k = members / designEffect;
		double rest = (total - members) / designEffect;
		double lower = (members == 0) ? 0 : BetaDistribution.of(k, rest + 1).inverseCumulativeProbability(tail);
		double upper = (members == total) ? 1 : BetaDistribution.of(k + 1, rest).inverseSurvivalProbability(tail);
		return new Interval(lower, upper);
	}

	/**
	 * The interval of a sample in which the group of some people is unknown: from the
	 * lower Clopper-Pearson limit as if no unknown person belonged to the upper limit as
	 * if every one did.
	 * @param share the counts of the sample
	 * @param confidence the level, between 0 and 1
	 * @return the limits, empty where nobody was counted
	 */
	public static Optional<Interval> outer(Share share, double confidence) {
		return outer(share, 1, confidence);
	}

	/**
	 * The same of a clustered or weighted sample.
	 * @param share the counts of the sample
	 * @param designEffect the variance under the design over that of a simple random
	 * sample of the same size, above 0
	 * @param confidence the level, between 0 and 1
	 * @return the limits, empty where nobody was counted
	 */
	public static Optional<Interval> outer(Share share, double designEffect, double confidence) {
		if (share.total() == 0) {
			return Optional.empty();
		}
		long most = share.group() + share.unknown();
		return Optional.of(new Interval(clopperPearson(share.group(), share.total(), designEffect, confidence).lower(),
				clopperPearson(most, share.total(), designEffect, confidence).upper()));
	}

	/**
	 * The interval of a sample that is known as ranges. Both limits rise with each member
	 * and fall with each person who is none, so that the scenarios of the smallest and of
	 * the largest share have the outermost limits of all scenarios.
	 * @param lowest members over total of the scenario with the smallest share, unreduced
	 * @param highest members over total of the scenario with the largest share, unreduced
	 * @param confidence the level, between 0 and 1
	 * @return the lower limit of the first and the upper limit of the second
	 */
	public static Interval outer(Ratio lowest, Ratio highest, double confidence) {
		return new Interval(clopperPearson(lowest.numerator(), lowest.denominator(), confidence).lower(),
				clopperPearson(highest.numerator(), highest.denominator(), confidence).upper());
	}

}
