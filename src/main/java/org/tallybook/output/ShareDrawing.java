package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Words;

/**
 * Draws a share over time: a point for the share of those whose sex is known, a bar
 * between the bounds, and under the time axis of how many it is known.
 */
final class ShareDrawing implements Drawing {

	private static final double LABEL_WIDTH = 170;

	private static final double LABEL_GAP = 14;

	/** The height of the strip of coverage: a header, numbers, and bars. */
	private static final double STRIP = 62;

	private static final double BARS = 20;

	private static final double NUMBER = 10;

	/** Nearer to the next period than this, only a bar of coverage is drawn. */
	private static final double NUMBER_WIDTH = 29;

	private static final double CAP = 4;

	/** Months and quarters are shorter than their average by less than this. */
	private static final double REGULAR = 0.8;

	private static final Color COLOR = ChartStyle.color(0);

	private final Chart.Share chart;

	private final List<SharePoint> points;

	private final TimePlot plot;

	ShareDrawing(Release release, Chart.Share chart) {
		this.chart = chart;
		this.points = SharePoint.of(chart, release);
		Symbols symbols = new Symbols();
		chart.portions().forEach((portion) -> symbols.add(release.value(portion.coverage()).state()));
		last()
			.ifPresent((point) -> symbols.add(release.value(chart.portions().get(this.points.indexOf(point)).known())));
		String caption = (chart.caption() + SharePoint.leftOut(chart, this.points) + "\n" + symbols.explained("; "))
			.strip();
		this.plot = new TimePlot(release, chart, caption, chart.portions().stream().map(Chart.Portion::period).toList(),
				chart.events(), key(), LABEL_WIDTH, STRIP);
	}

	/** The last period that has a point. */
	private Optional<SharePoint> last() {
		return this.points.stream()
			.filter((point) -> point.isDrawn() && point.known().at().isPresent())
			.reduce((first, second) -> second);
	}

	private ChartKey key() {
		ChartKey key = new ChartKey();
		List<SharePoint> drawn = this.points.stream().filter(SharePoint::isDrawn).toList();
		if (!drawn.isEmpty()) {
			key.add((g, x, y) -> Markers.draw(g, TimelinePoint.Look.FIGURE, x + 6, y, ChartStyle.GREY),
					"share of those whose sex is known");
		}
		if (drawn.stream().anyMatch(SharePoint::hasBounds)) {
			key.add((g, x, y) -> bar(g, x + 6, y + 7, y - 7, ChartStyle.GREY), "lower to upper bound");
		}
		key.addLooks(drawn.stream().map((point) -> point.known().look()).toList());
		return key;
	}

	@Override
	public int height() {
		return this.plot.height();
	}

	@Override
	public void draw(Graphics2D g) {
		this.plot.draw(g, 1, true, this::drawShares);
	}

	private void drawShares(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		Optional<Double> line = this.chart.threshold().map((threshold) -> threshold(g, area, scale, threshold));
		for (SharePoint point : this.points) {
			if (point.isDrawn()) {
				if (point.hasBounds()) {
					drawBounds(g, scale, point);
				}
				Markers.draw(g, point.known(), scale, COLOR);
			}
			drawCoverage(g, area, scale, point);
		}
		g.setPaint(ChartStyle.RULE);
		g.fill(new Rectangle2D.Double(area.getMinX(), strip(area) + 36 + BARS, area.getWidth(), 1));
		new Lettering("Sex known (% of all)", false, ChartStyle.SMALL, ChartStyle.GREY, area.getWidth()).draw(g,
				area.getMinX(), strip(area), 0);
		drawLabel(g, area, scale, line);
	}

	private static double strip(Rectangle2D area) {
		return area.getMaxY() + CalendarLabels.HEIGHT - 8;
	}

	private static void drawBounds(Graphics2D g, TimePlot.Scale scale, SharePoint point) {
		double x = scale.x(point.known().day());
		OptionalDouble lower = point.lower();
		OptionalDouble upper = point.upper();
		if (lower.isPresent() && upper.isPresent()) {
			bar(g, x, scale.y(lower.getAsDouble()), scale.y(upper.getAsDouble()), COLOR);
		}
		else {
			lower.ifPresent((share) -> bar(g, x, scale.y(share), scale.y(share), COLOR));
			upper.ifPresent((share) -> bar(g, x, scale.y(share), scale.y(share), COLOR));
		}
	}

