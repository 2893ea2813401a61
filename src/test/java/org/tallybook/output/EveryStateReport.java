package org.tallybook.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Column;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;
import org.tallybook.report.Sentence;
import org.tallybook.report.Table;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * One report that holds every state, every mark and every kind of end, in every kind of
 * cell and in every kind of chart. The figures are made up.
 */
final class EveryStateReport {

	static final String KOREAN = "강제북송 진상규명 국민운동본부";

	static final String ARABIC = "المنظمة الدولية للهجرة";

	private final SortedMap<String, Figure> figures = new TreeMap<>();

	private final List<List<Cell>> stateRows = new ArrayList<>();

	private final List<List<Cell>> monthRows = new ArrayList<>();

	private final List<Chart.Point> points = new ArrayList<>();

	private final List<ClaimChart.Bar> bars = new ArrayList<>();

	private final List<Chart> charts;

	private final Map<String, String> dimension;

	private EveryStateReport(Map<String, String> dimension) {
		this.dimension = dimension;
		states();
		marks();
		ends();
		months();
		bars();
		this.charts = new EveryStateCharts(this::figure).charts();
	}

	static Release release() {
		return new Disclosure().release(new EveryStateReport(Map.of("route", "north", "sex", "female")).report());
	}

	static Release release(Report report) {
		return new Disclosure().release(report);
	}

	static Report get() {
		return new EveryStateReport(Map.of("route", "north", "sex", "female")).report();
	}

	private void states() {
		for (State state : State.values()) {
			stateRow("state/" + state.code(),
					state.printsNumber() ? Value.of(state == State.FIGURE ? 12_345 : 0) : Value.none(state));
		}
	}

	private void marks() {
		for (Mark mark : Mark.values()) {
			stateRow("mark/" + mark.code(), Value.of(1_234).with(mark));
			stateRow("marked-share/" + mark.code(), Value.of(new BigDecimal("0.837")).with(mark));
		}
		stateRow("mark/none", Value.of(new BigDecimal("0.80")));
		stateRow("mark/two", Value.of(430).with(Mark.PROVISIONAL).with(Mark.REVISED));
		stateRow("mark/missing", Value.none(State.MISSING).with(Mark.PROVISIONAL));
	}

	private void ends() {
		for (EndKind low : EndKind.values()) {
			for (EndKind high : EndKind.values()) {
				String name = low.code() + "-" + high.code();
				stateRow("range/" + name,
						Value.of(new CountRange(end(low, 500), OptionalLong.empty(), end(high, 650))));
			}
		}
		stateRow("range/best", Value.of(new CountRange(End.stated(365), OptionalLong.of(430), End.stated(516))));
		stateRow("range/best-alone", Value.of(new CountRange(End.NOT_STATED, OptionalLong.of(430), End.NOT_STATED)));
	}

	private static End end(EndKind kind, long count) {
		return (kind == EndKind.NOT_STATED) ? End.NOT_STATED : new End(kind, count);
	}

	private void stateRow(String name, Value value) {
		String id = figure("states", name, Optional.of(Period.year(2024)), value);
		this.stateRows.add(List.of(new Cell.Text(name), new Cell.Number(id, Part.NUMBER), new Cell.Number(id, Part.LOW),
				new Cell.Number(id, Part.LOW_KIND), new Cell.Number(id, Part.BEST), new Cell.Number(id, Part.HIGH),
				new Cell.Number(id, Part.HIGH_KIND), new Cell.Number(id, Part.HIGHEST), new Cell.Number(id, Part.FLOOR),
				new Cell.Number(id, Part.WORDS), new Cell.Status(List.of(id))));
	}

	private void months() {
		Value[] values = { Value.of(120), Value.of(CountRange.atLeast(180)), range(200, 240, 310), range(230, 260, 340),
				Value.none(State.MISSING), Value.none(State.MISSING), Value.of(150), Value.none(State.NONE_DOCUMENTED),
				Value.of(0), Value.of(90).with(Mark.INCOMPLETE), Value.none(State.SUPPRESSED),
				Value.none(State.NOT_APPLICABLE), range(250, 300, 380), range(290, 350, 430).with(Mark.CONTESTED),
				range(330, 400, 480).with(Mark.REVISED),
				new Value(State.FIGURE,
						Value.of(new CountRange(End.NOT_STATED, OptionalLong.empty(), new End(EndKind.UP_TO, 420)))
							.amount(),
						java.util.Set.of()),
				range(340, 410, 500).with(Mark.LOW_RELIABILITY), range(365, 430, 516).with(Mark.PROVISIONAL) };
		for (int i = 0; i < values.length; i++) {
			Period month = Period.month(YearMonth.of(2023, 7).plusMonths(i));
			String id = figure("months", month.code(), Optional.of(month), values[i]);
			this.points.add(new Chart.Point(month, id));
			this.monthRows.add(List.of(new Cell.Text(month.label()), new Cell.Number(id, Part.LOW),
					new Cell.Number(id, Part.BEST), new Cell.Number(id, Part.HIGH), new Cell.Status(List.of(id))));
		}
	}

