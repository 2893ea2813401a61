package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.tallybook.report.Chart;
import org.tallybook.tally.Period;

/** Dated events of a timeline: numbered lines, and the key under the chart. */
final class EventMarks {

	static final double RADIUS = 8.5;

	/** Room above the plot for numbers on this many levels, when events are close. */
	private static final int LEVELS = 2;

	static final double LABEL_X = ChartStyle.MARGIN + 28;

	private final List<Chart.Event> events;

	private final List<Lettering> labels = new ArrayList<>();

	EventMarks(List<Chart.Event> events) {
		this.events = events.stream().sorted(Comparator.comparing(Chart.Event::date)).toList();
		for (Chart.Event event : this.events) {
			this.labels.add(new Lettering(text(event), false, ChartStyle.SMALL, ChartStyle.INK,
					ChartStyle.WIDTH - ChartStyle.MARGIN - LABEL_X));
		}
	}

	private static String text(Chart.Event event) {
		return event.date().label() + ": " + event.label();
	}

	/**
	 * The events of a period in words.
	 * @param period the period
	 * @param events dated events
	 * @return the words, empty where there is none
	 */
	static String in(Period period, List<Chart.Event> events) {
		return events.stream()
			.filter((event) -> period.contains(event.date()))
			.map(EventMarks::text)
			.collect(Collectors.joining("; "));
	}

	double keyHeight() {
		return this.labels.stream().mapToDouble((label) -> label.height() + 4).sum();
	}

	void draw(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		double[] free = new double[LEVELS];
		for (int i = 0; i < this.events.size(); i++) {
			double x = scale.x(TimelinePoint.middle(this.events.get(i).date()));
			if (x >= area.getMinX() && x <= area.getMaxX()) {
				int level = (free[0] <= x - RADIUS) ? 0 : 1;
				free[level] = x + RADIUS + 2;
				double y = area.getMinY() - RADIUS - 3 - level * (2 * RADIUS + 2);
				g.setPaint(ChartStyle.GREY);
				g.setStroke(ChartStyle.DOTTED);
				g.draw(new Line2D.Double(x, y + RADIUS, x, area.getMaxY()));
				number(g, i, x, y);
			}
		}
	}

	void drawKey(Graphics2D g, double top) {
		double y = top;
		for (int i = 0; i < this.labels.size(); i++) {
			number(g, i, ChartStyle.MARGIN + RADIUS, y + ChartStyle.SMALL * 0.675);
			this.labels.get(i).draw(g, LABEL_X, y, 0);
			y += this.labels.get(i).height() + 4;
		}
	}

	/** A number that the key explains. */
	static void number(Graphics2D g, int index, double x, double y) {
		g.setPaint(ChartStyle.GREY);
		g.fill(Markers.circle(x, y, RADIUS));
		Lettering number = new Lettering(String.valueOf(index + 1), true, 10, java.awt.Color.WHITE, ChartStyle.WIDTH);
		number.draw(g, x, y - number.height() / 2, 0.5);
	}

}
