package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.tallybook.disclosure.Release;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Value;

/**
 * Draws aggregates as bars with their parts beneath them, inside the frame of the
 * aggregate. Every bar begins at zero: laid end to end, the parts would be a sum.
 */
final class NestingDrawing implements Drawing {

	private static final double GAP = 10;

	private static final double AXIS = 36;

	private static final double INDENT = 16;

	private static final double PADDING = 8;

	private static final double BAR = 12;

	private static final double ARROW_ROOM = 50;

	private static final Color ASIDE = new Color(0x595959);

	private final Lettering title;

	private final Lettering axis;

	private final Lettering caption;

	private final Lettering header = new Lettering("Considered, not added", true, ChartStyle.BODY, ChartStyle.INK,
			ChartStyle.WIDTH);

	private final List<Row> rows = new ArrayList<>();

	private final int aside;

	private final long highest;

	/** A bar, and how many bars beneath it stand in its frame. */
	private record Row(int depth, int within, Lettering label, Lettering words, Value value, Color color) {

		double height() {
			return Math.max(this.label.height(), this.words.height()) + 2 * PADDING;
		}

	}

	NestingDrawing(Release release, ClaimChart.Nesting chart) {
		this.title = ChartStyle.title(release.text(chart.title()));
		this.axis = new Lettering(chart.axis(), false, ChartStyle.BODY, ChartStyle.GREY, ForestRow.PLOT_WIDTH);
		chart.aggregates().forEach((nest) -> add(nest, 0, release, ChartStyle.color(0)));
		this.aside = this.rows.size();
		chart.aside().forEach((nest) -> add(nest, 0, release, ASIDE));
		Symbols symbols = new Symbols();
		this.rows.forEach((row) -> symbols.add(row.value()));
		this.caption = ChartStyle.note((chart.caption() + "\n" + symbols.explained("; ")).strip());
		this.highest = this.rows.stream()
			.flatMap((row) -> row.value().count().stream())
			.flatMapToLong((range) -> LongStream.of(range.low().count(), range.best().orElse(0), range.high().count()))
			.max()
			.orElse(1);
	}

	private void add(ClaimChart.Nest nest, int depth, Release release, Color color) {
		Value value = release.value(nest.figure());
		Lettering label = new Lettering(nest.label(), depth == 0, ChartStyle.BODY, ChartStyle.INK,
				ForestRow.LABEL_WIDTH - depth * INDENT);
		Lettering words = new Lettering(Words.of(value, Part.WORDS) + Symbols.behind(value), depth == 0,
				ChartStyle.BODY, color, ForestRow.WORDS_WIDTH);
		int place = this.rows.size();
		Row row = new Row(depth, 0, label, words, value, color);
		this.rows.add(row);
		nest.parts().forEach((part) -> add(part, depth + 1, release, color));
		this.rows.set(place, new Row(depth, this.rows.size() - place - 1, label, words, value, color));
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
		return heights(0, this.rows.size()) + headerHeight();
	}

	private double headerHeight() {
		return (this.aside == this.rows.size()) ? 0 : this.header.height() + 2 * GAP;
	}

	private double heights(int from, int to) {
		return this.rows.subList(from, to).stream().mapToDouble(Row::height).sum();
	}

	@Override
	public void draw(Graphics2D g) {
		this.title.draw(g, ChartStyle.MARGIN, ChartStyle.MARGIN, 0);
		Rectangle2D area = new Rectangle2D.Double(ForestRow.PLOT_LEFT, top(), ForestRow.PLOT_WIDTH, rowsHeight());
		double upper = Math.max(this.highest, 1) * area.getWidth() / (area.getWidth() - ARROW_ROOM);
		NumberAxis values = ChartStyle.values(upper, false);
		ChartStyle.drawAxes(g, area, values, ChartStyle.hidden(0, 1));
		double y = area.getMinY();
		for (int i = 0; i < this.rows.size(); i++) {
			if (i == this.aside) {
				rule(g, y + GAP / 2, ChartStyle.INK);
				this.header.draw(g, ChartStyle.MARGIN, y + GAP, 0);
				y += headerHeight();
			}
			draw(g, i, y, (value) -> values.valueToJava2D(value, area, RectangleEdge.BOTTOM));
			y += this.rows.get(i).height();
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

	private void draw(Graphics2D g, int index, double y, DoubleUnaryOperator x) {
		Row row = this.rows.get(index);
		double middle = y + row.height() / 2;
		row.value().count().ifPresent((range) -> {
			if (row.within() > 0) {
				double height = heights(index, index + 1 + row.within());
				frame(g, new Rectangle2D.Double(x.applyAsDouble(0), y + 2 + row.depth(),
						x.applyAsDouble(at(range)) - x.applyAsDouble(0), height - 4 - 2 * row.depth()), row.color());
			}
			bar(g, range, middle, x, row.color());
		});
		row.label().draw(g, ChartStyle.MARGIN + row.depth() * INDENT, middle - row.label().height() / 2, 0);
		row.words().draw(g, ForestRow.WORDS_LEFT, middle - row.words().height() / 2, 0);
	}

	/** The best figure, else the low end, else the high end. */
	private static long at(CountRange range) {
		return range.best().orElse(range.low().isStated() ? range.low().count() : range.high().count());
	}

	private static void frame(Graphics2D g, Rectangle2D box, Color color) {
		g.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), 22));
		g.fill(box);
		g.setPaint(color);
		g.setStroke(ChartStyle.THIN);
		g.draw(box);
	}

	/** Hollow where nobody stated a low end, with a line to the high end. */
	private static void bar(Graphics2D g, CountRange range, double y, DoubleUnaryOperator x, Color color) {
		double zero = x.applyAsDouble(0);
		double end = x.applyAsDouble(at(range));
		boolean least = range.low().isStated() || range.best().isPresent();
		if (!least && !range.high().isStated()) {
			return;
		}
		Rectangle2D bar = new Rectangle2D.Double(zero, y - BAR / 2, Math.max(1, end - zero), BAR);
		g.setPaint(least ? color : Color.WHITE);
		g.fill(bar);
		g.setPaint(color);
		g.setStroke(new BasicStroke(1.6f));
		g.draw(bar);
		if (!range.high().isStated()) {
			ForestRow.arrow(g, end, end + ForestRow.ARROW, y, new BasicStroke(3));
		}
		else if (least) {
			line(g, x.applyAsDouble(range.low().isStated() ? range.low().count() : at(range)), y, BAR / 2);
			line(g, x.applyAsDouble(range.high().count()), y, BAR);
			g.draw(new Line2D.Double(end, y, x.applyAsDouble(range.high().count()), y));
		}
	}

	private static void line(Graphics2D g, double x, double y, double height) {
		g.draw(new Line2D.Double(x, y - height / 2, x, y + height / 2));
	}

}
