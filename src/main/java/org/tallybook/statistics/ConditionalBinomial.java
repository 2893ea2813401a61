package org.tallybook.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Events of which each fell into the first of two periods with the same probability: what
 * is left of two Poisson counts where their sum is taken as given (Przyborowski and
 * Wilenski 1940).
 */
final class ConditionalBinomial {

	/**
	 * Outcomes of equal probability differ in the last digits of their computed ones; R
	 * takes the same margin.
	 */
	private static final double SAME = 1 + 1e-7;

	private final int events;

	private final int all;

	private final BinomialDistribution distribution;

	ConditionalBinomial(long events, long others, double probability) {
		Arguments.count("count", events);
		Arguments.count("count", others);
		this.events = Arguments.whole(events);
		this.all = Arguments.whole(events + others);
		this.distribution = BinomialDistribution.of(this.all, probability);
	}

	/** The probability of as many events or more. */
	double upperTail() {
		return this.distribution.survivalProbability(this.events - 1);
	}

	/** The probability of as many events or fewer. */
	double lowerTail() {
		return this.distribution.cumulativeProbability(this.events);
	}

	/** Twice the smaller tail. */
	double central() {
		return Math.min(1, 2 * Math.min(upperTail(), lowerTail()));
	}

	/**
	 * The probability of all outcomes that are no more likely than this one: its own tail
	 * and what is as unlikely on the other side of the mean.
	 */
	double minimumLikelihood() {
		double mean = this.distribution.getMean();
		double own = this.distribution.probability(this.events) * SAME;
		if (this.events < mean) {
			int from = Halving.first((int) Math.ceil(mean), this.all + 1,
					(i) -> this.distribution.probability(i) <= own);
			return lowerTail() + this.distribution.survivalProbability(from - 1);
		}
		int beyond = Halving.first(0, (int) Math.floor(mean) + 1, (i) -> this.distribution.probability(i) > own);
		return Math.min(1, upperTail() + this.distribution.cumulativeProbability(beyond - 1));
	}

}
