package org.tallybook.output;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.apache.poi.ss.usermodel.DateUtil;
import org.tallybook.disclosure.Release;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Column;
import org.tallybook.report.Part;
import org.tallybook.report.Words;

/**
 * Incidents as points by date, each a series of its own, so that its name can stand
 * beside it: a bar upwards for the figures that were stated, and one to the right for the
 * dates.
 */
final class NativeIncidents extends NativeChart {

	private static final int HEIGHT = 460;

	private static final int DAY = 1;

	private static final int DAYS = 2;

	private static final int FIGURE = 3;

	private static final int UP = 4;

	/** From one first of January to the next, after a leap year. */
	private static final double YEAR = 365.25;

	private static final int MOST_YEARS = 16;

	/** About where the points are, in pixels. */
	private static final Rectangle2D PLOT = new Rectangle2D.Double(0, 0, 850, 330);

	private static final double MARKER = 10;

	private static final double LINE = 13;

	private static final double LETTER = 6.5;

	private final ClaimChart.Incidents chart;

	private final List<IncidentsDrawing.Shown> points;

	private final List<String> places;

	private final Grid grid;

	NativeIncidents(ClaimChart.Incidents chart, Release release) {
		super(chart, release);
		this.chart = chart;
		this.points = IncidentsDrawing.shown(chart, release);
		this.places = places();
		this.grid = new Grid(chart.id(),
				List.of(Column.text("Incident", 30), Column.number("First day"),
						Column.number("Days from there to the last one"), Column.number("Low end, or highest alone"),
						Column.number("From there up to the highest figure stated"), Column.text("In words", 30),
						Column.text("Denials", 40)),
				this.points.stream().map(NativeIncidents::row).toList());
	}

	private static List<Box> row(IncidentsDrawing.Shown point) {
		double day = DateUtil.getExcelDate(point.start());
		return List.of(Box.words(point.incident().label()), new Box.Number(day, "yyyy-mm-dd", point.start().toString()),
				FigureBoxes.drawn(point.days(), false), box(point.at()), box(up(point)),
				Box.words(Words.of(point.value(), Part.WORDS) + Symbols.behind(point.value())),
				Box.words(String.join("; ", point.incident().denials())));
	}

	/** From the low end to the highest figure stated. */
	private static OptionalLong up(IncidentsDrawing.Shown point) {
		return (point.low().isPresent() && point.high().isPresent()
				&& point.high().getAsLong() > point.low().getAsLong())
						? OptionalLong.of(point.high().getAsLong() - point.low().getAsLong()) : OptionalLong.empty();
	}

	private static Box box(OptionalLong number) {
		return number.isPresent() ? FigureBoxes.drawn(number.getAsLong(), false) : Box.GAP;
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
		return false;
	}

	@Override
	String key() {
		return "A point stands at the first day and the low end; it is pale and stands at the highest figure where "
				+ "nobody stated a low end. A triangle that points up stands where nobody stated a highest figure. Bars reach up to the highest figure stated, and to the right to the last day. "
				+ "The other colour is for incidents that somebody denies.";
	}

	@Override
	void plot(ChartXml xml, ChartCells cells) {
		xml.in("c:scatterChart", () -> {
			xml.val("c:scatterStyle", "lineMarker");
			xml.val("c:varyColors", 0);
			for (int i = 0; i < this.points.size(); i++) {
				series(xml, i, cells);
			}
			xml.val("c:axId", NativeAxes.LABELS);
			xml.val("c:axId", NativeAxes.VALUES);
		});
		dates(xml);
		NativeAxes.values(xml, false, upper(ends()), this.chart.axis(), false);
	}

	private void series(ChartXml xml, int row, ChartCells cells) {
		IncidentsDrawing.Shown point = this.points.get(row);
		xml.in("c:ser", () -> {
			xml.val("c:idx", row);
			xml.val("c:order", row);
			cells.nameOfRow(xml, row);
			xml.in("c:spPr", () -> NativeStyle.noLine(xml));
			NativeStyle.marker(xml, point.high().isEmpty() ? "triangle" : "circle", point.color(),
					point.low().isEmpty());
			xml.in("c:dLbls", () -> name(xml, row));
			NativeStyle.bar(xml, true, point.color(), () -> cells.number(xml, "c:plus", DAYS, row));
			NativeStyle.bar(xml, false, point.color(), () -> cells.number(xml, "c:plus", UP, row));
			cells.number(xml, "c:xVal", DAY, row);
			cells.number(xml, "c:yVal", FIGURE, row);
			xml.val("c:smooth", 0);
		});
	}

