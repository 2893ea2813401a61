package org.tallybook.pollution;

/**
 * What one record counts in one cell.
 *
 * @param key the series, the period and the members
 * @param low the low end; {@link #NONE} where nobody stated it
 * @param best the best figure
 * @param high the high end
 */
record Fact(String key, long low, long best, long high) implements Comparable<Fact> {

	static final long NONE = -1;

	static Fact exactly(String key, long count) {
		return new Fact(key, count, count, count);
	}

	/** A sum has an end only where both parts have it. */
	Fact plus(Fact other) {
		return new Fact(this.key, sum(this.low, other.low), sum(this.best, other.best), sum(this.high, other.high));
	}

	private static long sum(long a, long b) {
		return (a == NONE || b == NONE) ? NONE : a + b;
	}

	@Override
	public int compareTo(Fact other) {
		int keys = this.key.compareTo(other.key);
		return (keys != 0) ? keys : Long.compare(this.low, other.low);
	}

}
