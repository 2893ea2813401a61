package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/** For which periods each source reported. */
final class Coverage {

	private Coverage() {
	}

	/** The id of the table of a workbook. */
	static String id(WorkbookSpec workbook) {
		return workbook.id() + "-coverage";
	}

	static Table table(WorkbookSpec workbook, Draft draft) {
		String table = id(workbook);
		List<List<Cell>> rows = new ArrayList<>();
		for (String id : workbook.sources()) {
			SourceDescription source = draft.source(id);
			if (source.register().isEmpty()) {
				rows.addAll(rows(table, source, draft));
			}
			else {
				rows.add(List.of(new Cell.Text(source.title()),
						new Cell.Text("Incidents up to " + Period.month(draft.month()).label()), new Cell.Text(""),
						new Cell.Text(""),
						new Cell.Text("A register of claims: that it holds none for a time does not mean that"
								+ " nothing happened."),
						new Cell.Text("")));
			}
		}
		List<Column> columns = List.of(Column.text("Source", 40), Column.text("Year or period", 26),
				Column.number("Periods reported"), Column.number("Periods expected"), Column.text("Coverage", 40),
				Column.text("Status", 30));
		return new Table(table, "Coverage calendar",
				Sentence.of("Coverage calendar: for which periods each source reported"),
				List.of(Sentence.of("Fewer reports are not fewer cases.")), "", "periods", "", columns, rows, false);
	}

	private static List<List<Cell>> rows(String table, SourceDescription source, Draft draft) {
		Timespan timespan = draft.timespan(source);
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : timespan.unplaced(Period.Precision.YEAR)) {
			rows.add(row(table, source, draft, period, 1, 1, "one figure for the whole period"));
		}
		for (Period year : timespan.calendar(Period.Precision.YEAR)) {
			int present = timespan.present(year);
			int expected = timespan.expected(year);
			boolean whole = timespan.isComplete(year);
			String words = whole ? "every " + unit(timespan)
					: (present == 0) ? "nothing reported" : "not every " + unit(timespan);
			rows.add(row(table, source, draft, year, present, expected, words));
		}
		return rows;
	}

	private static String unit(Timespan timespan) {
		return timespan.frequency().code();
	}

	private static List<Cell> row(String table, SourceDescription source, Draft draft, Period period, int present,
			int expected, String words) {
		String path = source.id() + "/" + period.code();
		Timespan timespan = draft.timespan(source);
		Value reported = Value.of(present)
			.with(Mark.PROVISIONAL, timespan.isProvisional(period))
			.with(Mark.INCOMPLETE, present < expected || timespan.isCut(period));
		String got = draft.add(table, path, source.id(), CalendarRows.REPORTED, "periods", Optional.of(period),
				reported);
		String wanted = draft.add(table, path, source.id(), CalendarRows.EXPECTED, "periods", Optional.of(period),
				Value.of(expected));
		return List.of(new Cell.Text(source.title()), new Cell.Text(Labels.of(period)),
				new Cell.Number(got, Part.NUMBER), new Cell.Number(wanted, Part.NUMBER), new Cell.Text(words),
				new Cell.Status(List.of(got)));
	}

}
