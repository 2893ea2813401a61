package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.LongStream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.tallybook.disclosure.Release;
import org.tallybook.report.ClaimChart;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Value;

/**
 * Draws claims about one incident, one row each: who says so, what is said as a bar, and
 * what is said in words. The reconciled figure stands at the foot, set apart.
 */
final class ForestDrawing implements Drawing {

	private static final double GAP = 10;

	/** What the longest bar leaves free for an arrow. */
	private static final double ARROW_ROOM = ForestRow.ARROW + 10;

	private static final double AXIS = 36;

	private final Lettering title;

	private final Lettering axis;

	private final Lettering caption;

	private final List<ForestRow> rows;

	private final double highest;

	private final boolean shares;

	ForestDrawing(Release release, ClaimChart.Forest chart) {
		this.title = ChartStyle.title(release.text(chart.title()));
		this.axis = new Lettering(chart.axis(), false, ChartStyle.BODY, ChartStyle.GREY, ForestRow.PLOT_WIDTH);
		this.rows = chart.bars().stream().map((bar) -> ForestRow.of(bar, release)).toList();
		List<Value> values = chart.bars()
			.stream()
			.filter((bar) -> !bar.figure().isEmpty())
			.map((bar) -> release.value(bar.figure()))
			.toList();
		Symbols symbols = new Symbols();
		values.forEach(symbols::add);
		this.caption = ChartStyle.note((chart.caption() + "\n" + symbols.explained("; ")).strip());
		this.shares = values.stream().anyMatch((value) -> value.number().isPresent());
		this.highest = this.shares ? 1
				: values.stream()
					.flatMap((value) -> value.count().stream())
					.flatMapToLong(ForestDrawing::stated)
					.max()
					.orElse(1);
	}

	private static LongStream stated(CountRange range) {
		return LongStream.of(range.low().count(), range.best().orElse(0), range.high().count());
	}

	@Override
	public int height() {
		return (int) Math.ceil(
				top() + rowsHeight() + AXIS + this.axis.height() + 2 * GAP + this.caption.height() + ChartStyle.MARGIN);
	}

	private double top() {
		return ChartStyle.MARGIN + this.title.height() + GAP;
	}

	private double rowsHeight() {
		return this.rows.stream().mapToDouble((row) -> row.height() + (row.isResult() ? GAP : 0)).sum();
	}

	@Override
	public void draw(Graphics2D g) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		Rectangle2D area = new Rectangle2D.Double(ForestRow.PLOT_LEFT, top(), ForestRow.PLOT_WIDTH, rowsHeight());
		double upper = Math.max(this.highest, 1) * area.getWidth() / (area.getWidth() - ARROW_ROOM);
		NumberAxis values = ChartStyle.values(upper, this.shares);
		ChartStyle.drawAxes(g, area, values, ChartStyle.hidden(0, 1));
		double y = area.getMinY();
		for (ForestRow row : this.rows) {
			if (row.isResult()) {
				y += GAP;
				rule(g, y - GAP / 2, ChartStyle.INK);
			}
			row.draw(g, y, (value) -> values.valueToJava2D(value, area, RectangleEdge.BOTTOM));
			y += row.height();
		}
		rule(g, area.getMaxY(), ChartStyle.GREY);
		this.axis.draw(g, ForestRow.PLOT_LEFT, area.getMaxY() + AXIS, 0);
		this.caption.draw(g, ChartStyle.MARGIN, area.getMaxY() + AXIS + this.axis.height() + 2 * GAP, 0);
	}

	private static void rule(Graphics2D g, double y, Color color) {
		g.setPaint(color);
		g.setStroke(ChartStyle.THIN);
		g.draw(new Line2D.Double(ChartStyle.MARGIN, y, ChartStyle.WIDTH - ChartStyle.MARGIN, y));
	}

}
