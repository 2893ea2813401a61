package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.Period;

/**
 * Draws for which periods each source reported: a row for each source over one time axis,
 * and beside it for how many of its periods.
 */
final class CalendarDrawing implements Drawing {

	private static final double GAP = 10;

	private static final double LABEL_WIDTH = 230;

	private static final double WORDS_WIDTH = 112;

	private static final double LEFT = ChartStyle.MARGIN + LABEL_WIDTH + 14;

	private static final double WIDTH = ChartStyle.WIDTH - ChartStyle.MARGIN - WORDS_WIDTH - GAP - LEFT;

	private static final double CELL = 20;

	/** Under the cells, for figures of longer periods. */
	private static final double LANE = 10;

	private static final double PADDING = 8;

	private static final double DATE = 2;

	/** With more years than this, months and quarters have no labels of their own. */
	private static final int FEW_YEARS = 4;

	private static final Color COLOR = ChartStyle.color(0);

	private static final BasicStroke PEN = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

	private final Release release;

	private final Lettering title;

	private final Lettering caption;

	private final List<Row> rows;

	private final CalendarLabels calendar;

	private final ChartKey key = new ChartKey();

	/** A row with its words, and the lane of each longer period under its cells. */
	private record Row(CalendarChart.Row source, Lettering label, Lettering words, List<Integer> lanes) {

		double cells() {
			return CELL + LANE * (1 + this.lanes.stream().mapToInt(Integer::intValue).max().orElse(-1));
		}

		double height() {
			double words = Math.max(this.label.height(), this.words.height());
			return (this.source.isCounted() ? Math.max(words, cells()) : words) + 2 * PADDING;
		}

		boolean hasDates() {
			return this.source.cells().stream().anyMatch((cell) -> cell.period().start().isEmpty());
		}

	}

	CalendarDrawing(Release release, CalendarChart chart) {
		this.release = release;
		this.title = ChartStyle.title(release.text(chart.title()));
		this.caption = ChartStyle.note(chart.caption());
		this.rows = chart.rows().stream().map(this::row).toList();
		this.calendar = new CalendarLabels(axis(chart));
		explain();
	}

	private Row row(CalendarChart.Row row) {
		Lettering label = new Lettering(row.title(), false, ChartStyle.BODY, ChartStyle.INK, LABEL_WIDTH);
		if (!row.isCounted()) {
			return new Row(row, label, new Lettering(row.span(), false, ChartStyle.SMALL, ChartStyle.GREY, WIDTH),
					List.of());
		}
		String expected = words(row.expected());
		return new Row(row, label,
				new Lettering(
						words(row.reported()) + " of " + expected + " " + row.unit()
								+ (expected.equals("1") ? "" : "s"),
						false, ChartStyle.SMALL, ChartStyle.INK, WORDS_WIDTH),
				lanes(row.longer().stream().map(Chart.Point::period).toList()));
	}

	/** A year lies under its quarters. */
	private static List<Integer> lanes(List<Period> longer) {
		return longer.stream()
			.map((period) -> (int) longer.stream()
				.filter((other) -> !other.equals(period) && other.start().isPresent() && period.contains(other))
				.map(Period::precision)
				.distinct()
				.count())
			.toList();
	}

	private String words(String figure) {
		return Words.of(this.release.value(figure), Part.WORDS);
	}

	/** Whole years, in parts that have labels where the years are few. */
	private static List<Period> axis(CalendarChart chart) {
		List<Period> drawn = chart.rows()
			.stream()
			.flatMap((row) -> Stream.concat(row.cells().stream(), row.longer().stream()))
			.map(Chart.Point::period)
			.toList();
		int first = drawn.stream().mapToInt((period) -> start(period).getYear()).min().orElse(1970);
		int last = drawn.stream().mapToInt((period) -> period.end().getYear()).max().orElse(first);
		int months = (last == first) ? 1 : (last - first < FEW_YEARS) ? 3 : 12;
		LocalDate begin = LocalDate.of(first, 1, 1);
		return IntStream.iterate(0, (month) -> month < 12 * (last - first + 1), (month) -> month + months)
			.mapToObj((month) -> Period.days(begin.plusMonths(month), begin.plusMonths(month + months).minusDays(1)))
			.toList();
	}

	/** What has no beginning is drawn from the beginning of its last year. */
	private static LocalDate start(Period period) {
		return period.start().orElse(period.end().withDayOfYear(1));
	}

