package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.tallybook.tally.State;

/** The signs of a timeline, each with a shape of its own. */
final class Markers {

	private static final double RADIUS = 4;

	private Markers() {
	}

	/**
	 * Draws a point.
	 * @param g where to
	 * @param point the point
	 * @param scale the scale
	 * @param color the colour of its line
	 */
	static void draw(Graphics2D g, TimelinePoint point, TimePlot.Scale scale, Color color) {
		double x = scale.x(point.day());
		if (point.look() == TimelinePoint.Look.SUPPRESSED) {
			Lettering symbol = symbol();
			symbol.draw(g, x, scale.y(0) - symbol.height() - 2, 0.5);
		}
		double value = (point.look() == TimelinePoint.Look.UP_TO) ? point.high().orElse(0) : point.at().orElse(0);
		draw(g, point.look(), x, scale.y(value), color);
	}

	static Lettering symbol() {
		return new Lettering(State.SUPPRESSED.symbol(), false, ChartStyle.SMALL, ChartStyle.GREY, ChartStyle.WIDTH);
	}

	/**
	 * Draws the sign of a look, where it has one.
	 * @param g where to
	 * @param look the look
	 * @param x its middle
	 * @param y its middle
	 * @param color its colour
	 */
	static void draw(Graphics2D g, TimelinePoint.Look look, double x, double y, Color color) {
		shape(look, x, y).ifPresent((shape) -> {
			g.setPaint((look == TimelinePoint.Look.FIGURE) ? color : Color.WHITE);
			g.fill(shape);
			g.setPaint(color);
			g.setStroke(new java.awt.BasicStroke(2));
			g.draw(shape);
		});
	}

	private static Optional<Shape> shape(TimelinePoint.Look look, double x, double y) {
		return switch (look) {
			case FIGURE -> Optional.of(circle(x, y, RADIUS - 1));
			case PROVISIONAL -> Optional.of(circle(x, y, RADIUS));
			case INCOMPLETE -> Optional
				.of(polygon(x, y - RADIUS - 1.5, x + RADIUS + 1.5, y, x, y + RADIUS + 1.5, x - RADIUS - 1.5, y));
			case NONE_DOCUMENTED -> Optional.of(new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
			case UP_TO -> Optional.of(polygon(x - RADIUS - 1, y, x + RADIUS + 1, y, x, y + 2 * RADIUS));
			case SUPPRESSED, GAP -> Optional.empty();
		};
	}

	static Shape circle(double x, double y, double radius) {
		return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	static Shape polygon(double... corners) {
		Path2D path = new Path2D.Double();
		path.moveTo(corners[0], corners[1]);
		for (int i = 2; i < corners.length; i += 2) {
			path.lineTo(corners[i], corners[i + 1]);
		}
		path.closePath();
		return path;
	}

}
