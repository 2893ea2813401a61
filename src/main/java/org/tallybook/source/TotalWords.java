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

	/** For the first two characters of a cell, 1 where it may be such a word. */
	private static final byte[] BEGINNINGS = beginnings();

	private TotalWords() {
	}

	private static byte[] beginnings() {
		byte[] beginnings = new byte[1 << 14];
		for (String word : WORDS) {
			beginnings[pair(word.charAt(0), word.charAt(1))] = 1;
		}
		for (int second = 0; second < 1 << 7; second++) {
			beginnings[pair(' ', second)] = 1;
			beginnings[pair('\t', second)] = 1;
		}
		return beginnings;
	}

	/** The same number for small and capital letters; others may share it. */
	private static int pair(int first, int second) {
		return ((first | ' ') & 0x7F) << 7 | ((second | ' ') & 0x7F);
	}

	/**
	 * Marks the records that have to be looked at: a cell of a column is such a word, or
	 * perhaps no text as it stands there. How long a cell is does not matter: what
	 * follows a short one begins no word.
	 */
	static void markUnusual(PlainRecords records, int column) {
		long perhaps = 0;
		for (int i = 0; i < records.size(); i++) {
			int cell = records.number(i, column);
			perhaps |= (long) BEGINNINGS[pair(records.at(cell, 0), records.at(cell, 1))] << i;
		}
		if (perhaps != 0 || records.anyForeign()) {
			for (int i = 0; i < records.size(); i++) {
				int cell = records.number(i, column);
				boolean look = records.isForeign(cell) || (perhaps & (1L << i)) != 0;
				if (look && !isSurelyNone(records.text(cell))) {
					records.markUnusual(i);
				}
			}
		}
	}

	private static boolean isSurelyNone(String text) {
		return Text.isClean(text) && !isTotal(text);
	}

	/** Whether a cell is such a word. */
	static boolean isTotal(String cell) {
		return cell.length() <= LONGEST && WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
	}

}
