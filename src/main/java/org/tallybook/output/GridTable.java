package org.tallybook.output;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.tallybook.report.Column;

/**
 * Writes a grid as a table object of the spreadsheet, with a name that says what it is.
 */
final class GridTable {

	/** Would be read as a cell, in either of the two ways of naming cells. */
	private static final Pattern CELL = Pattern.compile("[a-zA-Z]{1,3}\\d+|[rR]\\d*[cC]\\d*|[rR]\\d*");

	private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

	/** More rows would leave no room for those that move, such as below a chart. */
	private static final int MOST_FROZEN = 20;

	private final Styles styles;

	private final Set<String> names = new HashSet<>();

	private final boolean browsed;

	/**
	 * For the tables of one workbook.
	 * @param styles its styles
	 * @param browsed whether panes are frozen under the headers and tables have filter
	 * buttons
	 */
	GridTable(Styles styles, boolean browsed) {
		this.styles = styles;
		this.browsed = browsed;
	}

	/**
	 * Writes the grid at the end of a page and ends the page.
	 * @param grid the grid
	 * @param page the page, whose columns have the widths of the grid
	 */
	void write(Grid grid, Page page) {
		int headerRow = page.nextRow();
		List<String> headers = grid.columns().stream().map(Column::header).toList();
		headers.forEach((header) -> check(header, grid.id()));
		List<XSSFCellStyle> headerStyles = IntStream.range(0, grid.columns().size())
			.mapToObj((i) -> this.styles.header(grid.columns().get(i).numeric(), i > 0))
			.toList();
		page.bold(headers, headerStyles);
		grid.rows().forEach((row) -> page.boxes(row, headers));
		createTable(grid.id(), headers, page, headerRow);
		page.finish(headerRow, 1);
		if (this.browsed && headerRow < MOST_FROZEN) {
			page.freeze(headerRow);
		}
	}

	private void createTable(String id, List<String> headers, Page page, int headerRow) {
		AreaReference area = area(headerRow, page.nextRow() - 1, headers.size());
		HeadedTable table = (HeadedTable) page.sheet().createTable(area(headerRow, page.nextRow() - 1, 1));
		table.head(area, headers);
		String name = name(id);
		table.setName(name);
		table.setDisplayName(name);
		if (this.browsed) {
			table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
		}
	}

	private static AreaReference area(int header, int last, int columns) {
		return new AreaReference(new CellReference(header, 0), new CellReference(last, columns - 1),
				SpreadsheetVersion.EXCEL2007);
	}

	private String name(String id) {
		String name = id.replaceAll("[^A-Za-z0-9_.]", "_");
		if (!name.matches("[A-Za-z_].*") || CELL.matcher(name).matches()) {
			name = "table_" + name;
		}
		if (name.length() > 255 || !this.names.add(name.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException(
					"Table '%s' expected a name of its own but '%s' is too long or taken".formatted(id, name));
		}
		return name;
	}

	private static void check(String header, String table) {
		if (ESCAPE.matcher(header).find() || header.length() > 255) {
			throw new IllegalArgumentException(
					"Table '%s' expected a plain header of up to 255 characters but got '%s'".formatted(table, header));
		}
	}

}
