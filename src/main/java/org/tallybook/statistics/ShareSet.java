package org.tallybook.statistics;

import java.math.BigInteger;

/**
 * Shares from a least to a largest one, each end included or not. The ends are kept in
 * lowest terms, so that two sets of the same shares are equal.
 *
 * @param least the least share, from 0
 * @param fromLeast whether the least share itself belongs to the set
 * @param most the largest share, up to 1
 * @param toMost whether the largest share itself belongs to the set
 */
public record ShareSet(Ratio least, boolean fromLeast, Ratio most, boolean toMost) {

	private static final Ratio NOTHING = new Ratio(0, 1);

	private static final Ratio EVERYTHING = new Ratio(1, 1);

	public ShareSet {
		int order = least.compareTo(most);
		if (least.numerator() < 0 || most.compareTo(EVERYTHING) > 0 || order > 0
				|| (order == 0 && !(fromLeast && toMost))) {
			throw new IllegalArgumentException("Expected shares from 0 to 1 but got %s, %s".formatted(least, most));
		}
		least = reduced(least);
		most = reduced(most);
	}

	/** Shares above a bound, which is below 1. */
	public static ShareSet above(Ratio bound) {
		return new ShareSet(bound, false, EVERYTHING, true);
	}

	/** Shares of a bound or above. */
	public static ShareSet from(Ratio bound) {
		return new ShareSet(bound, true, EVERYTHING, true);
	}

	/** Shares below a bound, which is above 0. */
	public static ShareSet below(Ratio bound) {
		return new ShareSet(NOTHING, true, bound, false);
	}

	/** Shares of a bound or below. */
	public static ShareSet upTo(Ratio bound) {
		return new ShareSet(NOTHING, true, bound, true);
	}

	/** Shares between two bounds, both included. */
	public static ShareSet between(Ratio least, Ratio most) {
		return new ShareSet(least, true, most, true);
	}

	/** Whether no share lies below the set: it reaches down to 0. */
	public boolean isBottomless() {
		return this.fromLeast && this.least.equals(NOTHING);
	}

	/** Whether no share lies above the set: it reaches up to 1. */
	public boolean isTopless() {
		return this.toMost && this.most.equals(EVERYTHING);
	}

	/**
	 * Whether a share lies in the set.
	 * @param share any share
	 * @return whether it does
	 */
	public boolean contains(Ratio share) {
		return !isBelow(share) && !isAbove(share);
	}

	/** Whether a share is smaller than every share of the set. */
	boolean isBelow(Ratio share) {
		int order = share.compareTo(this.least);
		return order < 0 || (order == 0 && !this.fromLeast);
	}

	/** Whether a share is larger than every share of the set. */
	boolean isAbove(Ratio share) {
		int order = share.compareTo(this.most);
		return order > 0 || (order == 0 && !this.toMost);
	}

	/**
	 * The fewest members of so many people whose share is not below the set, in whole
	 * numbers: the least w with w &gt;= least * people, or w &gt; least * people.
	 * @param people how many people, from 0
	 * @return the fewest members
	 */
	public long fewestOf(long people) {
		BigInteger[] parts = product(this.least, people);
		boolean whole = parts[1].signum() == 0;
		return parts[0].longValueExact() + ((whole && this.fromLeast) ? 0 : 1);
	}

	/**
	 * The most members of so many people whose share is not above the set, in whole
	 * numbers.
	 * @param people how many people, from 0
	 * @return the most members; -1 where even none are too many
	 */
	public long mostOf(long people) {
		BigInteger[] parts = product(this.most, people);
		boolean whole = parts[1].signum() == 0;
		return parts[0].longValueExact() - ((whole && !this.toMost) ? 1 : 0);
	}

	private static BigInteger[] product(Ratio share, long people) {
		return BigInteger.valueOf(share.numerator())
			.multiply(BigInteger.valueOf(people))
			.divideAndRemainder(BigInteger.valueOf(share.denominator()));
	}

	private static Ratio reduced(Ratio ratio) {
		long divisor = BigInteger.valueOf(ratio.numerator())
			.gcd(BigInteger.valueOf(ratio.denominator()))
			.longValueExact();
		return new Ratio(ratio.numerator() / divisor, ratio.denominator() / divisor);
	}

}
