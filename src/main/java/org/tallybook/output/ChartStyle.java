package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * How all charts look: a title that states the finding on the left, grid lines of the
 * values only, colours that keep a contrast of 3 to 1 and can be told apart by people who
 * are colour-blind. Lengths are in pixels at 96 to the inch.
 */
final class ChartStyle {

	static final int WIDTH = 960;

	static final double MARGIN = 24;

	static final double TITLE = 20;

	static final double BODY = 13;

	static final double SMALL = 12;

	static final Color INK = new Color(0x1A1A1A);

	static final Color GREY = new Color(0x595959);

	static final Color RULE = new Color(0xD9D9D9);

	/** What is not known, or left out because too little is. */
	static final Color UNKNOWN = new Color(0x767676);

	static final Color DENIAL = new Color(0x801650);

	static final BasicStroke THIN = new BasicStroke(1);

	static final BasicStroke LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

	/** Leads to a point that will change. */
	static final BasicStroke DASHED = new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
			new float[] { 5, 4 }, 0);

	static final BasicStroke DOTTED = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
			new float[] { 3, 3 }, 0);

	/** The palette of the UK Government Analysis Function. */
	private static final List<Color> PALETTE = List.of(new Color(0x12436D), new Color(0x28A197), new Color(0x801650),
			new Color(0xF46A25), new Color(0x3D3D3D), new Color(0xA285D1));

	/** Space around the labels of an axis, which keeps grid lines few. */
	private static final RectangleInsets TICK_SPACE = new RectangleInsets(9, 12, 9, 6);

	private ChartStyle() {
	}

	static Color color(int index) {
		return PALETTE.get(index % PALETTE.size());
	}

	static Color pale(Color color) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), 46);
	}

	static Lettering title(String text) {
		return new Lettering(text, true, TITLE, INK, WIDTH - 2 * MARGIN);
	}

	static Lettering note(String text) {
		return new Lettering(text, false, SMALL, GREY, WIDTH - 2 * MARGIN);
	}

	/**
	 * An axis of counts or of shares from 0 up.
	 * @param upper its upper end
	 * @param shares whether values are fractions, to be shown as percentages
	 * @return the axis
	 */
	static NumberAxis values(double upper, boolean shares) {
		NumberAxis axis = new NumberAxis();
		axis.setStandardTickUnits(shares ? NumberAxis.createStandardTickUnits(Locale.ROOT)
				: NumberAxis.createIntegerTickUnits(Locale.ROOT));
		axis.setNumberFormatOverride(
				new DecimalFormat(shares ? "0.#%" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
		axis.setRange(0, upper);
		axis.setTickLabelFont(Fonts.of(false, SMALL));
		axis.setTickLabelPaint(GREY);
		axis.setTickLabelInsets(TICK_SPACE);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		return axis;
	}

	/** An axis that only places things. */
	static NumberAxis hidden(double lower, double upper) {
		NumberAxis axis = new NumberAxis();
		axis.setRange(lower, upper);
		axis.setVisible(false);
		return axis;
	}

	/**
	 * Draws the axes and the grid lines of the values.
	 * @param g where to
	 * @param area the area of the values, without the labels of the axis
	 * @param across the horizontal axis
	 * @param up the vertical axis
	 */
	static void drawAxes(Graphics2D g, Rectangle2D area, NumberAxis across, NumberAxis up) {
		XYPlot plot = new XYPlot(null, across, up, new XYLineAndShapeRenderer());
		plot.setOrientation(PlotOrientation.VERTICAL);
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
		plot.setDomainGridlinesVisible(across.isVisible());
		plot.setRangeGridlinesVisible(up.isVisible());
		for (boolean range : new boolean[] { true, false }) {
			AxisSpace space = new AxisSpace();
			space.setLeft(range ? LABELS : 0);
			space.setBottom(range ? 0 : LABELS);
			if (range) {
				plot.setFixedRangeAxisSpace(space);
			}
			else {
				plot.setFixedDomainAxisSpace(space);
			}
		}
		plot.setDomainGridlinePaint(RULE);
		plot.setRangeGridlinePaint(RULE);
		plot.setDomainGridlineStroke(THIN);
		plot.setRangeGridlineStroke(THIN);
		plot.draw(g, new Rectangle2D.Double(area.getX() - LABELS, area.getY(), area.getWidth() + LABELS,
				area.getHeight() + LABELS), null, null, null);
	}

	/** The space for the labels of an axis. */
	static final double LABELS = 70;

}
