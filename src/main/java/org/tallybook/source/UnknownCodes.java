package org.tallybook.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codes of a file that its declaration does not name, for whoever completes the
 * declaration. Never part of a release or a log; what looks personal, or is too long for
 * a code, is counted and not kept.
 */
public final class UnknownCodes {

	/** Stands for all codes that are not kept. */
	public static final String NOT_SHOWN = "(not shown)";

	private static final int LONGEST = 40;

	private static final int MOST = 50;

	private final Map<String, Map<String, Long>> codes = new TreeMap<>();

	/** Looks at a record of the declared width. */
	void look(List<Field> fields, Row row) {
		for (Field field : fields) {
			String cell = row.cell(field.column());
			if (field.word(cell).isEmpty()) {
				Map<String, Long> ofColumn = this.codes.computeIfAbsent(field.column(), (column) -> new TreeMap<>());
				boolean kept = cell.length() <= LONGEST && !PersonalData.isCell(cell)
						&& (ofColumn.size() < MOST || ofColumn.containsKey(cell));
				ofColumn.merge(kept ? cell : NOT_SHOWN, 1L, Long::sum);
			}
		}
	}

	/**
	 * How many records hold each code, by column.
	 * @return the counts, in the order of columns and codes
	 */
	public Map<String, Map<String, Long>> byColumn() {
		return this.codes;
	}

}
