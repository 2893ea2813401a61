package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/**
 * Draws the same counts of several places or groups as small charts on one scale, each
 * with all of them together in grey.
 */
final class PanelsDrawing implements Drawing {

	private static final int ACROSS = 3;

	private static final double GAP = 10;

	/** Between two small charts, from left to right. */
	private static final double GUTTER = 16;

	/** For the labels of the value axis. */
	private static final double LEFT = 46;

	private static final double PLOT_HEIGHT = 130;

	/** For the years under a small chart, and the space before the next. */
	private static final double YEARS = 40;

	private static final double WIDTH = (ChartStyle.WIDTH - 2 * ChartStyle.MARGIN - (ACROSS - 1) * GUTTER) / ACROSS;

	private static final Color COLOR = ChartStyle.color(0);

	private final Lettering title;

	private final Lettering axis;

	private final Lettering caption;

	private final ChartKey key;

	private final List<Panel> panels = new ArrayList<>();

	private final TimelineLine together;

	private final CalendarLabels calendar;

	/** One small chart: its line, and what stands above it. */
	private record Panel(TimelineLine line, Lettering label, Lettering latest) {

		double head() {
			return this.label.height() + this.latest.height();
		}

	}

	PanelsDrawing(Release release, Chart.Panels chart) {
		this.title = ChartStyle.title(release.text(chart.title()));
		this.axis = new Lettering(chart.axis() + "; grey: " + chart.together().label().toLowerCase(Locale.ROOT), false,
				ChartStyle.BODY, ChartStyle.GREY, ChartStyle.WIDTH - 2 * ChartStyle.MARGIN);
		this.together = line(release, chart.together(), ChartStyle.UNKNOWN);
		Symbols symbols = new Symbols();
		for (Chart.Line line : chart.panels()) {
			this.panels.add(new Panel(line(release, line, COLOR),
					new Lettering(line.label(), true, ChartStyle.SMALL, COLOR, WIDTH),
					new Lettering(latest(release, line), false, ChartStyle.SMALL, COLOR, WIDTH)));
			line.points().forEach((point) -> symbols.add(release.value(point.figure())));
		}
		chart.together().points().forEach((point) -> symbols.add(release.value(point.figure())));
		this.key = ChartKey.ofLines(this.panels.stream().map(Panel::line).toList());
		this.caption = ChartStyle.note((chart.caption() + "\n" + symbols.explained("; ")).strip());
		this.calendar = new CalendarLabels(chart.together().points().stream().map(Chart.Point::period).toList());
	}

	private static TimelineLine line(Release release, Chart.Line line, Color color) {
		return new TimelineLine(line.label(),
				line.points().stream().map((point) -> TimelinePoint.of(point, release.value(point.figure()))).toList(),
				color, WIDTH);
	}

	/** The latest period of all, whether or not it has a figure. */
	private static String latest(Release release, Chart.Line line) {
		if (line.points().isEmpty()) {
			return "";
		}
		Chart.Point last = line.points().get(line.points().size() - 1);
		return TimelinePoint.of(last, release.value(last.figure())).dated();
	}

	@Override
	public int height() {
		return (int) Math
			.ceil(top() + rows() * row() + GAP + this.key.height() + GAP + this.caption.height() + ChartStyle.MARGIN);
	}

	private double top() {
		return ChartStyle.MARGIN + this.title.height() + GAP + this.axis.height() + GAP;
	}

	private int rows() {
		return (this.panels.size() + ACROSS - 1) / ACROSS;
	}

	private double row() {
		return head() + PLOT_HEIGHT + YEARS;
	}

	private double head() {
		return this.panels.stream().mapToDouble(Panel::head).max().orElse(0) + GAP;
	}

	@Override
	public void draw(Graphics2D g) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		this.axis.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN + this.title.height() + GAP, 0);
		for (int i = 0; i < this.panels.size(); i++) {
			double x = ChartStyle.MARGIN + (i % ACROSS) * (WIDTH + GUTTER);
			draw(g, this.panels.get(i), x, top() + i / ACROSS * row());
		}
		double y = top() + rows() * row() + GAP;
		this.key.draw(g, y);
		this.caption.draw(g, ChartStyle.MARGIN, y + this.key.height() + GAP, 0);
	}

	private void draw(Graphics2D g, Panel panel, double x, double y) {
		panel.label().draw(g, x, y, 0);
		panel.latest().draw(g, x, y + panel.label().height(), 0);
		Rectangle2D area = new Rectangle2D.Double(x + LEFT, y + head(), WIDTH - LEFT - GUTTER / 2, PLOT_HEIGHT);
		NumberAxis days = ChartStyle.hidden(this.calendar.first(), this.calendar.last());
		NumberAxis values = ChartStyle.values(upper(), false);
		ChartStyle.drawAxes(g, area, days, values);
		TimePlot.Scale scale = new TimePlot.Scale((day) -> days.valueToJava2D(day, area, RectangleEdge.BOTTOM),
				(value) -> values.valueToJava2D(value, area, RectangleEdge.LEFT));
		this.calendar.draw(g, area, scale);
		this.together.draw(g, scale);
		panel.line().draw(g, scale);
	}

	/** One scale for all, so that they can be compared. */
	private double upper() {
		double highest = this.panels.stream()
			.map(Panel::line)
			.flatMap((line) -> Stream.concat(line.points().stream(), this.together.points().stream()))
			.flatMapToDouble((point) -> DoubleStream.concat(point.at().stream(), point.high().stream()))
			.max()
			.orElse(1);
		return (highest > 0) ? highest * TimelineDrawing.HEADROOM : 1;
	}

}
