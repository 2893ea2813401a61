package org.tallybook.disclosure;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How far counts that are not printed are shown to reach: for each the least and the
 * greatest value in any set of counts that fits everything which is printed. Only such
 * sets enter, each held against the relations in whole numbers, so that what is shown
 * here never rests on floating-point results.
 */
final class Reach {

	private final long[] low;

	private final long[] high;

	/** Starts with the true counts, which fit. */
	Reach(int size, IntToLongFunction truth) {
		this.low = IntStream.range(0, size).mapToLong(truth::applyAsLong).toArray();
		this.high = this.low.clone();
	}

	long low(int cell) {
		return this.low[cell];
	}

	long high(int cell) {
		return this.high[cell];
	}

	/** Takes in one value of a count, of a set that fits. */
	void include(int cell, long count) {
		this.low[cell] = Math.min(this.low[cell], count);
		this.high[cell] = Math.max(this.high[cell], count);
	}

}
