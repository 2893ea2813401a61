package org.tallybook.output;

/** What stands in one cell of a sheet, finished. */
sealed interface Box {

	/**
	 * What the reader sees.
	 * @return the text
	 */
	String shown();

	/**
	 * Text.
	 *
	 * @param shown the text
	 * @param right whether it stands in place of a number
	 */
	record Words(String shown, boolean right) implements Box {
	}

	/**
	 * A number.
	 *
	 * @param number the number
	 * @param format the number format
	 * @param shown the number in that format
	 */
	record Number(double number, String format, String shown) implements Box {
	}

	/**
	 * A link to the web or to mail.
	 *
	 * @param shown the words to click
	 * @param address where it leads
	 */
	record Link(String shown, String address) implements Box {
	}

	/**
	 * A link to the first cell of another sheet.
	 *
	 * @param shown the words to click
	 * @param sheet the name of the sheet
	 */
	record Jump(String shown, String sheet) implements Box {
	}

	/** Nothing, in place of a number that a chart is to leave out. */
	Box GAP = new Gap();

	/** An empty cell. */
	record Gap() implements Box {

		@Override
		public String shown() {
			return "";
		}

	}

	/**
	 * Text, on the left.
	 * @param text the text
	 * @return the box
	 */
	static Box words(String text) {
		return new Words(text, false);
	}

}
