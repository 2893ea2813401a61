package org.tallybook.report;

/**
 * A column of a table.
 *
 * @param header unique in its table, not blank, one line; the unit stands in round
 * brackets
 * @param numeric whether numbers stand in it, so that it is right-aligned
 * @param width the width in characters of the body font
 */
public record Column(String header, boolean numeric, int width) {

	public Column {
		if (header.isBlank() || header.contains("\n")) {
			throw new IllegalArgumentException("Expected a header of one line but got '%s'".formatted(header));
		}
	}

	public static Column text(String header, int width) {
		return new Column(header, false, width);
	}

	public static Column number(String header) {
		return new Column(header, true, 14);
	}

}
