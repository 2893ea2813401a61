package org.tallybook.output;

import java.util.List;
import java.util.stream.DoubleStream;

import org.tallybook.report.Column;

/**
 * A table of a sheet, finished.
 *
 * @param id what the table is, for its name and for messages
 * @param columns the columns
 * @param rows the rows, at least one
 */
record Grid(String id, List<Column> columns, List<List<Box>> rows) {

	/** What stands in the only row of a table that has none. */
	private static final Box NONE = Box.words("none");

	Grid {
		columns = List.copyOf(columns);
		rows = rows.isEmpty() ? List.of(columns.stream().map((column) -> NONE).toList())
				: rows.stream().map(List::copyOf).toList();
	}

	/**
	 * The widths of the columns: as wide as their text, up to the width that was asked
	 * for, and never narrower than a word.
	 * @return widths in digits of the body font
	 */
	double[] widths() {
		double[] widths = new double[this.columns.size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = width(i);
		}
		return widths;
	}

	private double width(int index) {
		Column column = this.columns.get(index);
		double word = Arial.widestWord(column.header()) * 1.08;
		double line = Math.min(Arial.boldWidth(column.header()), column.width());
		for (List<Box> row : this.rows) {
			String shown = row.get(index).shown();
			double whole = Arial.width(shown);
			boolean breaks = row.get(index) instanceof Box.Words || row.get(index) instanceof Box.Link;
			word = Math.max(word, breaks ? Math.min(Arial.widestWord(shown), LONGEST_WORD) : whole);
			double wanted = (whole <= column.width() * NEARLY) ? whole : column.width();
			line = Math.max(line, Math.min(whole, Math.max(wanted, whole / MOST_LINES)));
		}
		double width = withWholeNotes(column.header(), Math.max(NARROWEST, Math.max(word, line)));
		return Math.min(WIDEST, (column.numeric() || index > 0) ? width + INDENT : width);
	}

	/**
	 * Widens a column until its header does not break inside the marker of a note, also
	 * where a program has a little more or less room for letters than we think.
	 */
	private static double withWholeNotes(String header, double width) {
		double wider = width;
		while (breaksNote(header, wider)) {
			wider++;
		}
		return wider;
	}

	private static boolean breaksNote(String header, double width) {
		return DoubleStream.iterate(width - 1, (room) -> room <= width + 3, (room) -> room + 0.5)
			.anyMatch((room) -> Arial.wrap(header, room / BOLD).stream().anyMatch((line) -> line.endsWith("[note")));
	}

	private static final double BOLD = 1.08;

	/**
	 * A column is made this much wider than asked for, if its text then needs no second
	 * line.
	 */
	private static final double NEARLY = 1.3;

	/** What stands between a number and the words to the right of it. */
	static final double INDENT = 1.5;

	/** Longer words, such as addresses, are broken. */
	private static final double LONGEST_WORD = 40;

	private static final double NARROWEST = 8;

	/** A spreadsheet takes 255; wider than this is hard to read. */
	private static final double WIDEST = 120;

	/** A row can be 409 points high. */
	private static final double MOST_LINES = 20;

}
