package org.tallybook.output;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.tally.Period;

/**
 * Counts over time as a line chart, with bars from low to high where there are ranges.
 */
final class NativeTimeline extends NativeChart {

	private static final int HEIGHT = 460;

	/** With more points than this, only special ones have a sign. */
	private static final int MOST_SIGNS = 60;

	private final List<Chart.Line> lines;

	private final Optional<Chart.Line> grey;

	private final TimelineGrid grid;

	NativeTimeline(Chart.Timeline chart, Release release) {
		super(chart, release);
		this.lines = chart.lines();
		this.grey = Optional.empty();
		this.grid = new TimelineGrid(chart.id(), chart.lines(), chart.events(), release);
	}

	/** Members as lines of one chart, which an analyst can take apart. */
	NativeTimeline(Chart.Panels chart, Release release) {
		super(chart, release);
		this.lines = chart.lines();
		this.grey = Optional.of(chart.together());
		this.grid = new TimelineGrid(chart.id(), chart.lines(), List.of(), release);
	}

	@Override
	Grid grid() {
		return this.grid.grid();
	}

	@Override
	int height() {
		return HEIGHT;
	}

	@Override
	boolean hasLegend() {
		return this.lines.size() > 1;
	}

	@Override
	String key() {
		return "Thin bars reach to the low and the high end, where both are stated. A pale circle is provisional, a "
				+ "diamond stands for an incomplete period. None documented, [nd], is a gap and not zero.";
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:lineChart", () -> {
			xml.val("c:grouping", "standard");
			xml.val("c:varyColors", 0);
			for (int i = 0; i < this.lines.size(); i++) {
				series(xml, i, cells);
			}
			xml.val("c:marker", 1);
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		NativeAxes.categories(xml, false, labelled(periods()));
		NativeAxes.values(xml, false, upper(drawn()), axis(), this.grid.shares());
	}

	private List<Period> periods() {
		return this.lines.stream().limit(1).flatMap((line) -> line.points().stream()).map(Chart.Point::period).toList();
	}

	private void series(ChartXml xml, int index, ChartCells cells) {
		Color color = this.grey.filter(this.lines.get(index)::equals).isPresent() ? ChartStyle.UNKNOWN
				: ChartStyle.color(index);
		int column = this.grid.column(index);
		xml.in("c:ser", () -> {
			xml.val("c:idx", index);
			xml.val("c:order", index);
			cells.name(xml, column);
			xml.in("c:spPr", () -> NativeStyle.line(xml, color, NativeStyle.LINE, false));
			points(xml, this.grid.points(index), color);
			if (this.grid.hasRanges(index)) {
				NativeStyle.ranges(xml, cells, column + 1, color);
			}
			cells.labels(xml);
			cells.numbers(xml, "c:val", column);
			xml.val("c:smooth", 0);
		});
	}

	private static void points(ChartXml xml, List<TimelinePoint> points, Color color) {
		NativeStyle.marker(xml, (points.size() <= MOST_SIGNS) ? "circle" : "none", color, false);
		for (int i = 0; i < points.size(); i++) {
			TimelinePoint.Look look = points.get(i).look();
			if (points.get(i).at().isPresent() && (look != TimelinePoint.Look.FIGURE || isAlone(points, i))) {
				NativeStyle.point(xml, i, look, color, true);
			}
		}
	}

	private static boolean isAlone(List<TimelinePoint> points, int index) {
		return IntStream.of(index - 1, index + 1)
			.noneMatch((i) -> i >= 0 && i < points.size() && points.get(i).at().isPresent());
	}

	private List<Double> drawn() {
		List<Double> numbers = new ArrayList<>();
		for (int i = 0; i < this.lines.size(); i++) {
			for (TimelinePoint point : this.grid.points(i)) {
				for (OptionalDouble number : List.of(point.at(), point.high())) {
					number.ifPresent(numbers::add);
				}
			}
		}
		return numbers;
	}

}
