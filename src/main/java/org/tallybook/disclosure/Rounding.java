package org.tallybook.disclosure;

import java.util.Locale;

/**
 * Counts rounded to the nearest multiple of five, each by itself: the number of figures
 * that are not printed could tell by going up or down by one.
 */
final class Rounding {

	private static final long BASE = 5;

	private Rounding() {
	}

	/**
	 * The nearest multiple of five; there are no ties.
	 * @param count a count, from 0
	 * @return 0 for 0 to 2, 5 for 3 to 7, and so on
	 */
	static long nearest(long count) {
		return Math.floorDiv(2 * count + BASE, 2 * BASE) * BASE;
	}

	/**
	 * A rounded count in words; a count that is not zero is never called zero.
	 * @param count a count, from 0
	 * @return such as "about 85", "fewer than 5", "no"
	 */
	static String words(long count) {
		if (count == 0) {
			return "no";
		}
		return (nearest(count) == 0) ? "fewer than " + BASE : String.format(Locale.ROOT, "about %,d", nearest(count));
	}

}