	private static Value range(long low, long best, long high) {
		return Value.of(new CountRange(End.stated(low), OptionalLong.of(best), End.stated(high)));
	}

	private void bars() {
		bar("Human Rights Watch", Value.of(CountRange.atLeast(500)));
		bar("A missionary group",
				Value.of(new CountRange(new End(EndKind.MORE_THAN, 500), OptionalLong.empty(), End.NOT_STATED)));
		bar("Transitional Justice Working Group",
				Value.of(new CountRange(End.NOT_STATED, OptionalLong.empty(), new End(EndKind.UP_TO, 600))));
		bar("One anonymous source, quoted by a newspaper", Value.of(new CountRange(new End(EndKind.APPROXIMATE, 650),
				OptionalLong.of(650), new End(EndKind.APPROXIMATE, 650))));
		bar(KOREAN, range(400, 500, 600));
		bar(ARABIC, Value.of(516).with(Mark.REVISED));
		bar("A withheld claim", Value.none(State.SUPPRESSED));
		bar("A missing figure", Value.none(State.MISSING));
		bar("Best figure alone", Value.of(new CountRange(End.NOT_STATED, OptionalLong.of(430), End.NOT_STATED)));
		this.bars
			.add(new ClaimChart.Bar(ClaimChart.BarKind.WORDS, "UN experts", "", "says \"hundreds\", without a figure"));
		this.bars.add(new ClaimChart.Bar(ClaimChart.BarKind.DENIAL, "Ministry of Foreign Affairs of China", "",
				"denies: \"there are no so-called defectors in China\" (12 October 2023)"));
		String id = figure("claims", "result", Optional.of(Period.parse("2023-10-09")),
				Value.of(new CountRange(new End(EndKind.AT_LEAST, 500), OptionalLong.empty(), End.stated(650)))
					.with(Mark.CONTESTED));
		this.bars.add(new ClaimChart.Bar(ClaimChart.BarKind.RESULT, "All claims together", id, ""));
	}

	private void bar(String claimant, Value value) {
		String id = figure("claims", "c" + this.bars.size(), Optional.of(Period.parse("2023-10-09")), value);
		this.bars.add(new ClaimChart.Bar(ClaimChart.BarKind.CLAIM, claimant, id, ""));
	}

	private String figure(String table, String name, Optional<Period> period, Value value) {
		String id = table + "/" + name + "/persons";
		String unit = value.number().isPresent() ? "fraction" : "persons";
		this.figures.put(id, new Figure(id, table, "made-up/" + table, "flow", "arrived", "persons", period,
				new TreeMap<>(this.dimension), unit, value, 2, "arrivals", "2025-01-15"));
		return id;
	}

	private Report report() {
		Provenance provenance = new Provenance(YearMonth.of(2024, 12), "public", 1, "f".repeat(64), "1", "d".repeat(64),
				LocalDate.of(2025, 1, 20), LocalDate.of(2025, 2, 20),
				List.of(new Provenance.Input("made-up", "made-up.csv", "a".repeat(64), 1000, 10, 7, 1, 1, 1)),
				Optional.empty());
		Report.Workbook workbook = new Report.Workbook("every-state", "Every state and every mark of a figure", cover(),
				"Our desk", sheets(), false);
		return new Report(provenance, List.of(workbook), this.figures, List.of(new Finding("made-up", "made-up.csv", 7,
				"sex", "unknown-code", "The code is not one of those declared")));
	}

	private List<Report.CoverLine> cover() {
		return List.of(line("What", "Figures that are made up, with every state, mark and kind of end, so that each "
				+ "writer meets all of them; nothing here was counted by anybody, and nothing can be concluded from "
				+ "it about any country, place or person."), line("Publisher", "Our desk"),
				line("Contact", "mailto:data@example.org"),
				line("How to cite", "Our desk (2025), Every state, revision 1"),
				line("More", "https://example.org/statistics?release=2024-12"), new Report.CoverLine("Finding",
						sentence("{latest} people in December 2024", "latest", "months/2024-12/persons")));
	}

	private static Report.CoverLine line(String label, String text) {
		return new Report.CoverLine(label, Sentence.of(text));
	}

