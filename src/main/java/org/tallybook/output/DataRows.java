package org.tallybook.output;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.tallybook.report.Part;

/**
 * The rows of {@code data.csv} as they are written, by the id of their figure.
 *
 * @param rows the texts by the name of the column
 */
record DataRows(Map<String, Map<String, String>> rows) {

	private static final String LOW = "low";

	private static final String BEST = "best";

	private static final String HIGH = "high";

	static DataRows read(Path file) throws IOException {
		Map<String, Map<String, String>> rows = new HashMap<>();
		try (Reader reader = Files.newBufferedReader(file);
				CSVParser parser = TidyWriter.FORMAT.builder()
					.setHeader()
					.setSkipHeaderRecord(true)
					.get()
					.parse(reader)) {
			for (CSVRecord row : parser) {
				rows.put(row.get("figure"), row.toMap());
			}
		}
		return new DataRows(rows);
	}

	String at(String figure, String column) throws IOException {
		String text = row(figure).get(column);
		if (text == null) {
			throw new DamagedReleaseException("data.csv: expected a column '%s'".formatted(column));
		}
		return text;
	}

	private Map<String, String> row(String figure) throws IOException {
		Map<String, String> row = this.rows.get(figure);
		if (row == null) {
			throw new DamagedReleaseException("data.csv: expected a row of figure '%s'".formatted(figure));
		}
		return row;
	}

	/** Whether a part is one number of the file and no other. */
	static boolean isEnd(Part part) {
		return part == Part.LOW || part == Part.BEST || part == Part.HIGH;
	}

	/**
	 * The numbers that a part may print.
	 * @param figure the id of the figure
	 * @param part the part
	 * @return the numbers as they are written, none where nobody stated one
	 */
	List<String> stated(String figure, Part part) throws IOException {
		Map<String, String> row = row(figure);
		Stream<String> columns = switch (part) {
			case LOW, FLOOR -> Stream.of(LOW);
			case BEST -> Stream.of(BEST);
			case HIGH -> Stream.of(HIGH);
			default -> Stream.of(LOW, BEST, HIGH);
		};
		return columns.map((column) -> row.getOrDefault(column, "")).filter((text) -> !text.isEmpty()).toList();
	}

}
