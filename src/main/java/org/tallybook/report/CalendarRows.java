package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * The rows of the chart of coverage. Every cell stands on a figure: that of the table of
 * coverage where it has one for the period, else one that is added here.
 */
final class CalendarRows {

	static final String REPORTED = "periods_reported";

	static final String EXPECTED = "periods_expected";

	/** One figure for a period that is longer than those of the source. */
	private static final String AS_A_WHOLE = "periods_reported_as_a_whole";

	/** In place of a period: all of them. */
	private static final String ALL = "all";

	private static final String UNIT = "periods";

	/** So many gaps are named, then no more. */
	private static final int MOST_GAPS = 5;

	private static final String REGISTER = "a register of claims: none recorded does not mean that nothing happened";

	private final WorkbookSpec workbook;

	private final Draft draft;

	private final String table;

	private CalendarRows(WorkbookSpec workbook, Draft draft) {
		this.workbook = workbook;
		this.draft = draft;
		this.table = Coverage.id(workbook);
	}

	/** The chart of a workbook whose table of coverage is made already. */
	static Optional<CalendarChart> chart(WorkbookSpec workbook, Draft draft) {
		CalendarRows rows = new CalendarRows(workbook, draft);
		return CalendarChart.of(CalendarChart.id(workbook.id()), rows.table,
				workbook.sources().stream().map(draft::source).map(rows::row).toList(), 0);
	}

	private CalendarChart.Row row(SourceDescription source) {
		if (source.register().isPresent()) {
			return words(source, REGISTER);
		}
		Timespan timespan = this.draft.timespan(source);
		boolean dates = timespan.frequency() == Period.Precision.UP_TO;
		List<Period> expected = dates ? List.copyOf(timespan.reported()) : timespan.own();
		if (expected.isEmpty()) {
			return words(source, "no period of its own length");
		}
		ToIntFunction<Period> present = (period) -> (dates || timespan.reported().contains(period)) ? 1
				: timespan.present(period);
		List<Chart.Point> cells = expected.stream()
			.map((period) -> new Chart.Point(period, cell(source, timespan, period, present.applyAsInt(period))))
			.toList();
		List<Chart.Point> longer = dates ? List.of() : longer(source, timespan);
		String unit = dates ? "date" : timespan.frequency().code();
		List<Period> missing = expected.stream().filter((period) -> present.applyAsInt(period) == 0).toList();
		Value reported = Value.of(cells.size() - missing.size())
			.with(Mark.INCOMPLETE, !missing.isEmpty() || expected.stream().anyMatch(timespan::isCut));
		return new CalendarChart.Row(source.id(), title(source), unit, span(expected, unit), gaps(expected, missing),
				sum(source, REPORTED, reported), sum(source, EXPECTED, Value.of(cells.size())), cells, longer);
	}

	private CalendarChart.Row words(SourceDescription source, String words) {
		return new CalendarChart.Row(source.id(), title(source), "", words, "", "", "", List.of(), List.of());
	}

	/** With the id where another source has the same title. */
	private String title(SourceDescription source) {
		long same = this.workbook.sources()
			.stream()
			.filter((id) -> this.draft.source(id).title().equals(source.title()))
			.count();
		return (same > 1) ? source.title() + " (" + source.id() + ")" : source.title();
	}

	private String cell(SourceDescription source, Timespan timespan, Period period, int present) {
		String path = source.id() + "/" + period.code();
		String id = this.table + "/" + path + "/" + REPORTED;
		if (this.draft.figures().containsKey(id)) {
			return id;
		}
		Value value = Value.of(present)
			.with(Mark.PROVISIONAL, timespan.isProvisional(period))
			.with(Mark.INCOMPLETE, present == 0 || timespan.isCut(period));
		return this.draft.add(this.table, path, source.id(), REPORTED, UNIT, Optional.of(period), value);
	}

	/**
	 * Where the table has a row for a longer period, it counts the periods inside it,
	 * unless no year holds it.
	 */
	private List<Chart.Point> longer(SourceDescription source, Timespan timespan) {
		List<Period> own = timespan.own();
		List<Period> rows = timespan.unplaced(Period.Precision.YEAR);
		List<Chart.Point> longer = new ArrayList<>();
		for (Period period : timespan.unplaced(timespan.frequency())) {
			if (!own.contains(period)) {
				String path = source.id() + "/" + period.code();
				longer.add(new Chart.Point(period,
						rows.contains(period) ? this.table + "/" + path + "/" + REPORTED
								: this.draft.add(this.table, path, source.id(), AS_A_WHOLE, UNIT, Optional.of(period),
										Value.of(1).with(Mark.PROVISIONAL, timespan.isProvisional(period)))));
			}
		}
		return longer;
	}

	private String sum(SourceDescription source, String measure, Value value) {
		return this.draft.add(this.table, source.id() + "/" + ALL, source.id(), measure, UNIT, Optional.empty(), value);
	}

	private static String span(List<Period> periods, String unit) {
		Period first = periods.get(0);
		Period last = periods.get(periods.size() - 1);
		return ((unit.equals("date")) ? "on dates of its own, " : "by " + unit + ", ") + dated(first)
				+ (first.equals(last) ? "" : " to " + dated(last));
	}

	/** Of a date up to which everything counts, the date alone. */
	private static String dated(Period period) {
		return period.start().isPresent() ? period.label() : period.label().substring("to ".length());
	}

	/** The periods without a report, those that follow on each other together. */
	private static String gaps(List<Period> expected, List<Period> missing) {
		List<List<Period>> runs = new ArrayList<>();
		int before = -2;
		for (Period period : missing) {
			int place = expected.indexOf(period);
			if (place > before + 1) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(period);
			before = place;
		}
		return runs.stream()
			.limit(MOST_GAPS)
			.map((run) -> run.get(0).label() + ((run.size() == 1) ? "" : " to " + run.get(run.size() - 1).label()))
			.collect(Collectors.joining(", ")) + ((runs.size() > MOST_GAPS) ? " and more" : "");
	}

}
