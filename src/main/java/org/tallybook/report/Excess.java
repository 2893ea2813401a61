package org.tallybook.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a table whose parts are more than their total, and by how many: printed as
 * published, and told among the findings.
 *
 * @param table the id of the table
 * @param source the id of the source
 * @param series the label of the series
 * @param row the row, which has no figures in it
 * @param figure the id of the figure that says by how many
 */
public record Excess(String table, String source, String series, String row, String figure) {

	/** What the measure of such a figure ends with, behind the unit. */
	public static final String MEASURE = "_parts_exceed_total";

	/**
	 * Whether a figure says how parts and total disagree.
	 * @param measure its measure
	 * @return true where parts stand behind it as well as totals
	 */
	public static boolean isOfParts(String measure) {
		return measure.endsWith(MEASURE) || measure.endsWith(Misprint.OF_PARTS) || measure.endsWith(Misprint.DIFFER);
	}

	/** The row of this among the findings. */
	List<Cell> finding(Draft draft) {
		Sentence sentence = new Sentence(this.row + ": the parts by sex exceed the total by {excess}",
				new TreeMap<>(Map.of("excess", this.figure)));
		return List.of(new Cell.Text(draft.source(this.source).title()), new Cell.Text(""), new Cell.Text(this.series),
				new Cell.Text("parts-exceed-total"), new Cell.Phrase(sentence));
	}

}
