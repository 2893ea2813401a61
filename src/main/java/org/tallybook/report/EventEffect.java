package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tallybook.tally.Period;

/**
 * The level of each series before and after dated events, with the same model at dates at
 * which nothing is known to have happened beside it.
 */
final class EventEffect implements Analysis {

	/** How many other dates stand beside an event. */
	static final int PLACEBOS = 3;

	@Override
	public Table make(TableSpec spec, Draft draft) {
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		List<List<Cell>> rows = new ArrayList<>();
		for (SeriesFigures figures : series) {
			Course course = Course.of(spec, draft, figures, Map.of());
			for (Chart.Event event : spec.events()) {
				if (!event.date().start().orElse(event.date().end()).isAfter(draft.month().atEndOfMonth())) {
					rows.add(new EventRow(spec, draft, figures, course, event).cells());
				}
			}
		}
		return Analysis.table(spec, draft, about(spec, draft, series), columns(draft), rows);
	}

	private static List<Column> columns(Draft draft) {
		String level = " (" + draft.spec().policies().confidence().toPlainString() + " %)";
		List<Column> columns = new ArrayList<>(
				List.of(Column.text("Series", 24), Column.text("Event", 40), Column.text("Date", 16),
						Column.number("Periods before (number)"), Column.number("Periods after (number)"),
						Column.number("Mean before (a period)"), Column.number("Mean after (a period)"),
						Column.number("Ratio of levels"), Column.number("Ratio, lower" + level),
						Column.number("Ratio, upper" + level), Column.number("Dispersion")));
		for (int i = 1; i <= PLACEBOS; i++) {
			String other = "Other date " + i;
			columns.addAll(List.of(Column.text(other, 16), Column.number(other + ", ratio of levels"),
					Column.number(other + ", lower" + level), Column.number(other + ", upper" + level)));
		}
		columns.addAll(List.of(Column.text("In words", 60), Column.text("Why not", 60)));
		return columns;
	}

	private static List<String> about(TableSpec spec, Draft draft, List<SeriesFigures> series) {
		List<String> about = new ArrayList<>(Trend.about(spec, draft, series));
		about.add("The ratio is that of the level at the date to the level that the trend before it leads to. A change"
				+ " that coincides with an event says nothing about what made it: reporting capacity changed at the"
				+ " same time.");
		about.add("A period that begins before the event and ends after it belongs to neither side. Other dates are"
				+ " dates before the event at which nothing is known to have happened; where their ratios differ from 1"
				+ " as far, so do series without an event.");
		return about;
	}

	/** The number of the first period that begins with the event or after it. */
	static long first(Course course, Period event) {
		Period holds = Period.days(event.start().orElse(event.end()), event.start().orElse(event.end()));
		long number = course.number(holds);
		boolean begins = holds.end().getDayOfMonth() == 1
				&& course.number(Period.days(holds.end().minusDays(1), holds.end().minusDays(1))) < number;
		return begins ? number : number + 1;
	}

}
