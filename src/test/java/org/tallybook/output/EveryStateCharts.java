package org.tallybook.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Sentence;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The charts of {@link EveryStateReport} that draw shares, outcomes, incidents and
 * aggregates, each with every state, mark and kind of end that can occur in it.
 */
final class EveryStateCharts {

	/** Adds a figure to the report and returns its id. */
	interface Figures {

		String add(String table, String name, Optional<Period> period, Value value);

	}

	private static final Value NONE = Value.none(State.MISSING);

	private final Figures figures;

	EveryStateCharts(Figures figures) {
		this.figures = figures;
	}

	/** In the order in which the report shows them. */
	List<Chart> charts() {
		return List.of(share(), outcomes(), incidents(), nesting(), panels(), calendar());
	}

	private static Chart.Frame frame(String id, String sheet, String table, String axis) {
		return new Chart.Frame(id, sheet, Sentence.of("What was found is said in the title of " + sheet),
				Sentence.of("What " + sheet + " shows, in words."), "Source: made up by our desk.", table, axis);
	}

	private Chart share() {
		List<Chart.Portion> portions = new ArrayList<>();
		Value point = share("0.837");
		portion(portions, point, share("1.000"), share("0.837"), share("0.837"));
		portion(portions, point, share("0.800"), share("0.669"), share("0.870"));
		portion(portions, point.with(Mark.REVISED), share("0.500"), share("0.418"), share("0.919"));
		portion(portions, point.with(Mark.INCOMPLETE), share("0.900"), share("0.753"), share("0.854"));
		portion(portions, point.with(Mark.LOW_RELIABILITY), share("0.499"), share("0.417"), share("0.919"));
		portion(portions, Value.none(State.NOT_APPLICABLE).with(Mark.LOW_RELIABILITY), share("0.600"), share("0.200"),
				share("0.700"));
		portion(portions, Value.none(State.SUPPRESSED), share("0.700"), share("0.300"), share("0.600"));
		portion(portions, NONE, NONE, NONE, NONE);
		portion(portions, Value.none(State.SUPPRESSED), Value.none(State.SUPPRESSED), Value.none(State.SUPPRESSED),
				Value.none(State.SUPPRESSED));
		portion(portions, Value.none(State.NONE_DOCUMENTED), Value.none(State.NONE_DOCUMENTED),
				Value.none(State.NONE_DOCUMENTED), Value.none(State.NONE_DOCUMENTED));
		portion(portions, point, share("0.800"), share("0.669"), Value.none(State.SUPPRESSED));
		portion(portions, share("0.000").with(Mark.LOW), share("1.000"), share("0.000"), share("0.000"));
		portion(portions, share("0.650").with(Mark.PROVISIONAL), share("0.750"), share("0.487"), share("0.738"));
		return new Chart.Share(frame("share-chart", "Chart of shares", "months", "Female (% of known sex)"), "Arrivals",
				new BigDecimal("0.50"), portions,
				Optional.of(new Chart.Threshold(new BigDecimal("0.70"), "A claimed share, of these same people")),
				List.of(new Chart.Event(Period.parse("2014-03"), "The count begins to ask for sex"),
						new Chart.Event(Period.parse("2023-10-09"), "Mass return reported")));
	}

	private static Value share(String fraction) {
		return Value.of(new BigDecimal(fraction));
	}

	private void portion(List<Chart.Portion> portions, Value known, Value coverage, Value lower, Value upper) {
		Period year = Period.year(2012 + portions.size());
		String name = "share-" + year.code();
		portions.add(new Chart.Portion(year, figure(name + "-known", year, known),
				figure(name + "-coverage", year, coverage), figure(name + "-lower", year, lower),
				figure(name + "-upper", year, upper)));
	}

	private String figure(String name, Period period, Value value) {
		return this.figures.add("months", name, Optional.of(period), value);
	}

	private Chart outcomes() {
		List<Value> killed = List.of(Value.of(120), Value.of(CountRange.atLeast(180)), range(200, 240, 310), NONE,
				Value.none(State.NONE_DOCUMENTED), Value.none(State.SUPPRESSED), Value.none(State.NOT_APPLICABLE),
				Value.of(0), upTo(300), Value.of(90).with(Mark.INCOMPLETE), Value.of(150).with(Mark.CONTESTED),
				Value.of(130).with(Mark.PROVISIONAL));
		List<Value> detained = List.of(Value.of(60), Value.of(70), Value.of(80), NONE, Value.of(90), Value.of(100),
				Value.of(110), Value.of(120), Value.of(130), Value.of(140).with(Mark.INCOMPLETE),
				Value.of(150).with(Mark.REVISED), Value.of(160).with(Mark.PROVISIONAL));
		List<Value> unknown = List.of(Value.of(20), Value.of(20), Value.of(20), NONE, Value.of(20), Value.of(20),
				Value.of(20), Value.of(20), Value.of(20), Value.of(20), Value.of(20).with(Mark.LOW_RELIABILITY),
				Value.of(20).with(Mark.PROVISIONAL));
		return new Chart.Outcomes(frame("outcomes-chart", "Chart of outcomes", "months", "Persons a year"),
				List.of(line("Killed", killed), line("Detained", detained), line("Fate unknown", unknown)), true);
	}

