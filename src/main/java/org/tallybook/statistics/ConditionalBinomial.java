package org.tallybook.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Events of which each fell into the first of two periods with the same probability: what
 * is left of two Poisson counts where their sum is taken as given (Przyborowski and
 * Wilenski 1940).
 */
final class ConditionalBinomial {

	private final int events;

	private final int all;

	private final double probability;

	private final BinomialDistribution distribution;

	ConditionalBinomial(long events, long others, double probability) {
		Arguments.count("count", events);
		Arguments.count("count", others);
		this.events = Arguments.whole(events);
		this.all = Arguments.whole(events + others);
		this.probability = probability;
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

	/** The probability of all outcomes that are no more likely than this one. */
	double minimumLikelihood() {
		return BinomialTest.withDefaults().test(this.all, this.events, this.probability).getPValue();
	}

}
