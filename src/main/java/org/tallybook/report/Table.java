package org.tallybook.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table declared as data; writers render it and add nothing.
 *
 * @param id unique in the release; part of the ids of its figures
 * @param sheet the name of its sheet: unique in the workbook, at most 31 characters
 * @param title measure, breakdown, place, period and frequency, with note markers such as
 * {@code [note 1]}
 * @param about lines between the title and the table: what it says and does not say
 * @param source who published the figures
 * @param unit what is counted
 * @param period the time that it covers, in words
 * @param columns the columns
 * @param rows the rows, each with a cell for every column
 * @param reference whether it stands under "Reference series", because its newest figure
 * is more than twelve months older than the reference month
 */
public record Table(String id, String sheet, Sentence title, List<Sentence> about, String source, String unit,
		String period, List<Column> columns, List<List<Cell>> rows, boolean reference) {

	public Table {
		about = List.copyOf(about);
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
		Set<String> headers = new HashSet<>();
		for (Column column : columns) {
			if (!headers.add(column.header().toLowerCase(Locale.ROOT))) {
				throw new IllegalArgumentException("Table '%s' has two columns '%s'".formatted(id, column.header()));
			}
		}
		for (List<Cell> row : rows) {
			if (row.size() != columns.size()) {
				throw new IllegalArgumentException("Table '%s' expected rows of %s cells but got one of %s"
					.formatted(id, columns.size(), row.size()));
			}
		}
		if (sheet.isEmpty() || sheet.length() > 31) {
			throw new IllegalArgumentException("Expected a sheet name of 1 to 31 characters but got '" + sheet + "'");
		}
	}

}
