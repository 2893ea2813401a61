package org.tallybook.disclosure;

/**
 * What has to stay unknown of a small count.
 *
 * @param count the threshold t: 1 to t - 1 persons are too few to be printed, and nobody
 * may work such a count out within less than t, or find that it lies below t
 * @param zerosPrinted whether every zero is printed, so that readers know that a count
 * which is not printed is at least 1
 */
record Threshold(long count, boolean zerosPrinted) {

	Threshold {
		if (count < 2) {
			throw new IllegalArgumentException("Expected a threshold of at least 2 but got " + count);
		}
	}

	/** The least that a count can be which is not printed. */
	long least() {
		return this.zerosPrinted ? 1 : 0;
	}

	/** Whether a count is itself too small to be printed. */
	boolean isSmall(long other) {
		return 0 < other && other < this.count;
	}

	/** Whether a count that may lie between these ends is unknown enough. */
	boolean isSafe(long low, long high) {
		return high - low >= this.count && high >= this.count;
	}

}
