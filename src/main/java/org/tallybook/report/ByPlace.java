package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.tallybook.tally.Series;

/**
 * Counts by the members of one dimension, and all members together: over all periods
 * where these add, else in the latest period.
 */
final class ByPlace implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		String dimension = spec.axes().get(0);
		SeriesColumns series = new SeriesColumns(spec, draft);
		SourceDescription source = draft.source(spec.source());
		Selection together = together(spec, series, draft);
		NavigableSet<String> members = new TreeSet<>();
		series.counted().forEach((c) -> members.addAll(draft.cells().members(c.series(), dimension)));
		List<Column> columns = new ArrayList<>(List.of(Column.text(source.label(dimension), 34)));
		Map<String, Selection> parts = new LinkedHashMap<>();
		members.forEach((member) -> parts.put(member,
				together.ofMembers(key(member), Map.of(dimension, member), source.absent())));
		series.divide(List.copyOf(parts.values()), together);
		columns.addAll(series.columns());
		List<List<Cell>> rows = new ArrayList<>();
		parts.forEach((member, part) -> rows.add(row(series, part, Labels.of(dimension, member))));
		String all = dimension.equals(Series.PLACE) ? "All places" : "All together";
		rows.add(row(series, together, all));
		List<String> about = new ArrayList<>(series.remarks());
		about.add(together.period().map((period) -> Labels.of(period)).orElse("All periods together")
				+ ", in the order of the alphabet.");
		return Analysis.table(spec, draft, about, columns, rows);
	}

	/** All periods where they add, else the latest that was reported. */
	static Selection together(TableSpec spec, SeriesColumns series, Draft draft) {
		SourceDescription source = draft.source(spec.source());
		Timespan timespan = draft.timespan(source);
		if (series.isFlow() || timespan.reported().isEmpty()) {
			return Selection.ofAll("all", Map.of(), ByPeriod.marks(timespan, spec), source.absent());
		}
		return Selection.ofPeriod(timespan.reported().last(), timespan, false)
			.ofMembers("all", Map.of(), source.absent());
	}

	/** A place in figure ids, which separate their parts by a slash. */
	static String key(String place) {
		return place.replace("%", "%25").replace("/", "%2F");
	}

	private static List<Cell> row(SeriesColumns series, Selection selection, String label) {
		List<Cell> row = new ArrayList<>(List.of(new Cell.Text(label)));
		row.addAll(series.cells(selection));
		return row;
	}

}
