package org.tallybook.source;

import java.util.List;

/**
 * One record of a file, before anything is known of its columns.
 *
 * @param line the physical line on which it starts, from 1
 * @param cells its cells as they stand there, unquoted
 */
record Line(long line, List<String> cells) {

	Line {
		cells = List.copyOf(cells);
	}

	/** Whether nothing stands on the line: it is no record with one blank cell. */
	boolean isBlank() {
		return this.cells.size() == 1 && this.cells.get(0).isBlank();
	}

}