	private Chart panels() {
		List<Value> north = new ArrayList<>();
		for (State state : State.values()) {
			north.add(state.printsNumber() ? Value.of(state == State.FIGURE ? 77 : 0) : Value.none(state));
		}
		north.add(range(200, 240, 310).with(Mark.INCOMPLETE));
		north.add(Value.of(90).with(Mark.CONTESTED));
		north.add(upTo(300));
		north.add(Value.of(150).with(Mark.PROVISIONAL));
		List<Value> all = north.stream().map((value) -> Value.of(400)).toList();
		return new Chart.Panels(frame("panels-chart", "Chart of places", "months", "Persons a year"),
				List.of(line("North", north), line(EveryStateReport.KOREAN, all)), line("All together", all));
	}

	private Chart calendar() {
		Value one = Value.of(1);
		List<Chart.Point> months = new ArrayList<>();
		for (Value value : List.of(one, Value.of(0).with(Mark.INCOMPLETE), one, one.with(Mark.INCOMPLETE),
				Value.none(State.SUPPRESSED), one.with(Mark.PROVISIONAL))) {
			months.add(report(Period.month(YearMonth.of(2024, 1 + months.size())), value));
		}
		List<Chart.Point> whole = List.of(report(Period.parse("2024-Q1"), one), report(Period.parse("2024"), one),
				report(Period.parse("..2021"), one), report(Period.parse("2022..2023"), one));
		List<Chart.Point> dates = List.of(report(Period.parse("..2023-05-17"), one),
				report(Period.parse("..2024-03"), one));
		return new CalendarChart(
				frame("calendar-chart", "Chart of coverage", "months", "Periods reported (%)"), List.of(
						row("by-month", "A source of months that has a title so long that it takes more than one line",
								"month", months, whole),
						row("by-date", EveryStateReport.ARABIC, "date", dates, List.of()),
						row("by-year", EveryStateReport.KOREAN, "year",
								List.of(report(Period.parse("2025"), one), report(Period.parse("2026"), Value.of(0))),
								List.of()),
						new CalendarChart.Row("register", "A register", "", "a register of claims", "", "", "",
								List.of(), List.of())));
	}

	private CalendarChart.Row row(String id, String title, String unit, List<Chart.Point> cells,
			List<Chart.Point> longer) {
		String all = this.figures.add("months", "reports-" + id, Optional.empty(), Value.of(cells.size() - 1));
		String expected = this.figures.add("months", "expected-" + id, Optional.empty(), Value.of(cells.size()));
		return new CalendarChart.Row(id, title, unit, "by " + unit, "one of them", all, expected, cells, longer);
	}

	private Chart.Point report(Period period, Value value) {
		return new Chart.Point(period, figure("report-" + period.code(), period, value));
	}

	private Chart.Line line(String label, List<Value> values) {
		List<Chart.Point> points = new ArrayList<>();
		for (Value value : values) {
			Period year = Period.year(2013 + points.size());
			points.add(new Chart.Point(year, figure("outcome-" + label + "-" + year.code(), year, value)));
		}
		return new Chart.Line(label, points);
	}

	private static Value range(long low, long best, long high) {
		return Value.of(new CountRange(End.stated(low), OptionalLong.of(best), End.stated(high)));
	}

	private static Value upTo(long high) {
		return Value.of(new CountRange(End.NOT_STATED, OptionalLong.empty(), new End(EndKind.UP_TO, high)));
	}

	private static Value ends(EndKind low, EndKind high) {
		return Value.of(new CountRange(end(low, 300), OptionalLong.empty(), end(high, 450)));
	}

	private static End end(EndKind kind, long count) {
		return (kind == EndKind.NOT_STATED) ? End.NOT_STATED : new End(kind, count);
	}

