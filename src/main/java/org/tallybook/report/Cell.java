package org.tallybook.report;

import java.util.List;

/** What stands in one cell of a table. */
public sealed interface Cell {

	/**
	 * Words of a publisher or of the declaration: never a computed number.
	 *
	 * @param text the words, in any script
	 */
	record Text(String text) implements Cell {
	}

	/**
	 * A part of a figure, printed as a number where it is one.
	 *
	 * @param figure the id of the figure
	 * @param part which part of it
	 */
	record Number(String figure, Part part) implements Cell {
	}

	/**
	 * A sentence over figures.
	 *
	 * @param sentence the sentence
	 */
	record Phrase(Sentence sentence) implements Cell {
	}

	/**
	 * The state and the marks of figures, in words.
	 *
	 * @param figures the ids of the figures of this row
	 */
	record Status(List<String> figures) implements Cell {

		public Status {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * An address outside: http, https or mailto only.
	 *
	 * @param url the address
	 */
	record Link(String url) implements Cell {
	}

	/**
	 * A link to the sheet of a table or chart of the same workbook.
	 *
	 * @param table the id of the table or chart
	 */
	record Goto(String table) implements Cell {
	}

}
