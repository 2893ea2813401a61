package org.tallybook.statistics;

import java.util.function.IntPredicate;

/** Finds a place among whole numbers by halving. */
final class Halving {

	private Halving() {
	}

	/**
	 * The first number for which a condition holds that holds for all later ones too.
	 * @param from the least number
	 * @param to the number that is taken where the condition holds for none before it
	 * @param holds the condition
	 * @return the number, up to and with "to"
	 */
	static int first(int from, int to, IntPredicate holds) {
		int low = from;
		int high = to;
		while (low < high) {
			int middle = low + (high - low) / 2;
			if (holds.test(middle)) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return low;
	}

}
