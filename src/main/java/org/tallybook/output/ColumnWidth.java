package org.tallybook.output;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

import org.tallybook.report.Column;

/**
 * How wide one column has to be. Numbers are never broken, so that a column of numbers
 * needs no more than they and the words of its header; texts are broken at blanks.
 */
final class ColumnWidth {

	/** What stands between a number and the words to the right of it. */
	static final double INDENT = 1.5;

	private static final double BOLD = 1.08;

	/** Column headers of more lines than this are hard to read. */
	private static final int HEADER_LINES = 3;

	/** The same in a table that is wide. */
	private static final int MOST_HEADER_LINES = 4;

	/**
	 * A column is made this much wider than asked for, if its text then needs no second
	 * line.
	 */
	private static final double NEARLY = 1.3;

	/** Longer words, such as addresses, are broken. */
	private static final double LONGEST_WORD = 40;

	/** The same in a table that is wide. */
	private static final double LONGEST_WORD_OF_MANY = 24;

	/** How much more or less room for letters programs have. */
	private static final double TOLERANCE = 0.1;

	private static final double NARROWEST = 6.5;

	/** A spreadsheet takes 255; wider than this is hard to read. */
	private static final double WIDEST = 120;

	/** A row can be 409 points high, which is 25 lines. */
	private static final int MOST_LINES = 20;

	private final Column column;

	private final boolean indented;

	/** The widest of what is never broken. */
	private final double unbroken;

	private final Set<String> texts = new TreeSet<>();

	private final double comfortable;

	ColumnWidth(Column column, boolean first, List<Box> boxes) {
		this.column = column;
		this.indented = column.numeric() || !first;
		double widest = 0;
		for (Box box : boxes) {
			if (box instanceof Box.Words || box instanceof Box.Link) {
				this.texts.add(box.shown());
			}
			else {
				widest = Math.max(widest, Arial.width(box.shown()));
			}
		}
		this.unbroken = widest;
		this.comfortable = best();
	}

	/**
	 * The width that reads best: as wide as the text, up to the width that was asked for.
	 * @return the width in digits, with the indent
	 */
	double comfortable() {
		return this.comfortable;
	}

	private double best() {
		double width = Math.max(this.unbroken, header(HEADER_LINES));
		if (!this.column.numeric()) {
			width = Math.max(width, Math.min(Arial.boldWidth(this.column.header()), this.column.width()));
		}
		for (String text : this.texts) {
			double whole = Arial.width(text);
			double wanted = (whole <= this.column.width() * NEARLY) ? whole : Math.min(whole, this.column.width());
			double word = Math.min(Arial.widestWord(text), LONGEST_WORD);
			width = broken(text, Math.max(width, Math.max(word, wanted)), MOST_LINES);
		}
		return finished(width);
	}

	/**
	 * The least width at which no text needs more lines than this.
	 * @param lines how many
	 * @return the width in digits, with the indent, at most {@link #comfortable()}
	 */
	double ofLines(int lines) {
		double width = Math.max(this.unbroken, header(MOST_HEADER_LINES));
		for (String text : this.texts) {
			double word = Math.min(Arial.widestWord(text), LONGEST_WORD_OF_MANY);
			width = broken(text, Math.max(width, word), lines);
		}
		return Math.min(finished(width), this.comfortable);
	}

	private double finished(double width) {
		double whole = withWholeNotes(Math.max(NARROWEST, width));
		return Math.min(WIDEST, this.indented ? whole + INDENT : whole);
	}

	/** The least width at which the header has no more lines than this. */
	private double header(int lines) {
		String header = this.column.header();
		return BOLD * broken(header, Math.max(NARROWEST, Arial.widestWord(header)), lines);
	}

	/** Widens a column until a text has no more lines than this. */
	private static double broken(String text, double width, int lines) {
		double whole = Arial.width(text);
		double wider = Math.max(width, Math.min(WIDEST, whole / lines));
		if (whole <= wider && text.indexOf('\n') < 0) {
			return wider;
		}
		while (wider < WIDEST && Arial.wrap(text, wider).size() > lines) {
			wider++;
		}
		return wider;
	}

	/**
	 * Widens a column until its header does not break inside the marker of a note, also
	 * where a program has a little more or less room for letters than we think.
	 */
	private double withWholeNotes(double width) {
		double wider = width;
		while (breaksNote(wider)) {
			wider++;
		}
		return wider;
	}

	private boolean breaksNote(double width) {
		return DoubleStream
			.iterate(width * (1 - TOLERANCE), (room) -> room <= width * (1 + TOLERANCE), (room) -> room + 0.25)
			.anyMatch((room) -> Arial.wrap(this.column.header(), room / BOLD)
				.stream()
				.anyMatch((line) -> line.endsWith("[note")));
	}

}
