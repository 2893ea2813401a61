package org.tallybook.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cells as readers see them. */
final class Text {

	/** In any language: #REF!, #N/A and, in German or Spanish, #NV and #\u00A1REF!. */
	private static final Pattern SPREADSHEET_ERROR = Pattern
		.compile("#[\\p{Lu}\\d/ \u00A0\u00A1\u00BF]{1,15}[!?]|#\\p{Lu}/\\p{Lu}|#NV|Err:\\d{3}");

	private Text() {
	}

	/**
	 * Whether no text has a character: control characters but for line ends and tabs, and
	 * what Unicode says is none, which no workbook can hold.
	 */
	static boolean isNone(char c) {
		return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') || c >= '\uFFFE';
	}

	/** Whether a text holds nothing of the kind, and no character was lost. */
	static boolean isClean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\uFFFD' || isNone(c)) {
				return false;
			}
		}
		return true;
	}

	/** Whether a spreadsheet wrote the cell in place of a value. */
	static boolean isSpreadsheetError(String cell) {
		return SPREADSHEET_ERROR.matcher(cell).matches();
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
