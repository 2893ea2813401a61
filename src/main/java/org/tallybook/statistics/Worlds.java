package org.tallybook.statistics;

import java.math.BigInteger;

/**
 * The states of the world that ranges of counts allow: w members and r others, whole
 * numbers with <pre>
 * group.least &lt;= w &lt;= group.most + unknown.most
 * rest.least  &lt;= r &lt;= rest.most + unknown.most
 * least total &lt;= w + r &lt;= most total
 * </pre> Every such pair can be reached by a way to place the unknown, and no other.
 * Whether a set of shares meets them is decided in whole numbers: a set narrower than the
 * step of one person may lie between all of them.
 */
final class Worlds {

	private final ShareBounds bounds;

	private final long leastMembers;

	private final long mostMembers;

	private final long leastOthers;

	private final long mostOthers;

	private final long leastPeople;

	private final long mostPeople;

	Worlds(ShareBounds bounds) {
		this.bounds = bounds;
		this.leastMembers = bounds.group().least();
		this.mostMembers = WholeRange.sum(bounds.group().most(), bounds.unknown().most());
		this.leastOthers = bounds.rest().least();
		this.mostOthers = WholeRange.sum(bounds.rest().most(), bounds.unknown().most());
		this.leastPeople = bounds.leastTotal();
		this.mostPeople = bounds.mostTotal();
	}

	/** In which of them a claim is true. A world without anybody says nothing. */
	Possible where(ShareSet claimed) {
		if (this.bounds.state() == ShareBounds.State.INCONSISTENT) {
			return Possible.NOWHERE;
		}
		if (claimed.isBottomless() && claimed.isTopless()) {
			return Possible.ALWAYS;
		}
		if (this.leastPeople == 0) {
			return Possible.SOMETIMES;
		}
		boolean belowIt = goesBelow(claimed);
		boolean aboveIt = goesAbove(claimed);
		boolean canHold = reachesUpTo(claimed) && reachesDownTo(claimed)
				&& (!belowIt || !aboveIt || meetsBetween(claimed));
		return Possible.of(canHold, belowIt || aboveIt);
	}

	/** Whether the smallest share lies below the set. */
	private boolean goesBelow(ShareSet claimed) {
		return !claimed.isBottomless() && (isLowerLimit() ? claimed.least().numerator() > 0 : claimed.isBelow(lower()));
	}

	private boolean goesAbove(ShareSet claimed) {
		return !claimed.isTopless()
				&& (isUpperLimit() ? claimed.most().compareTo(new Ratio(1, 1)) < 0 : claimed.isAbove(upper()));
	}

	/** Whether the smallest share does not lie above the set. */
	private boolean reachesDownTo(ShareSet claimed) {
		return isLowerLimit() ? claimed.most().numerator() > 0 : !claimed.isAbove(lower());
	}

	private boolean reachesUpTo(ShareSet claimed) {
		return isUpperLimit() ? claimed.least().compareTo(new Ratio(1, 1)) < 0 : !claimed.isBelow(upper());
	}

	private Ratio lower() {
		return this.bounds.lower().orElseThrow();
	}

	private Ratio upper() {
		return this.bounds.upper().orElseThrow();
	}

	/** Whether shares come as near to 0 as one likes without being 0. */
	private boolean isLowerLimit() {
		return this.leastMembers > 0 && this.mostOthers == WholeRange.OPEN && this.mostPeople == WholeRange.OPEN;
	}

	/** Whether shares come as near to 1 as one likes without being 1. */
	private boolean isUpperLimit() {
		return this.leastOthers > 0 && this.mostMembers == WholeRange.OPEN && this.mostPeople == WholeRange.OPEN;
	}

	/**
	 * Whether any whole numbers meet a set that has worlds below it and above it. The
	 * totals for which the set and the bounds overlap lie side by side. As soon as the
	 * set is one person wide it holds a whole number, so that few totals are tried.
	 */
	private boolean meetsBetween(ShareSet claimed) {
		long first = firstTotal(claimed);
		long last = lastTotal(claimed);
		if (claimed.least().equals(claimed.most())) {
			long step = claimed.least().denominator();
			return Math.floorDiv(last, step) * step >= first;
		}
		for (long people = first; people <= last && people < WholeRange.OPEN; people++) {
			if (meets(claimed, people)) {
				return true;
			}
		}
		return false;
	}

	private boolean meets(ShareSet claimed, long people) {
		long fewest = Math.max(claimed.fewestOf(people),
				Math.max(this.leastMembers, WholeRange.difference(people, this.mostOthers)));
		long most = Math.min(claimed.mostOf(people), Math.min(this.mostMembers, people - this.leastOthers));
		return fewest <= most;
	}

	/** The least total at which neither members nor others are too many for the set. */
	private long firstTotal(ShareSet claimed) {
		return Math.max(this.leastPeople, Math.max(ceiling(this.leastMembers, claimed.most()),
				ceiling(this.leastOthers, complement(claimed.least()))));
	}

	/** The largest total at which neither members nor others are too few for the set. */
	private long lastTotal(ShareSet claimed) {
		return Math.min(this.mostPeople,
				Math.min(floor(this.mostMembers, claimed.least()), floor(this.mostOthers, complement(claimed.most()))));
	}

	private static Ratio complement(Ratio share) {
		return new Ratio(share.denominator() - share.numerator(), share.denominator());
	}

	/** The least whole number whose share is the count or more. */
	private static long ceiling(long count, Ratio share) {
		return -floorDivided(-count, share);
	}

	/** The largest whole number whose share is the count or less. */
	private static long floor(long count, Ratio share) {
		return (count == WholeRange.OPEN || share.numerator() == 0) ? WholeRange.OPEN : floorDivided(count, share);
	}

	private static long floorDivided(long count, Ratio share) {
		BigInteger[] parts = BigInteger.valueOf(count)
			.multiply(BigInteger.valueOf(share.denominator()))
			.divideAndRemainder(BigInteger.valueOf(share.numerator()));
		BigInteger floor = (parts[1].signum() < 0) ? parts[0].subtract(BigInteger.ONE) : parts[0];
		return floor.min(BigInteger.valueOf(WholeRange.OPEN)).longValueExact();
	}

}
