package org.tallybook.source;

import java.util.Set;

/**
 * Which records of a restricted source are published already: those whose cell of one
 * column holds one of some values. Every other one is restricted, that with a blank cell
 * among them.
 *
 * @param column the header cell
 * @param values the cells of public records
 */
public record PublicRows(String column, Set<String> values) {

	public PublicRows {
		values = Set.copyOf(values);
	}

	/** Whether a record is published already. */
	boolean holds(Row row) {
		return this.values.contains(row.cell(this.column));
	}

}
