package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Each period against the one before it and against the same one a year earlier. An
 * increase or a decrease is said only where the ranges do not overlap.
 */
final class Change implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.CHANGE, spec);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		List<Comparison> comparisons = comparisons(spec, draft);
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		for (SeriesFigures figures : series) {
			String label = figures.counted().label();
			columns.addAll(figures.columns(label, ""));
			comparisons
				.forEach((against) -> columns.addAll(CountChange.columns(figures, label + against.words(), draft)));
		}
		columns.add(Column.text("Status", 26));
		List<Line> lines = series.stream()
			.map((figures) -> new Line(figures, new PeriodCounts(figures), timespan, draft))
			.toList();
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : timespan.calendar(spec.every())) {
			RowCells cells = new RowCells(new Cell.Text(period.label()));
			lines.forEach((line) -> line.add(period, comparisons, cells));
			rows.add(cells.withStatus());
		}
		List<Sentence> about = new ArrayList<>(about(spec, draft, series).stream().map(Sentence::of).toList());
		if (spec.every() == Period.Precision.YEAR) {
			lines.forEach(
					(line) -> Growth.of(line.figures(), line.counts(), timespan, spec, draft).ifPresent(about::add));
		}
		return Analysis.tableOf(spec, draft, about, columns, rows);
	}

	private static List<Comparison> comparisons(TableSpec spec, Draft draft) {
		List<Comparison> comparisons = new ArrayList<>(List.of(Comparison.PREVIOUS));
		if (spec.every() != Period.Precision.YEAR) {
			comparisons.add(Comparison.YEAR_BEFORE);
		}
		spec.from()
			.map((token) -> Period.parse(Tokens.resolve(token, draft.month())))
			.map(Comparison::from)
			.ifPresent(comparisons::add);
		return comparisons;
	}

	private static List<String> about(TableSpec spec, Draft draft, List<SeriesFigures> series) {
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		about.add("An increase or a decrease is stated only where the ranges of the two periods do not overlap. Periods"
				+ " that are incomplete, provisional or missing are not compared.");
		if (series.stream().anyMatch((figures) -> figures.counted().series().minimum())) {
			about.add("Documented minimums: a change is one of what was documented, not of what happened.");
		}
		return about;
	}

	/** What one series brings to a row. */
	private record Line(SeriesFigures figures, PeriodCounts counts, Timespan timespan, Draft draft) {

		void add(Period period, List<Comparison> comparisons, RowCells cells) {
			Selection selection = Selection.ofPeriod(period, this.timespan, true);
			Value now = this.figures.value(this.counts.count(period), selection.marks(), State.MISSING);
			String id = this.figures.add(path(period), Optional.of(period), Map.of(), now);
			cells.add(id, now, this.figures.parts());
			comparisons.forEach((against) -> compare(period, against, id, cells));
		}

		private String path(Period period) {
			return period.code() + "/" + this.figures.counted().name();
		}

		private void compare(Period period, Comparison against, String id, RowCells cells) {
			Optional<Period> before = against.of(period);
			Optional<State> obstacle = this.counts.obstacle(period)
				.or(() -> before.map(this.counts::obstacle).orElse(Optional.of(State.NOT_APPLICABLE)));
			CountChange change = CountChange.of(this.figures, this.counts.count(period),
					before.flatMap(this.counts::count), obstacle, this.draft.spec().policies());
			change.add(path(period), "", against.code(), period, cells);
			cells.add(change.words(id,
					before.map((earlier) -> base(earlier, id)).filter(this.draft.figures()::containsKey)));
		}

		/** The figure of the period before, in the same table. */
		private String base(Period before, String id) {
			return id.substring(0, id.indexOf('/') + 1) + path(before) + "/" + this.figures.unit();
		}

	}

}
