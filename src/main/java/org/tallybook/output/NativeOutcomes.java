package org.tallybook.output;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.tally.Period;

/** Outcomes as stacked columns. */
final class NativeOutcomes extends NativeChart {

	private static final int HEIGHT = 460;

	/** Between columns, in hundredths of the width of one. */
	private static final int GAP = 45;

	private final Chart.Outcomes chart;

	private final List<Period> periods;

	private final List<List<TimelinePoint>> lines;

	private final Grid grid;

	NativeOutcomes(Chart.Outcomes chart, Release release) {
		super(chart, release);
		this.chart = chart;
		this.periods = OutcomesDrawing.periods(chart);
		this.lines = chart.lines()
			.stream()
			.map((line) -> line.points()
				.stream()
				.map((point) -> TimelinePoint.of(point, release.value(point.figure())))
				.toList())
			.toList();
		this.grid = new Grid(chart.id(), columns(), rows());
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 12)));
		this.chart.lines().forEach((line) -> columns.add(Column.number(line.label())));
		this.chart.lines().forEach((line) -> columns.add(Column.text(line.label() + ", in words", 24)));
		return columns;
	}

	private List<List<Box>> rows() {
		List<List<Box>> rows = new ArrayList<>();
		for (int i = 0; i < this.periods.size(); i++) {
			List<Box> row = new ArrayList<>(List.of(Box.words(this.periods.get(i).code())));
			for (List<TimelinePoint> line : this.lines) {
				OptionalDouble at = line.get(i).at();
				row.add(at.isPresent() ? FigureBoxes.drawn(at.getAsDouble(), false) : Box.GAP);
			}
			for (List<TimelinePoint> line : this.lines) {
				row.add(Box.words(line.get(i).words()));
			}
			rows.add(row);
		}
		return rows;
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
		return "A part of a column is as high as the best figure, or the least where there is no best one. A hatched part "
				+ "is provisional. A framed column is incomplete, or an outcome of it has no figure.";
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:barChart", () -> {
			xml.val("c:barDir", "col");
			xml.val("c:grouping", "stacked");
			xml.val("c:varyColors", 0);
			for (int i = 0; i < this.lines.size(); i++) {
				series(xml, i, cells);
			}
			xml.val("c:gapWidth", GAP);
			xml.val("c:overlap", 100);
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		NativeAxes.categories(xml, false, labelled(this.periods));
		NativeAxes.values(xml, false, upper(heights()), this.chart.axis(), false);
	}

	private void series(ChartXml xml, int line, ChartCells cells) {
		Color color = OutcomesDrawing.color(this.chart, line);
		xml.in("c:ser", () -> {
			xml.val("c:idx", line);
			xml.val("c:order", line);
			cells.name(xml, line + 1);
			xml.in("c:spPr", () -> NativeStyle.paint(xml, color));
			xml.val("c:invertIfNegative", 0);
			for (int i = 0; i < this.periods.size(); i++) {
				TimelinePoint point = this.lines.get(line).get(i);
				TimelinePoint.Look look = isIncomplete(i) ? TimelinePoint.Look.INCOMPLETE : point.look();
				if (point.at().isPresent()
						&& (look == TimelinePoint.Look.PROVISIONAL || look == TimelinePoint.Look.INCOMPLETE)) {
					special(xml, i, look, color);
				}
			}
			cells.labels(xml);
			cells.numbers(xml, "c:val", line + 1);
		});
	}

	/** A column that lacks an outcome, or is of a period that lacks reports. */
	private boolean isIncomplete(int column) {
		return this.lines.stream()
			.map((line) -> line.get(column))
			.anyMatch((point) -> point.isUnknown() || point.look() == TimelinePoint.Look.INCOMPLETE);
	}

	private static void special(ChartXml xml, int index, TimelinePoint.Look look, Color color) {
		xml.in("c:dPt", () -> {
			xml.val("c:idx", index);
			xml.val("c:invertIfNegative", 0);
			xml.val("c:bubble3D", 0);
			xml.in("c:spPr", () -> {
				if (look == TimelinePoint.Look.PROVISIONAL) {
					hatch(xml, color);
				}
				else {
					xml.empty("a:noFill");
				}
				NativeStyle.line(xml, color, 1, false);
			});
		});
	}

	private static void hatch(ChartXml xml, Color color) {
		xml.in("a:pattFill", () -> {
			xml.attribute("prst", "wdUpDiag");
			xml.in("a:fgClr", () -> xml.val("a:srgbClr", NativeStyle.hex(color)));
			xml.in("a:bgClr", () -> xml.val("a:srgbClr", NativeStyle.hex(Color.WHITE)));
		});
	}

	/** For the axis alone: nothing of it is printed. */
	private List<Double> heights() {
		List<Double> heights = new ArrayList<>();
		for (int i = 0; i < this.periods.size(); i++) {
			double height = 0;
			for (List<TimelinePoint> line : this.lines) {
				height += line.get(i).at().orElse(0);
			}
			heights.add(height);
		}
		return heights;
	}

}
