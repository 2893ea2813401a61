package org.tallybook.source;

import java.util.Locale;
import java.util.Set;

/**
 * Words for a total in place of a member: what such a record counts, others count as
 * well.
 */
final class TotalWords {

	private static final Set<String> WORDS = Set.of("total", "totals", "grand total", "sub total", "subtotal",
			"sub-total", "totales", "total general", "total g\u00E9n\u00E9ral", "totaux", "insgesamt", "gesamt",
			"summe", "\u0438\u0442\u043E\u0433\u043E", "\u0432\u0441\u0435\u0433\u043E", "\uD569\uACC4", "\uCD1D\uACC4",
			"\uC18C\uACC4", "\u0627\u0644\u0625\u062C\u0645\u0627\u0644\u064A",
			"\u0627\u0644\u0627\u062C\u0645\u0627\u0644\u064A", "\u0627\u0644\u0645\u062C\u0645\u0648\u0639",
			"\u5408\u8BA1", "\u603B\u8BA1", "\u5408\u8A08", "\u7E3D\u8A08");

	private static final int LONGEST = 20;

	private static final int SHORTEST = 5;

	private static final String BEGINNINGS = "tgsiTGSI \t";

	private TotalWords() {
	}

	/** Whether a cell of ASCII characters is such a word. */
	static boolean mayBeTotal(PlainRecord record, int index) {
		int length = record.length(index);
		return length >= SHORTEST && length <= LONGEST && BEGINNINGS.indexOf(record.first(index)) >= 0
				&& isTotal(record.text(index));
	}

	/** Whether a cell is such a word. */
	static boolean isTotal(String cell) {
		return cell.length() <= LONGEST && WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
	}

}
