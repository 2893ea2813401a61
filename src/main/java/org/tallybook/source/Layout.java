package org.tallybook.source;

import java.util.List;
import java.util.Map;

/**
 * Which records of a file are data, and how its columns are called.
 *
 * @param header the names of the columns where the file has no header; none where its
 * first record is the header
 * @param secondRows how many records behind the header are no data, such as units
 * @param aliases the declared name for each other name that a column has in some files
 * @param skips which records are footers or subtotals
 * @param blankRows whether blank lines are skipped
 */
public record Layout(List<String> header, int secondRows, Map<String, String> aliases, List<Skip> skips,
		boolean blankRows) {

	/** A header, and nothing but records behind it. */
	public static final Layout DEFAULT = new Layout(List.of(), 0, Map.of(), List.of(), false);

	public Layout {
		header = List.copyOf(header);
		aliases = Map.copyOf(aliases);
		skips = List.copyOf(skips);
	}

	/**
	 * Which records are no data, by the cell of one column.
	 *
	 * @param column the header cell
	 * @param is whole cells
	 * @param begins beginnings of cells
	 */
	public record Skip(String column, List<String> is, List<String> begins) {

		public Skip {
			is = List.copyOf(is);
			begins = List.copyOf(begins);
		}

		boolean matches(String cell) {
			return this.is.contains(cell) || this.begins.stream().anyMatch(cell::startsWith);
		}

	}

}
