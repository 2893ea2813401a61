package org.tallybook.statistics;

import java.util.Random;

/** Random counts. */
final class Generated {

	private Generated() {
	}

	/** A Poisson count, by the product of uniform numbers (Knuth 1969). */
	static int poisson(Random random, double mean) {
		double limit = Math.exp(-mean);
		double product = random.nextDouble();
		int count = 0;
		while (product > limit) {
			product *= random.nextDouble();
			count++;
		}
		return count;
	}

}
