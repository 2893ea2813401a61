package org.tallybook.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * Draws incidents by date: as wide as their dates, from the low end to the highest figure
 * stated. Numbers lead to the key, since incidents may lie close to each other.
 */
final class IncidentsDrawing implements Drawing {

	/** A single day is drawn as wide as this. */
	private static final double NARROWEST = 6;

	private static final double FLATTEST = 3;

	private static final double WIDE = 30;

	private static final double ARROW = 24;

	private static final double HEAD = 5;

	/** What the highest bar leaves free for an arrow and its number. */
	private static final double HEADROOM = 1.22;

	private static final Color COLOR = ChartStyle.color(0);

	private final List<Shown> shown;

	private final List<Lettering> lines = new ArrayList<>();

	private final TimePlot plot;

	/** An incident with its published figure. */
	record Shown(ClaimChart.Happening incident, Value value, Color color) {

		OptionalLong low() {
			return this.value.count()
				.filter((range) -> range.low().isStated())
				.map((range) -> OptionalLong.of(range.low().count()))
				.orElse(OptionalLong.empty());
		}

		OptionalLong high() {
			return this.value.count().map(CountRange::highestStated).orElse(OptionalLong.empty());
		}

		/** The low end, or the highest figure where nobody stated a low end. */
		OptionalLong at() {
			return low().isPresent() ? low() : high();
		}

		LocalDate start() {
			Period period = this.incident.period();
			return period.start().orElse(period.end());
		}

		/** The days from the first to the last one. */
		long days() {
			return this.incident.period().end().toEpochDay() - start().toEpochDay();
		}

		boolean isOpen() {
			return this.value.count().filter((range) -> range.high().isStated()).isEmpty();
		}

		String words() {
			return this.incident.label() + ", " + this.incident.period().label() + ": "
					+ Words.of(this.value, Part.WORDS) + Symbols.behind(this.value);
		}

	}

	IncidentsDrawing(Release release, ClaimChart.Incidents chart) {
		this.shown = shown(chart, release);
		this.shown.forEach((incident) -> this.lines.add(line(incident)));
		Symbols symbols = new Symbols();
		this.shown.forEach((incident) -> symbols.add(incident.value()));
		double foot = this.lines.stream().mapToDouble((line) -> line.height() + 4).sum();
		this.plot = new TimePlot(release, chart, (chart.caption() + "\n" + symbols.explained("; ")).strip(), years(),
				List.of(), key(), 0, foot - FREE);
	}

	/** The lines begin where months would stand under the axis. */
	private static final double FREE = 14;

	static List<Shown> shown(ClaimChart.Incidents chart, Release release) {
		return chart.incidents().stream().map((incident) -> {
			Value value = release.value(incident.figure());
			return new Shown(incident, value, value.marks().contains(Mark.CONTESTED) ? ChartStyle.DENIAL : COLOR);
		}).toList();
	}

	private static Lettering line(Shown incident) {
		StringBuilder text = new StringBuilder(incident.words());
		incident.incident().denials().forEach((denial) -> text.append("\nDenied by ").append(denial));
		return new Lettering(text.toString(), false, ChartStyle.SMALL, ChartStyle.INK,
				ChartStyle.WIDTH - ChartStyle.MARGIN - EventMarks.LABEL_X);
	}

	/** Whole years, from that of the first incident to that of the last. */
	private List<Period> years() {
		int first = this.shown.stream().mapToInt((incident) -> incident.start().getYear()).min().orElse(1970);
		int last = this.shown.stream()
			.mapToInt((incident) -> incident.incident().period().end().getYear())
			.max()
			.orElse(first);
		return IntStream.rangeClosed(first, last).mapToObj(Period::year).toList();
	}

	private ChartKey key() {
		ChartKey key = new ChartKey();
		key.add((g, x, y) -> ChartKey.square(g, x, y, COLOR), "low end to highest figure stated");
		if (this.shown.stream().anyMatch((incident) -> incident.color() != COLOR)) {
			key.add((g, x, y) -> ChartKey.square(g, x, y, ChartStyle.DENIAL), "the same, denied by somebody");
		}
		key.add((g, x, y) -> arrow(g, x + 6, y + 8, y - 8, ChartStyle.GREY), "nobody stated this end");
		return key;
	}

	@Override
	public int height() {
		return this.plot.height();
	}

