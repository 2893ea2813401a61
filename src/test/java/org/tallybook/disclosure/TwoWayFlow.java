package org.tallybook.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How far a hidden count of a table by rows and columns can move, where all totals are
 * printed: a maximum flow from its row to its column through the other hidden counts. The
 * matrix of such a table is totally unimodular, so that the answer is exact in whole
 * numbers (Hoffman and Kruskal, 1956). No linear programme takes part.
 */
final class TwoWayFlow {

	private static final int MANY = 1_000_000;

	private final long[][] counts;

	private final boolean[][] hidden;

	private final long least;

	TwoWayFlow(long[][] counts, boolean[][] hidden, long least) {
		this.counts = counts;
		this.hidden = hidden;
		this.least = least;
	}

	/** Whether a hidden count is unknown enough. */
	boolean isSafe(int row, int column, Threshold threshold) {
		long count = this.counts[row][column];
		long rise = flow(row, column, true, threshold.count() + 1);
		if (count + rise < threshold.count()) {
			return false;
		}
		long fall = Math.min(count - this.least, flow(row, column, false, threshold.count() + 1));
		return threshold.isSafe(count - fall, count + rise);
	}

	private long flow(int row, int column, boolean rise, long enough) {
		int rows = this.counts.length;
		int columns = this.counts[0].length;
		long[][] free = new long[rows + columns][rows + columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (this.hidden[r][c] && (r != row || c != column)) {
					long down = this.counts[r][c] - this.least;
					free[r][rows + c] = rise ? down : MANY;
					free[rows + c][r] = rise ? MANY : down;
				}
			}
		}
		long sum = 0;
		for (long more = push(free, row, rows + column); more > 0
				&& sum < enough; more = push(free, row, rows + column)) {
			sum += more;
		}
		return sum;
	}

	/** Augments along one shortest path. */
	private static long push(long[][] free, int from, int to) {
		int[] before = new int[free.length];
		Arrays.fill(before, -1);
		before[from] = from;
		Deque<Integer> open = new ArrayDeque<>();
		open.add(from);
		while (!open.isEmpty() && before[to] < 0) {
			int node = open.remove();
			for (int next = 0; next < free.length; next++) {
				if (before[next] < 0 && free[node][next] > 0) {
					before[next] = node;
					open.add(next);
				}
			}
		}
		if (before[to] < 0) {
			return 0;
		}
		long most = MANY;
		for (int node = to; node != from; node = before[node]) {
			most = Math.min(most, free[before[node]][node]);
		}
		for (int node = to; node != from; node = before[node]) {
			free[before[node]][node] -= most;
			free[node][before[node]] += most;
		}
		return most;
	}

}
