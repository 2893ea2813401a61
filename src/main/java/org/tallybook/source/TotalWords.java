package org.tallybook.source;

import java.util.regex.Pattern;

/**
 * Words for a total in place of a member: what such a record counts, others count as
 * well.
 */
final class TotalWords {

	private static final Pattern TOTAL = Pattern
		.compile("(grand |sub ?)?totals?|totales|total general|totaux|insgesamt|gesamt|summe|итого|всего|합계|총계|소계|"
				+ "الإجمالي|الاجمالي|المجموع|合计|总计|合計|總計");

	private TotalWords() {
	}

	/** Whether a cell is such a word. */
	static boolean isTotal(String cell) {
		return TOTAL.matcher(Text.folded(cell)).matches() || TOTAL.matcher(cell).matches();
	}

}
