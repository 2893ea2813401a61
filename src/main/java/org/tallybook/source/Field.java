package org.tallybook.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column of the publisher and what its codes mean.
 *
 * @param column the header cell
 * @param codes our word for each of the publisher's codes; empty where cells are taken as
 * they are
 */
public record Field(String column, Map<String, String> codes) {

	public Field {
		codes = Collections.unmodifiableMap(new TreeMap<>(codes));
	}

	public static Field of(String column) {
		return new Field(column, Map.of());
	}

	/**
	 * Our word for a cell that may not be blank, unless the declaration says what a blank
	 * means.
	 * @param row the record
	 * @return the word
	 */
	String required(Row row) {
		if (!this.codes.containsKey("")) {
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
		if (this.codes.isEmpty()) {
			return cell;
		}
		String word = this.codes.get(cell);
		if (word == null) {
			throw new RejectedRecord(RejectReason.UNKNOWN_CODE, this.column);
		}
		return word;
	}

}
