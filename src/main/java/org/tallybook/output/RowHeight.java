package org.tallybook.output;

/** How high rows are, by how many lines their text needs. */
final class RowHeight {

	/** The height of a line of the body font, in points. */
	static final double LINE_POINTS = 15.75;

	/** The highest row of a spreadsheet, in points. */
	private static final double HIGHEST = 409;

	/** A text of so many lines is a long one. */
	private static final int LONG = 4;

	private static final double CAREFUL = 0.96;

	private RowHeight() {
	}

	/**
	 * The height of a row.
	 * @param lines how many lines it has
	 * @return its height in points
	 */
	static float of(int lines) {
		return (float) Math.min(HIGHEST, lines * LINE_POINTS);
	}

	/**
	 * The lines of a cell. A long text may need more of them than we think, where a
	 * program has less room.
	 * @param box what stands in the cell
	 * @param width its width in digits
	 * @return how many lines it needs
	 */
	static int lines(Box box, double width) {
		if (box instanceof Box.Number) {
			return 1;
		}
		int lines = Arial.wrap(box.shown(), width).size();
		return (lines < LONG) ? lines : Arial.wrap(box.shown(), width * CAREFUL).size();
	}

}
