package org.tallybook.tally;

/** The places of a series, a period and members as one number, in the same order. */
final class PackedKey {

	private static final int PERIOD_BITS = 20;

	private static final int MEMBERS_BITS = 28;

	private static final int SERIES_BITS = Long.SIZE - 1 - PERIOD_BITS - MEMBERS_BITS;

	private PackedKey() {
	}

	static long of(int series, int period, int members) {
		if (series >>> SERIES_BITS != 0 || period >>> PERIOD_BITS != 0 || members >>> MEMBERS_BITS != 0) {
			throw new IllegalArgumentException("Expected fewer series, periods or members but got %s, %s and %s"
				.formatted(series, period, members));
		}
		return ((long) series << PERIOD_BITS | period) << MEMBERS_BITS | members;
	}

	static int series(long key) {
		return (int) (key >>> (PERIOD_BITS + MEMBERS_BITS));
	}

	static int period(long key) {
		return (int) (key >>> MEMBERS_BITS) & ((1 << PERIOD_BITS) - 1);
	}

	static int members(long key) {
		return (int) key & ((1 << MEMBERS_BITS) - 1);
	}

}
