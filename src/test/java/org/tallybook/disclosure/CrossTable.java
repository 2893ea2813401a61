package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counts by row and column with their row totals, column totals and grand total. */
final class CrossTable {

	final int rows;

	final int columns;

	final Relations relations;

	CrossTable(long[][] counts) {
		this.rows = counts.length;
		this.columns = counts[0].length;
		long[] all = new long[(this.rows + 1) * (this.columns + 1)];
		for (int r = 0; r < this.rows; r++) {
			for (int c = 0; c < this.columns; c++) {
				all[cell(r, c)] = counts[r][c];
				all[cell(r, this.columns)] += counts[r][c];
				all[cell(this.rows, c)] += counts[r][c];
				all[cell(this.rows, this.columns)] += counts[r][c];
			}
		}
		this.relations = new Relations(all, relations(0));
	}

	/**
	 * The index of a count; the row behind the last and the column behind the last are
	 * totals.
	 */
	int cell(int row, int column) {
		return row * (this.columns + 1) + column;
	}

	/** The relations of the table where its counts start at an index. */
	List<Relation> relations(int offset) {
		List<Relation> sums = new ArrayList<>();
		for (int r = 0; r <= this.rows; r++) {
			int row = r;
			sums.add(Relation.sum(offset + cell(row, this.columns),
					IntStream.range(0, this.columns).mapToObj((c) -> offset + cell(row, c)).toList()));
		}
		for (int c = 0; c <= this.columns; c++) {
			int column = c;
			sums.add(Relation.sum(offset + cell(this.rows, column),
					IntStream.range(0, this.rows).mapToObj((r) -> offset + cell(r, column)).toList()));
		}
		return sums;
	}

	/** The cells that are no totals. */
	List<Integer> inside() {
		return IntStream.range(0, this.rows)
			.boxed()
			.flatMap((r) -> IntStream.range(0, this.columns).mapToObj((c) -> cell(r, c)))
			.toList();
	}

}
