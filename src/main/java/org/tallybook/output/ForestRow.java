package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.tallybook.disclosure.Release;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Value;

/** One row of a forest chart: a claim, or the reconciled figure. */
final class ForestRow {

	static final double LABEL_WIDTH = 230;

	static final double PLOT_LEFT = ChartStyle.MARGIN + LABEL_WIDTH + 18;

	static final double WORDS_WIDTH = 200;

	static final double WORDS_LEFT = ChartStyle.WIDTH - ChartStyle.MARGIN - WORDS_WIDTH;

	static final double PLOT_WIDTH = WORDS_LEFT - 18 - PLOT_LEFT;

	/** The length of an arrow for an end that nobody stated. */
	static final double ARROW = 40;

	private static final double HEAD = 6;

	private static final double PADDING = 7;

	private static final double CAP = 6;

	private final ClaimChart.BarKind kind;

	private final Lettering label;

	private final Lettering words;

	private final Optional<Value> value;

	private final Color color;

	private ForestRow(ClaimChart.BarKind kind, Lettering label, Lettering words, Optional<Value> value, Color color) {
		this.kind = kind;
		this.label = label;
		this.words = words;
		this.value = value;
		this.color = color;
	}

	static ForestRow of(ClaimChart.Bar bar, Release release) {
		boolean result = bar.kind() == ClaimChart.BarKind.RESULT;
		Lettering label = new Lettering(bar.label(), result, ChartStyle.BODY, ChartStyle.INK, LABEL_WIDTH);
		if (bar.figure().isEmpty()) {
			Color ink = (bar.kind() == ClaimChart.BarKind.DENIAL) ? ChartStyle.DENIAL : ChartStyle.GREY;
			double width = ChartStyle.WIDTH - ChartStyle.MARGIN - PLOT_LEFT;
			Lettering remark = new Lettering(bar.remark(), false, ChartStyle.BODY, ink, width);
			return new ForestRow(bar.kind(), label, remark, Optional.empty(), ink);
		}
		Value value = release.value(bar.figure());
		String text = Words.of(value, Part.WORDS) + Symbols.behind(value);
		Lettering words = new Lettering(text, result, ChartStyle.BODY, ChartStyle.INK, WORDS_WIDTH);
		return new ForestRow(bar.kind(), label, words, Optional.of(value), ChartStyle.color(result ? 4 : 0));
	}

	boolean isResult() {
		return this.kind == ClaimChart.BarKind.RESULT;
	}

	double height() {
		return Math.max(this.label.height(), this.words.height()) + 2 * PADDING;
	}

	void draw(Graphics2D g, double top, DoubleUnaryOperator x) {
		double middle = top + height() / 2;
		this.label.draw(g, ChartStyle.MARGIN + LABEL_WIDTH, middle - this.label.height() / 2, 1);
		if (this.value.isEmpty()) {
			g.setPaint(Color.WHITE);
			g.fill(new Rectangle2D.Double(PLOT_LEFT - 2, top, this.words.width() + 8, height()));
			this.words.draw(g, PLOT_LEFT, middle - this.words.height() / 2, 0);
			return;
		}
		this.words.draw(g, WORDS_LEFT, middle - this.words.height() / 2, 0);
		this.value.get().count().ifPresent((range) -> drawRange(g, range, middle, x));
		this.value.get().number().ifPresent((share) -> dot(g, x.applyAsDouble(share.doubleValue()), middle));
	}

	private void drawRange(Graphics2D g, CountRange range, double y, DoubleUnaryOperator x) {
		boolean low = range.low().isStated();
		boolean high = range.high().isStated();
		g.setPaint(this.color);
		if (low && high) {
			bar(g, x.applyAsDouble(range.low().count()), x.applyAsDouble(range.high().count()), y);
		}
		else if (low) {
			double from = x.applyAsDouble(range.low().count());
			double to = Math.max(from, x.applyAsDouble(range.best().orElse(range.low().count()))) + ARROW;
			cap(g, from, y);
			arrow(g, from, to, y, stroke());
		}
		else if (high) {
			double from = x.applyAsDouble(range.high().count());
			double to = Math.min(from, x.applyAsDouble(range.best().orElse(range.high().count()))) - ARROW;
			cap(g, from, y);
			arrow(g, from, Math.max(PLOT_LEFT, to), y, stroke());
		}
		if (range.best().isPresent()) {
			dot(g, x.applyAsDouble(range.best().getAsLong()), y);
		}
		else if (low && high && range.low().count() == range.high().count()) {
			dot(g, x.applyAsDouble(range.low().count()), y);
		}
	}

	private void bar(Graphics2D g, double from, double to, double y) {
		if (from != to) {
			cap(g, from, y);
			cap(g, to, y);
			g.setStroke(stroke());
			g.draw(new Line2D.Double(from, y, to, y));
		}
	}

	private void cap(Graphics2D g, double x, double y) {
		g.setStroke(new BasicStroke(2));
		g.draw(new Line2D.Double(x, y - CAP, x, y + CAP));
	}

	/** An arrow for an end that nobody stated. */
	static void arrow(Graphics2D g, double from, double to, double y, BasicStroke stroke) {
		double back = (to > from) ? -HEAD : HEAD;
		g.setStroke(stroke);
		g.draw(new Line2D.Double(from, y, to + back, y));
		g.fill(Markers.polygon(to, y, to + 1.5 * back, y - HEAD, to + 1.5 * back, y + HEAD));
	}

	private BasicStroke stroke() {
		return new BasicStroke(isResult() ? 5 : 3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
	}

	private void dot(Graphics2D g, double x, double y) {
		g.setPaint(this.color);
		g.fill(Markers.circle(x, y, isResult() ? 6.5 : 5));
	}

}
