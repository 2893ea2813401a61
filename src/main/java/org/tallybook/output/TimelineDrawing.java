package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/**
 * Draws counts over time: title, lines with their bands, labels beside the lines, dated
 * events, then the keys and the caption.
 */
final class TimelineDrawing implements Drawing {

	private static final double PLOT_HEIGHT = 330;

	private static final double LABEL_WIDTH = 170;

	private static final double GAP = 10;

	/** Space for the numbers of events above the plot, for each of two levels. */
	private static final double BADGES = 46;

	private static final double LEFT = ChartStyle.MARGIN + 44;

	private static final double RIGHT = ChartStyle.WIDTH - ChartStyle.MARGIN - LABEL_WIDTH;

	/** What the highest value leaves free above it. */
	private static final double HEADROOM = 1.06;

	private final Chart.Timeline chart;

	private final Lettering title;

	private final Lettering axis;

	private final Lettering caption;

	private final List<TimelineLine> lines = new ArrayList<>();

	private final TimelineKey key;

	private final EventMarks events;

	private final boolean shares;

	TimelineDrawing(Release release, Chart.Timeline chart) {
		this.chart = chart;
		this.title = ChartStyle.title(release.text(chart.title()));
		this.axis = new Lettering(chart.axis(), false, ChartStyle.BODY, ChartStyle.GREY, RIGHT - LEFT);
		this.caption = ChartStyle.note(chart.caption());
		for (Chart.Line line : chart.lines()) {
			List<TimelinePoint> points = line.points()
				.stream()
				.map((point) -> TimelinePoint.of(point, release.value(point.figure())))
				.toList();
			this.lines.add(new TimelineLine(line.label(), points, ChartStyle.color(this.lines.size()), LABEL_WIDTH));
		}
		this.shares = chart.lines()
			.stream()
			.flatMap((line) -> line.points().stream())
			.anyMatch((point) -> release.value(point.figure()).number().isPresent());
		this.key = new TimelineKey(this.lines);
		this.events = new EventMarks(chart.events());
	}

	@Override
	public int height() {
		return (int) Math.ceil(plotTop() + PLOT_HEIGHT + CalendarLabels.HEIGHT + GAP + this.key.height()
				+ this.events.keyHeight() + GAP + this.caption.height() + ChartStyle.MARGIN);
	}

	private double plotTop() {
		double badges = this.chart.events().isEmpty() ? GAP : BADGES;
		return ChartStyle.MARGIN + this.title.height() + GAP + this.axis.height() + badges;
	}

	@Override
	public void draw(Graphics2D g) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		this.axis.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN + this.title.height() + GAP, 0);
		Rectangle2D area = new Rectangle2D.Double(LEFT, plotTop(), RIGHT - LEFT, PLOT_HEIGHT);
		drawPlot(g, area);
		double y = area.getMaxY() + CalendarLabels.HEIGHT + GAP;
		this.key.draw(g, y);
		y += this.key.height();
		this.events.drawKey(g, y);
		y += this.events.keyHeight() + GAP;
		this.caption.draw(g, ChartStyle.MARGIN, y, 0);
	}

	private void drawPlot(Graphics2D g, Rectangle2D area) {
		CalendarLabels calendar = new CalendarLabels(this.chart.lines());
		NumberAxis days = ChartStyle.hidden(calendar.first(), calendar.last());
		NumberAxis values = ChartStyle.values(upper(), this.shares);
		ChartStyle.drawAxes(g, area, days, values);
		Scale scale = new Scale((day) -> days.valueToJava2D(day, area, RectangleEdge.BOTTOM),
				(value) -> values.valueToJava2D(value, area, RectangleEdge.LEFT));
		calendar.draw(g, area, scale);
		this.events.draw(g, area, scale);
		this.lines.forEach((line) -> line.draw(g, scale));
		double free = area.getMinY();
		for (TimelineLine line : inOrderOfLabels(scale)) {
			free = line.drawLabel(g, scale, area, free);
		}
	}

	private List<TimelineLine> inOrderOfLabels(Scale scale) {
		return this.lines.stream()
			.filter(TimelineLine::hasLabel)
			.sorted((a, b) -> Double.compare(a.labelled(scale), b.labelled(scale)))
			.toList();
	}

	private double upper() {
		double highest = this.lines.stream()
			.flatMap((line) -> line.points().stream())
			.flatMapToDouble((point) -> DoubleStream.concat(point.at().stream(), point.high().stream()))
			.max()
			.orElse(1);
		return (highest > 0) ? highest * HEADROOM : 1;
	}

}
