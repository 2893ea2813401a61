package org.tallybook.source;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column of the publisher and what its codes mean.
 *
 * @param column the header cell
 * @param codes our word for each of the publisher's codes; empty where cells are taken as
 * they are
 * @param blank our word for a blank cell; none where codes say it, or where none may be
 */
public record Field(String column, Map<String, String> codes, Optional<String> blank) {

	/**
	 * In characters; a cell of a workbook holds 32,767, and sentences are made around it.
	 */
	private static final int LONGEST_TEXT = 10_000;

	public Field {
		codes = Collections.unmodifiableMap(new TreeMap<>(codes));
	}

	public static Field of(String column) {
		return new Field(column, Map.of());
	}

	/**
	 * A column whose blank cells have no word of their own.
	 * @param column the header cell
	 * @param codes our word for each of the publisher's codes
	 */
	public Field(String column, Map<String, String> codes) {
		this(column, codes, Optional.empty());
	}

	/**
	 * Our word for a cell that may not be blank, unless the declaration says what a blank
	 * means.
	 * @param row the record
	 * @return the word
	 */
	String required(Row row) {
		if (!this.codes.containsKey("") && this.blank.isEmpty()) {
			row.required(this.column);
		}
		return in(row);
	}

	/**
	 * Our word for the cell.
	 * @param row the record
	 * @return the word
	 */
	String in(Row row) {
		String cell = row.cell(this.column);
		Optional<String> word = word(cell);
		if (word.isEmpty() && !this.codes.isEmpty()) {
			throw new RejectedRecord(RejectReason.UNKNOWN_CODE, this.column);
		}
		if (word.isEmpty() && cell.length() > LONGEST_TEXT) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, this.column);
		}
		return word.orElse(cell);
	}

	/** Our word for a cell that has one. */
	Optional<String> word(String cell) {
		return cell.isEmpty() && this.blank.isPresent() ? this.blank : Optional.ofNullable(this.codes.get(cell));
	}

}
