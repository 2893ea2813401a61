package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Explains the signs that occur in a timeline, in one or two lines under it. */
final class TimelineKey {

	private static final double ROW = 20;

	private static final double SIGN = 22;

	private static final double GAP = 22;

	/** Brings the triangle, which hangs from its value, to the middle of the line. */
	private static final double LIFT = 4;

	private record Entry(TimelinePoint.Look look, Lettering words, double x, double y) {
	}

	private final List<Entry> entries = new ArrayList<>();

	private final boolean band;

	private double x = ChartStyle.MARGIN;

	private double y;

	TimelineKey(List<TimelineLine> lines) {
		List<TimelinePoint> points = lines.stream().flatMap((line) -> line.points().stream()).toList();
		this.band = points.stream().anyMatch((point) -> point.hasBand() && !point.low().equals(point.high()));
		if (this.band) {
			add(TimelinePoint.Look.FIGURE, "low to high");
		}
		Set<TimelinePoint.Look> looks = EnumSet.noneOf(TimelinePoint.Look.class);
		points.forEach((point) -> looks.add(point.look()));
		looks.remove(TimelinePoint.Look.FIGURE);
		looks.forEach((look) -> add(look, look.words()));
	}

	private void add(TimelinePoint.Look look, String text) {
		Lettering words = new Lettering(text, false, ChartStyle.SMALL, ChartStyle.GREY, ChartStyle.WIDTH);
		boolean sign = hasSign(look);
		double width = words.width() + (sign ? SIGN : 0);
		if (this.x > ChartStyle.MARGIN && this.x + width > ChartStyle.WIDTH - ChartStyle.MARGIN) {
			this.x = ChartStyle.MARGIN;
			this.y += ROW;
		}
		this.entries.add(new Entry(look, words, this.x, this.y));
		this.x += width + GAP;
	}

	private static boolean hasSign(TimelinePoint.Look look) {
		return look != TimelinePoint.Look.GAP && look != TimelinePoint.Look.SUPPRESSED;
	}

	double height() {
		return this.entries.isEmpty() ? 0 : this.y + ROW;
	}

	void draw(Graphics2D g, double top) {
		for (Entry entry : this.entries) {
			double middle = top + entry.y() + entry.words().height() / 2;
			if (entry.look() == TimelinePoint.Look.FIGURE) {
				g.setPaint(ChartStyle.pale(Color.BLACK));
				g.fill(new Rectangle2D.Double(entry.x(), middle - 5, SIGN - 8, 10));
			}
			else {
				double lift = (entry.look() == TimelinePoint.Look.UP_TO) ? LIFT : 0;
				Markers.draw(g, entry.look(), entry.x() + 6, middle - lift, ChartStyle.GREY);
			}
			entry.words().draw(g, entry.x() + (hasSign(entry.look()) ? SIGN : 0), top + entry.y(), 0);
		}
	}

}
