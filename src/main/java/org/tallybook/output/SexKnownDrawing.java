package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Words;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * Stands in the place of a share over time where no share can be drawn: of how many the
 * sex is known in every period, and from where on a share would be drawn.
 */
final class SexKnownDrawing implements Drawing {

	private static final double LABEL_WIDTH = 170;

	private static final double LABEL_GAP = 14;

	private static final double NUMBER_WIDTH = 34;

	private static final double NUMBER_HEIGHT = 26;

	private static final double LEAST_HEIGHT = 1.5;

	/** The part of its place that a column fills. */
	private static final double COLUMN = 0.6;

	private static final String AXIS = "Sex known (% of all people counted)";

	private final Chart.Share chart;

	private final List<SharePoint> points;

	private final TimePlot plot;

	/** The periods that will change or are not complete. */
	private final Set<Period> open;

	SexKnownDrawing(Release release, Chart.Share chart) {
		this.chart = chart;
		this.points = SharePoint.of(chart, release);
		Symbols symbols = new Symbols();
		chart.portions().forEach((portion) -> symbols.add(release.value(portion.coverage())));
		this.open = chart.portions()
			.stream()
			.filter((portion) -> isOpen(release.value(portion.coverage())))
			.map(Chart.Portion::period)
			.collect(Collectors.toSet());
		String caption = (chart.caption() + SharePoint.leftOut(chart, this.points) + "\n" + symbols.explained("; "))
			.strip();
		Chart.Frame frame = new Chart.Frame(chart.id(), chart.sheet(), chart.frame().title(), chart.frame().alt(),
				caption, chart.table(), AXIS);
		this.plot = new TimePlot(release,
				new Chart.Share(frame, chart.label(), chart.leastCoverage(), chart.portions(), chart.threshold(),
						chart.events()),
				caption, chart.portions().stream().map(Chart.Portion::period).toList(), chart.events(), key(this.open),
				LABEL_WIDTH, 0);
	}

	private static ChartKey key(Set<Period> open) {
		ChartKey key = new ChartKey();
		if (!open.isEmpty()) {
			key.add((g, x, y) -> OutcomesDrawing.hatched(g, new Rectangle2D.Double(x, y - 5, 14, 10), ChartStyle.GREY),
					ChartKey.OPEN);
		}
		return key;
	}

	private static boolean isOpen(Value coverage) {
		return coverage.state().printsNumber()
				&& (coverage.marks().contains(Mark.PROVISIONAL) || coverage.marks().contains(Mark.INCOMPLETE));
	}

	@Override
	public int height() {
		return this.plot.height();
	}

	@Override
	public void draw(Graphics2D g) {
		this.plot.draw(g, 1, true, this::drawColumns);
	}

	private void drawColumns(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		double width = ShareDrawing.width(this.points, area, scale);
		for (SharePoint point : this.points) {
			double x = scale.x(point.known().day());
			double top = scale.y(point.coverage().orElse(0));
			boolean closed = !this.open.contains(point.period());
			if (point.coverage().isPresent()) {
				// Of nobody is a line; where nothing is known, there is nothing.
				double height = Math.max(LEAST_HEIGHT, area.getMaxY() - top);
				drawColumn(g,
						new Rectangle2D.Double(x - width * COLUMN / 2, area.getMaxY() - height, width * COLUMN, height),
						closed);
			}
			if (width >= NUMBER_WIDTH) {
				drawNumber(g, point, x, top, closed ? area.getMaxY() : top);
			}
		}
		drawLeast(g, area, scale);
	}

	private static void drawColumn(Graphics2D g, Rectangle2D column, boolean closed) {
		if (closed) {
			g.setPaint(ChartStyle.UNKNOWN);
			g.fill(column);
		}
		else {
			OutcomesDrawing.hatched(g, column, ChartStyle.UNKNOWN);
		}
	}

	/** In its column where that is high enough, so that no line runs through it. */
	private static void drawNumber(Graphics2D g, SharePoint point, double x, double top, double foot) {
		boolean inside = foot - top >= NUMBER_HEIGHT;
		Lettering number = new Lettering(point.coverageWords(), inside, ChartStyle.SMALL,
				inside ? Color.WHITE : ChartStyle.INK, ChartStyle.WIDTH);
		number.draw(g, x, inside ? top + 4 : top - number.height() - 2, 0.5);
	}

	private void drawLeast(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		double y = scale.y(this.chart.leastCoverage().doubleValue());
		g.setPaint(ChartStyle.INK);
		g.setStroke(ChartStyle.DOTTED);
		g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
		Lettering words = new Lettering(
				"from " + Words.percent(this.chart.leastCoverage().stripTrailingZeros()) + " on, a share is drawn",
				false, ChartStyle.SMALL, ChartStyle.INK, LABEL_WIDTH - LABEL_GAP);
		words.draw(g, area.getMaxX() + LABEL_GAP, y - words.height() / 2, 0);
	}

}