	private void name(ChartXml xml, int row) {
		NativeStyle.labels(xml);
		xml.val("c:dLblPos", this.places.get(row));
		NativeStyle.shows(xml, false, true);
	}

	/**
	 * The side of each point on which its name stands: one where it does not lie on a
	 * name, a point or a bar, as far as there is one.
	 */
	private List<String> places() {
		List<Rectangle2D> taken = new ArrayList<>();
		for (IncidentsDrawing.Shown point : this.points) {
			taken.add(box(point, MARKER / 2, MARKER / 2, MARKER, MARKER));
			taken.add(box(point, 0, MARKER / 2, across(point.days()), MARKER));
			double up = PLOT.getHeight() * up(point).orElse(0) / upper(ends());
			taken.add(box(point, MARKER / 2, up, MARKER, up));
		}
		List<String> chosen = new ArrayList<>();
		for (IncidentsDrawing.Shown point : this.points) {
			double width = LETTER * point.incident().label().length();
			Map<String, Rectangle2D> sides = new LinkedHashMap<>();
			sides.put("r", box(point, -MARKER, LINE / 2, width, LINE));
			sides.put("l", box(point, width + MARKER, LINE / 2, width, LINE));
			sides.put("t", box(point, width / 2, LINE + MARKER, width, LINE));
			sides.put("b", box(point, width / 2, -MARKER, width, LINE));
			Map.Entry<String, Rectangle2D> side = sides.entrySet()
				.stream()
				.filter((entry) -> PLOT.contains(entry.getValue())
						&& taken.stream().noneMatch(entry.getValue()::intersects))
				.findFirst()
				.orElseGet(() -> Map.entry("t", box(point, width / 2, LINE + MARKER, width, LINE)));
			taken.add(side.getValue());
			chosen.add(side.getKey());
		}
		return chosen;
	}

	/**
	 * A box to the left of a point and above it, in pixels, as far as these are known.
	 */
	private Rectangle2D box(IncidentsDrawing.Shown point, double left, double above, double width, double height) {
		double x = across((double) point.start().toEpochDay() - first().toEpochDay());
		double y = PLOT.getHeight() * (1 - point.at().orElse(0) / upper(ends()));
		return new Rectangle2D.Double(x - left, y - above, width, height);
	}

	private double across(double days) {
		return PLOT.getWidth() * days / ((double) last().toEpochDay() - first().toEpochDay());
	}

	private List<Double> ends() {
		List<Double> ends = new ArrayList<>();
		this.points.forEach((point) -> ends.add((double) point.at().orElse(0) + up(point).orElse(0)));
		return ends;
	}

	/** Follows on a leap year, so that steps of a year fall on its first day. */
	private LocalDate first() {
		int first = this.points.stream().mapToInt((point) -> point.start().getYear()).min().orElse(1970);
		return LocalDate.of(first - Math.floorMod(first - 1, 4), 1, 1);
	}

	private LocalDate last() {
		int last = this.points.stream()
			.mapToInt((point) -> point.incident().period().end().getYear())
			.max()
			.orElse(first().getYear());
		return LocalDate.of(last + 1, 1, 1);
	}

	private void dates(ChartXml xml) {
		xml.in("c:valAx", () -> {
			xml.val("c:axId", NativeAxes.LABELS);
			xml.in("c:scaling", () -> {
				xml.val("c:orientation", "minMax");
				xml.val("c:max", DateUtil.getExcelDate(last()));
				xml.val("c:min", DateUtil.getExcelDate(first()));
			});
			xml.val("c:delete", 0);
			xml.val("c:axPos", "b");
			xml.in("c:numFmt", () -> {
				xml.attribute("formatCode", "yyyy");
				xml.attribute("sourceLinked", 0);
			});
			xml.val("c:majorTickMark", "out");
			xml.val("c:minorTickMark", "none");
			xml.val("c:tickLblPos", "low");
			xml.in("c:spPr", () -> NativeStyle.line(xml, ChartStyle.GREY, 1, false));
			NativeStyle.labels(xml);
			xml.val("c:crossAx", NativeAxes.VALUES);
			xml.val("c:crosses", "autoZero");
			xml.val("c:crossBetween", "midCat");
			xml.val("c:majorUnit", (last().getYear() - first().getYear() > MOST_YEARS) ? 4 * YEAR : YEAR);
		});
	}

}
