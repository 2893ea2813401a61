package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Explains the signs that occur in a chart, in a few lines under it. */
final class ChartKey {

	/** What hatching says of a period. */
	static final String OPEN = "will change, or is incomplete";

	private static final double ROW = 20;

	private static final double SIGN = 22;

	private static final double GAP = 22;

	/** Brings the triangle, which hangs from its value, to the middle of the line. */
	private static final double LIFT = 4;

	/** Draws a sign to the right of a place, in the middle of a line. */
	interface Sign {

		/** Draws nothing. */
		Sign NONE = (g, x, y) -> {
		};

		void draw(Graphics2D g, double x, double y);

	}

	private record Entry(Sign sign, Lettering words, double x, double y) {
	}

	private final List<Entry> entries = new ArrayList<>();

	private double x = ChartStyle.MARGIN;

	private double y;

	/** The key of lines with bands. */
	static ChartKey ofLines(List<TimelineLine> lines) {
		ChartKey key = new ChartKey();
		List<TimelinePoint> points = lines.stream().flatMap((line) -> line.points().stream()).toList();
		if (points.stream().anyMatch((point) -> point.hasBand() && !point.low().equals(point.high()))) {
			key.add((g, x, y) -> square(g, x, y, ChartStyle.pale(Color.BLACK)), "low to high");
		}
		key.addLooks(points.stream().map(TimelinePoint::look).toList());
		return key;
	}

	/** Explains how points look that are more than a figure. */
	void addLooks(Collection<TimelinePoint.Look> occurring) {
		Set<TimelinePoint.Look> looks = EnumSet.noneOf(TimelinePoint.Look.class);
		looks.addAll(occurring);
		looks.remove(TimelinePoint.Look.FIGURE);
		looks.forEach((look) -> add(sign(look), look.words()));
	}

	private static Sign sign(TimelinePoint.Look look) {
		return switch (look) {
			case GAP, SUPPRESSED -> Sign.NONE;
			case UP_TO -> (g, x, y) -> Markers.draw(g, look, x + 6, y - LIFT, ChartStyle.GREY);
			default -> (g, x, y) -> Markers.draw(g, look, x + 6, y, ChartStyle.GREY);
		};
	}

	static void square(Graphics2D g, double x, double y, Color color) {
		g.setPaint(color);
		g.fill(new Rectangle2D.Double(x, y - 5, SIGN - 8, 10));
	}

	/** Adds a sign with what it means. */
	void add(Sign sign, String text) {
		Lettering words = new Lettering(text, false, ChartStyle.SMALL, ChartStyle.GREY,
				ChartStyle.WIDTH - 2 * ChartStyle.MARGIN - SIGN);
		double width = words.width() + ((sign == Sign.NONE) ? 0 : SIGN);
		if (this.x > ChartStyle.MARGIN && this.x + width > ChartStyle.WIDTH - ChartStyle.MARGIN) {
			this.x = ChartStyle.MARGIN;
			this.y += ROW;
		}
		this.entries.add(new Entry(sign, words, this.x, this.y));
		this.x += width + GAP;
	}

	double height() {
		return this.entries.isEmpty() ? 0 : this.y + ROW;
	}

	void draw(Graphics2D g, double top) {
		for (Entry entry : this.entries) {
			entry.sign().draw(g, entry.x(), top + entry.y() + entry.words().height() / 2);
			entry.words().draw(g, entry.x() + ((entry.sign() == Sign.NONE) ? 0 : SIGN), top + entry.y(), 0);
		}
	}

}
