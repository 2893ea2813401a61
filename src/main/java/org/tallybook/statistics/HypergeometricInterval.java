package org.tallybook.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The exact interval for the members of a finite population from a simple random sample
 * without replacement, by inverting the hypergeometric test (Buonaccorsi 1987, The
 * American Statistician 41, 215-218; Wright 1991): all numbers of members under which
 * neither the sample's members or more, nor the sample's members or fewer, have a
 * probability of (1 - confidence) / 2 or less. It is shorter than Clopper and Pearson's,
 * since whoever was drawn is known, and is meant for samples of more than a twentieth of
 * the population.
 *
 * @param fewest the least number of members in the population
 * @param most the largest number of members in the population
 * @param population the people of the population
 */
public record HypergeometricInterval(int fewest, int most, int population) {

	/**
	 * The interval of a sample.
	 * @param members people of the sample in the group, from 0 to the sample's size
	 * @param sample people in the sample, from 1 to the population
	 * @param population people in the population, up to {@link Integer#MAX_VALUE}
	 * @param confidence the level, between 0 and 1
	 * @return the numbers of members that the sample does not refute
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static HypergeometricInterval of(long members, long sample, long population, double confidence) {
		Arguments.members(members, sample);
		Arguments.members(sample, population);
		double tail = Arguments.error(confidence) / 2;
		int n = Arguments.whole(sample);
		int k = Arguments.whole(members);
		int size = Arguments.whole(population);
		int least = k;
		int largest = size - (n - k);
		// Both tails are monotone in the number of members.
		int fewest = Halving.first(least, largest,
				(m) -> HypergeometricDistribution.of(size, m, n).survivalProbability(k - 1) > tail);
		int beyond = Halving.first(fewest, largest + 1,
				(m) -> HypergeometricDistribution.of(size, m, n).cumulativeProbability(k) <= tail);
		return new HypergeometricInterval(fewest, beyond - 1, size);
	}

	/**
	 * The interval as shares of the population.
	 * @return the limits, from 0 to 1
	 */
	public Interval share() {
		return new Interval((double) this.fewest / this.population, (double) this.most / this.population);
	}

}
