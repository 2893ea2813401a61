package org.tallybook.source;

import java.util.List;
import java.util.Map;

/**
 * What a file that nobody has declared looks like: guesses, all of them.
 *
 * @param file its name
 * @param dialect how it seems to write its records; its numbers are plain
 * @param charset the name of its charset, as in a declaration
 * @param columns its columns, in order
 * @param secondRows how many records behind the header seem to be no data
 * @param footers first cells of records that seem to be totals, by the name of the column
 * @param blankRows whether blank lines stand among the records
 * @param records the number of records looked at
 */
public record Sniffed(String file, Dialect dialect, String charset, List<Column> columns, int secondRows,
		Map<String, List<String>> footers, boolean blankRows, long records) {

	public Sniffed {
		columns = List.copyOf(columns);
		footers = Map.copyOf(footers);
	}

	/**
	 * Whether the file names what its columns hold by hashtags.
	 * @return whether one column has a tag
	 */
	public boolean isTagged() {
		return this.columns.stream().anyMatch((column) -> !column.tag().isEmpty());
	}

	/**
	 * A column.
	 *
	 * @param label its header
	 * @param tag its hashtag without blanks, empty where it has none
	 * @param personal whether it looks as if it told of persons
	 * @param values how many records hold each value, where the column does not look
	 * personal; not all where there are many
	 * @param many whether there are more values than are kept
	 */
	public record Column(String label, String tag, boolean personal, Map<String, Long> values, boolean many) {

		public Column {
			values = Map.copyOf(values);
		}

	}

}
