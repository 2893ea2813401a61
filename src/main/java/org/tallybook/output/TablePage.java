package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Column;
import org.tallybook.report.Sentence;
import org.tallybook.report.Table;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** A sheet with one table: title, what it says, source, unit, period, symbols, table. */
final class TablePage {

	/** The status of a row of which nothing has to be known. */
	static final String NO_REMARK = "no remark";

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
		if (this.table.rows().stream().flatMap(List::stream).anyMatch(Cell.Link.class::isInstance)) {
			page.line("The first cell of a row leads to the address that the row names.");
		}
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
				boxes.add(box(row.get(i), this.table.columns().get(i), row));
			}
			link(row, boxes);
			rows.add(boxes);
		}
		return rows;
	}

	/**
	 * The first cell of a row leads to its address: some programs never break a cell that
	 * is a link, and cut a long one.
	 */
	private static void link(List<Cell> row, List<Box> boxes) {
		if (boxes.get(0) instanceof Box.Words first) {
			row.stream()
				.filter(Cell.Link.class::isInstance)
				.map((cell) -> ((Cell.Link) cell).url())
				.filter((url) -> Links.address(url).isPresent())
				.findFirst()
				.ifPresent((url) -> boxes.set(0, new Box.Link(first.shown(), url)));
		}
	}

	private Box box(Cell cell, Column column, List<Cell> row) {
		if (cell instanceof Cell.Number number) {
			Value value = this.release.value(number.figure());
			this.symbols.add(value);
			return FigureBoxes.of(value, this.release.part(number.figure(), number.part()), column.numeric());
		}
		if (cell instanceof Cell.Phrase phrase) {
			note(phrase.sentence());
			return words(text(phrase.sentence()), column);
		}
		if (cell instanceof Cell.Status status) {
			return Box.words(status(status, row));
		}
		if (cell instanceof Cell.Link link) {
			return Box.words(link.url());
		}
		if (cell instanceof Cell.Goto target) {
			String sheet = this.names.of(target.table());
			return new Box.Jump(sheet, sheet);
		}
		return words(((Cell.Text) cell).text(), column);
	}

	/** No cell is empty: a reader could not tell why. */
	private Box words(String text, Column column) {
		if (!text.isBlank()) {
			return new Box.Words(text, column.numeric());
		}
		this.symbols.add(State.NOT_APPLICABLE);
		return new Box.Words(State.NOT_APPLICABLE.symbol(), column.numeric());
	}

	private String status(Cell.Status status, List<Cell> cells) {
		Symbols row = new Symbols();
		for (String figure : status.figures()) {
			row.add(this.release.value(figure));
			this.symbols.add(this.release.value(figure));
		}
		for (Cell cell : cells) {
			if (cell instanceof Cell.Number number && this.release.value(number.figure()).state() == State.SUPPRESSED) {
				row.add(State.SUPPRESSED);
			}
		}
		String words = row.inBrief();
		return words.isEmpty() ? NO_REMARK : words;
	}

	/** Sentences print the symbols of states, but none of marks. */
	private void note(Sentence sentence) {
		sentence.figures().values().forEach((figure) -> this.symbols.add(this.release.value(figure).state()));
	}

	private String text(Sentence sentence) {
		return this.release.text(sentence);
	}

}
