package org.tallybook.output;

import java.util.regex.Pattern;

/**
 * Text as a workbook can hold it, so that it reads back as it was. Office reads
 * {@code _x000D_} as the character with that code, hence its underscore is written as
 * {@code _x005F_}.
 */
final class SafeText {

	/** The longest text of a cell, in characters. */
	static final int LONGEST = 32_767;

	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private SafeText() {
	}

	/**
	 * The text to store in a cell.
	 * @param text the text as it is to be read
	 * @param place where it stands, for the message
	 * @return the text with what looks like an escape escaped
	 * @throws IllegalArgumentException where a workbook cannot hold the text
	 */
	static String of(String text, String place) {
		check(text, place);
		String safe = ESCAPE.matcher(text).replaceAll("_x005F_");
		if (safe.length() > LONGEST) {
			throw new IllegalArgumentException(
					"%s: expected at most %s characters but got %s".formatted(place, LONGEST, safe.length()));
		}
		return safe;
	}

	/**
	 * Refuses what no workbook, image or data file should hold.
	 * @param text the text
	 * @param place where it stands, for the message
	 */
	static void check(String text, String place) {
		for (int i = 0; i < text.length(); i++) {
			int point = text.codePointAt(i);
			if (isRefused(point)) {
				throw new IllegalArgumentException(
						"%s: expected text but got U+%04X at character %s".formatted(place, point, i + 1));
			}
			i += Character.charCount(point) - 1;
		}
	}

	private static boolean isRefused(int point) {
		boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
		boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
		return surrogate || control || (point & 0xFFFE) == 0xFFFE;
	}

}
