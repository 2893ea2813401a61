package org.tallybook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** One row for each series of a source, with its outcome: never added to each other. */
final class ByOutcome implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		Optional<Period> year = year(timespan, draft);
		List<Column> columns = new ArrayList<>(List.of(Column.text("Series", 30), Column.text("Outcome", 24),
				Column.text("Kind", 14), Column.text("Unit", 14)));
		columns.addAll(counts(year.map(Period::label).orElse("Last year")));
		columns.addAll(counts("All periods"));
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		Optional<ExclusiveOutcomes> exclusive = spec.choices()
			.exclusive()
			.map((because) -> ExclusiveOutcomes.of(series, year, spec, draft));
		exclusive.ifPresent((outcomes) -> columns.addAll(outcomes.columns(year)));
		columns.add(Column.text("Status", 26));
		List<List<Cell>> rows = new ArrayList<>();
		for (SeriesFigures figures : series) {
			RowCells row = row(figures, year, timespan);
			exclusive.ifPresent((outcomes) -> outcomes.add(figures, year, marks(year, timespan), marks(timespan), row));
			rows.add(row.withStatus());
		}
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		spec.choices().exclusive().ifPresent(about::add);
		about.add("Outcomes are not added to each other: the same people may stand in several rows, unless a series is"
				+ " declared to add two that exclude each other.");
		return Analysis.table(spec, draft, about, columns, rows);
	}

	private static List<Column> counts(String label) {
		return List.of(Column.number(label + ", low"), Column.text(label + ", low is", 12),
				Column.number(label + ", best"), Column.number(label + ", high"));
	}

	/** The last year that is over and that the source can cover. */
	private static Optional<Period> year(Timespan timespan, Draft draft) {
		Period last = Period.parse(Tokens.resolve(Tokens.YEAR, draft.month()));
		return timespan.calendar(Period.Precision.YEAR)
			.stream()
			.filter((year) -> !year.end().isAfter(last.end()) && !year.end().isAfter(timespan.last().atEndOfMonth()))
			.max(Period::compareTo);
	}

	private static RowCells row(SeriesFigures figures, Optional<Period> year, Timespan timespan) {
		boolean flow = figures.counted().isFlow();
		Value one = (flow && year.isPresent()) ? ofYear(figures, year.get(), timespan)
				: Value.none(State.NOT_APPLICABLE);
		Optional<CountRange> sum = flow ? figures.sum((period) -> true, Map.of()) : Optional.empty();
		Value all = flow ? figures.value(sum, marks(timespan), State.MISSING) : Value.none(State.NOT_APPLICABLE);
		RowCells cells = new RowCells(new Cell.Text(figures.counted().label()),
				new Cell.Text(figures.counted().series().outcome()),
				new Cell.Text(figures.counted().series().kind().code()), new Cell.Text(figures.unit()));
		List<Part> parts = List.of(Part.LOW, Part.LOW_KIND, Part.BEST, Part.HIGH);
		cells.tell(figures.add(path(figures, year.map(Period::code).orElse("year")), year, Map.of(), one), parts);
		cells.tell(figures.add(path(figures, "all"), Optional.empty(), Map.of(), all), parts);
		return cells;
	}

	static String path(SeriesFigures figures, String key) {
		return key + "/" + figures.counted().name();
	}

	private static Value ofYear(SeriesFigures figures, Period year, Timespan timespan) {
		Selection selection = Selection.ofPeriod(year, timespan, true);
		return figures.value(figures.sum(selection.includes(), Map.of()), selection.marks(), State.MISSING);
	}

	private static Set<Mark> marks(Optional<Period> year, Timespan timespan) {
		return year.map((period) -> Selection.ofPeriod(period, timespan, true).marks()).orElse(Set.of());
	}

	private static Set<Mark> marks(Timespan timespan) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		timespan.calendar(Period.Precision.YEAR)
			.forEach((year) -> marks.addAll(Selection.ofPeriod(year, timespan, true).marks()));
		return marks;
	}

}
