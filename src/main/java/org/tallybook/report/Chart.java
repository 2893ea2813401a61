package org.tallybook.report;

import java.time.LocalDate;
import java.util.List;

import org.tallybook.tally.Period;

/** A chart declared as data: it draws figures that stand in a table. */
public sealed interface Chart {

	/**
	 * The id of the chart and the name of its image files.
	 * @return letters, digits and hyphens
	 */
	String id();

	/**
	 * The name of its sheet in the workbook.
	 * @return at most 31 characters
	 */
	String sheet();

	/**
	 * The finding in one sentence.
	 * @return the title
	 */
	Sentence title();

	/**
	 * What the chart shows, for those who do not see it.
	 * @return the alternative text
	 */
	Sentence alt();

	/**
	 * Source, period and symbols.
	 * @return the caption
	 */
	String caption();

	/**
	 * The table whose figures it draws.
	 * @return the id of the table
	 */
	String table();

	/**
	 * Counts over time, with a gap wherever a figure is missing.
	 *
	 * @param id the id
	 * @param sheet the sheet
	 * @param title the finding
	 * @param alt the alternative text
	 * @param caption source, period and symbols
	 * @param table the id of the table that holds the figures
	 * @param axis the title of the value axis, with the unit
	 * @param lines the lines
	 * @param events dated events, drawn as numbered vertical lines with a key
	 */
	record Timeline(String id, String sheet, Sentence title, Sentence alt, String caption, String table, String axis,
			List<Line> lines, List<Event> events) implements Chart {

		public Timeline {
			lines = List.copyOf(lines);
			events = List.copyOf(events);
		}

	}

	/**
	 * Claims about one incident, one bar each, with arrows for ends that nobody stated.
	 *
	 * @param id the id
	 * @param sheet the sheet
	 * @param title the finding
	 * @param alt the alternative text
	 * @param caption source, period and symbols
	 * @param table the id of the table that holds the figures
	 * @param axis the title of the value axis, with the unit
	 * @param bars the bars from top to bottom
	 */
	record Forest(String id, String sheet, Sentence title, Sentence alt, String caption, String table, String axis,
			List<Bar> bars) implements Chart {

		public Forest {
			bars = List.copyOf(bars);
		}

	}

	/**
	 * One line of a timeline.
	 *
	 * @param label its direct label
	 * @param points every period of the range in order, also those without a figure
	 */
	record Line(String label, List<Point> points) {

		public Line {
			points = List.copyOf(points);
		}

	}

	/**
	 * One point of a line.
	 *
	 * @param period the period
	 * @param figure the id of the figure
	 */
	record Point(Period period, String figure) {
	}

	/**
	 * A dated event.
	 *
	 * @param date the day
	 * @param label what happened
	 */
	record Event(LocalDate date, String label) {
	}

	/**
	 * One bar of a forest chart.
	 *
	 * @param kind how it is drawn
	 * @param label who says so
	 * @param figure the id of the figure; empty for a claim that gives none
	 * @param remark the words beside it where it has no figure
	 */
	record Bar(BarKind kind, String label, String figure, String remark) {
	}

	/** How a bar of a forest chart is drawn. */
	enum BarKind {

		/** A claim with a figure. */
		CLAIM,

		/** A claim that gives no figure: words only. */
		WORDS,

		/** A claim that it did not happen: words only, set apart. */
		DENIAL,

		/** The reconciled figure, at the foot. */
		RESULT

	}

}
