package org.tallybook.output;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.tallybook.tally.Period;

/**
 * The time axis: months or quarters in the middle of their span, and years under them.
 */
final class CalendarLabels {

	/** The height of both rows of labels. */
	static final double HEIGHT = 42;

	private static final double MONTH_WIDTH = 28;

	private static final double YEAR_WIDTH = 40;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

	private final List<Period> periods;

	CalendarLabels(Collection<Period> periods) {
		this.periods = List.copyOf(new TreeSet<>(periods));
	}

	/**
	 * The first day, in days since 1970.
	 * @return the start of the axis
	 */
	double first() {
		return this.periods.stream().mapToDouble((period) -> start(period).toEpochDay()).min().orElse(0);
	}

	/**
	 * The day after the last, in days since 1970.
	 * @return the end of the axis
	 */
	double last() {
		return this.periods.stream().mapToDouble((period) -> end(period).toEpochDay() + 1).max().orElse(first() + 1);
	}

	/** A date up to which everything counts stands inside its month, not at an edge. */
	private static LocalDate start(Period period) {
		return period.start().orElse(period.end().withDayOfMonth(1));
	}

	private static LocalDate end(Period period) {
		return period.start().isPresent() ? period.end() : YearMonth.from(period.end().plusDays(1)).atEndOfMonth();
	}

	void draw(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		g.setPaint(ChartStyle.GREY);
		g.setStroke(ChartStyle.THIN);
		g.draw(new Line2D.Double(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
		boolean parts = area.getWidth() / Math.max(1, this.periods.size()) >= MONTH_WIDTH
				&& this.periods.stream().anyMatch((period) -> !part(period).isEmpty());
		if (parts) {
			this.periods.forEach((period) -> write(g, part(period), middle(period, scale), area.getMaxY() + 4));
		}
		drawYears(g, area, scale, area.getMaxY() + (parts ? 22 : 6));
	}

	private void drawYears(Graphics2D g, Rectangle2D area, TimePlot.Scale scale, double top) {
		int from = LocalDate.ofEpochDay((long) first()).getYear();
		int to = LocalDate.ofEpochDay((long) last() - 1).getYear();
		double width = area.getWidth() * 365 / (last() - first());
		int step = niceStep(YEAR_WIDTH / width);
		for (int year = from; year <= to; year++) {
			double start = Math.max(area.getMinX(), scale.x(LocalDate.of(year, 1, 1).toEpochDay()));
			double end = Math.min(area.getMaxX(), scale.x(LocalDate.of(year + 1, 1, 1).toEpochDay()));
			g.setPaint(ChartStyle.GREY);
			g.setStroke(ChartStyle.THIN);
			g.draw(new Line2D.Double(start, area.getMaxY(), start, area.getMaxY() + 5));
			if (year % step == 0 && (step > 1 || end - start >= YEAR_WIDTH)) {
				write(g, String.valueOf(year), (start + end) / 2, top);
			}
		}
	}

	private static int niceStep(double least) {
		for (int step : new int[] { 1, 2, 5, 10, 20, 50 }) {
			if (step >= least) {
				return step;
			}
		}
		return 100;
	}

	private static String part(Period period) {
		return switch (period.precision()) {
			case MONTH -> MONTH.format(period.end());
			case QUARTER -> "Q" + (period.end().getMonthValue() / 3);
			case YEAR, YEARS, DAYS, UP_TO -> "";
		};
	}

	private static double middle(Period period, TimePlot.Scale scale) {
		return (scale.x(start(period).toEpochDay()) + scale.x(period.end().toEpochDay() + 1.0)) / 2;
	}

	private static void write(Graphics2D g, String words, double middle, double top) {
		new Lettering(words, false, ChartStyle.SMALL, ChartStyle.GREY, ChartStyle.WIDTH).draw(g, middle, top, 0.5);
	}

}
