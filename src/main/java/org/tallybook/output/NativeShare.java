package org.tallybook.output;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.report.Words;

/**
 * A share over time: points, bars from the lower to the upper bound, and the coverage.
 */
final class NativeShare extends NativeChart {

	private static final int HEIGHT = 460;

	private static final int KNOWN = 1;

	private static final int LOWER = 2;

	private static final int COVERAGE = 4;

	private static final int THRESHOLD = 5;

	private static final Color COLOR = ChartStyle.color(0);

	private final Chart.Share chart;

	private final List<SharePoint> points;

	private final Grid grid;

	NativeShare(Chart.Share chart, Release release) {
		super(chart, release);
		this.chart = chart;
		this.points = SharePoint.of(chart, release);
		this.grid = new Grid(chart.id(), columns(), this.points.stream().map(this::row).toList());
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 12),
				Column.number(this.chart.label() + ", share of known sex"), Column.number("Lower bound"),
				Column.number("From there up to the upper bound"), Column.number("Sex known, of all")));
		this.chart.threshold().ifPresent((threshold) -> columns.add(Column.number(threshold.label())));
		columns.add(Column.text("In words", 30));
		if (!this.chart.events().isEmpty()) {
			columns.add(Column.text("Events", 50));
		}
		return columns;
	}

	private List<Box> row(SharePoint point) {
		boolean drawn = point.isDrawn();
		boolean wide = drawn && point.lower().isPresent() && point.upper().isPresent();
		List<Box> row = new ArrayList<>(List.of(Box.words(point.period().code()), box(point.known().at(), drawn),
				box(point.lower(), drawn),
				wide ? FigureBoxes.drawn(point.upper().getAsDouble() - point.lower().getAsDouble(), true) : Box.GAP,
				box(point.coverage(), true)));
		this.chart.threshold()
			.ifPresent((threshold) -> row.add(FigureBoxes.drawn(threshold.share().doubleValue(), true)));
		row.add(Box.words(drawn ? point.words()
				: point.coverage().isPresent()
						? "left out: sex is known of fewer than " + Words.percent(this.chart.leastCoverage())
						: point.coverageWords()));
		if (!this.chart.events().isEmpty()) {
			row.add(Box.words(EventMarks.in(point.period(), this.chart.events())));
		}
		return row;
	}

	private static Box box(OptionalDouble share, boolean drawn) {
		return (drawn && share.isPresent()) ? FigureBoxes.drawn(share.getAsDouble(), true) : Box.GAP;
	}

	@Override
	Grid grid() {
		return this.grid;
	}

	@Override
	int height() {
		return HEIGHT;
	}

	@Override
	boolean hasLegend() {
		return true;
	}

	@Override
	String key() {
		return "A point is the share of those whose sex is known. A thin bar reaches from the lower to the upper bound. "
				+ "A short grey line tells of how many the sex is known. A pale circle is provisional, a pale diamond incomplete."
				+ SharePoint.leftOut(this.chart, this.points);
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:lineChart", () -> {
			xml.val("c:grouping", "standard");
			xml.val("c:varyColors", 0);
			if (this.points.stream().anyMatch(SharePoint::isDrawn)) {
				series(xml, cells, KNOWN, "circle", COLOR);
				series(xml, cells, LOWER, "dash", COLOR);
			}
			series(xml, cells, COVERAGE, "dash", ChartStyle.UNKNOWN);
			if (this.chart.threshold().isPresent()) {
				series(xml, cells, THRESHOLD, "none", ChartStyle.INK);
			}
			xml.val("c:marker", 1);
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		NativeAxes.categories(xml, false, labelled(this.points.stream().map(SharePoint::period).toList()));
		NativeAxes.values(xml, false, 1, this.chart.axis(), true);
	}

	/** A series without a sign is a broken line, one with a sign has no line. */
	private void series(ChartXml xml, ChartCells cells, int column, String sign, Color color) {
		xml.in("c:ser", () -> {
			xml.val("c:idx", column);
			xml.val("c:order", column);
			cells.name(xml, column);
			xml.in("c:spPr", () -> {
				if (sign.equals("none")) {
					NativeStyle.line(xml, color, 1, true);
				}
				else {
					NativeStyle.noLine(xml);
				}
			});
			NativeStyle.marker(xml, sign, color, false);
			if (column == KNOWN) {
				special(xml);
			}
			if (column == LOWER) {
				NativeStyle.upwards(xml, cells, LOWER + 1, color);
			}
			cells.labels(xml);
			cells.numbers(xml, "c:val", column);
			xml.val("c:smooth", 0);
		});
	}

	private void special(ChartXml xml) {
		for (int i = 0; i < this.points.size(); i++) {
			TimelinePoint known = this.points.get(i).known();
			if (this.points.get(i).isDrawn() && known.at().isPresent() && known.look() != TimelinePoint.Look.FIGURE) {
				NativeStyle.point(xml, i, known.look(), COLOR, false);
			}
		}
	}

}
