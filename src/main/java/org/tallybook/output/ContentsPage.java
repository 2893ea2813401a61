package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.report.Report;
import org.tallybook.report.Table;
import org.tallybook.tally.State;

/** The list of all sheets that follow, with links. */
final class ContentsPage {

	private static final String REFERENCE = "Reference series";

	private static final List<Column> COLUMNS = List.of(Column.text("Sheet", 31), Column.text("Title", 70),
			Column.text("Unit", 24), Column.text("Period", 28), Column.text("Group", 18));

	private ContentsPage() {
	}

	static void write(Report.Workbook workbook, Release release, SheetNames names, Page page, GridTable tables) {
		List<List<Box>> rows = new ArrayList<>();
		for (Report.Sheet sheet : workbook.sheets()) {
			if (sheet instanceof Report.TableSheet table) {
				rows.add(row(table.table(), release));
			}
			else {
				rows.add(row(((Report.ChartSheet) sheet).chart(), workbook, release, names));
			}
		}
		rows.add(row(SheetNames.DATA, DataPage.TITLE, "", "", "Data"));
		Symbols symbols = new Symbols();
		symbols.add(State.NOT_APPLICABLE);
		Grid grid = new Grid("contents", COLUMNS, rows);
		page.columns(grid.widths());
		page.title("Contents");
		page.line("This worksheet contains one table: every sheet that follows, in order.");
		page.line("Symbols: " + symbols.explained("; "));
		tables.write(grid, page);
	}

	private static List<Box> row(Table table, Release release) {
		return row(table.sheet(), release.text(table.title()), table.unit(), table.period(),
				table.reference() ? REFERENCE : "Tables");
	}

	/** A chart has the unit and the period of the table whose figures it draws. */
	private static List<Box> row(Chart chart, Report.Workbook workbook, Release release, SheetNames names) {
		String sheet = names.of(chart.table());
		Table drawn = workbook.tables()
			.stream()
			.filter((table) -> table.sheet().equals(sheet))
			.findFirst()
			.orElseThrow();
		return row(chart.sheet(), release.text(chart.title()), drawn.unit(), drawn.period(),
				drawn.reference() ? REFERENCE : "Charts");
	}

	private static List<Box> row(String sheet, String title, String unit, String period, String group) {
		return List.of(new Box.Jump(sheet, sheet), Box.words(title), Box.words(orNone(unit)), Box.words(orNone(period)),
				Box.words(group));
	}

	/** What a list of words has in place of a unit or a period. */
	private static String orNone(String words) {
		return words.isBlank() ? State.NOT_APPLICABLE.symbol() : words;
	}

}
