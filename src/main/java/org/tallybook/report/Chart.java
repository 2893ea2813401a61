package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.tally.Period;

/** A chart declared as data: it draws figures that stand in a table. */
public sealed interface Chart
		permits Chart.Timeline, Chart.Share, Chart.Outcomes, Chart.Panels, CalendarChart, ClaimChart {

	/**
	 * What every kind of chart has.
	 * @return the frame
	 */
	Frame frame();

	default String id() {
		return frame().id();
	}

	default String sheet() {
		return frame().sheet();
	}

	default Sentence title() {
		return frame().title();
	}

	default Sentence alt() {
		return frame().alt();
	}

	default String caption() {
		return frame().caption();
	}

	default String table() {
		return frame().table();
	}

	default String axis() {
		return frame().axis();
	}

	/**
	 * What every kind of chart has.
	 *
	 * @param id letters, digits and hyphens; the name of its image files
	 * @param sheet the name of its sheet, at most 31 characters
	 * @param title the finding in one sentence
	 * @param alt what the chart shows, for those who do not see it
	 * @param caption source, period and symbols
	 * @param table the id of the table whose figures it draws
	 * @param axis the title of the value axis, with the unit
	 */
	record Frame(String id, String sheet, Sentence title, Sentence alt, String caption, String table, String axis) {
	}

	/**
	 * Counts over time, with a gap wherever a figure is missing.
	 *
	 * @param frame what every chart has
	 * @param lines the lines
	 * @param events dated events, drawn as numbered vertical lines with a key
	 */
	record Timeline(Frame frame, List<Line> lines, List<Event> events) implements Chart {

		public Timeline {
			lines = List.copyOf(lines);
			events = List.copyOf(events);
		}

	}

	/**
	 * A share over time: a point for the share among people of known sex, and a bar
	 * between the bounds, only for periods in which the sex of enough people is known.
	 *
	 * @param frame what every chart has
	 * @param label the direct label
	 * @param leastCoverage the coverage, as a fraction, from which a period is drawn
	 * @param portions every period in order
	 * @param threshold a share that somebody claims, of these same people
	 * @param events dated events
	 */
	record Share(Frame frame, String label, BigDecimal leastCoverage, List<Portion> portions,
			Optional<Threshold> threshold, List<Event> events) implements Chart {

		public Share {
			portions = List.copyOf(portions);
			events = List.copyOf(events);
		}

	}

	/**
	 * What became of people, by period, as stacked columns. Only for outcomes of which
	 * nobody is counted twice.
	 *
	 * @param frame what every chart has
	 * @param lines the outcomes from the foot of the column to its top
	 * @param lastUnknown whether the last outcome is that nobody knows
	 */
	record Outcomes(Frame frame, List<Line> lines, boolean lastUnknown) implements Chart {

		public Outcomes {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The same counts of several places or groups, each in a small chart of its own on
	 * the same scale, with all of them together in grey behind it.
	 *
	 * @param frame what every chart has
	 * @param panels one line for each small chart, all of the same periods
	 * @param together all places or groups, also those without a small chart
	 */
	record Panels(Frame frame, List<Line> panels, Line together) implements Chart {

		public Panels {
			panels = List.copyOf(panels);
		}

		/**
		 * Every line, the one of all together last.
		 * @return the lines
		 */
		public List<Line> lines() {
			List<Line> lines = new ArrayList<>(this.panels);
			lines.add(this.together);
			return lines;
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
	 * @param date the day, or the month or year where no more is known
	 * @param label what happened
	 */
	record Event(Period date, String label) {
	}

	/**
	 * The share of one period, by the ids of its figures.
	 *
	 * @param period the period
	 * @param known the share among people of known sex
	 * @param coverage the part of the people whose sex is known
	 * @param lower the lower bound
	 * @param upper the upper bound
	 */
	record Portion(Period period, String known, String coverage, String lower, String upper) {
	}

	/**
	 * A share that somebody claims.
	 *
	 * @param share a fraction
	 * @param label who claims it
	 */
	record Threshold(BigDecimal share, String label) {
	}

}
