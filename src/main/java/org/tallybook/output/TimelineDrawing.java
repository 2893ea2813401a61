package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;

/**
 * Draws counts over time: lines with their bands, labels beside the lines, and on how
 * many sources each period rests.
 */
final class TimelineDrawing implements Drawing {

	private static final double LABEL_WIDTH = 170;

	/** What the highest value leaves free above it. */
	static final double HEADROOM = 1.06;

	private final List<TimelineLine> lines = new ArrayList<>();

	private final TimePlot plot;

	private final SourceStrip strip;

	/** The periods that will change or are not complete. */
	private final TreeSet<Period> open = new TreeSet<>();

	private final boolean shares;

	TimelineDrawing(Release release, Chart.Timeline chart) {
		TreeSet<Period> periods = new TreeSet<>();
		for (Chart.Line line : chart.lines()) {
			List<TimelinePoint> points = line.points()
				.stream()
				.map((point) -> TimelinePoint.of(point, release.value(point.figure())))
				.toList();
			this.lines.add(new TimelineLine(line.label(), points, ChartStyle.color(this.lines.size()), LABEL_WIDTH));
			line.points().forEach((point) -> periods.add(point.period()));
			points.stream().filter(TimelinePoint::isOpen).map(TimelinePoint::period).forEach(this.open::add);
		}
		this.shares = chart.lines()
			.stream()
			.flatMap((line) -> line.points().stream())
			.anyMatch((point) -> release.value(point.figure()).number().isPresent());
		this.strip = new SourceStrip(release, chart);
		ChartKey key = ChartKey.ofLines(this.lines);
		if (!this.open.isEmpty()) {
			key.add((g, x, y) -> hatch(g, new Rectangle2D.Double(x, y - 7, 14, 14)), ChartKey.OPEN);
		}
		this.strip.explain(key);
		this.plot = new TimePlot(release, chart, (chart.caption() + flagged(release, chart)).strip(), periods,
				chart.events(), key, LABEL_WIDTH, this.strip.height());
	}

	/** Names the periods whose figures fail a check, since a line cannot show it. */
	private static String flagged(Release release, Chart.Timeline chart) {
		String periods = chart.lines()
			.stream()
			.flatMap((line) -> line.points().stream())
			.filter((point) -> release.value(point.figure()).marks().contains(Mark.FLAGGED))
			.map((point) -> point.period().label())
			.distinct()
			.collect(Collectors.joining(", "));
		return periods.isEmpty() ? ""
				: "\n" + Mark.FLAGGED.symbol() + " " + Mark.FLAGGED.words() + " (" + periods + ")";
	}

	@Override
	public int height() {
		return this.plot.height();
	}

	@Override
	public void draw(Graphics2D g) {
		this.plot.draw(g, upper(), this.shares, this::drawLines);
	}

	private void drawLines(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		for (Period period : this.open) {
			double left = scale.x(period.start().orElse(period.end()).toEpochDay());
			double right = scale.x(period.end().toEpochDay() + 1.0);
			hatch(g, new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
		}
		this.lines.forEach((line) -> line.draw(g, scale));
		this.strip.draw(g, area, scale);
		double free = area.getMinY();
		for (TimelineLine line : inOrderOfLabels(scale)) {
			free = line.drawLabel(g, scale, area, free);
		}
	}

	private static void hatch(Graphics2D g, Rectangle2D box) {
		g.setPaint(ChartStyle.RULE);
		OutcomesDrawing.lines(g, box);
	}

	private List<TimelineLine> inOrderOfLabels(TimePlot.Scale scale) {
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
