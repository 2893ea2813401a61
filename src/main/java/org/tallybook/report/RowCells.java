package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * One row in the making: its cells, and the figures whose marks, or whose absence, the
 * status at its end tells.
 */
final class RowCells {

	private final List<Cell> cells = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	RowCells(Cell... first) {
		this.cells.addAll(List.of(first));
	}

	void add(Cell cell) {
		this.cells.add(cell);
	}

	void addAll(List<Cell> more) {
		this.cells.addAll(more);
	}

	/** Adds some parts of a figure. */
	void add(String figure, Value value, List<Part> parts) {
		parts.forEach((part) -> this.cells.add(new Cell.Number(figure, part)));
		if (!value.marks().isEmpty() || value.state() == State.MISSING) {
			this.told.add(figure);
		}
	}

	/** Adds some parts of a figure whose state the status tells in any case. */
	void tell(String figure, List<Part> parts) {
		parts.forEach((part) -> this.cells.add(new Cell.Number(figure, part)));
		this.told.add(figure);
	}

	/** The whole row. */
	List<Cell> withStatus() {
		List<Cell> row = new ArrayList<>(this.cells);
		row.add(new Cell.Status(this.told));
		return row;
	}

}
