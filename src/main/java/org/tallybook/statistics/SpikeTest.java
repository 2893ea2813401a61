package org.tallybook.statistics;

import java.util.OptionalDouble;

/**
 * The exact test of one period against its baseline, given the sum of both (Przyborowski
 * and Wilenski 1940): with B events in k baseline periods of the same length, a count x
 * is one of the binomial distribution of x + B trials with p = 1 / (k + 1). It works
 * where B is 0. Only independent events follow it, incidents and not people, and only
 * where they vary no more than a Poisson process does.
 *
 * @param expected events in a mean baseline period
 * @param ratio the count over the expected; infinite where none was expected, empty where
 * there are none at all
 * @param upper the probability of so many events or more
 * @param lower the probability of so many events or fewer
 */
public record SpikeTest(double expected, OptionalDouble ratio, double upper, double lower) {

	/**
	 * Tests one period.
	 * @param count independent events of the period, from 0
	 * @param baselineTotal events of all baseline periods, from 0
	 * @param baselinePeriods baseline periods with a count, from 1: a missing one is not
	 * among them
	 * @return the expected count and both tails
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static SpikeTest of(long count, long baselineTotal, int baselinePeriods) {
		Arguments.positive("number of baseline periods", baselinePeriods);
		ConditionalBinomial test = new ConditionalBinomial(count, baselineTotal, 1 / (baselinePeriods + 1.0));
		double expected = (double) baselineTotal / baselinePeriods;
		OptionalDouble ratio = (count + baselineTotal == 0) ? OptionalDouble.empty()
				: OptionalDouble.of(count / expected);
		return new SpikeTest(expected, ratio, test.upperTail(), test.lowerTail());
	}

}
