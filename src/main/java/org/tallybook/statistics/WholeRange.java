package org.tallybook.statistics;

/**
 * The whole numbers from a least to a largest one, both included.
 *
 * @param least the least number, from 0
 * @param most the largest number; {@link #OPEN} where there is none
 */
public record WholeRange(long least, long most) {

	/** Stands for the largest number where there is none. */
	public static final long OPEN = Long.MAX_VALUE;

	public WholeRange {
		if (least < 0 || least > most || least == OPEN) {
			throw new IllegalArgumentException("Expected 0 <= least <= most but got %s, %s".formatted(least, most));
		}
	}

	/**
	 * One number alone.
	 * @param number the number, from 0
	 * @return the range of this number
	 */
	public static WholeRange exactly(long number) {
		return new WholeRange(number, number);
	}

	/**
	 * A least number and no largest one.
	 * @param least the least number, from 0
	 * @return the range without a top
	 */
	public static WholeRange from(long least) {
		return new WholeRange(least, OPEN);
	}

	public boolean isOpen() {
		return this.most == OPEN;
	}

	/**
	 * The sums of a number of this range and one of the other.
	 * @param other the other range
	 * @return the range of the sums, open where one of the two is
	 */
	public WholeRange plus(WholeRange other) {
		return new WholeRange(Math.addExact(this.least, other.least), sum(this.most, other.most));
	}

	/** A sum that stays open where one addend is. */
	static long sum(long a, long b) {
		return (a == OPEN || b == OPEN) ? OPEN : Math.addExact(a, b);
	}

	/** A difference that stays open where the first number is. */
	static long difference(long a, long b) {
		return (a == OPEN) ? OPEN : a - b;
	}

}
