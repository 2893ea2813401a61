package org.tallybook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/**
 * Counts by month, quarter or year, each period on a row, and what no period can hold.
 */
final class ByPeriod implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		SeriesColumns series = new SeriesColumns(spec, draft);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		columns.addAll(series.columns());
		List<List<Cell>> rows = new ArrayList<>();
		List<String> about = new ArrayList<>(series.remarks());
		if (series.isFlow()) {
			addFlows(spec, series, timespan, rows);
			if (!timespan.unplaced(spec.every()).isEmpty()) {
				about.add("Periods at the top span more than the periods of this table; their counts belong to none of"
						+ " them alone.");
			}
		}
		else {
			timespan.reported()
				.forEach((period) -> rows
					.add(row(series, Selection.ofPeriod(period, timespan, false), Labels.of(period))));
		}
		return Analysis.table(spec, draft, about, columns, rows);
	}

	private static void addFlows(TableSpec spec, SeriesColumns series, Timespan timespan, List<List<Cell>> rows) {
		List<Period> unplaced = timespan.unplaced(spec.every());
		unplaced
			.forEach((period) -> rows.add(row(series, Selection.ofPeriod(period, timespan, false), Labels.of(period))));
		for (Period period : timespan.calendar(spec.every())) {
			rows.add(row(series, Selection.ofPeriod(period, timespan, true), Labels.of(period)));
		}
		if (!unplaced.isEmpty()) {
			String none = "no-single-" + spec.every().code();
			rows.add(row(series, Selection.ofPeriods(none, unplaced), "In " + Labels.of(none)));
		}
		rows.add(row(series, Selection.ofAll("all", Map.of(), marks(timespan, spec), State.MISSING), "All periods"));
	}

	/** What a total over all periods is marked with. */
	static Set<Mark> marks(Timespan timespan, TableSpec spec) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		for (Period period : timespan.calendar(spec.every())) {
			if (timespan.isProvisional(period)) {
				marks.add(Mark.PROVISIONAL);
			}
			if (!timespan.isComplete(period)) {
				marks.add(Mark.INCOMPLETE);
			}
		}
		return marks;
	}

	private static List<Cell> row(SeriesColumns series, Selection selection, String label) {
		List<Cell> row = new ArrayList<>(List.of(new Cell.Text(label)));
		row.addAll(series.cells(selection));
		return row;
	}

}
