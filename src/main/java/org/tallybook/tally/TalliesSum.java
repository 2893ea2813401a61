package org.tallybook.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up the counts of many cells without an object for each of them. Adding is
 * commutative. Not safe for use by several threads.
 */
public final class TalliesSum {

	private static final int START = 1 << 10;

	private final Places<String> series = new Places<>(Comparator.<String>naturalOrder());

	private final Places<Period> periods = new Places<>(Comparator.<Period>naturalOrder());

	private final Places<List<String>> members = new Places<>(CellKey::compare);

	private long[] keys = new long[START];

	private long[] counts = new long[START];

	private final Map<Integer, CountRange> ranges = new HashMap<>();

	private int size;

	/** Different things by the place in which they were met. */
	private static final class Places<T> {

		private final Comparator<? super T> order;

		private final List<T> met = new ArrayList<>();

		private final Map<T, Integer> places = new HashMap<>();

		Places(Comparator<? super T> order) {
			this.order = order;
		}

		int of(T thing) {
			Integer known = this.places.putIfAbsent(thing, this.met.size());
			if (known == null) {
				this.met.add(thing);
				return this.met.size() - 1;
			}
			return known;
		}

		int[] of(List<T> things) {
			return things.stream().mapToInt(this::of).toArray();
		}

		List<T> inOrder() {
			return this.met.stream().sorted(this.order).toList();
		}

		/** For each place the one it has in order. */
		int[] ranks() {
			int[] ranks = new int[this.met.size()];
			List<T> ordered = inOrder();
			for (int rank = 0; rank < ranks.length; rank++) {
				ranks[of(ordered.get(rank))] = rank;
			}
			return ranks;
		}

	}

	/**
	 * The place of a series.
	 * @param id the id of the series
	 * @return its place
	 */
	public int series(String id) {
		return this.series.of(id);
	}

	/**
	 * The place of a period.
	 * @param period the period
	 * @return its place
	 */
	public int period(Period period) {
		return this.periods.of(period);
	}

	/**
	 * The place of members.
	 * @param of a member for each dimension of a series
	 * @return their place
	 */
	public int members(List<String> of) {
		return this.members.of(List.copyOf(of));
	}

	/**
	 * Adds a count that is a point.
	 * @param series the place of its series
	 * @param period the place of its period
	 * @param of the place of its members
	 * @param count the count, in units of the series, at least 0
	 */
	public void add(int series, int period, int of, long count) {
		if (this.size == this.keys.length) {
			this.keys = Arrays.copyOf(this.keys, 2 * this.size);
			this.counts = Arrays.copyOf(this.counts, 2 * this.size);
		}
		this.keys[this.size] = PackedKey.of(series, period, of);
		this.counts[this.size] = count;
		this.size++;
	}

	/**
	 * Adds a count.
	 * @param tally the count
	 */
	public void add(Tally tally) {
		CountRange count = tally.count();
		long point = count.best().orElse(0);
		if (point < 0 || !count.equals(CountRange.exactly(point))) {
			this.ranges.put(this.size, count);
			point = 0;
		}
		CellKey key = tally.key();
		add(series(key.series()), period(key.period()), members(key.members()), point);
	}

	/**
	 * Adds counts.
	 * @param tallies the counts
	 */
	public void addAll(Tallies tallies) {
		Tallies.Packed packed = tallies.packed();
		int[] ofSeries = this.series.of(packed.series());
		int[] ofPeriods = this.periods.of(packed.periods());
		int[] ofMembers = this.members.of(packed.members());
		int before = this.size;
		packed.ranges().forEach((place, range) -> this.ranges.put(before + place, range));
		for (int i = 0; i < packed.keys().length; i++) {
			long key = packed.keys()[i];
			add(ofSeries[PackedKey.series(key)], ofPeriods[PackedKey.period(key)], ofMembers[PackedKey.members(key)],
					packed.counts()[i]);
		}
	}

	/**
	 * What was added.
	 * @return the sums, one a cell
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	public Tallies sum() {
		CellOrder order = new CellOrder(this.series.ranks(), this.periods.ranks(), this.members.ranks());
		int[] cells = new int[this.size];
		long[] sorted = order.sort(this.keys, cells);
		long[] sums = new long[sorted.length];
		for (int i = 0; i < this.size; i++) {
			add(sums, cells[i], this.counts[i]);
		}
		SortedMap<Integer, CountRange> sumsOfRanges = sumsOfRanges(cells, sums);
		return Tallies.unpacked(new Tallies.Packed(this.series.inOrder(), this.periods.inOrder(),
				this.members.inOrder(), sorted, sums, sumsOfRanges));
	}

	private static void add(long[] sums, int cell, long count) {
		sums[cell] = Math.addExact(sums[cell], count);
	}

	/** Takes the cells that are no points out of the sums. */
	private SortedMap<Integer, CountRange> sumsOfRanges(int[] cells, long[] sums) {
		SortedMap<Integer, CountRange> found = new TreeMap<>();
		if (this.ranges.isEmpty()) {
			return found;
		}
		this.ranges.forEach((i, range) -> found.merge(cells[i], range, CountRange::plus));
		Set<Integer> points = new HashSet<>();
		for (int i = 0; i < cells.length; i++) {
			if (!this.ranges.containsKey(i) && found.containsKey(cells[i])) {
				points.add(cells[i]);
			}
		}
		points.forEach((cell) -> found.merge(cell, CountRange.exactly(sums[cell]), CountRange::plus));
		found.keySet().forEach((cell) -> sums[cell] = 0);
		return found;
	}

}
