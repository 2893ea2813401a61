package org.tallybook.tally;

import java.util.OptionalLong;

/**
 * A count as a range: its low end, its best figure and its high end, as published. The
 * order low &lt;= best &lt;= high is not enforced, since publishers break it and figures
 * are printed as published; {@link #isOrdered()} tells.
 *
 * @param low the low end
 * @param best the best figure, absent where nobody gave one
 * @param high the high end
 * @param flawed whether low, best and high are not in order, or one is below zero, here
 * or in a count that was added
 */
public record CountRange(End low, OptionalLong best, End high, boolean flawed) {

	/** The point zero, where sums start. */
	public static final CountRange ZERO = exactly(0);

	public CountRange {
		flawed |= !isOrdered(low, best, high) || (low.isStated() && low.count() < 0);
	}

	/**
	 * A count that stands for itself.
	 * @param low the low end
	 * @param best the best figure
	 * @param high the high end
	 */
	public CountRange(End low, OptionalLong best, End high) {
		this(low, best, high, false);
	}

	/**
	 * A count without any range.
	 * @param count the figure, in units of the series
	 * @return the range whose ends and best figure are the count
	 */
	public static CountRange exactly(long count) {
		End end = End.stated(count);
		return new CountRange(end, OptionalLong.of(count), end);
	}

	/**
	 * A documented minimum: no best figure, and no high end that anybody stated.
	 * @param count the documented minimum
	 * @return the range "at least count"
	 */
	public static CountRange atLeast(long count) {
		return new CountRange(new End(EndKind.AT_LEAST, count), OptionalLong.empty(), End.NOT_STATED);
	}

	/**
	 * Adds ranges as ranges: ends to ends; a sum has a best figure only when both parts
	 * have one.
	 * @param other the range to add, of the same series
	 * @return the range of the sum
	 */
	public CountRange plus(CountRange other) {
		OptionalLong sum = (this.best.isPresent() && other.best.isPresent())
				? OptionalLong.of(Math.addExact(this.best.getAsLong(), other.best.getAsLong())) : OptionalLong.empty();
		return new CountRange(this.low.plus(other.low), sum, this.high.plus(other.high), this.flawed || other.flawed);
	}

	/**
	 * This figure seen as a documented minimum: what the source recorded is the least
	 * that happened.
	 * @return "at least" the recorded figure
	 */
	public CountRange asMinimum() {
		return this.low.isStated() ? new CountRange(new End(EndKind.AT_LEAST, this.low.count()), OptionalLong.empty(),
				End.NOT_STATED, this.flawed) : this;
	}

	/**
	 * The figures alone, as they are printed: a flaw of a count that was added is a mark
	 * of the value.
	 * @return the same low end, best figure and high end
	 */
	public CountRange figures() {
		return new CountRange(this.low, this.best, this.high);
	}

	/**
	 * Tells whether the range is one plain figure.
	 * @return true where both ends are stated and equal the best figure
	 */
	public boolean isPoint() {
		return this.low.kind() == EndKind.STATED && this.high.kind() == EndKind.STATED
				&& this.low.count() == this.high.count() && this.best.orElse(this.low.count()) == this.low.count();
	}

	/**
	 * Tells whether the stated parts are in order.
	 * @return false where low &lt;= best &lt;= high does not hold among the stated parts
	 */
	public boolean isOrdered() {
		return isOrdered(this.low, this.best, this.high);
	}

	private static boolean isOrdered(End low, OptionalLong best, End high) {
		long floor = low.isStated() ? low.count() : Long.MIN_VALUE;
		long ceiling = high.isStated() ? high.count() : Long.MAX_VALUE;
		return floor <= ceiling && (best.isEmpty() || (floor <= best.getAsLong() && best.getAsLong() <= ceiling));
	}

	/**
	 * The highest figure that was stated at all, be it a high end or a best figure. The
	 * best figure of "at least 40" is the least one.
	 * @return the figure, empty where only a low end was stated
	 */
	public OptionalLong highestStated() {
		if (this.high.isStated()) {
			return OptionalLong.of(Math.max(this.high.count(), this.best.orElse(this.high.count())));
		}
		boolean least = (this.low.kind() == EndKind.AT_LEAST || this.low.kind() == EndKind.MORE_THAN)
				&& this.best.isPresent() && this.low.count() == this.best.getAsLong();
		return least ? OptionalLong.empty() : this.best;
	}

}
