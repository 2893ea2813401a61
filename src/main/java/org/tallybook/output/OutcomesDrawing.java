package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.tally.Period;

/**
 * Draws outcomes as columns, one on top of the other. Where an outcome has no figure, its
 * symbol stands above the column, and what is there is drawn as incomplete.
 */
final class OutcomesDrawing implements Drawing {

	/** Of the width of a period. */
	private static final double COLUMN = 0.7;

	/** Below this width of a period, there is no room for symbols. */
	private static final double SYMBOL_WIDTH = 24;

	/** Between the lines of a hatching. */
	private static final double HATCH = 5;

	private static final BasicStroke PEN = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

	private final Chart.Outcomes chart;

	private final List<List<Part>> columns = new ArrayList<>();

	private final TimePlot plot;

	/** One outcome of one period. */
	private record Part(TimelinePoint point, String symbol, Color color) {

		double value() {
			return this.point.at().orElse(0);
		}

	}

	OutcomesDrawing(Release release, Chart.Outcomes chart) {
		this.chart = chart;
		List<Period> periods = periods(chart);
		for (int i = 0; i < periods.size(); i++) {
			List<Part> parts = new ArrayList<>();
			for (int line = 0; line < chart.lines().size(); line++) {
				Chart.Point point = chart.lines().get(line).points().get(i);
				parts.add(new Part(TimelinePoint.of(point, release.value(point.figure())),
						release.value(point.figure()).state().symbol(), color(chart, line)));
			}
			this.columns.add(parts);
		}
		Symbols symbols = new Symbols();
		chart.lines().forEach((line) -> line.points().forEach((point) -> symbols.add(release.value(point.figure()))));
		this.plot = new TimePlot(release, chart, (chart.caption() + "\n" + symbols.explained("; ")).strip(), periods,
				List.of(), key(), 0, 0);
	}

	static List<Period> periods(Chart.Outcomes chart) {
		return chart.lines()
			.stream()
			.limit(1)
			.flatMap((line) -> line.points().stream())
			.map(Chart.Point::period)
			.toList();
	}

	/** Those of whom nobody knows are grey. */
	static Color color(Chart.Outcomes chart, int line) {
		boolean unknown = chart.lastUnknown() && line == chart.lines().size() - 1;
		return unknown ? ChartStyle.UNKNOWN : ChartStyle.color((line < GREY) ? line : line + 1);
	}

	/** The place of the dark grey in the palette, which is kept for what is not known. */
	private static final int GREY = 4;

	private ChartKey key() {
		ChartKey key = new ChartKey();
		for (int line = this.chart.lines().size() - 1; line >= 0; line--) {
			Color color = color(this.chart, line);
			key.add((g, x, y) -> ChartKey.square(g, x, y, color), this.chart.lines().get(line).label() + latest(line));
		}
		List<TimelinePoint> points = this.columns.stream().flatMap(List::stream).map(Part::point).toList();
		if (points.stream().anyMatch((point) -> point.look() == TimelinePoint.Look.PROVISIONAL)) {
			key.add((g, x, y) -> hatched(g, new Rectangle2D.Double(x, y - 5, 14, 10), ChartStyle.GREY),
					TimelinePoint.Look.PROVISIONAL.words());
		}
		if (this.columns.stream().anyMatch(OutcomesDrawing::isIncomplete)) {
			key.add((g, x, y) -> hollow(g, new Rectangle2D.Double(x, y - 5, 14, 10), ChartStyle.GREY),
					"incomplete, or an outcome has no figure");
		}
		if (points.stream().anyMatch((point) -> point.look() == TimelinePoint.Look.UP_TO)) {
			key.add(ChartKey.Sign.NONE, TimelinePoint.Look.UP_TO.words());
		}
		return key;
	}

	/** The latest period that has a figure, and the figure. */
	private String latest(int line) {
		for (int i = this.columns.size() - 1; i >= 0; i--) {
			TimelinePoint point = this.columns.get(i).get(line).point();
			if (point.at().isPresent()) {
				return ", " + this.chart.lines().get(line).points().get(i).period().label() + ": " + point.words();
			}
		}
		return "";
	}

