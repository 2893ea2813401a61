package org.tallybook.output;

import java.awt.Color;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Column;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Value;

/**
 * Claims as bars, each labelled with its own words. A bar ends at the best or else the
 * least figure; it is hollow where nobody stated a least one.
 */
final class NativeForest extends NativeChart {

	private static final int ROW = 44;

	private static final int FRAME = 150;

	private static final String LEFT_TO_RIGHT = "\u200E";

	/** Between bars, in hundredths of the height of one. */
	private static final int GAP = 80;

	private static final String KEY = "A bar ends at the best figure, or at the least where there is no best one. A broken "
			+ "frame has an upper figure only. Thin bars reach to the low and the high end, where both are stated.";

	private static final String NESTED = " A sign › stands before a part of the bar above it. Grey bars are considered "
			+ "and not added. No bar is a sum of others that we made.";

	private static final String PART = "› ";

	private static final String ASIDE = "Not added: ";

	/**
	 * Pale, so that the bar from low to high can be seen on it; the edge has the
	 * contrast.
	 */
	private static final Color PALE = new Color(0xC4D0DB);

	/** In points. */
	private static final double EDGE = 1;

	private static final Color PALE_RESULT = new Color(0xBFBFBF);

	private record Bar(ClaimChart.BarKind kind, String label, OptionalDouble at, OptionalDouble down, OptionalDouble up,
			boolean hollow, NativeArrows.Open open) {

		/** What has no range: words, a share, or nothing that can be drawn. */
		Bar(ClaimChart.BarKind kind, String label, OptionalDouble at) {
			this(kind, label, at, OptionalDouble.empty(), OptionalDouble.empty(), false, NativeArrows.Open.NEITHER);
		}

	}

	private final String axis;

	private final String key;

	private final List<Bar> bars;

	private final boolean shares;

	private final Grid grid;

	private NativeForest(Chart chart, Release release, String key, List<Bar> bars, boolean shares) {
		super(chart, release);
		this.axis = chart.axis();
		this.key = key;
		this.bars = bars;
		this.shares = shares;
		this.grid = new Grid(chart.id(), List.of(Column.text("Claim", 60), Column.number("Figure drawn"),
				Column.number("From there down to the low end"), Column.number("From there up to the high end")),
				this.bars.stream().map(this::row).toList());
	}

	static NativeForest of(ClaimChart.Forest chart, Release release) {
		boolean shares = chart.bars()
			.stream()
			.filter((bar) -> !bar.figure().isEmpty())
			.anyMatch((bar) -> release.value(bar.figure()).number().isPresent());
		return new NativeForest(chart, release, KEY, chart.bars().stream().map((bar) -> bar(bar, release)).toList(),
				shares);
	}

	static NativeForest of(ClaimChart.Nesting chart, Release release) {
		List<Bar> bars = new ArrayList<>();
		chart.aggregates().forEach((nest) -> add(nest, "", release, ClaimChart.BarKind.CLAIM, bars));
		chart.aside().forEach((nest) -> add(nest, ASIDE, release, ClaimChart.BarKind.RESULT, bars));
		return new NativeForest(chart, release, KEY + NESTED, bars, false);
	}

	/** An aggregate, then its parts, each a step further in. */
	private static void add(ClaimChart.Nest nest, String before, Release release, ClaimChart.BarKind kind,
			List<Bar> bars) {
		bars.add(bar(new ClaimChart.Bar(kind, before + nest.label(), nest.figure(), ""), release));
		nest.parts().forEach((part) -> add(part, before + PART, release, kind, bars));
	}

	private static Bar bar(ClaimChart.Bar bar, Release release) {
		if (bar.figure().isEmpty()) {
			return new Bar(bar.kind(), label(bar.label(), bar.remark()), OptionalDouble.empty());
		}
		Value value = release.value(bar.figure());
		String label = label(bar.label(), Words.of(value, Part.WORDS) + Symbols.behind(value));
		if (value.number().isPresent()) {
			return new Bar(bar.kind(), label, OptionalDouble.of(value.number().get().doubleValue()));
		}
		return value.count()
			.map((range) -> bar(bar.kind(), label, range))
			.orElseGet(() -> new Bar(bar.kind(), label, OptionalDouble.empty()));
	}

