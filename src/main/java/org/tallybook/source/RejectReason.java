package org.tallybook.source;

import java.util.Locale;

/**
 * Why a record or a file is refused, or a record flagged. Codes are those of the
 * Frictionless Framework where one fits.
 */
public enum RejectReason {

	ENCODING_ERROR("bytes that are no characters of the declared charset, or control characters"),

	QUOTE_ERROR("a quote stands where none may stand, so that the end of the record is unknowable"),

	FIELD_TOO_LONG("a field is longer than 65,536 characters; perhaps its quote is never closed"),

	MISSING_LABEL("a declared column is not in the header"),

	EXTRA_LABEL("the header has a column that is not declared; name it under 'ignore' to leave it unread"),

	DUPLICATE_LABEL("the header names a column twice"),

	BLANK_ROW("the line is blank"),

	MISSING_CELL("the record has fewer cells than the header, or a required cell is blank"),

	EXTRA_CELL("the record has more cells than the header"),

	TYPE_ERROR("the cell is not a whole number"),

	NEGATIVE_COUNT("a count is below zero"),

	CONSTRAINT_ERROR("the cell is outside what its column may hold"),

	IMPOSSIBLE_DATE("the cell is not a period such as 1987, 1987-Q1, 1987-01, 1987-01-31, 1985..1987 or ..1984"),

	UNKNOWN_CODE("the cell is not one of the declared codes"),

	UNIQUE_ERROR("the id was used by an earlier record"),
	REPEATED_CELL("an earlier record counts the same period and members; say 'repeats: add' where records add"),

	RANGE_ORDER("low, best and high are not in order"),

	PARTS_EXCEED_TOTAL("the parts add to more than the total");

	private final String sentence;

	RejectReason(String sentence) {
		this.sentence = sentence;
	}

	/**
	 * The code in messages and data files.
	 * @return lower-case words with hyphens
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String sentence() {
		return this.sentence;
	}

}
