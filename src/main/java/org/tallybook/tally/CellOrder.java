package org.tallybook.tally;

import java.util.Arrays;

/**
 * The order of cells: by series, then by period, then by members, each by its rank among
 * those that were met.
 */
final class CellOrder {

	/** Where one in so many possible cells is there, each possible cell has a place. */
	private static final int DENSE = 8;

	private final int[] series;

	private final int[] periods;

	private final int[] members;

	/**
	 * The order of what was met.
	 * @param series the rank of each series by its place
	 * @param periods the rank of each period by its place
	 * @param members the rank of each combination of members by its place
	 */
	CellOrder(int[] series, int[] periods, int[] members) {
		this.series = series;
		this.periods = periods;
		this.members = members;
	}

	/**
	 * Sorts cells.
	 * @param keys the cells by places, in any order and as often as they like
	 * @param cells takes for each of the keys which of the sorted cells is its own; tells
	 * by its length how many keys there are
	 * @return the cells by ranks, sorted, each once
	 */
	long[] sort(long[] keys, int[] cells) {
		long possible = (long) this.series.length * this.periods.length;
		boolean dense = possible * this.members.length <= (long) DENSE * cells.length
				&& possible <= Integer.MAX_VALUE / Math.max(1, this.members.length);
		return dense ? counted(keys, cells) : compared(keys, cells);
	}

	/** By a place for each cell that is possible: nothing is compared. */
	private long[] counted(long[] keys, int[] cells) {
		int[] ranks = new int[this.series.length * this.periods.length * this.members.length];
		for (int i = 0; i < cells.length; i++) {
			cells[i] = possible(keys[i]);
			ranks[cells[i]] = 1;
		}
		long[] sorted = new long[Arrays.stream(ranks).sum()];
		int n = 0;
		for (int place = 0; place < ranks.length; place++) {
			if (ranks[place] != 0) {
				sorted[n] = cell(place);
				ranks[place] = n;
				n++;
			}
		}
		for (int i = 0; i < cells.length; i++) {
			cells[i] = ranks[cells[i]];
		}
		return sorted;
	}

	private int possible(long key) {
		return (this.series[PackedKey.series(key)] * this.periods.length + this.periods[PackedKey.period(key)])
				* this.members.length + this.members[PackedKey.members(key)];
	}

	private long cell(int possible) {
		int seriesAndPeriod = possible / this.members.length;
		return PackedKey.of(seriesAndPeriod / this.periods.length, seriesAndPeriod % this.periods.length,
				possible % this.members.length);
	}

	private long[] compared(long[] keys, int[] cells) {
		long[] ranked = Arrays.stream(keys, 0, cells.length).map(this::ranked).toArray();
		long[] sorted = Arrays.stream(ranked).sorted().distinct().toArray();
		for (int i = 0; i < cells.length; i++) {
			cells[i] = Arrays.binarySearch(sorted, ranked[i]);
		}
		return sorted;
	}

	private long ranked(long key) {
		return PackedKey.of(this.series[PackedKey.series(key)], this.periods[PackedKey.period(key)],
				this.members[PackedKey.members(key)]);
	}

}
