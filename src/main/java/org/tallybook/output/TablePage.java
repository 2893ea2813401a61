package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Column;
import org.tallybook.report.Sentence;
import org.tallybook.report.Table;
import org.tallybook.tally.Value;

/** A sheet with one table: title, what it says, source, unit, period, symbols, table. */
final class TablePage {

	private final Release release;

	private final SheetNames names;

	private final Table table;

	private final Symbols symbols = new Symbols();

	TablePage(Release release, SheetNames names, Table table) {
		this.release = release;
		this.names = names;
		this.table = table;
	}

	void write(Page page, GridTable tables) {
		Grid grid = new Grid(this.table.id(), this.table.columns(), rows());
		page.columns(grid.widths());
		page.title(text(this.table.title()));
		this.table.about().forEach((sentence) -> page.line(text(sentence)));
		page.line("This worksheet contains one table.");
		source(page);
		labelled("Unit", this.table.unit(), page);
		labelled("Period", this.table.period(), page);
		labelled("Symbols", this.symbols.explained("; "), page);
		tables.write(grid, page);
	}

	/** Leads to who publishes the figures, and to the address where they can be read. */
	private void source(Page page) {
		String words = this.table.source();
		if (!words.isBlank()) {
			this.names.sources()
				.ifPresentOrElse((sheet) -> page.jump("Source: " + words, sheet), () -> page.line("Source: " + words));
		}
	}

	private static void labelled(String label, String words, Page page) {
		if (!words.isBlank()) {
			page.line(label + ": " + words);
		}
	}

	private List<List<Box>> rows() {
		this.table.about().forEach(this::note);
		note(this.table.title());
		List<List<Box>> rows = new ArrayList<>();
		for (List<Cell> row : this.table.rows()) {
			List<Box> boxes = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				boxes.add(box(row.get(i), this.table.columns().get(i)));
			}
			rows.add(boxes);
		}
		return rows;
	}

	private Box box(Cell cell, Column column) {
		if (cell instanceof Cell.Number number) {
			Value value = this.release.value(number.figure());
			this.symbols.add(value);
			return FigureBoxes.of(value, this.release.part(number.figure(), number.part()), column.numeric());
		}
		if (cell instanceof Cell.Phrase phrase) {
			note(phrase.sentence());
			return new Box.Words(text(phrase.sentence()), column.numeric());
		}
		if (cell instanceof Cell.Status status) {
			return Box.words(status(status));
		}
		if (cell instanceof Cell.Link link) {
			return new Box.Link(link.url());
		}
		if (cell instanceof Cell.Goto target) {
			String sheet = this.names.of(target.table());
			return new Box.Jump(sheet, sheet);
		}
		return new Box.Words(((Cell.Text) cell).text(), column.numeric());
	}

	private String status(Cell.Status status) {
		Symbols row = new Symbols();
		for (String figure : status.figures()) {
			row.add(this.release.value(figure));
			this.symbols.add(this.release.value(figure));
		}
		return row.explained("; ");
	}

	/** Sentences print the symbols of states, but none of marks. */
	private void note(Sentence sentence) {
		sentence.figures().values().forEach((figure) -> this.symbols.add(this.release.value(figure).state()));
	}

	private String text(Sentence sentence) {
		return this.release.text(sentence);
	}

}
