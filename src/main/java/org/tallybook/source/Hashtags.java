package org.tallybook.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of hashtags behind a header, as the Humanitarian Exchange Language 1.1 has it:
 * the tags say what the columns hold, and the row is no data.
 */
final class Hashtags {

	private static final Pattern TAG = Pattern
		.compile("#\\s*\\p{L}[\\p{L}\\p{N}_]*(\\s*\\+\\s*\\p{L}[\\p{L}\\p{N}_]*)*");

	private Hashtags() {
	}

	/** Whether every cell is a tag or blank, and one at least is a tag. */
	static boolean isRow(Line line) {
		List<String> cells = line.cells().stream().map(Text::trimmed).filter((cell) -> !cell.isEmpty()).toList();
		return !cells.isEmpty() && cells.stream().allMatch((cell) -> TAG.matcher(cell).matches());
	}

}
