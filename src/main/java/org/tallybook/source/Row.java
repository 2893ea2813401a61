package org.tallybook.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One record by the names of its columns. Only declared columns can be asked for. */
final class Row {

	private final String file;

	private final Map<String, Integer> columns;

	private final Line record;

	private final Numbers numbers;

	Row(String file, Map<String, Integer> columns, Line record, Numbers numbers) {
		this.file = file;
		this.columns = columns;
		this.record = record;
		this.numbers = numbers;
	}

	/** The name of the file. */
	String file() {
		return this.file;
	}

	/** The physical line on which the record starts. */
	long line() {
		return this.record.line();
	}

	/**
	 * The cell without blanks around it, in Unicode's composed form. Refuses the record
	 * where a program has left an error in place of what stood there.
	 */
	String cell(String column) {
		Integer index = this.columns.get(column);
		if (index == null) {
			throw new IllegalArgumentException("Expected a declared column but got '" + column + "'");
		}
		String cell = Text.trimmed(this.record.cells().get(index));
		boolean lost = cell.indexOf('\uFFFD') >= 0 || cell.indexOf('\uFEFF') >= 0;
		if (lost || (Text.isSpreadsheetError(cell) && !this.numbers.nulls().contains(cell))) {
			throw new RejectedRecord(RejectReason.FORBIDDEN_VALUE, column);
		}
		return cell;
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
		return this.numbers.count(cell(column), column);
	}

	/** A number with decimals from 0; empty where the cell holds a null token. */
	Optional<BigDecimal> decimal(String column) {
		return this.numbers.decimal(cell(column), column);
	}

	/**
	 * A figure of a series; below zero only where the declaration says that such figures
	 * are taken as published. Empty where the cell holds a null token.
	 */
	OptionalLong figure(String column) {
		return this.numbers.figure(cell(column), column);
	}

}
