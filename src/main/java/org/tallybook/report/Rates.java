package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.tallybook.tally.Period;

/** Counts for each 100,000 people of the population among whom they were counted. */
final class Rates implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<RateLine> lines = new ArrayList<>();
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			RateLine line = new RateLine(figures, new PeriodCounts(figures), spec, draft);
			lines.add(line);
			columns.addAll(line.columns());
		}
		columns.add(Column.text("Status", 26));
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : timespan.calendar(spec.every())) {
			RowCells cells = new RowCells(new Cell.Text(period.label()));
			lines.forEach((line) -> line.add(Selection.ofPeriod(period, timespan, true), period, cells));
			rows.add(cells.withStatus());
		}
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		lines.forEach((line) -> about.addAll(line.about()));
		return Analysis.table(spec, draft, new ArrayList<>(new LinkedHashSet<>(about)), columns, rows);
	}

}
