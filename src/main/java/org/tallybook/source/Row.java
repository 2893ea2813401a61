package org.tallybook.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.tallybook.tally.Period;

/** One record by the names of its columns. Only declared columns can be asked for. */
final class Row {

	private static final int MOST_DIGITS = 15;

	private final Map<String, Integer> columns;

	private final CSVRecord cells;

	private final long line;

	private final Set<String> nullTokens;

	Row(Map<String, Integer> columns, CSVRecord cells, long line, Set<String> nullTokens) {
		this.columns = columns;
		this.cells = cells;
		this.line = line;
		this.nullTokens = nullTokens;
	}

	/** The physical line on which the record starts. */
	long line() {
		return this.line;
	}

	/** The cell without blanks around it, in Unicode's composed form. */
	String cell(String column) {
		Integer index = this.columns.get(column);
		if (index == null) {
			throw new IllegalArgumentException("Expected a declared column but got '" + column + "'");
		}
		return Normalizer.normalize(this.cells.get(index).strip(), Normalizer.Form.NFC);
	}

	String required(String column) {
		String cell = cell(column);
		if (cell.isEmpty()) {
			throw new RejectedRecord(RejectReason.MISSING_CELL, column);
		}
		return cell;
	}

	/** A count from 0; empty where the cell holds a null token. */
	OptionalLong count(String column) {
		String cell = cell(column);
		if (this.nullTokens.contains(cell)) {
			return OptionalLong.empty();
		}
		boolean negative = cell.startsWith("-");
		String digits = negative ? cell.substring(1) : cell;
		if (digits.isEmpty() || digits.length() > MOST_DIGITS
				|| !digits.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			throw new RejectedRecord(RejectReason.TYPE_ERROR, column);
		}
		if (negative) {
			throw new RejectedRecord(RejectReason.NEGATIVE_COUNT, column);
		}
		return OptionalLong.of(Long.parseLong(digits));
	}

	/** A period by its code; empty where the cell is blank. */
	Optional<Period> period(String column) {
		String cell = cell(column);
		if (cell.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Period.parse(cell));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw new RejectedRecord(RejectReason.IMPOSSIBLE_DATE, column);
		}
	}

}
