package org.tallybook.statistics;

/** In which states of the world that the records allow something holds. */
public enum Possible {

	/** In every one. */
	ALWAYS,

	/** In some and not in others. */
	SOMETIMES,

	/** In none. */
	NEVER,

	/** The records allow no state of the world: they are inconsistent. */
	NOWHERE;

	static Possible of(boolean canHold, boolean canFail) {
		return canHold ? (canFail ? SOMETIMES : ALWAYS) : NEVER;
	}

	/**
	 * In which numbers of a range another range holds.
	 * @param claimed the numbers that make something true
	 * @param recorded the numbers that the records allow
	 * @return whether all, some or none of them do
	 */
	public static Possible of(WholeRange claimed, WholeRange recorded) {
		boolean canHold = claimed.least() <= recorded.most() && recorded.least() <= claimed.most();
		boolean canFail = recorded.least() < claimed.least() || recorded.most() > claimed.most();
		return of(canHold, canFail);
	}

	/**
	 * In which shares between two bounds a set of shares holds; for bounds that are
	 * estimated, where every share between them is possible.
	 * @param claimed the shares that make something true
	 * @param lower the least share that is possible
	 * @param upper the largest share that is possible
	 * @return whether all, some or none of them do
	 */
	public static Possible of(ShareSet claimed, Ratio lower, Ratio upper) {
		if (lower.compareTo(upper) > 0) {
			return NOWHERE;
		}
		boolean canHold = !claimed.isAbove(lower) && !claimed.isBelow(upper);
		boolean canFail = claimed.isBelow(lower) || claimed.isAbove(upper);
		return of(canHold, canFail);
	}

}
