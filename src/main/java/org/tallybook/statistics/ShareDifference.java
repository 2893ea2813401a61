package org.tallybook.statistics;

/**
 * The difference of two shares from independent samples, with the hybrid score interval
 * of Newcombe (1998, Statistics in Medicine 17, 873-890, method 10): with Wilson's limits
 * l and u of each share p, from d - sqrt((p1 - l1)^2 + (u2 - p2)^2) to d + sqrt((u1 -
 * p1)^2 + (p2 - l2)^2).
 *
 * @param difference the first share less the second, from -1 to 1
 * @param interval the limits of the difference
 */
public record ShareDifference(double difference, Interval interval) {

	/**
	 * The difference of two shares.
	 * @param members1 people of the first sample in the group
	 * @param total1 people of the first sample, from 1
	 * @param members2 people of the second sample in the group
	 * @param total2 people of the second sample, from 1
	 * @param confidence the level, between 0 and 1
	 * @return the difference and its interval
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static ShareDifference newcombe10(long members1, long total1, long members2, long total2,
			double confidence) {
		return newcombe10(members1, total1, members2, total2, 1, confidence);
	}

	/**
	 * The difference of two shares from clustered or weighted samples of one design.
	 * @param members1 people of the first sample in the group
	 * @param total1 people of the first sample, from 1
	 * @param members2 people of the second sample in the group
	 * @param total2 people of the second sample, from 1
	 * @param designEffect the variance under the design over that of simple random
	 * samples of the same size, above 0
	 * @param confidence the level, between 0 and 1
	 * @return the difference and its interval
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static ShareDifference newcombe10(long members1, long total1, long members2, long total2,
			double designEffect, double confidence) {
		Interval limits1 = ProportionInterval.wilson(members1, total1, designEffect, confidence);
		Interval limits2 = ProportionInterval.wilson(members2, total2, designEffect, confidence);
		double p1 = (double) members1 / total1;
		double p2 = (double) members2 / total2;
		double below = Math.hypot(p1 - limits1.lower(), limits2.upper() - p2);
		double above = Math.hypot(limits1.upper() - p1, p2 - limits2.lower());
		return new ShareDifference(p1 - p2, new Interval(p1 - p2 - below, p1 - p2 + above));
	}

}