	private void explain() {
		this.rows.stream()
			.flatMap((row) -> row.source().cells().stream())
			.filter((cell) -> cell.period().start().isPresent())
			.flatMap((cell) -> ReportSign.of(this.release.value(cell.figure())).stream())
			.distinct()
			.sorted()
			.forEach((sign) -> sign.explain(this.key));
		if (this.rows.stream().anyMatch(Row::hasDates)) {
			this.key.add((g, x, y) -> date(g, x + 6, y - 9, 18, COLOR), "reported up to a date of its own");
		}
		if (this.rows.stream().anyMatch((row) -> !row.source().longer().isEmpty())) {
			this.key.add((g, x, y) -> longer(g, x, x + 15, y, false), "one figure for a longer period");
		}
		this.key.add(ChartKey.Sign.NONE, "blank: not expected");
	}

	@Override
	public int height() {
		return (int) Math.ceil(top() + rowsHeight() + CalendarLabels.HEIGHT + GAP + this.key.height() + GAP
				+ this.caption.height() + ChartStyle.MARGIN);
	}

	private double top() {
		return ChartStyle.MARGIN + this.title.height() + GAP;
	}

	private double rowsHeight() {
		return this.rows.stream().mapToDouble(Row::height).sum();
	}

	@Override
	public void draw(Graphics2D g) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		Rectangle2D area = new Rectangle2D.Double(LEFT, top(), WIDTH, rowsHeight());
		double days = this.calendar.last() - this.calendar.first();
		TimePlot.Scale scale = new TimePlot.Scale((day) -> LEFT + WIDTH * (day - this.calendar.first()) / days,
				(value) -> value);
		this.calendar.draw(g, area, scale);
		double y = area.getMinY();
		for (Row row : this.rows) {
			g.setPaint(ChartStyle.RULE);
			g.setStroke(ChartStyle.THIN);
			g.draw(new Line2D.Double(ChartStyle.MARGIN, y, ChartStyle.WIDTH - ChartStyle.MARGIN, y));
			draw(g, row, y, scale);
			y += row.height();
		}
		this.key.draw(g, area.getMaxY() + CalendarLabels.HEIGHT + GAP);
		this.caption.draw(g, ChartStyle.MARGIN, area.getMaxY() + CalendarLabels.HEIGHT + GAP + this.key.height() + GAP,
				0);
	}

	private void draw(Graphics2D g, Row row, double y, TimePlot.Scale scale) {
		double middle = y + row.height() / 2;
		row.label().draw(g, ChartStyle.MARGIN, middle - row.label().height() / 2, 0);
		row.words().draw(g, row.source().isCounted() ? LEFT + WIDTH + GAP : LEFT, middle - row.words().height() / 2, 0);
		double top = middle - row.cells() / 2;
		row.source().cells().forEach((cell) -> draw(g, cell, top, scale));
		for (int i = 0; i < row.lanes().size(); i++) {
			Period period = row.source().longer().get(i).period();
			longer(g, scale.x(start(period).toEpochDay()), scale.x(period.end().toEpochDay() + 1.0),
					top + CELL + LANE * (row.lanes().get(i) + 0.6), period.start().isEmpty());
		}
	}

	private void draw(Graphics2D g, Chart.Point cell, double top, TimePlot.Scale scale) {
		double right = scale.x(cell.period().end().toEpochDay() + 1.0);
		ReportSign.of(this.release.value(cell.figure())).ifPresent((sign) -> {
			if (cell.period().start().isEmpty()) {
				date(g, right, top, CELL, COLOR);
				return;
			}
			double left = scale.x(cell.period().start().get().toEpochDay());
			sign.draw(g, new Rectangle2D.Double(left, top, right - left, CELL), COLOR);
		});
	}

	/** A pin. */
	private static void date(Graphics2D g, double x, double top, double height, Color color) {
		g.setPaint(color);
		g.fill(new Rectangle2D.Double(x - DATE / 2, top, DATE, height));
		g.fill(new Ellipse2D.Double(x - 1.75 * DATE, top, 3.5 * DATE, 3.5 * DATE));
	}

	/** A thin bar with an end to each side, or an arrow where it has no beginning. */
	private static void longer(Graphics2D g, double left, double right, double y, boolean open) {
		g.setPaint(COLOR);
		g.setStroke(PEN);
		g.draw(new Line2D.Double(left + 1, y, right - 1, y));
		g.draw(new Line2D.Double(right - 1, y - 3, right - 1, y + 3));
		if (open) {
			g.fill(Markers.polygon(left, y, left + 7, y - 4, left + 7, y + 4));
		}
		else {
			g.draw(new Line2D.Double(left + 1, y - 3, left + 1, y + 3));
		}
	}

}
