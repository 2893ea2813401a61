package org.tallybook.statistics;

import java.util.Optional;

/**
 * The share of one group among people whose counts are ranges and of whom some are of
 * unknown group. With f in the group, m in other known groups and u unknown, each any
 * whole number of its range, and a total t = f + m + u that may be known from elsewhere:
 * <pre>
 * lower: t* = f.least + m.most + u.most, moved into the range of the total;
 *        max(f.least, t* - m.most - u.most) / t*  (no unknown person belongs)
 * upper: t* = f.most + u.most + m.least, moved into the range of the total;
 *        min(f.most + u.most, t* - m.least) / t*  (every unknown person belongs)
 * </pre> Both are sharp, since w / (w + r) rises in w and falls in r (interval
 * arithmetic, Moore 1966). Where a range has no top the bound is the limit, 0 or 1. Where
 * the records allow that there is nobody at all they say nothing of a share, and the
 * bounds are 0 and 1.
 *
 * @param group people known to be in the group
 * @param rest people known to be in another group, "other" included
 * @param unknown people of unknown group
 * @param total the number of all of them where it is known independently of these counts
 */
public record ShareBounds(WholeRange group, WholeRange rest, WholeRange unknown, Optional<WholeRange> total) {

	/** What the counts amount to. */
	public enum State {

		/** There are bounds. */
		BOUNDED,

		/** The counts and the total leave room for nobody: there is no share. */
		NOBODY,

		/** No numbers of these ranges add to a total of its range. */
		INCONSISTENT

	}

	/**
	 * Counts whose total is known from elsewhere.
	 * @param group people known to be in the group
	 * @param rest people known to be in another group
	 * @param unknown people of unknown group
	 * @param total the number of all of them
	 * @return the bounds
	 */
	public static ShareBounds of(WholeRange group, WholeRange rest, WholeRange unknown, WholeRange total) {
		return new ShareBounds(group, rest, unknown, Optional.of(total));
	}

	/**
	 * Counts whose total is their sum.
	 * @param group people known to be in the group
	 * @param rest people known to be in another group
	 * @param unknown people of unknown group
	 * @return the bounds
	 */
	public static ShareBounds of(WholeRange group, WholeRange rest, WholeRange unknown) {
		return new ShareBounds(group, rest, unknown, Optional.empty());
	}

	/**
	 * Whether there are bounds, and if not, why.
	 * @return the state
	 */
	public State state() {
		if (leastTotal() > mostTotal()) {
			return State.INCONSISTENT;
		}
		return (mostTotal() == 0) ? State.NOBODY : State.BOUNDED;
	}

	/**
	 * The least share that the counts allow: no unknown person belongs to the group.
	 * @return the lower bound, empty unless {@link State#BOUNDED}
	 */
	public Optional<Ratio> lower() {
		return (state() == State.BOUNDED) ? Optional.of(lowest()) : Optional.empty();
	}

	/**
	 * The largest share that the counts allow: every unknown person belongs to the group.
	 * @return the upper bound, empty unless {@link State#BOUNDED}
	 */
	public Optional<Ratio> upper() {
		return (state() == State.BOUNDED) ? Optional.of(highest()) : Optional.empty();
	}

	/**
	 * The least share among the people whose group is known. It assumes that the unknown
	 * resemble the known.
	 * @return the lower bound, empty where it is known of nobody
	 */
	public Optional<Ratio> lowerOfKnown() {
		return known().flatMap(ShareBounds::lower);
	}

	/**
	 * The largest share among the people whose group is known.
	 * @return the upper bound, empty where it is known of nobody
	 */
	public Optional<Ratio> upperOfKnown() {
		return known().flatMap(ShareBounds::upper);
	}

	/**
	 * In which whole numbers of people that the counts allow a share lies in a set.
	 * @param claimed the set
	 * @return whether it does in all, in some or in none of them
	 */
	public Possible where(ShareSet claimed) {
		return new Worlds(this).where(claimed);
	}

	/** The same people without the unknown; an independent total bounds the known too. */
	private Optional<ShareBounds> known() {
		if (state() != State.BOUNDED) {
			return Optional.empty();
		}
		long least = this.unknown.isOpen() ? 0 : Math.max(0, leastTotal() - this.unknown.most());
		long most = WholeRange.difference(mostTotal(), this.unknown.least());
		return Optional
			.of(of(this.group, this.rest, WholeRange.exactly(0), new WholeRange(Math.min(least, most), most)));
	}

	private Ratio lowest() {
		long others = WholeRange.sum(this.rest.most(), this.unknown.most());
		long people = clamped(WholeRange.sum(this.group.least(), others));
		if (people == 0 || people == WholeRange.OPEN) {
			return new Ratio(0, 1);
		}
		long forced = (others == WholeRange.OPEN) ? 0 : people - others;
		return new Ratio(Math.max(this.group.least(), forced), people);
	}

	private Ratio highest() {
		long members = WholeRange.sum(this.group.most(), this.unknown.most());
		long people = clamped(WholeRange.sum(members, this.rest.least()));
		if (people == 0 || people == WholeRange.OPEN) {
			return new Ratio(1, 1);
		}
		return new Ratio(Math.min(members, people - this.rest.least()), people);
	}

	private long clamped(long people) {
		return Math.min(Math.max(people, leastTotal()), mostTotal());
	}

	/** The least number of all people that counts and total allow. */
	long leastTotal() {
		return Math.max(sum().least(), this.total.map(WholeRange::least).orElse(0L));
	}

	/** The largest number of all people that counts and total allow. */
	long mostTotal() {
		return Math.min(sum().most(), this.total.map(WholeRange::most).orElse(WholeRange.OPEN));
	}

	private WholeRange sum() {
		return this.group.plus(this.rest).plus(this.unknown);
	}

}