	@Override
	public void draw(Graphics2D g) {
		long highest = this.shown.stream()
			.mapToLong((incident) -> Math.max(incident.low().orElse(0), incident.high().orElse(0)))
			.max()
			.orElse(0);
		this.plot.draw(g, Math.max(1, highest) * HEADROOM, false, this::drawIncidents);
	}

	/** Long incidents first, so that they do not hide short ones. */
	private void drawIncidents(Graphics2D g, Rectangle2D area, TimePlot.Scale scale) {
		double[] tops = new double[this.shown.size()];
		IntStream.range(0, tops.length)
			.boxed()
			.sorted(Comparator.comparingDouble((i) -> -this.shown.get(i).days()))
			.forEach((i) -> tops[i] = drawBar(g, scale, this.shown.get(i)));
		List<Rectangle2D> taken = new ArrayList<>();
		for (int i = 0; i < tops.length; i++) {
			double middle = scale.x(TimelinePoint.middle(this.shown.get(i).incident().period()));
			number(g, i, middle, tops[i] - EventMarks.RADIUS - 4, taken);
		}
		double y = area.getMaxY() + CalendarLabels.HEIGHT - FREE;
		for (int i = 0; i < this.lines.size(); i++) {
			EventMarks.number(g, i, ChartStyle.MARGIN + EventMarks.RADIUS, y + ChartStyle.SMALL * 0.675);
			this.lines.get(i).draw(g, EventMarks.LABEL_X, y, 0);
			y += this.lines.get(i).height() + 4;
		}
	}

	/**
	 * Draws the bar and its arrows.
	 * @return the top of what was drawn
	 */
	private static double drawBar(Graphics2D g, TimePlot.Scale scale, Shown incident) {
		double middle = scale.x(TimelinePoint.middle(incident.incident().period()));
		double width = Math.max(NARROWEST, scale.x(incident.days() + 1.0) - scale.x(0));
		OptionalLong low = incident.low();
		OptionalLong high = incident.high();
		if (low.isEmpty() && high.isEmpty()) {
			Lettering symbol = new Lettering(Words.of(incident.value(), Part.WORDS), false, ChartStyle.SMALL,
					incident.color(), ChartStyle.WIDTH);
			symbol.draw(g, middle, scale.y(0) - symbol.height() - 2, 0.5);
			return scale.y(0) - symbol.height() - 2;
		}
		double foot = scale.y(low.orElse(high.orElse(0)));
		double top = Math.min(scale.y(high.orElse(low.orElse(0))), foot);
		double height = Math.max(FLATTEST, foot - top);
		fill(g, new Rectangle2D.Double(middle - width / 2, foot - height, width, height), incident.color());
		if (low.isEmpty()) {
			arrow(g, middle, foot, Math.min(scale.y(0), foot + ARROW), incident.color());
		}
		if (incident.isOpen()) {
			arrow(g, middle, foot - height, foot - height - ARROW, incident.color());
			return foot - height - ARROW;
		}
		return foot - height;
	}

	/** What is wide lets others shine through. */
	private static void fill(Graphics2D g, Rectangle2D bar, Color color) {
		g.setPaint((bar.getWidth() > WIDE && bar.getHeight() > FLATTEST) ? ChartStyle.pale(color) : color);
		g.fill(bar);
		if (bar.getWidth() > WIDE) {
			g.setPaint(color);
			g.setStroke(ChartStyle.THIN);
			g.draw(bar);
		}
	}

	private static void arrow(Graphics2D g, double x, double from, double to, Color color) {
		double back = (to > from) ? -HEAD : HEAD;
		g.setPaint(color);
		g.setStroke(new BasicStroke(2));
		g.draw(new Line2D.Double(x, from, x, to + back));
		g.fill(Markers.polygon(x, to, x - HEAD, to + 1.5 * back, x + HEAD, to + 1.5 * back));
	}

	/** Above the bar, and above the numbers that are there. */
	private static void number(Graphics2D g, int index, double x, double y, List<Rectangle2D> taken) {
		double size = 2 * EventMarks.RADIUS;
		Rectangle2D place = new Rectangle2D.Double(x - size / 2, y - size / 2, size, size);
		while (taken.stream().anyMatch(place::intersects)) {
			place.setRect(place.getX(), place.getY() - size, size, size);
		}
		taken.add(place);
		EventMarks.number(g, index, x, place.getCenterY());
	}

}
