package org.tallybook.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Column;
import org.tallybook.report.Figure;
import org.tallybook.report.Report;
import org.tallybook.report.Table;

/** The last sheet: every figure of the workbook's tables, as in the data file. */
final class DataPage {

	static final String TITLE = "All figures of this workbook as data";

	private static final int WIDTH = 44;

	private DataPage() {
	}

	static void write(Report.Workbook workbook, Release release, Page page, GridTable tables) {
		Grid grid = grid(workbook, release);
		page.columns(grid.comfortable());
		page.title(TITLE);
		page.line("This worksheet contains one table: one row for each figure, with the same numbers as in "
				+ TidyWriter.DATA + "; the columns are explained in " + ReadmeWriter.PATH + ".");
		tables.write(grid, page);
	}

	/** The figures that the tables of a workbook print. */
	static Grid grid(Report.Workbook workbook, Release release) {
		Set<String> ids = workbook.tables().stream().map(Table::id).collect(Collectors.toSet());
		List<Figure> figures = release.figures()
			.values()
			.stream()
			.filter((figure) -> ids.contains(figure.table()))
			.toList();
		List<DataColumn> columns = DataColumn.of(figures);
		List<Column> headers = columns.stream()
			.map((column) -> column.numeric() ? Column.number(column.name()) : Column.text(column.name(), WIDTH))
			.toList();
		return new Grid("data", headers, figures.stream().map((figure) -> row(figure, columns)).toList());
	}

	private static List<Box> row(Figure figure, List<DataColumn> columns) {
		return columns.stream().map((column) -> box(column.text().apply(figure), column.numeric())).toList();
	}

	private static Box box(String text, boolean numeric) {
		return (numeric && !text.isEmpty()) ? FigureBoxes.plain(new BigDecimal(text)) : new Box.Words(text, numeric);
	}

}
