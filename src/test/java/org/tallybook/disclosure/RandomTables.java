package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Small tables of several shapes, made by chance. */
final class RandomTables {

	private RandomTables() {
	}

	/** Counts by row and column. */
	static Relations twoWay(Random random, int rows, int columns, int most) {
		return new CrossTable(counts(random, rows, columns, most)).relations;
	}

	/** Counts from 0 to some number. */
	static long[][] counts(Random random, int rows, int columns, int most) {
		long[][] counts = new long[rows][columns];
		for (long[] row : counts) {
			for (int i = 0; i < columns; i++) {
				row[i] = random.nextInt(most + 1);
			}
		}
		return counts;
	}

	/** Counts by three dimensions of two or three members, with every total. */
	static Relations threeWay(Random random, int most) {
		int[] sizes = { 2 + random.nextInt(2), 2, 2 + random.nextInt(2) };
		int[] steps = { (sizes[1] + 1) * (sizes[2] + 1), sizes[2] + 1, 1 };
		long[] counts = new long[(sizes[0] + 1) * steps[0]];
		List<Relation> sums = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			int[] at = { i / steps[0], i / steps[1] % (sizes[1] + 1), i % (sizes[2] + 1) };
			boolean total = false;
			for (int d = 0; d < 3; d++) {
				if (at[d] == sizes[d]) {
					List<Integer> parts = new ArrayList<>();
					for (int m = 1; m <= sizes[d]; m++) {
						parts.add(i - m * steps[d]);
					}
					sums.add(Relation.sum(i, parts));
					counts[i] = parts.stream().mapToLong((part) -> counts[part]).sum();
					total = true;
				}
			}
			if (!total) {
				counts[i] = random.nextInt(most + 1);
			}
		}
		return new Relations(counts, sums);
	}

	/** Two tables with the same rows and the same row totals. */
	static Relations linked(Random random, int most) {
		long[][] first = counts(random, 3, 2, most);
		long[][] second = new long[3][2];
		for (int r = 0; r < 3; r++) {
			second[r][0] = random.nextInt((int) (first[r][0] + first[r][1]) + 1);
			second[r][1] = first[r][0] + first[r][1] - second[r][0];
		}
		return joined(new CrossTable(first), new CrossTable(second), true);
	}

	/**
	 * Two releases of one table: what did not change is one count, known from either; of
	 * what changed, the difference of the row totals is that of the counts.
	 */
	static Relations releases(Random random, int most) {
		long[][] first = counts(random, 3, 3, most);
		long[][] second = new long[3][];
		for (int r = 0; r < 3; r++) {
			second[r] = first[r].clone();
		}
		second[random.nextInt(3)][random.nextInt(3)] += random.nextInt(3);
		CrossTable before = new CrossTable(first);
		CrossTable after = new CrossTable(second);
		int shift = before.relations.size();
		List<Relation> sums = new ArrayList<>(before.relations.all());
		sums.addAll(after.relations(shift));
		long[] counts = new long[2 * shift];
		for (int i = 0; i < shift; i++) {
			counts[i] = before.relations.count(i);
			counts[shift + i] = after.relations.count(i);
			if (counts[i] == counts[shift + i]) {
				sums.add(Relation.sum(i, List.of(shift + i)));
			}
		}
		return new Relations(counts, sums);
	}

	private static Relations joined(CrossTable first, CrossTable second, boolean rowTotals) {
		int shift = first.relations.size();
		List<Relation> sums = new ArrayList<>(first.relations.all());
		sums.addAll(second.relations(shift));
		long[] counts = new long[2 * shift];
		for (int i = 0; i < shift; i++) {
			counts[i] = first.relations.count(i);
			counts[shift + i] = second.relations.count(i);
		}
		for (int r = 0; rowTotals && r <= first.rows; r++) {
			sums.add(Relation.sum(first.cell(r, first.columns), List.of(shift + second.cell(r, second.columns))));
		}
		return new Relations(counts, sums);
	}

	/** The small counts of a table. */
	static BitSet small(Relations relations, Threshold threshold) {
		BitSet small = new BitSet();
		for (int i = 0; i < relations.size(); i++) {
			if (threshold.isSmall(relations.count(i))) {
				small.set(i);
			}
		}
		return small;
	}

}