	private static void bar(Graphics2D g, double x, double low, double high, Color color) {
		g.setPaint(color);
		g.setStroke(new BasicStroke(1.6f));
		g.draw(new Line2D.Double(x, low, x, high));
		g.draw(new Line2D.Double(x - CAP, low, x + CAP, low));
		g.draw(new Line2D.Double(x - CAP, high, x + CAP, high));
	}

	private static double threshold(Graphics2D g, Rectangle2D area, TimePlot.Scale scale, Chart.Threshold threshold) {
		double y = scale.y(threshold.share().doubleValue());
		g.setPaint(ChartStyle.INK);
		g.setStroke(ChartStyle.DOTTED);
		g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
		Lettering words = words(threshold);
		words.draw(g, area.getMaxX() + LABEL_GAP, y - words.height() / 2, 0);
		return y;
	}

	private static Lettering words(Chart.Threshold threshold) {
		return new Lettering(threshold.label() + ": " + Words.percent(threshold.share()), false, ChartStyle.SMALL,
				ChartStyle.INK, LABEL_WIDTH - LABEL_GAP);
	}

	/** As much as every period has, also where they follow on each other irregularly. */
	static double width(List<SharePoint> points, Rectangle2D area, TimePlot.Scale scale) {
		double average = area.getWidth() / points.size();
		double least = average;
		for (int i = 1; i < points.size(); i++) {
			least = Math.min(least, scale.x(points.get(i).known().day()) - scale.x(points.get(i - 1).known().day()));
		}
		return (least < average * REGULAR) ? least : average;
	}

	/** Coverage of every period, so that one sees why a period is left out. */
	private void drawCoverage(Graphics2D g, Rectangle2D area, TimePlot.Scale scale, SharePoint point) {
		double width = width(this.points, area, scale);
		double x = scale.x(point.known().day());
		Color color = point.isDrawn() ? COLOR : ChartStyle.UNKNOWN;
		if (hasRoom(point, scale)) {
			new Lettering(point.coverageWords(), false, NUMBER, ChartStyle.GREY, ChartStyle.WIDTH).draw(g, x,
					strip(area) + 19, 0.5);
		}
		double foot = strip(area) + 36 + BARS;
		g.setPaint(color);
		point.coverage()
			.ifPresent((share) -> g.fill(new Rectangle2D.Double(x - width * 0.3, foot - BARS * share, width * 0.6,
					Math.max(1, BARS * share))));
	}

	/** Whether a number of coverage lies on neither of those beside it. */
	private boolean hasRoom(SharePoint point, TimePlot.Scale scale) {
		int index = this.points.indexOf(point);
		double x = scale.x(point.known().day());
		return IntStream.of(index - 1, index + 1)
			.filter((i) -> i >= 0 && i < this.points.size())
			.allMatch((i) -> Math.abs(scale.x(this.points.get(i).known().day()) - x) >= NUMBER_WIDTH);
	}

	/** Beside the last point, above or below the label of a threshold. */
	private void drawLabel(Graphics2D g, Rectangle2D area, TimePlot.Scale scale, Optional<Double> line) {
		Optional<SharePoint> last = last();
		if (last.isEmpty()) {
			return;
		}
		Lettering label = new Lettering(this.chart.label(), true, ChartStyle.BODY, COLOR, LABEL_WIDTH - LABEL_GAP);
		Lettering words = new Lettering(
				(last.get().period().label() + ": " + last.get().words()).replace(" %", "\u00A0%"), false,
				ChartStyle.BODY, COLOR, LABEL_WIDTH - LABEL_GAP);
		double height = label.height() + words.height();
		double at = scale.y(last.get().known().at().getAsDouble());
		double top = at - height / 2;
		if (line.isPresent()) {
			double half = this.chart.threshold().map((threshold) -> words(threshold).height() / 2).orElse(0.0) + 2;
			top = (at <= line.get()) ? Math.min(top, line.get() - half - height) : Math.max(top, line.get() + half);
		}
		label.draw(g, area.getMaxX() + LABEL_GAP, top, 0);
		words.draw(g, area.getMaxX() + LABEL_GAP, top + label.height(), 0);
	}

}
