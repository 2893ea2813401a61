package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Figure;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;

/**
 * Under the time axis of counts that add: on how many sources each period rests, so that
 * a fall of the line is not taken for one where fewer reported. Dates that follow no
 * calendar leave no gap, and have no strip.
 */
final class SourceStrip {

	/** Words, numbers and boxes. */
	private static final double HEIGHT = 48;

	private static final double BOX = 14;

	private static final double NUMBER = 10;

	/** A narrower box has no number above it. */
	private static final double NUMBER_WIDTH = 12;

	private final List<Cell> cells = new ArrayList<>();

	private record Cell(Period period, int sources, ReportSign sign) {
	}

	SourceStrip(Release release, Chart.Timeline chart) {
		SortedMap<Period, List<Figure>> figures = new TreeMap<>();
		chart.lines().forEach((line) -> line.points().forEach((point) -> {
			Figure figure = Objects.requireNonNull(release.figures().get(point.figure()));
			figures.computeIfAbsent(point.period(), (period) -> new ArrayList<>()).add(figure);
		}));
		boolean flows = figures.values()
			.stream()
			.flatMap(List::stream)
			.allMatch((figure) -> figure.kind().equals(Series.Kind.FLOW.code()));
		if (flows) {
			figures.forEach((period, some) -> cell(period, some).ifPresent(this.cells::add));
		}
	}

	/** The most sources that any line rests on; nothing where no figure makes sense. */
	private static Optional<Cell> cell(Period period, List<Figure> figures) {
		List<Figure> reported = figures.stream().filter(SourceStrip::isReported).toList();
		if (reported.isEmpty()) {
			boolean missing = figures.stream().anyMatch((figure) -> figure.value().state() == State.MISSING);
			return missing ? Optional.of(new Cell(period, 0, ReportSign.NONE)) : Optional.empty();
		}
		int most = reported.stream().mapToInt(Figure::sources).max().orElse(0);
		return Optional.of(new Cell(period, most, sign(reported)));
	}

	private static boolean isReported(Figure figure) {
		return switch (figure.value().state()) {
			case MISSING, NOT_APPLICABLE -> false;
			case FIGURE, ZERO_REPORTED, NONE_DOCUMENTED, SUPPRESSED -> true;
		};
	}

	private static ReportSign sign(List<Figure> reported) {
		return Stream
			.of(Map.entry(Mark.INCOMPLETE, ReportSign.IN_PART), Map.entry(Mark.PROVISIONAL, ReportSign.PROVISIONAL))
			.filter((sign) -> reported.stream().anyMatch((figure) -> figure.value().marks().contains(sign.getKey())))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(ReportSign.REPORTED);
	}

	double height() {
		return this.cells.isEmpty() ? 0 : HEIGHT;
	}

	void explain(ChartKey key) {
		this.cells.stream().map(Cell::sign).distinct().sorted().forEach((sign) -> sign.explain(key));
	}

	void draw(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		if (this.cells.isEmpty()) {
			return;
		}
		double top = area.getMaxY() + CalendarLabels.HEIGHT - 6;
		int most = this.cells.stream().mapToInt(Cell::sources).max().orElse(0);
		new Lettering("Reporting sources (most: " + most + ")", false, ChartStyle.SMALL, ChartStyle.GREY,
				area.getWidth())
			.draw(g, area.getMinX(), top, 0);
		double foot = top + HEIGHT - 2;
		for (Cell cell : this.cells) {
			double left = scale.x(cell.period().start().orElse(cell.period().end()).toEpochDay());
			double right = scale.x(cell.period().end().toEpochDay() + 1.0);
			cell.sign().draw(g, new Rectangle2D.Double(left, foot - BOX, right - left, BOX), ChartStyle.color(0));
			if (right - left >= NUMBER_WIDTH) {
				new Lettering(String.valueOf(cell.sources()), false, NUMBER, ChartStyle.GREY, ChartStyle.WIDTH).draw(g,
						(left + right) / 2, foot - BOX - NUMBER * 1.35, 0.5);
			}
		}
	}

}
