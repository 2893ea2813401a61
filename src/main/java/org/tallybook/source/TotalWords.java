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

	/** For the first two letters of a cell, whether it may be such a word. */
	private static final boolean[] BEGINNINGS = beginnings();

	private TotalWords() {
	}

	private static boolean[] beginnings() {
		boolean[] beginnings = new boolean[1 << 14];
		for (String word : WORDS) {
			beginnings[pair(word.charAt(0), word.charAt(1))] = true;
		}
		return beginnings;
	}

	/** The same number for small and capital letters; others may share it. */
	private static int pair(int first, int second) {
		return ((first | ' ') & 0x7F) << 7 | ((second | ' ') & 0x7F);
	}

	/** Whether a cell is no such word, and text as it stands there. */
	static boolean isSurelyNone(PlainRecord record, int index) {
		if (record.isForeign(index)) {
			String text = record.text(index);
			return PlainRecord.isClean(text) && !isTotal(text);
		}
		int length = record.length(index);
		if (length == 0 || length > LONGEST) {
			return true;
		}
		byte first = record.at(index, 0);
		boolean perhaps = first <= ' ' || BEGINNINGS[pair(first, record.at(index, 1))];
		return !perhaps || !isTotal(record.text(index));
	}

	/** Whether a cell is such a word. */
	static boolean isTotal(String cell) {
		return cell.length() <= LONGEST && WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
	}

}