	static Sentence sentence(String template, String name, String figure) {
		return new Sentence(template, new TreeMap<>(Map.of(name, figure)));
	}

	private List<Report.Sheet> sheets() {
		List<Report.Sheet> sheets = new ArrayList<>(List.of(new Report.TableSheet(statesTable()),
				new Report.TableSheet(monthsTable()), new Report.ChartSheet(timeline()),
				new Report.TableSheet(claimsTable()), new Report.ChartSheet(forest())));
		this.charts.forEach((chart) -> sheets.add(new Report.ChartSheet(chart)));
		return sheets;
	}

	private Table statesTable() {
		List<Column> columns = List.of(Column.text("Case", 30), Column.number("Number"), Column.number("Low"),
				Column.text("Low was stated as", 14), Column.number("Best"), Column.number("High"),
				Column.text("High was stated as", 14), Column.number("Highest figure stated (persons)"),
				Column.text("Floor", 16), Column.text("In words", 30), Column.text("Status", 44));
		return new Table("states", "States", Sentence.of("Every state, mark and kind of end, made up, 2024 [note 1]"),
				List.of(Sentence.of("A short line."),
						sentence("The withheld figure prints as {withheld} in a sentence, "
								+ "and this line goes on for so long that it has to be broken, since nobody reads a line that "
								+ "runs over two screens; it also says that nothing of this was counted by anybody.",
								"withheld", "states/state/suppressed/persons")),
				"Our desk", "persons", "2024", columns, this.stateRows, false);
	}

	private Table monthsTable() {
		return new Table("months", "By month", Sentence.of("People by month, made up, July 2023 to December 2024"),
				List.of(), "Our desk", "persons", "July 2023 to December 2024",
				List.of(Column.text("Month", 20), Column.number("Low (persons)"), Column.number("Best (persons)"),
						Column.number("High (persons)"), Column.text("Status", 40)),
				this.monthRows, true);
	}

	private Table claimsTable() {
		List<List<Cell>> rows = new ArrayList<>();
		for (ClaimChart.Bar bar : this.bars) {
			Cell figure = bar.figure().isEmpty() ? new Cell.Text("no figure")
					: new Cell.Number(bar.figure(), Part.WORDS);
			rows.add(List.of(new Cell.Text(bar.label()), figure, new Cell.Text("=HYPERLINK(\"x\") " + bar.remark()),
					new Cell.Link(rows.isEmpty() ? "javascript:alert(1)" : "https://example.org/claims/" + rows.size()),
					new Cell.Goto((rows.size() % 2 == 0) ? "states" : "forest-chart"),
					new Cell.Phrase(bar.figure().isEmpty() ? Sentence.of("says nothing of a number")
							: sentence("says {people}", "people", bar.figure()))));
		}
		return new Table("claims", "Claims", Sentence.of("Claims about one made-up incident, 9 October 2023"),
				List.of(), "Several", "persons", "9 October 2023",
				List.of(Column.text("Claimant", 30), Column.text("Figure", 24), Column.text("Words", 30),
						Column.text("Address", 40), Column.text("Sheet", 16), Column.text("Sentence", 30)),
				rows, false);
	}

	private Chart timeline() {
		return new Chart.Timeline(new Chart.Frame("months-chart", "Chart by month",
				sentence("{people} people in December 2024, more than in any month since July 2023: a title that says "
						+ "what was found", "people", "months/2024-12/persons"),
				sentence("A line from July 2023 to December 2024 that ends at {people}.", "people",
						"months/2024-12/persons"),
				"Source: made up by our desk. July 2023 to December 2024. [p] provisional; [c] suppressed; a gap is "
						+ "a month without a figure.",
				"months", "Persons, documented minimum"), List.of(new Chart.Line("Arrivals", this.points)),
				List.of(new Chart.Event(Period.parse("2023-08-27"), "Border reopened for returning nationals"),
						new Chart.Event(Period.parse("2023-10-09"), "Mass return reported by several groups"),
						new Chart.Event(Period.parse("2023-10-18"), "Statement by UN experts"),
						new Chart.Event(Period.parse("2024-04-26"), "Second return reported")));
	}

	private Chart forest() {
		return new ClaimChart.Forest(new Chart.Frame("forest-chart", "Chart of claims",
				sentence("Claims put it at {people}; China denies it", "people", "claims/result/persons"),
				sentence("One bar a claim; together {people}.", "people", "claims/result/persons"),
				"Source: claims register of our desk, 9 October 2023. An arrow stands for an end that nobody stated. "
						+ "[d] contested; [r] revised; [c] suppressed.",
				"claims", "Persons"), this.bars);
	}

}
