package org.tallybook.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A rate with its exact Poisson interval. Only independent events follow it: incidents,
 * not the people of one incident.
 *
 * @param rate events in so many units of exposure
 * @param interval the limits of the rate
 */
public record RateInterval(double rate, Interval interval) {

	/**
	 * The interval of Garwood (1936): the limits of a count x are ChiSqInv(a/2; 2x) / 2,
	 * or 0 where x is 0, and ChiSqInv(1 - a/2; 2x + 2) / 2, with a = 1 - confidence. The
	 * upper limit after no event is 3.69 at 95 %; the "rule of three", 3.00, is the one
	 * at 90 %, whose upper tail alone is 5 %.
	 * @param count independent events, from 0
	 * @param exposure units of exposure in which they were counted, as person-years
	 * @param per the units of exposure of the rate, as 100 000
	 * @param confidence the level, between 0 and 1
	 * @return the rate and its interval
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static RateInterval garwood(long count, double exposure, double per, double confidence) {
		Arguments.count("count", count);
		Arguments.positive("exposure", exposure);
		Arguments.positive("unit of the rate", per);
		double tail = Arguments.error(confidence) / 2;
		double lower = (count == 0) ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail) / 2;
		double upper = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(tail) / 2;
		double scale = per / exposure;
		return new RateInterval(count * scale, new Interval(lower * scale, upper * scale));
	}

}
