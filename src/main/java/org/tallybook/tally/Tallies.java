package org.tallybook.tally;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of many cells, one a cell and in the order of their keys. A large source has
 * far more cells than series, periods and combinations of members, so that these are kept
 * once and a cell is a number that tells which of them are its own. Never changes.
 */
public final class Tallies extends AbstractList<Tally> {

	private final Packed packed;

	private Tallies(Packed packed) {
		this.packed = packed;
	}

	/**
	 * The same counts as numbers.
	 *
	 * @param series the ids of the series
	 * @param periods the periods
	 * @param members the members of the dimensions, combination by combination
	 * @param keys for each cell the places of its series, its period and its members, as
	 * one number
	 * @param counts the count of each cell that is a point; 0 for others
	 * @param ranges the counts that are no points, by the place of their cell
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Packed(List<String> series, List<Period> periods, List<List<String>> members, long[] keys,
			long[] counts, SortedMap<Integer, CountRange> ranges) {

		public Packed {
			series = List.copyOf(series);
			periods = List.copyOf(periods);
			members = members.stream().map(List::copyOf).toList();
			ranges = new TreeMap<>(ranges);
		}

	}

	/**
	 * Counts that were packed before.
	 * @param packed the counts as numbers
	 * @return the counts
	 */
	public static Tallies unpacked(Packed packed) {
		return new Tallies(packed);
	}

	/**
	 * The counts as numbers, to be kept.
	 * @return the numbers, not to be changed
	 */
	public Packed packed() {
		return this.packed;
	}

	/**
	 * Some counts; those of the same cell are added up.
	 * @param tallies the counts, in any order
	 * @return their sums, one a cell
	 */
	public static Tallies of(Collection<Tally> tallies) {
		TalliesSum sum = new TalliesSum();
		tallies.forEach(sum::add);
		return sum.sum();
	}

	@Override
	public Tally get(int index) {
		long key = this.packed.keys()[index];
		CellKey cell = new CellKey(this.packed.series().get(PackedKey.series(key)),
				this.packed.periods().get(PackedKey.period(key)), this.packed.members().get(PackedKey.members(key)));
		return new Tally(cell, count(index));
	}

	private CountRange count(int index) {
		Map<Integer, CountRange> ranges = this.packed.ranges();
		if (ranges.isEmpty()) {
			return CountRange.exactly(this.packed.counts()[index]);
		}
		CountRange range = ranges.get(index);
		return (range != null) ? range : CountRange.exactly(this.packed.counts()[index]);
	}

	@Override
	public int size() {
		return this.packed.keys().length;
	}

}
