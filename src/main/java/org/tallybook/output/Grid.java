package org.tallybook.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
	 * The widths of the columns: as they read best where that fits on the paper, else as
	 * narrow as rows of few lines allow.
	 * @return widths in digits of the body font
	 */
	double[] widths() {
		List<ColumnWidth> widths = columnWidths();
		double[] comfortable = widths.stream().mapToDouble(ColumnWidth::comfortable).toArray();
		if (fits(comfortable, Paper.A4, COMFORTABLE)) {
			return comfortable;
		}
		if (fits(comfortable, Paper.A3, Paper.READABLE)) {
			// Low rows are worth a larger paper.
			return fitting(widths, Paper.A4, Paper.READABLE, LOW_LINES).orElse(comfortable);
		}
		return fitting(widths, Paper.A3, COMFORTABLE, FEW_LINES)
			.or(() -> fitting(widths, Paper.A3, Paper.READABLE, MANY_LINES))
			.orElseGet(() -> ofLines(widths, MANY_LINES));
	}

	/**
	 * The widths at which the columns read best, whatever the paper: what is rather
	 * sorted and filtered than printed keeps its rows low.
	 * @return widths in digits of the body font
	 */
	double[] comfortable() {
		return columnWidths().stream().mapToDouble(ColumnWidth::comfortable).toArray();
	}

	private List<ColumnWidth> columnWidths() {
		return IntStream.range(0, this.columns.size()).mapToObj(this::width).toList();
	}

	private ColumnWidth width(int index) {
		return new ColumnWidth(this.columns.get(index), index == 0,
				this.rows.stream().map((row) -> row.get(index)).toList());
	}

	/** The widths of the rows of the fewest lines that fit. */
	private static Optional<double[]> fitting(List<ColumnWidth> widths, Paper paper, double scale, int mostLines) {
		return IntStream.rangeClosed(1, mostLines)
			.mapToObj((lines) -> ofLines(widths, lines))
			.filter((candidate) -> fits(candidate, paper, scale))
			.findFirst();
	}

	private static double[] ofLines(List<ColumnWidth> widths, int lines) {
		return widths.stream().mapToDouble((width) -> width.ofLines(lines)).toArray();
	}

	private static boolean fits(double[] widths, Paper paper, double scale) {
		return Page.width(widths) <= paper.digits(scale);
	}

	/** Printed at this scale or larger, a sheet is left as it reads best. */
	private static final double COMFORTABLE = 0.7;

	private static final int LOW_LINES = 2;

	private static final int FEW_LINES = 6;

	private static final int MANY_LINES = 12;

}
