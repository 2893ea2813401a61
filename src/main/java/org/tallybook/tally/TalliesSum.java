package org.tallybook.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
		long[] ranked = ranked();
		long[] sorted = Arrays.stream(ranked).sorted().distinct().toArray();
		long[] sums = new long[sorted.length];
		boolean[] met = new boolean[sorted.length];
		SortedMap<Integer, CountRange> sumsOfRanges = new TreeMap<>();
		for (int i = 0; i < this.size; i++) {
			int at = Arrays.binarySearch(sorted, ranked[i]);
			CountRange range = this.ranges.get(i);
			CountRange before = sumsOfRanges.get(at);
			if (range == null && before == null) {
				sums[at] = Math.addExact(sums[at], this.counts[i]);
			}
			else {
				CountRange added = (range != null) ? range : CountRange.exactly(this.counts[i]);
				CountRange sum = (before != null) ? before : CountRange.exactly(sums[at]);
				sumsOfRanges.put(at, met[at] ? sum.plus(added) : added);
				sums[at] = 0;
			}
			met[at] = true;
		}
		return Tallies.unpacked(new Tallies.Packed(this.series.inOrder(), this.periods.inOrder(),
				this.members.inOrder(), sorted, sums, sumsOfRanges));
	}

	/** The keys as they are by the order of what they tell. */
	private long[] ranked() {
		int[] ofSeries = this.series.ranks();
		int[] ofPeriods = this.periods.ranks();
		int[] ofMembers = this.members.ranks();
		return Arrays.stream(this.keys, 0, this.size)
			.map((key) -> PackedKey.of(ofSeries[PackedKey.series(key)], ofPeriods[PackedKey.period(key)],
					ofMembers[PackedKey.members(key)]))
			.toArray();
	}

}
