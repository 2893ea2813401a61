package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One line of a timeline: band, line, points, and the label at its end. */
final class TimelineLine {

	/** More points than this stand so close that only special ones are drawn. */
	private static final int MOST_DOTS = 60;

	private static final double LABEL_GAP = 14;

	private final List<TimelinePoint> points;

	private final Color color;

	private final Lettering label;

	private final Lettering latest;

	TimelineLine(String label, List<TimelinePoint> points, Color color, double width) {
		this.points = points;
		this.color = color;
		this.label = new Lettering(label, true, ChartStyle.BODY, color, width - LABEL_GAP);
		String words = points.stream()
			.filter((point) -> point.at().isPresent())
			.reduce((first, second) -> second)
			.map(TimelinePoint::dated)
			.orElse("");
		this.latest = new Lettering(words, false, ChartStyle.BODY, color, width - LABEL_GAP);
	}

	List<TimelinePoint> points() {
		return this.points;
	}

	Color color() {
		return this.color;
	}

	boolean hasLabel() {
		return this.points.stream().anyMatch((point) -> point.at().isPresent());
	}

	void draw(Graphics2D g, TimePlot.Scale scale) {
		g.setPaint(ChartStyle.pale(this.color));
		runs(TimelinePoint::hasBand).forEach((run) -> drawBand(g, scale, run));
		runs((point) -> point.at().isPresent()).forEach((run) -> drawLine(g, scale, run));
		for (TimelinePoint point : this.points) {
			boolean plain = point.look() == TimelinePoint.Look.FIGURE;
			if (!plain || this.points.size() <= MOST_DOTS || isAlone(point)) {
				Markers.draw(g, point, scale, this.color);
			}
		}
	}

	private boolean isAlone(TimelinePoint point) {
		int index = this.points.indexOf(point);
		boolean before = index > 0 && this.points.get(index - 1).at().isPresent();
		boolean after = index < this.points.size() - 1 && this.points.get(index + 1).at().isPresent();
		return !before && !after;
	}

	/** The points that follow on each other without a gap. */
	private List<List<TimelinePoint>> runs(Predicate<TimelinePoint> belongs) {
		List<List<TimelinePoint>> runs = new ArrayList<>();
		List<TimelinePoint> run = new ArrayList<>();
		for (TimelinePoint point : this.points) {
			if (belongs.test(point)) {
				run.add(point);
			}
			else if (!run.isEmpty()) {
				runs.add(run);
				run = new ArrayList<>();
			}
		}
		if (!run.isEmpty()) {
			runs.add(run);
		}
		return runs;
	}

	private static void drawBand(Graphics2D g, TimePlot.Scale scale, List<TimelinePoint> run) {
		Path2D band = new Path2D.Double();
		TimelinePoint first = run.get(0);
		if (run.size() == 1) {
			double x = scale.x(first.day());
			double top = scale.y(first.high().orElseThrow());
			g.fill(new Rectangle2D.Double(x - 3, top, 6, scale.y(first.low().orElseThrow()) - top));
			return;
		}
		band.moveTo(scale.x(first.day()), scale.y(first.high().orElseThrow()));
		run.forEach((point) -> band.lineTo(scale.x(point.day()), scale.y(point.high().orElseThrow())));
		for (int i = run.size() - 1; i >= 0; i--) {
			band.lineTo(scale.x(run.get(i).day()), scale.y(run.get(i).low().orElseThrow()));
		}
		band.closePath();
		g.fill(band);
	}

	private void drawLine(Graphics2D g, TimePlot.Scale scale, List<TimelinePoint> run) {
		g.setPaint(this.color);
		for (int i = 1; i < run.size(); i++) {
			TimelinePoint from = run.get(i - 1);
			TimelinePoint to = run.get(i);
			g.setStroke((to.look() == TimelinePoint.Look.PROVISIONAL) ? ChartStyle.DASHED : ChartStyle.LINE);
			g.draw(new Line2D.Double(scale.x(from.day()), scale.y(from.at().orElseThrow()), scale.x(to.day()),
					scale.y(to.at().orElseThrow())));
		}
	}

	/**
	 * Where the end of the line is.
	 * @param scale the scale
	 * @return pixels from the top
	 */
	double labelled(TimePlot.Scale scale) {
		return scale.y(last().at().orElseThrow());
	}

	private TimelinePoint last() {
		return this.points.stream()
			.filter((point) -> point.at().isPresent())
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/**
	 * Writes label and latest value beside the end of the line, below the labels before.
	 * @param g where to
	 * @param scale the scale
	 * @param area the area of the plot
	 * @param free where the space below the labels before begins
	 * @return where the space below this label begins
	 */
	double drawLabel(Graphics2D g, TimePlot.Scale scale, Rectangle2D area, double free) {
		double height = this.label.height() + this.latest.height();
		double top = Math.max(free, labelled(scale) - height / 2);
		double end = scale.x(last().day());
		g.setPaint(ChartStyle.RULE);
		g.setStroke(ChartStyle.THIN);
		if (end < area.getMaxX() - LABEL_GAP * 2) {
			g.draw(new Line2D.Double(end + LABEL_GAP, labelled(scale), area.getMaxX() + 4, top + height / 2));
		}
		this.label.draw(g, area.getMaxX() + LABEL_GAP, top, 0);
		this.latest.draw(g, area.getMaxX() + LABEL_GAP, top + this.label.height(), 0);
		return top + height + 4;
	}

}
