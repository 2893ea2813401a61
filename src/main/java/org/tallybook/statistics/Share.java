package org.tallybook.statistics;

import java.util.Optional;

/**
 * The share of one group among counted people of whom some are of unknown group. With f
 * in the group, m and o in other known groups, and u unknown, of a total t = f + m + o +
 * u: the share among the known is f / (f + m + o) and assumes that the unknown resemble
 * the known; the true share lies between f / t (no unknown belongs) and (f + u) / t
 * (every unknown belongs), and both ends are attained, since f / (f + r) rises in f and
 * falls in r.
 *
 * @param group people known to be in the group
 * @param rest people known to be in another group, "other" included
 * @param unknown people of unknown group
 */
public record Share(long group, long rest, long unknown) {

	public Share {
		if (group < 0 || rest < 0 || unknown < 0) {
			throw new IllegalArgumentException(
					"Expected counts from 0 but got %s, %s, %s".formatted(group, rest, unknown));
		}
	}

	public long known() {
		return this.group + this.rest;
	}

	public long total() {
		return known() + this.unknown;
	}

	/**
	 * The share among those whose group is known.
	 * @return the share, empty where it is known of nobody
	 */
	public Optional<Ratio> ofKnown() {
		return ratio(this.group, known());
	}

	/**
	 * The part of the total whose group is known.
	 * @return the coverage, empty where nobody was counted
	 */
	public Optional<Ratio> coverage() {
		return ratio(known(), total());
	}

	/**
	 * The share if no unknown person belongs to the group.
	 * @return the lower bound, empty where nobody was counted
	 */
	public Optional<Ratio> lower() {
		return ratio(this.group, total());
	}

	/**
	 * The share if every unknown person belongs to the group.
	 * @return the upper bound, empty where nobody was counted
	 */
	public Optional<Ratio> upper() {
		return ratio(this.group + this.unknown, total());
	}

	private static Optional<Ratio> ratio(long numerator, long denominator) {
		return (denominator == 0) ? Optional.empty() : Optional.of(new Ratio(numerator, denominator));
	}

}
