package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The fewest counts besides the small ones that have to be withheld in a table by rows
 * and columns whose totals are all printed, by trying every pattern.
 */
final class Fewest {

	private final long[][] counts;

	private final Threshold threshold;

	private final boolean[][] hidden;

	private final List<int[]> small = new ArrayList<>();

	private final List<int[]> others = new ArrayList<>();

	Fewest(long[][] counts, Threshold threshold) {
		this.counts = counts;
		this.threshold = threshold;
		this.hidden = new boolean[counts.length][counts[0].length];
		for (int r = 0; r < counts.length; r++) {
			for (int c = 0; c < counts[0].length; c++) {
				if (threshold.isSmall(counts[r][c])) {
					this.small.add(new int[] { r, c });
					this.hidden[r][c] = true;
				}
				else if (counts[r][c] >= threshold.least()) {
					this.others.add(new int[] { r, c });
				}
			}
		}
	}

	/** How many they are; -1 where no pattern protects. */
	int number() {
		for (int size = 0; size <= this.others.size(); size++) {
			if (isPossible(0, size)) {
				return size;
			}
		}
		return -1;
	}

	private boolean isPossible(int from, int size) {
		if (size == 0) {
			return protects();
		}
		for (int i = from; i <= this.others.size() - size; i++) {
			int[] cell = this.others.get(i);
			this.hidden[cell[0]][cell[1]] = true;
			boolean possible = isPossible(i + 1, size - 1);
			this.hidden[cell[0]][cell[1]] = false;
			if (possible) {
				return true;
			}
		}
		return false;
	}

	private boolean protects() {
		TwoWayFlow flow = new TwoWayFlow(this.counts, this.hidden, this.threshold.least());
		return this.small.stream()
			.allMatch((cell) -> isNotAlone(cell) && flow.isSafe(cell[0], cell[1], this.threshold));
	}

	/** Whoever is alone in a row or column is known: most patterns fail already here. */
	private boolean isNotAlone(int[] cell) {
		int inRow = 0;
		int inColumn = 0;
		for (int c = 0; c < this.counts[0].length; c++) {
			inRow += this.hidden[cell[0]][c] ? 1 : 0;
		}
		for (int r = 0; r < this.counts.length; r++) {
			inColumn += this.hidden[r][cell[1]] ? 1 : 0;
		}
		return inRow > 1 && inColumn > 1;
	}

}
