package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.tally.Period;

/**
 * Each period with the average of the periods up to it, and with the year so far against
 * the same part of the year before.
 */
final class Averages implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		int window = spec.choices().window().orElse(draft.spec().policies().window());
		List<Period> periods = timespan.calendar(spec.every());
		List<AverageLine> lines = new ArrayList<>();
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			AverageLine line = new AverageLine(figures, new PeriodCounts(figures), periods, window, spec, draft);
			lines.add(line);
			columns.addAll(line.columns());
		}
		columns.add(Column.text("Status", 26));
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : periods) {
			RowCells cells = new RowCells(new Cell.Text(period.label()));
			lines.forEach((line) -> line.add(Selection.ofPeriod(period, timespan, true), period, cells));
			rows.add(cells.withStatus());
		}
		return Analysis.table(spec, draft, about(spec, draft, lines), columns, rows);
	}

	private static List<String> about(TableSpec spec, Draft draft, List<AverageLine> lines) {
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		about.add("An average stands only where every period of its window is known, whole and final: one that is"
				+ " missing gives [x], one that is incomplete or provisional, or comes before the first, [z].");
		if (spec.every() != Period.Precision.YEAR) {
			about.add("The year to date adds the periods of the calendar year so far. Behind a period that is missing"
					+ " it goes on, marked [i], and is not compared. An increase or a decrease is stated only where the"
					+ " ranges of the two years do not overlap.");
		}
		if (lines.stream().anyMatch((line) -> line.counted().series().minimum())) {
			about.add("Documented minimums: averages, sums and changes are of what was documented, not of what"
					+ " happened.");
		}
		return about;
	}

}
