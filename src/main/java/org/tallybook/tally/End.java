package org.tallybook.tally;

/**
 * One end of a range of counts.
 *
 * @param kind how the end was stated
 * @param count the figure in units of the series; 0 where the end is not stated
 */
public record End(EndKind kind, long count) {

	/** The end that nobody stated. */
	public static final End NOT_STATED = new End(EndKind.NOT_STATED, 0);

	public End {
		if (kind == EndKind.NOT_STATED && count != 0) {
			throw new IllegalArgumentException("Expected no count on an end that is not stated but got " + count);
		}
	}

	public static End stated(long count) {
		return new End(EndKind.STATED, count);
	}

	public boolean isStated() {
		return this.kind != EndKind.NOT_STATED;
	}

	/**
	 * The least whole number that this low end allows: one above a "more than".
	 * @return the least count
	 */
	public long least() {
		return (this.kind == EndKind.MORE_THAN) ? this.count + 1 : this.count;
	}

	/**
	 * Adds two ends of the same side. The sum is not stated where one of them is not; it
	 * is approximate in the sense of "at least" where one is approximate and another
	 * open.
	 * @param other the end to add
	 * @return the end of the sum
	 */
	End plus(End other) {
		if (!isStated() || !other.isStated()) {
			return NOT_STATED;
		}
		return new End(sumKind(this.kind, other.kind), Math.addExact(this.count, other.count));
	}

	private static EndKind sumKind(EndKind a, EndKind b) {
		if (a == b || b == EndKind.STATED) {
			return a;
		}
		if (a == EndKind.STATED) {
			return b;
		}
		boolean upper = a == EndKind.UP_TO || b == EndKind.UP_TO;
		return upper ? EndKind.UP_TO : EndKind.AT_LEAST;
	}

}
