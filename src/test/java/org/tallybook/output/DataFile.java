package org.tallybook.output;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The data file of a written release, read by a plain parser that knows nothing of us.
 *
 * @param header the names of the columns
 * @param rows the rows by the id of their figure
 */
record DataFile(List<String> header, Map<String, Row> rows) {

	static DataFile of(Written written) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		Map<String, Row> rows = new LinkedHashMap<>();
		try (Reader reader = Files.newBufferedReader(written.root().resolve("data.csv"));
				CSVParser parser = format.parse(reader)) {
			for (CSVRecord row : parser) {
				rows.put(row.get("figure"), new Row(row.toMap()));
			}
			return new DataFile(List.copyOf(parser.getHeaderNames()), rows);
		}
	}

	/** The row of a figure. */
	Row row(String figure) {
		Row row = this.rows.get(figure);
		if (row == null) {
			throw new AssertionError("Expected a row of figure '" + figure + "' but found none");
		}
		return row;
	}

	/**
	 * A row.
	 *
	 * @param cells its texts by the name of the column
	 */
	record Row(Map<String, String> cells) {

		String at(String column) {
			String text = this.cells.get(column);
			if (text == null) {
				throw new AssertionError("Expected a column '" + column + "' but found none");
			}
			return text;
		}

	}

}