	/** A name written from right to left would turn the words behind it. */
	private static String label(String who, String words) {
		String mark = Bidi.requiresBidi(who.toCharArray(), 0, who.length()) ? LEFT_TO_RIGHT : "";
		return mark + who + mark + ": " + words;
	}

	private static Bar bar(ClaimChart.BarKind kind, String label, CountRange range) {
		OptionalLong low = range.low().isStated() ? OptionalLong.of(range.low().count()) : OptionalLong.empty();
		OptionalLong high = range.high().isStated() ? OptionalLong.of(range.high().count()) : OptionalLong.empty();
		OptionalLong at = range.best().isPresent() ? range.best() : low.isPresent() ? low : high;
		return new Bar(kind, label, at.isPresent() ? OptionalDouble.of(at.getAsLong()) : OptionalDouble.empty(),
				length(low, at), length(at, high), low.isEmpty() && range.best().isEmpty(),
				open(low.isPresent(), high.isPresent()));
	}

	/** A best figure alone is drawn without arrows. */
	private static NativeArrows.Open open(boolean low, boolean high) {
		return (low == high) ? NativeArrows.Open.NEITHER : low ? NativeArrows.Open.ABOVE : NativeArrows.Open.BELOW;
	}

	private static OptionalDouble length(OptionalLong from, OptionalLong to) {
		return (from.isPresent() && to.isPresent() && to.getAsLong() > from.getAsLong())
				? OptionalDouble.of(to.getAsLong() - from.getAsLong()) : OptionalDouble.empty();
	}

	private List<Box> row(Bar bar) {
		return List.of(Box.words(bar.label()), box(bar.at()), box(bar.down()), box(bar.up()));
	}

	private Box box(OptionalDouble number) {
		return number.isPresent() ? FigureBoxes.drawn(number.getAsDouble(), this.shares) : Box.GAP;
	}

	@Override
	Grid grid() {
		return this.grid;
	}

	@Override
	int height() {
		return FRAME + ROW * this.bars.size();
	}

	@Override
	boolean hasLegend() {
		return false;
	}

	@Override
	String key() {
		boolean arrows = this.bars.stream().anyMatch((bar) -> bar.open() != NativeArrows.Open.NEITHER);
		return arrows ? this.key + NativeArrows.KEY : this.key;
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:barChart", () -> {
			xml.val("c:barDir", "bar");
			xml.val("c:grouping", "clustered");
			xml.val("c:varyColors", 0);
			xml.in("c:ser", () -> series(xml, cells));
			xml.val("c:gapWidth", GAP);
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		NativeAxes.categories(xml, true, 1);
		List<Double> ends = new ArrayList<>();
		this.bars.forEach((bar) -> ends.add(bar.at().orElse(0) + bar.up().orElse(0)));
		NativeAxes.values(xml, true, upper(ends), this.axis, this.shares);
	}

	private void series(ChartXml xml, ChartCells cells) {
		xml.val("c:idx", 0);
		xml.val("c:order", 0);
		cells.name(xml, 1);
		xml.in("c:spPr", () -> {
			NativeStyle.paint(xml, PALE);
			NativeStyle.line(xml, ChartStyle.color(0), EDGE, false);
		});
		xml.val("c:invertIfNegative", 0);
		for (int i = 0; i < this.bars.size(); i++) {
			if (this.bars.get(i).hollow() || this.bars.get(i).kind() == ClaimChart.BarKind.RESULT) {
				special(xml, i, this.bars.get(i).hollow());
			}
		}
		NativeArrows.labels(xml, this.bars.stream().map(Bar::open).toList());
		NativeStyle.ranges(xml, cells, 2, ChartStyle.color(0));
		cells.labels(xml);
		cells.numbers(xml, "c:val", 1);
	}

	private static void special(ChartXml xml, int index, boolean hollow) {
		xml.in("c:dPt", () -> {
			xml.val("c:idx", index);
			xml.val("c:invertIfNegative", 0);
			xml.val("c:bubble3D", 0);
			xml.in("c:spPr", () -> {
				if (hollow) {
					xml.empty("a:noFill");
					NativeStyle.line(xml, ChartStyle.color(0), 1, true);
				}
				else {
					NativeStyle.paint(xml, PALE_RESULT);
					NativeStyle.line(xml, ChartStyle.INK, EDGE, false);
				}
			});
		});
	}

}
