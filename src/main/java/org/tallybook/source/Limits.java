package org.tallybook.source;

/**
 * What a file may hold at the most, so that a damaged one is refused in little memory.
 *
 * @param field the length of a cell with its quotes, in characters
 * @param columns the number of cells of a record
 * @param record the length of a record, in characters
 */
public record Limits(int field, int columns, int record) {

	/** 64 Ki characters, 500 columns, 1 Mi characters. */
	public static final Limits DEFAULT = new Limits(1 << 16, 500, 1 << 20);

}
