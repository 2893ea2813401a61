package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.tallybook.tally.Mark;
import org.tallybook.tally.Series;

/** Counts by place over all periods, and all places together. */
final class ByPlace implements Analysis {

	@Override
	public Subject subject() {
		return Subject.SERIES;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		SeriesColumns series = new SeriesColumns(spec, draft);
		SourceDescription source = draft.source(spec.source());
		Set<Mark> marks = ByPeriod.marks(draft.timespan(source), spec);
		NavigableSet<String> places = new TreeSet<>();
		series.counted().forEach((c) -> places.addAll(draft.cells().members(c.series(), Series.PLACE)));
		List<Column> columns = new ArrayList<>(List.of(Column.text("Place", 34)));
		columns.addAll(series.columns());
		List<List<Cell>> rows = new ArrayList<>();
		for (String place : places) {
			Selection selection = Selection.ofAll(key(place), Map.of(Series.PLACE, place), marks, source.absent());
			rows.add(row(series, selection, place));
		}
		rows.add(row(series, Selection.ofAll("all", Map.of(), marks, source.absent()), "All places"));
		List<String> about = new ArrayList<>(series.remarks());
		about.add("All periods together, places in alphabetical order.");
		return Analysis.table(spec, draft, about, columns, rows);
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
