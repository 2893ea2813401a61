package org.tallybook.output;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.tally.Period;

/**
 * The coverage of each source by year: for how many of the periods that it was expected
 * to report in the year it did.
 */
final class NativeCalendar extends NativeChart {

	private static final int HEIGHT = 460;

	/** Between the columns of two years, in hundredths of the width of one. */
	private static final int GAP = 60;

	private final Release release;

	private final List<CalendarChart.Row> rows;

	private final List<Period> years;

	private final Grid grid;

	NativeCalendar(CalendarChart chart, Release release) {
		super(chart, release);
		this.release = release;
		this.rows = chart.rows().stream().filter(CalendarChart.Row::isCounted).toList();
		List<Period> drawn = this.rows.stream()
			.flatMap((row) -> Stream.concat(row.cells().stream(), row.longer().stream()))
			.map(Chart.Point::period)
			.toList();
		this.years = IntStream.rangeClosed(
				drawn.stream().mapToInt((period) -> period.start().orElse(period.end()).getYear()).min().orElse(1970),
				drawn.stream().mapToInt((period) -> period.end().getYear()).max().orElse(1970))
			.mapToObj(Period::year)
			.toList();
		this.grid = new Grid(chart.id(), columns(), this.years.stream().map(this::boxes).toList());
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Year", 12)));
		this.rows.forEach((row) -> columns.add(Column.number(row.title() + " (% of periods)")));
		this.rows.forEach((row) -> columns.add(Column.text(row.title() + ", in words", 24)));
		return columns;
	}

	private List<Box> boxes(Period year) {
		List<Box> boxes = new ArrayList<>(List.of(Box.words(year.code())));
		for (CalendarChart.Row row : this.rows) {
			OptionalDouble share = share(row, year);
			boxes.add(share.isPresent() ? FigureBoxes.drawn(share.getAsDouble(), true) : Box.GAP);
		}
		this.rows.forEach((row) -> boxes.add(Box.words(words(row, year))));
		return boxes;
	}

	/** A period belongs to the year in which it ends. */
	private List<ReportSign> signs(CalendarChart.Row row, Period year) {
		return row.cells()
			.stream()
			.filter((cell) -> cell.period().end().getYear() == year.end().getYear())
			.flatMap((cell) -> ReportSign.of(this.release.value(cell.figure())).stream())
			.toList();
	}

	private OptionalDouble share(CalendarChart.Row row, Period year) {
		return signs(row, year).stream().mapToDouble((sign) -> (sign == ReportSign.NONE) ? 0 : 1).average();
	}

	private String words(CalendarChart.Row row, Period year) {
		List<ReportSign> signs = signs(row, year);
		List<String> words = new ArrayList<>();
		if (!signs.isEmpty()) {
			long reported = signs.stream().filter((sign) -> sign != ReportSign.NONE).count();
			words.add(reported + " of " + signs.size() + " " + row.unit() + (signs.size() == 1 ? "" : "s"));
		}
		Set<ReportSign> special = EnumSet.copyOf(List.of(ReportSign.PROVISIONAL, ReportSign.IN_PART));
		special.retainAll(signs);
		special.forEach((sign) -> words.add((sign == ReportSign.IN_PART) ? "one in part" : "some provisional"));
		row.longer()
			.stream()
			.map(Chart.Point::period)
			.filter((period) -> period.end().getYear() >= year.end().getYear()
					&& period.start().orElse(period.end()).getYear() <= year.end().getYear())
			.forEach((period) -> words
				.add("one figure " + (period.start().isPresent() ? "for " : "up ") + period.label()));
		return words.isEmpty() ? "not expected" : String.join("; ", words);
	}

	@Override
	Grid grid() {
		return this.grid;
	}

	@Override
	int height() {
		return HEIGHT;
	}

	@Override
	boolean hasLegend() {
		return true;
	}

	@Override
	String key() {
		return "A column tells for how many of the periods of a year the source reported, of those that it was expected"
				+ " to report: 0% stands where it reported for none, and nothing where none was expected. The figure of"
				+ " each single period stands on the sheet Data.";
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:barChart", () -> {
			xml.val("c:barDir", "col");
			xml.val("c:grouping", "clustered");
			xml.val("c:varyColors", 0);
			for (int i = 0; i < this.rows.size(); i++) {
				series(xml, i, cells);
			}
			xml.val("c:gapWidth", GAP);
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		NativeAxes.categories(xml, false, labelled(this.years));
		NativeAxes.values(xml, false, 1, axis(), true);
	}

	private void series(ChartXml xml, int index, ChartCells cells) {
		xml.in("c:ser", () -> {
			xml.val("c:idx", index);
			xml.val("c:order", index);
			cells.name(xml, index + 1);
			xml.in("c:spPr", () -> NativeStyle.paint(xml, ChartStyle.color(index)));
			xml.val("c:invertIfNegative", 0);
			List<Integer> none = IntStream.range(0, this.years.size())
				.filter((year) -> share(this.rows.get(index), this.years.get(year)).equals(OptionalDouble.of(0)))
				.boxed()
				.toList();
			if (!none.isEmpty()) {
				xml.in("c:dLbls", () -> {
					none.forEach((year) -> xml.in("c:dLbl", () -> {
						xml.val("c:idx", year);
						label(xml, true);
					}));
					label(xml, false);
				});
			}
			cells.labels(xml);
			cells.numbers(xml, "c:val", index + 1);
		});
	}

	/** A column of no height has its number. */
	private static void label(ChartXml xml, boolean shown) {
		xml.in("c:numFmt", () -> {
			xml.attribute("formatCode", "0%");
			xml.attribute("sourceLinked", 0);
		});
		NativeStyle.labels(xml);
		NativeStyle.shows(xml, shown, false);
	}

}
