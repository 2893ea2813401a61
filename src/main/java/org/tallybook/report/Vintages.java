package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * An earlier vintage of a series against the latest: what each period was revised by, and
 * the mean of it.
 */
final class Vintages implements Analysis {

	private static final String MEANS = "Over single periods of the source's own length that both vintages have. The"
			+ " mean revision keeps the signs, the mean absolute revision does not.";

	private static final int DECIMALS = 1;

	@Override
	public Subject subject() {
		return Subject.SERIES;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.REVISION, spec);
		List<List<Cell>> rows = new ArrayList<>();
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			for (Series earlier : earlier(figures.counted().series(), draft)) {
				rows.addAll(new Pair(figures, earlier, draft).rows());
			}
		}
		SourceDescription source = draft.source(spec.source());
		String latest = source.vintage().map(Period::label).orElse("");
		String unit = " (" + source.definition().unit() + ")";
		List<Column> columns = List.of(Column.text("Series", 24), Column.text("Period", 24),
				Column.text("Earlier vintage", 22), Column.number("Earlier figure" + unit),
				Column.number("Latest figure" + unit), Column.number("Revision, later less earlier" + unit),
				Column.text("Mean over single periods" + draft.notes().marker(MEANS), 60));
		return Analysis.table(spec, draft, List.of("The latest vintage is that of " + latest + "."), columns, rows);
	}

	/** The earlier vintages that the file holds, the oldest first. */
	private static List<Series> earlier(Series series, Draft draft) {
		TreeSet<String> vintages = new TreeSet<>();
		draft.cells()
			.tallies()
			.stream()
			.map((tally) -> tally.key().series())
			.filter((id) -> id.startsWith(series.id() + "@"))
			.forEach((id) -> vintages.add(id.substring(series.id().length() + 1)));
		return vintages.stream()
			.map((vintage) -> new Series(series.id() + "@" + vintage, series.source(), series.outcome(), series.kind(),
					series.unit(), series.frequency(), series.complete(), series.minimum(), series.dimensions(),
					Optional.of(vintage)))
			.toList();
	}

	/** The latest vintage and an earlier one. */
	private record Pair(SeriesFigures figures, Series earlier, Draft draft) {

		List<List<Cell>> rows() {
			TreeSet<Period> periods = new TreeSet<>(this.draft.cells().periods(this.earlier));
			periods.addAll(this.draft.cells().periods(this.figures.counted().series()));
			List<List<Cell>> rows = new ArrayList<>();
			List<Long> revisions = new ArrayList<>();
			for (Period period : periods) {
				rows.add(row(period, revisions));
			}
			if (!revisions.isEmpty()) {
				rows.add(means(revisions));
			}
			return rows;
		}

		private String path(String key) {
			return key + "/" + this.figures.counted().name() + "/" + this.earlier.vintage().orElse("");
		}

		private List<Cell> head(String label) {
			String vintage = this.earlier.vintage().map((code) -> Period.parse(code).label()).orElse("");
			return List.of(new Cell.Text(this.figures.counted().label()), new Cell.Text(label), new Cell.Text(vintage));
		}

		private List<Cell> row(Period period, List<Long> revisions) {
			Optional<CountRange> before = this.figures.sum(this.earlier, period::equals, Map.of());
			Optional<CountRange> after = this.figures.sum(period::equals, Map.of());
			Optional<Long> revision = before.flatMap((b) -> after.map((a) -> number(a) - number(b)));
			if (period.precision() == this.earlier.frequency()) {
				revision.ifPresent(revisions::add);
			}
			String path = path(period.code());
			String unit = this.figures.unit();
			List<Cell> cells = new ArrayList<>(head(Labels.of(period)));
			cells.add(number(add(path, unit + "_earlier", unit, period, value(before.map(Pair::number)))));
			cells.add(number(add(path, unit, unit, period, value(after.map(Pair::number)))));
			cells.add(number(add(path, unit + "_revision", unit, period, value(revision))));
			cells.add(new Cell.Text(""));
			return cells;
		}

		/** A figure of its own: the best of a range, the one number of a count. */
		private static long number(CountRange range) {
			return range.best().orElse(range.low().count());
		}

		private static Value value(Optional<Long> number) {
			return number.map((n) -> Value.of(n)).orElse(Value.none(State.MISSING));
		}

		private static Cell number(String id) {
			return new Cell.Number(id, Part.NUMBER);
		}

		private String add(String path, String measure, String unit, Period period, Value value) {
			return this.figures.add(path, measure, unit, Optional.of(period), Map.of(), value);
		}

		private List<Cell> means(List<Long> revisions) {
			long sum = revisions.stream().mapToLong(Long::longValue).sum();
			long absolute = revisions.stream().mapToLong(Math::abs).sum();
			String unit = this.figures.unit();
			String path = path("all");
			TreeMap<String, String> names = new TreeMap<>();
			names.put("mean", all(path, "mean_revision", unit, mean(sum, revisions.size())));
			names.put("absolute", all(path, "mean_absolute_revision", unit, mean(absolute, revisions.size())));
			names.put("periods", all(path, "periods_compared", "periods", Value.of(revisions.size())));
			String sign = (sum > 0) ? "+" : "";
			List<Cell> cells = new ArrayList<>(head("Single periods"));
			cells.addAll(List.of(new Cell.Text(""), new Cell.Text(""),
					number(all(path, unit + "_revision", unit, Value.of(sum)))));
			cells.add(new Cell.Phrase(new Sentence("mean revision " + sign + "{mean.decimal} and mean absolute revision"
					+ " {absolute.decimal} over {periods} single periods", names)));
			return cells;
		}

		private String all(String path, String measure, String unit, Value value) {
			return this.figures.add(path, measure, unit, Optional.empty(), Map.of(), value);
		}

		private static Value mean(long sum, int n) {
			return Value.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), DECIMALS, RoundingMode.HALF_EVEN));
		}

	}

}
