package org.tallybook.source;

import java.text.Normalizer;
import java.util.Locale;

/** Cells as readers see them. */
final class Text {

	private Text() {
	}

	/** Without blanks and marks of direction around it, in Unicode's composed form. */
	static String trimmed(String cell) {
		int from = 0;
		int to = cell.length();
		while (from < to && isBlank(cell.charAt(from))) {
			from++;
		}
		while (from < to && isBlank(cell.charAt(to - 1))) {
			to--;
		}
		return Normalizer.normalize(cell.substring(from, to), Normalizer.Form.NFC);
	}

	private static boolean isBlank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u200E' || c == '\u200F'
				|| (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
	}

	/** Without case and accents: "Mi\u00e9rcoles" and "MIERCOLES" are the same word. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
