package org.tallybook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;

/** Everything since the first record, up to the end of each period. */
final class Cumulative implements Analysis {

	@Override
	public Subject subject() {
		return Subject.SERIES;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		SeriesColumns series = new SeriesColumns(spec, draft);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<Column> columns = new ArrayList<>(List.of(Column.text("Up to the end of", 20)));
		columns.addAll(series.columns());
		List<Period> calendar = timespan.calendar(spec.every());
		List<Period> periods = Stream
			.concat(timespan.unplaced(spec.every()).stream().filter((p) -> startsBefore(p, calendar)),
					calendar.stream())
			.sorted()
			.toList();
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : periods) {
			if (timespan.isProvisional(period)) {
				marks.add(Mark.PROVISIONAL);
			}
			if (!timespan.isComplete(period)) {
				marks.add(Mark.INCOMPLETE);
			}
			List<Cell> row = new ArrayList<>(List.of(new Cell.Text(Period.upTo(period.end()).label().substring(3))));
			row.addAll(series.cells(Selection.upTo(period, EnumSet.copyOf(marks))));
			rows.add(row);
		}
		List<String> about = new ArrayList<>(series.remarks());
		about.add("Each row adds everything from the first record of the source to the end of the period: it can only"
				+ " rise, and is no trend.");
		return Analysis.table(spec, draft, about, columns, rows);
	}

	private static boolean startsBefore(Period period, List<Period> calendar) {
		return calendar.isEmpty() || period.end().isBefore(calendar.get(0).start().orElse(period.end()));
	}

}