	private static boolean isIncomplete(List<Part> column) {
		return column.stream().anyMatch((part) -> part.point().at().isPresent()) && column.stream()
			.anyMatch((part) -> part.point().isUnknown() || part.point().look() == TimelinePoint.Look.INCOMPLETE);
	}

	@Override
	public int height() {
		return this.plot.height();
	}

	@Override
	public void draw(Graphics2D g) {
		double highest = this.columns.stream()
			.mapToDouble((column) -> column.stream().mapToDouble(Part::value).sum())
			.max()
			.orElse(0);
		this.plot.draw(g, (highest > 0) ? highest * TimelineDrawing.HEADROOM : 1, false, this::drawColumns);
	}

	private void drawColumns(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		double width = area.getWidth() / Math.max(1, this.columns.size());
		for (List<Part> column : this.columns) {
			double foot = 0;
			double x = column.isEmpty() ? 0 : scale.x(column.get(0).point().day()) - width * COLUMN / 2;
			for (Part part : column) {
				double top = scale.y(foot + part.value());
				Rectangle2D box = new Rectangle2D.Double(x, top, width * COLUMN, scale.y(foot) - top);
				draw(g, box, part, isIncomplete(column));
				foot += part.value();
			}
			if (width >= SYMBOL_WIDTH) {
				symbols(g, x + width * COLUMN / 2, scale.y(foot), column);
			}
		}
	}

	private static void draw(Graphics2D g, Rectangle2D box, Part part, boolean incomplete) {
		if (part.value() <= 0) {
			return;
		}
		if (incomplete) {
			hollow(g, box, part.color());
		}
		else if (part.point().look() == TimelinePoint.Look.PROVISIONAL) {
			hatched(g, box, part.color());
		}
		else {
			g.setPaint(part.color());
			g.fill(box);
		}
		g.setPaint(Color.WHITE);
		g.setStroke(ChartStyle.THIN);
		g.draw(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()));
	}

	static void hollow(Graphics2D g, Rectangle2D box, Color color) {
		g.setPaint(ChartStyle.pale(color));
		g.fill(box);
		frame(g, box, color);
	}

	private static void frame(Graphics2D g, Rectangle2D box, Color color) {
		g.setPaint(color);
		g.setStroke(PEN);
		g.draw(new Rectangle2D.Double(box.getX() + 0.7, box.getY() + 0.7, Math.max(0, box.getWidth() - 1.4),
				Math.max(0, box.getHeight() - 1.4)));
	}

	/** Lines from the lower left to the upper right, cut at the edges of the box. */
	static void hatched(Graphics2D g, Rectangle2D box, Color color) {
		frame(g, box, color);
		lines(g, box);
	}

	/** The lines alone, in the colour that is set. */
	static void lines(Graphics2D g, Rectangle2D box) {
		g.setStroke(PEN);
		for (double d = HATCH; d < box.getWidth() + box.getHeight(); d += HATCH) {
			double left = Math.max(0, d - box.getHeight());
			double right = Math.min(d, box.getWidth());
			g.draw(new Line2D.Double(box.getMinX() + left, box.getMaxY() - (d - left), box.getMinX() + right,
					box.getMaxY() - (d - right)));
		}
	}

	/** What stands in place of the numbers that a column does not have. */
	private static void symbols(Graphics2D g, double x, double top, List<Part> column) {
		Set<String> symbols = new LinkedHashSet<>();
		for (Part part : column) {
			symbols.add((part.point().look() == TimelinePoint.Look.UP_TO) ? "up to" : part.symbol());
		}
		symbols.remove("");
		Lettering words = new Lettering(String.join("\n", symbols), false, 10, ChartStyle.GREY, ChartStyle.WIDTH);
		words.draw(g, x, top - words.height() - 2, 0.5);
	}

}
