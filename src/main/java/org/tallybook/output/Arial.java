package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Widths of Arial, so that columns and rows can be sized without any font. The unit is
 * the width of a digit, as in column widths of a spreadsheet.
 */
final class Arial {

	/**
	 * Advance widths of U+0020 to U+007E in thousandths of the font size, from Adobe's
	 * font metrics of Helvetica, which Arial shares.
	 */
	private static final int[] WIDTHS = { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
			278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
			722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
			667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
			556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 };

	private static final Pattern BLANK = Pattern.compile("\\s");

	private static final double DIGIT = 556;

	/**
	 * Hangul, Han and kana stand in squares; other letters are hardly wider than this.
	 */
	private static final int SQUARE = 1000;

	private static final int OTHER = 620;

	/** How much wider bold letters are. */
	private static final double BOLD = 1.08;

	private Arial() {
	}

	/**
	 * The width of one line of text.
	 * @param text the text
	 * @return the width in digits
	 */
	static double width(String text) {
		return thousandths(text) / DIGIT;
	}

	/** In thousandths of the font size, which add up to the same in any order. */
	private static int thousandths(String text) {
		int sum = 0;
		for (int i = 0; i < text.length();) {
			int point = text.codePointAt(i);
			sum += advance(point);
			i += Character.charCount(point);
		}
		return sum;
	}

	static double boldWidth(String text) {
		return width(text) * BOLD;
	}

	/**
	 * The width of the longest word, at which a column can still break lines.
	 * @param text the text
	 * @return the width in digits
	 */
	static double widestWord(String text) {
		double widest = 0;
		for (String word : BLANK.split(text, -1)) {
			widest = Math.max(widest, width(word));
		}
		return widest;
	}

	/**
	 * Breaks a text into lines, at blanks where possible.
	 * @param text the text
	 * @param width the width of a line in digits
	 * @return at least one line
	 */
	static List<String> wrap(String text, double width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.split("\n", -1)) {
			wrapParagraph(paragraph, width, lines);
		}
		return lines;
	}

	private static void wrapParagraph(String paragraph, double width, List<String> lines) {
		if (!paragraph.startsWith(" ") && width(paragraph) <= width) {
			lines.add(paragraph);
			return;
		}
		StringBuilder line = new StringBuilder();
		int filled = 0;
		for (String word : paragraph.split(" ", -1)) {
			String rest = word;
			int more = thousandths(rest);
			if (!line.isEmpty() && (filled + advance(' ') + more) / DIGIT > width) {
				lines.add(line.toString());
				line.setLength(0);
				filled = 0;
			}
			while (more / DIGIT > width && rest.length() > 1) {
				int end = fitting(rest, width);
				lines.add(rest.substring(0, end));
				rest = rest.substring(end);
				more = thousandths(rest);
			}
			filled += (line.isEmpty() ? 0 : advance(' ')) + more;
			line.append(line.isEmpty() ? "" : " ").append(rest);
		}
		lines.add(line.toString());
	}

	private static int fitting(String word, double width) {
		int end = Character.charCount(word.codePointAt(0));
		while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
			end = word.offsetByCodePoints(end, 1);
		}
		return end;
	}

	private static int advance(int point) {
		if (point >= ' ' && point < ' ' + WIDTHS.length) {
			return WIDTHS[point - ' '];
		}
		if (point >= 0x1100 && (Character.isIdeographic(point)
				|| Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL
				|| (point >= 0x3000 && point < 0x3100) || (point >= 0xFF00 && point < 0xFFE7))) {
			return SQUARE;
		}
		int type = Character.getType(point);
		return (type == Character.NON_SPACING_MARK || type == Character.FORMAT) ? 0 : OTHER;
	}

}
