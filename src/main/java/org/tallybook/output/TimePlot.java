package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.tally.Period;

/**
 * What every chart over time has around what it draws: the title, the axes, dated events,
 * then the keys and the caption.
 */
final class TimePlot {

	private static final double PLOT_HEIGHT = 330;

	private static final double GAP = 10;

	/** Space for the numbers of events above the plot, for each of two levels. */
	private static final double BADGES = 46;

	private static final double LEFT = ChartStyle.MARGIN + 44;

	/**
	 * From days and values to places on a drawing.
	 *
	 * @param across from days since 1970 to pixels from the left
	 * @param up from values to pixels from the top
	 */
	record Scale(DoubleUnaryOperator across, DoubleUnaryOperator up) {

		double x(double day) {
			return this.across.applyAsDouble(day);
		}

		double y(double value) {
			return this.up.applyAsDouble(value);
		}

	}

	/** Draws what stands in the plot. */
	interface Content {

		void draw(Graphics2D g, Rectangle2D area, Scale scale);

	}

	private final Lettering title;

	private final Lettering axis;

	private final Lettering caption;

	private final CalendarLabels calendar;

	private final EventMarks events;

	private final ChartKey key;

	private final double right;

	private final double foot;

	private final boolean hasBadges;

	/**
	 * For one chart.
	 * @param release the release
	 * @param chart the chart
	 * @param caption the caption
	 * @param periods the periods of the time axis
	 * @param events dated events
	 * @param key explains the signs
	 * @param labels the width of labels to the right of the plot
	 * @param foot the height of what stands between the time axis and the key
	 */
	TimePlot(Release release, Chart chart, String caption, Collection<Period> periods, List<Chart.Event> events,
			ChartKey key, double labels, double foot) {
		this.right = ChartStyle.WIDTH - ChartStyle.MARGIN - labels;
		this.title = ChartStyle.title(release.text(chart.title()));
		this.axis = new Lettering(chart.axis(), false, ChartStyle.BODY, ChartStyle.GREY,
				ChartStyle.WIDTH - 2 * ChartStyle.MARGIN);
		this.caption = ChartStyle.note(caption);
		this.calendar = new CalendarLabels(periods);
		this.events = new EventMarks(events);
		this.hasBadges = !events.isEmpty();
		this.key = key;
		this.foot = foot;
	}

	int height() {
		return (int) Math.ceil(plotTop() + PLOT_HEIGHT + CalendarLabels.HEIGHT + this.foot + GAP + this.key.height()
				+ this.events.keyHeight() + GAP + this.caption.height() + ChartStyle.MARGIN);
	}

	private double plotTop() {
		return ChartStyle.MARGIN + this.title.height() + GAP + this.axis.height() + (this.hasBadges ? BADGES : GAP);
	}

	/**
	 * Draws the chart.
	 * @param g where to
	 * @param upper the upper end of the value axis
	 * @param shares whether values are fractions
	 * @param content draws what stands in the plot
	 */
	void draw(Graphics2D g, double upper, boolean shares, Content content) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		this.axis.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN + this.title.height() + GAP, 0);
		Rectangle2D area = new Rectangle2D.Double(LEFT, plotTop(), this.right - LEFT, PLOT_HEIGHT);
		NumberAxis days = ChartStyle.hidden(this.calendar.first(), this.calendar.last());
		NumberAxis values = ChartStyle.values(upper, shares);
		ChartStyle.drawAxes(g, area, days, values);
		Scale scale = new Scale((day) -> days.valueToJava2D(day, area, RectangleEdge.BOTTOM),
				(value) -> values.valueToJava2D(value, area, RectangleEdge.LEFT));
		this.calendar.draw(g, area, scale);
		this.events.draw(g, area, scale);
		content.draw(g, area, scale);
		double y = area.getMaxY() + CalendarLabels.HEIGHT + this.foot + GAP;
		this.key.draw(g, y);
		y += this.key.height();
		this.events.drawKey(g, y);
		y += this.events.keyHeight() + GAP;
		this.caption.draw(g, ChartStyle.MARGIN, y, 0);
	}

}
