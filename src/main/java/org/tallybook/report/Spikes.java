package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.statistics.PValues;
import org.tallybook.tally.Series;
import org.tallybook.tally.Value;

/**
 * Whether the latest complete period of each series, and of each place, has more
 * incidents than its baseline. An unusual period is one to check first for a cause in the
 * data.
 */
final class Spikes implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		List<SpikeRow> rows = new ArrayList<>();
		for (SeriesFigures figures : series) {
			rows.add(new SpikeRow(spec, draft, figures, Optional.empty()));
			if (figures.has(Map.of(Series.PLACE, ""))) {
				TreeSet<String> places = new TreeSet<>(draft.cells().members(figures.counted().series(), Series.PLACE));
				places.forEach((place) -> rows.add(new SpikeRow(spec, draft, figures, Optional.of(place))));
			}
		}
		Optional<Double> pooled = pooled(rows);
		rows.forEach((row) -> row.judge(pooled));
		List<Double> values = rows.stream().flatMap((row) -> row.p().stream()).toList();
		List<Double> adjusted = PValues.adjusted(values, PValues.Method.BENJAMINI_HOCHBERG);
		List<List<Cell>> cells = new ArrayList<>();
		int next = 0;
		for (SpikeRow row : rows) {
			cells.add(row.cells(row.p().isPresent() ? Optional.of(adjusted.get(next++)) : Optional.empty()));
		}
		if (!values.isEmpty()) {
			draft.methods().used(Method.SPIKE, spec);
		}
		return Analysis.tableOf(spec, draft, about(spec, draft, series, values.size()), columns(series), cells);
	}

	/**
	 * The dispersion of all series together, for those that are too small for their own.
	 */
	private static Optional<Double> pooled(List<SpikeRow> rows) {
		List<Double> known = rows.stream().flatMap((row) -> row.ownDispersion().stream()).toList();
		return known.isEmpty() ? Optional.empty()
				: Optional.of(known.stream().mapToDouble(Double::doubleValue).sum() / known.size());
	}

	private static List<Sentence> about(TableSpec spec, Draft draft, List<SeriesFigures> series, int tests) {
		List<Sentence> about = new ArrayList<>();
		Trend.about(spec, draft, series).forEach((line) -> about.add(Sentence.of(line)));
		String id = draft.add(spec.id(), "all", spec.source(), "tests", "tests", Optional.empty(), Value.of(tests));
		about.add(new Sentence("{tests} tests were made, and p is adjusted for their number.",
				new TreeMap<>(Map.of("tests", id))));
		about.add(Sentence.of("Unusual means: check first for a data cause, such as a new source or a change of method."
				+ " Nothing is ever deleted for it."));
		return about;
	}

	private static List<Column> columns(List<SeriesFigures> series) {
		String units = String.join(", ", series.stream().map(SeriesFigures::unit).distinct().toList());
		return List.of(Column.text("Series", 24), Column.text("Place", 34), Column.text("Period", 16),
				Column.number("Count (" + units + ")"), Column.text("Baseline", 34),
				Column.number("Baseline periods (number)"), Column.number("Baseline, all together (" + units + ")"),
				Column.number("Expected (" + units + ")"), Column.number("Dispersion"), Column.number("p-value"),
				Column.number("p-value, adjusted"), Column.text("In words", 50), Column.text("Why not", 60));
	}

}
