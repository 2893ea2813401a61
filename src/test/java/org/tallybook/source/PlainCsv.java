package org.tallybook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Records by the letter of RFC 4180, read in three plain steps: lines are put together
 * while their quotes are odd, cut at delimiters with an even number of quotes before
 * them, and each cell has either no quote or one at both ends and pairs between. Only for
 * texts whose lines end with a line feed.
 */
final class PlainCsv {

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]++|\"\")*+\"");

	private PlainCsv() {
	}

	/** The records, or the one whose quotes are broken as the last, without cells. */
	static List<Line> read(String text, char delimiter) {
		List<Line> records = new ArrayList<>();
		String[] lines = text.split("(?<=\n)");
		for (int i = 0; i < lines.length && !text.isEmpty(); i++) {
			int start = i;
			StringBuilder record = new StringBuilder(lines[i]);
			while (quotes(record) % 2 == 1 && i + 1 < lines.length) {
				i++;
				record.append(lines[i]);
			}
			List<String> cells = cells(record.toString().replaceFirst("\r?\n$", ""), delimiter);
			records.add(new Line(start + 1, cells));
			if (cells.isEmpty()) {
				return records;
			}
		}
		return records;
	}

	private static long quotes(CharSequence text) {
		return text.chars().filter((c) -> c == '"').count();
	}

	private static List<String> cells(String record, char delimiter) {
		List<String> cells = new ArrayList<>();
		int from = 0;
		for (int i = 0; i <= record.length(); i++) {
			boolean end = i == record.length();
			if ((end || record.charAt(i) == delimiter) && (end || quotes(record.substring(from, i)) % 2 == 0)) {
				String cell = record.substring(from, i);
				if (cell.indexOf('"') >= 0 && !QUOTED.matcher(cell).matches()) {
					return List.of();
				}
				cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
				from = i + 1;
			}
		}
		return cells;
	}

}
