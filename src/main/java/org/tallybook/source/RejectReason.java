package org.tallybook.source;

import java.util.Locale;

/**
 * Why a record or a file is refused, or a record flagged. Codes are those of the
 * Frictionless Framework where one fits.
 */
public enum RejectReason {

	ENCODING_ERROR("bytes that are no characters of the declared charset, or control characters"),

	QUOTE_ERROR("a quote stands where none may stand, so that the end of the record is unknowable"),

	FIELD_TOO_LONG("a field is longer than 'limits' allows; perhaps its quote is never closed"),

	RECORD_TOO_LONG("a record is longer than 'limits' allows; perhaps its quote is never closed"),

	TOO_MANY_COLUMNS("a record has more cells than 'limits' allows"),

	PERSONAL_DATA("this looks like data on a person; name the column under 'ignore' to leave it unread"),

	MISSING_LABEL("a declared column is not in the header"),

	EXTRA_LABEL("the header has a column that is not declared; name it under 'ignore' to leave it unread"),

	DUPLICATE_LABEL("the header names a column twice"),

	BLANK_ROW("the line is blank"),

	MISSING_CELL("the record has fewer cells than the header, or a required cell is blank"),

	EXTRA_CELL("the record has more cells than the header"),

	TYPE_ERROR("the cell is not a whole number of at most ten digits"),

	NEGATIVE_COUNT("a count is below zero"),

	CONSTRAINT_ERROR("the cell is outside what its column may hold, or a text of more than 10,000 characters"),

	IMPOSSIBLE_DATE(
			"the cell is no period such as 1987, 1987-Q1, 1987-01, 1987-01-31 or 1985..1987, or not as 'format' says"),

	AMBIGUOUS_DATE("the cell is a date in more than one of the declared formats"),

	FUTURE_DATE("the period begins after the day on which the file was retrieved"),

	FORBIDDEN_VALUE("the cell holds an error value of a spreadsheet, or a mark of characters that were lost"),

	UNKNOWN_CODE("the cell is not one of the declared codes"),

	TOTAL_ROW("the record looks like a total of others; leave it out by 'skip', or give its word a code"),

	UNIQUE_ERROR("an earlier record has the same id or key"),

	REPEATED_CELL("an earlier record counts the same period and members; say 'repeats: add' where records add"),

	FILES_OVERLAP(
			"an earlier file of the source counts the same period and members, or has a record of the same key; no"
					+ " file is used in part"),

	RANGE_ORDER("low, best and high are not in order"),

	PARTS_EXCEED_TOTAL("the parts add to more than the total"),

	SHARE_DIFFERS("the published share is not what its parts give, rounded to its last digit");

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

	/** The message of a file that is refused at a line. */
	String at(String file, long line) {
		return "%s: line %s: %s: %s".formatted(file, line, code(), this.sentence);
	}

	/** The message of a file that is refused at a byte, counted from 1. */
	String at(String file, long line, long position) {
		return "%s: line %s, byte %s: %s: %s".formatted(file, line, position, code(), this.sentence);
	}

}