	private Chart incidents() {
		List<ClaimChart.Happening> incidents = new ArrayList<>();
		LocalDate day = LocalDate.of(2021, 3, 1);
		for (EndKind kind : EndKind.values()) {
			incident(incidents, Period.days(day, day), ends(kind, EndKind.STATED));
			incident(incidents, Period.days(day.plusMonths(2), day.plusMonths(2)), ends(EndKind.AT_LEAST, kind));
			day = day.plusMonths(5);
		}
		incident(incidents, Period.year(2023), range(100, 150, 220));
		incident(incidents, Period.parse("2023-10-09"), Value.of(516).with(Mark.CONTESTED));
		incident(incidents, Period.parse("2023-10-12"), Value.of(120).with(Mark.REVISED));
		incident(incidents, Period.parse("2024-02"), NONE);
		incident(incidents, Period.parse("2024-06"), Value.none(State.SUPPRESSED));
		incident(incidents, Period.parse("2024-10"),
				Value.of(new CountRange(End.NOT_STATED, OptionalLong.of(430), End.NOT_STATED)));
		incident(incidents, Period.parse("2024-12"), Value.of(0));
		return new ClaimChart.Incidents(frame("incidents-chart", "Chart of incidents", "claims", "Persons"), incidents);
	}

	private void incident(List<ClaimChart.Happening> incidents, Period period, Value value) {
		String id = this.figures.add("claims", "incident-" + incidents.size(), Optional.of(period), value);
		incidents.add(new ClaimChart.Happening("incident-" + incidents.size(), period, id,
				value.marks().contains(Mark.CONTESTED) ? List.of("A ministry: nothing happened") : List.of()));
	}

	private Chart nesting() {
		List<ClaimChart.Nest> ends = new ArrayList<>();
		for (EndKind kind : EndKind.values()) {
			ends.add(nest("low " + kind.code(), ends(kind, EndKind.NOT_STATED)));
			ends.add(nest("high " + kind.code(), ends(EndKind.NOT_STATED, kind)));
		}
		ClaimChart.Nest inner = nest("An inner aggregate", Value.of(CountRange.atLeast(406)).with(Mark.CONTESTED),
				ends);
		ClaimChart.Nest other = nest(EveryStateReport.ARABIC, range(365, 430, 516).with(Mark.REVISED),
				List.of(nest("A missing part", NONE), nest("A withheld part", Value.none(State.SUPPRESSED))));
		ClaimChart.Nest outer = nest("One organisation, all years", Value.of(CountRange.atLeast(1076)),
				List.of(inner, other));
		return new ClaimChart.Nesting(frame("nesting-chart", "Chart of aggregates", "claims", "Persons"),
				List.of(outer), List.of(nest("Counts events, not people", Value.of(820)),
						nest("No figure at all", Value.none(State.NOT_APPLICABLE))));
	}

	private ClaimChart.Nest nest(String label, Value value) {
		return nest(label, value, List.of());
	}

	private ClaimChart.Nest nest(String label, Value value, List<ClaimChart.Nest> parts) {
		String name = "nest-" + (label.equals(EveryStateReport.ARABIC) ? "other" : label.replace(' ', '-'));
		return new ClaimChart.Nest(label,
				this.figures.add("claims", name, Optional.of(Period.parse("2024-01-01..2024-10-15")), value), parts);
	}

	/** The figures that a chart draws. */
	static List<String> figures(Chart chart) {
		List<String> ids = new ArrayList<>();
		if (chart instanceof Chart.Timeline timeline) {
			timeline.lines().forEach((line) -> line.points().forEach((point) -> ids.add(point.figure())));
		}
		else if (chart instanceof Chart.Panels panels) {
			panels.lines().forEach((line) -> line.points().forEach((point) -> ids.add(point.figure())));
		}
		else if (chart instanceof Chart.Outcomes outcomes) {
			outcomes.lines().forEach((line) -> line.points().forEach((point) -> ids.add(point.figure())));
		}
		else if (chart instanceof Chart.Share share) {
			share.portions()
				.forEach((portion) -> ids
					.addAll(Set.of(portion.known(), portion.coverage(), portion.lower(), portion.upper())));
		}
		else if (chart instanceof CalendarChart calendar) {
			calendar.rows().forEach((row) -> {
				row.cells().forEach((cell) -> ids.add(cell.figure()));
				row.longer().forEach((period) -> ids.add(period.figure()));
			});
		}
		else if (chart instanceof ClaimChart.Incidents incidents) {
			incidents.incidents().forEach((incident) -> ids.add(incident.figure()));
		}
		else if (chart instanceof ClaimChart.Nesting nesting) {
			nesting.aggregates().forEach((nest) -> add(nest, ids));
			nesting.aside().forEach((nest) -> add(nest, ids));
		}
		else if (chart instanceof ClaimChart.Forest forest) {
			forest.bars().stream().map(ClaimChart.Bar::figure).filter((id) -> !id.isEmpty()).forEach(ids::add);
		}
		return ids;
	}

	private static void add(ClaimChart.Nest nest, List<String> ids) {
		ids.add(nest.figure());
		nest.parts().forEach((part) -> add(part, ids));
	}

}
