package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether each series rises or falls, with the checks on which the answer depends. Only
 * complete periods that will not change enter.
 */
final class Trend implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		String level = " (" + draft.spec().policies().confidence().toPlainString() + " %)";
		List<Column> columns = List.of(Column.text("Series", 24), Column.text("Question", 34),
				Column.text("Method", 38), Column.number("Periods (number)"), Column.number("Estimate"),
				Column.text("Unit of the estimate", 22), Column.number("Lower" + level), Column.number("Upper" + level),
				Column.number("p-value"), Column.text("In words", 60), Column.text("Why not", 60));
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		List<List<Cell>> rows = new ArrayList<>();
		series.forEach((figures) -> rows.addAll(new TrendRows(spec, draft, figures).rows()));
		return Analysis.table(spec, draft, about(spec, draft, series), columns, rows);
	}

	static List<String> about(TableSpec spec, Draft draft, List<SeriesFigures> series) {
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		about.add("Only complete periods that will not change enter: the last one never does where it is provisional or"
				+ " part of a longer one. A missing period is a gap and never a zero.");
		if (!draft.timespan(draft.source(spec.source())).unplaced(spec.every()).isEmpty()) {
			about.add("What no single " + spec.every().code() + " can hold is in no figure of this table.");
		}
		if (series.stream().anyMatch((figures) -> figures.counted().series().minimum())) {
			about.add("Documented minimums: a trend is one of what was documented, not of what happened. A period in"
					+ " which nobody documented a case counts as zero.");
		}
		if (series.stream().anyMatch((figures) -> figures.counted().ranged())) {
			about.add("Of ranges, the best figures.");
		}
		if (series.stream().anyMatch((figures) -> !isOfIncidents(figures))) {
			about.add("People of one incident are not independent: their p-values are too small.");
		}
		return about;
	}

	/** Whether a series counts incidents, which methods may take for independent. */
	static boolean isOfIncidents(SeriesFigures figures) {
		return figures.unit().equals("incidents");
	}

}
