package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.statistics.Attempt;
import org.tallybook.statistics.LevelShift;
import org.tallybook.statistics.RateRatio;
import org.tallybook.statistics.Refusal;
import org.tallybook.statistics.TimeSeries;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/** One series around one event. */
final class EventRow {

	private static final String RATIO = "ratio";

	private final TableSpec spec;

	private final Draft draft;

	private final SeriesFigures figures;

	private final Course course;

	private final Chart.Event event;

	private final Line line;

	private final long first;

	/** Without the period in which the event falls. */
	private final TreeMap<Long, Double> counts;

	EventRow(TableSpec spec, Draft draft, SeriesFigures figures, Course course, Chart.Event event) {
		this.spec = spec;
		this.draft = draft;
		this.figures = figures;
		this.course = course;
		this.event = event;
		this.line = Line.of(figures, figures.counted().name() + "/" + event.date().code(), Map.of());
		this.first = EventEffect.first(course, event.date());
		this.counts = new TreeMap<>(course.counts());
		Period start = Period.days(event.date().start().orElse(event.date().end()),
				event.date().start().orElse(event.date().end()));
		if (course.number(start) < this.first) {
			this.counts.remove(course.number(start));
		}
	}

	List<Cell> cells() {
		List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(this.figures.counted().label()),
				new Cell.Text(this.event.label()), new Cell.Text(this.event.date().label()),
				this.line.number("periods-before", "periods", Value.of(before().size())),
				this.line.number("periods-after", "periods", Value.of(this.counts.tailMap(this.first).size()))));
		Attempt<LevelShift> shift = shift(this.counts, this.first);
		if (this.course.lacksBest() || shift.refusal().isPresent()) {
			cells.addAll(refused(shift.refusal().orElse(Refusal.NO_FIT)));
			return cells;
		}
		this.draft.methods().used(Method.LEVEL_SHIFT, this.spec);
		LevelShift found = shift.result().orElseThrow();
		String unit = this.figures.unit() + " a period";
		cells.add(this.line.decimal("mean-before", unit, Rounded.estimate(found.meanBefore())));
		cells.add(this.line.decimal("mean-after", unit, Rounded.estimate(found.meanAfter())));
		cells.addAll(ratio("", shift));
		cells.add(this.line.decimal("dispersion", "times a Poisson count", Rounded.estimate(found.dispersion())));
		cells.addAll(placebos());
		cells.add(this.line.phrase(words(found)));
		cells.add(new Cell.Text(""));
		return cells;
	}

	private Policies policies() {
		return this.draft.spec().policies();
	}

	private SortedMap<Long, Double> before() {
		return this.counts.headMap(this.first);
	}

	private Attempt<LevelShift> shift(SortedMap<Long, Double> observed, long at) {
		return LevelShift.of(TimeSeries.of(observed), at, this.course.seasons(observed),
				policies().trend().eventPeriods(), policies().probability());
	}

	private List<Cell> ratio(String prefix, Attempt<LevelShift> shift) {
		List<Cell> cells = new ArrayList<>();
		String name = prefix + RATIO;
		Optional<LevelShift> found = shift.result();
		cells.add(found.map((s) -> this.line.decimal(name, RATIO, Rounded.estimate(s.level().estimate())))
			.orElseGet(() -> this.line.none(name, RATIO)));
		cells.add(found.map((s) -> this.line.decimal(name + "-lower", RATIO, Rounded.lower(s.level().lower())))
			.orElseGet(() -> this.line.none(name + "-lower", RATIO)));
		cells.add(found.map((s) -> this.line.decimal(name + "-upper", RATIO, Rounded.upper(s.level().upper())))
			.orElseGet(() -> this.line.none(name + "-upper", RATIO)));
		return cells;
	}

	/**
	 * The model at other dates, by the periods before the event alone, so that nothing of
	 * the event is in them: at equal distances among the dates that have enough periods
	 * on each side.
	 */
	private List<Cell> placebos() {
		List<Cell> cells = new ArrayList<>();
		List<Long> dates = placeboDates();
		for (int i = 0; i < EventEffect.PLACEBOS; i++) {
			String prefix = "other-" + (i + 1) + "-";
			if (i < dates.size()) {
				long date = dates.get(i);
				cells.add(new Cell.Text(
						Optional.ofNullable(this.course.periods().get(date)).map(Period::label).orElse("")));
				cells.addAll(ratio(prefix, shift(before(), date)));
			}
			else {
				cells.add(new Cell.Text("too few periods"));
				cells.addAll(
						List.of(this.line.none(prefix + RATIO, RATIO), this.line.none(prefix + RATIO + "-lower", RATIO),
								this.line.none(prefix + RATIO + "-upper", RATIO)));
			}
		}
		return cells;
	}

	private List<Long> placeboDates() {
		int fewest = policies().trend().eventPeriods();
		List<Long> before = List.copyOf(before().keySet());
		List<Long> possible = before.subList(Math.min(fewest, before.size()),
				Math.max(Math.min(fewest, before.size()), before.size() - fewest + 1));
		TreeSet<Long> dates = new TreeSet<>();
		for (int i = 1; i <= EventEffect.PLACEBOS && !possible.isEmpty(); i++) {
			dates.add(possible.get((possible.size() - 1) * i / (EventEffect.PLACEBOS + 1)));
		}
		return List.copyOf(dates);
	}

	private String words(LevelShift found) {
		boolean includesNone = found.level().lower() <= 1 && found.level().upper() >= 1;
		String what = includesNone ? "No clear change of level coincides with it (ratio "
				: (found.level().estimate() > 1) ? "A higher level coincides with it (ratio "
						: "A lower level coincides with it (ratio ";
		return what + "{ratio.decimal}, {ratio-lower.decimal} to {ratio-upper.decimal}); reporting capacity changed at"
				+ " the same time" + (this.figures.counted().series().minimum() ? "; of what was documented" : "")
				+ (Trend.isOfIncidents(this.figures) ? "" : "; people of one incident are not independent")
				+ ((found.dispersion() > policies().trend().mostDispersion().doubleValue())
						? "; the counts scatter {dispersion.decimal} times as widely as independent ones, too widely to rest"
								+ " anything on the ratio"
						: "");
	}

	/** Nothing, or of a complete source the least ratio of incidents, and why. */
	private List<Cell> refused(Refusal refusal) {
		Sentence why = Sentence.of(this.course.lacksBest() ? Refused.NO_BEST
				: (refusal == Refusal.TOO_FEW_PERIODS)
						? "fewer than " + policies().trend().eventPeriods() + " complete periods on one side"
						: Refused.words(refusal));
		this.draft.methods()
			.refused(Method.LEVEL_SHIFT, this.spec, this.figures.counted().label() + ", " + this.event.label(), why);
		List<Cell> cells = new ArrayList<>();
		String unit = this.figures.unit() + " a period";
		cells.add(this.line.none("mean-before", unit));
		cells.add(this.line.none("mean-after", unit));
		cells.add(this.line.none(RATIO, RATIO));
		Optional<RateRatio> least = (refusal == Refusal.NOTHING_BEFORE) ? least() : Optional.empty();
		cells.add(least.map((ratio) -> this.line.decimal("ratio-lower", RATIO, Rounded.lower(ratio.interval().lower())))
			.orElseGet(() -> this.line.none("ratio-lower", RATIO)));
		cells.add(this.line.none("ratio-upper", RATIO));
		cells.add(this.line.none("dispersion", "times a Poisson count"));
		for (int i = 1; i <= EventEffect.PLACEBOS; i++) {
			cells.add(new Cell.Text(""));
			cells.add(this.line.none("other-" + i + "-ratio", RATIO));
			cells.add(this.line.none("other-" + i + "-ratio-lower", RATIO));
			cells.add(this.line.none("other-" + i + "-ratio-upper", RATIO));
		}
		cells
			.add(least.isPresent()
					? this.line
						.phrase("The rate of incidents after it is at least {ratio-lower.decimal} times that before"
								+ " (exact, one-sided); reporting capacity changed at the same time")
					: new Cell.Text(""));
		cells.add(new Cell.Phrase(why));
		return cells;
	}

	/**
	 * The exact ratio where nothing happened before: only of incidents, and only where
	 * the source recorded every case, since none documented is not zero observed. The
	 * limit is one-sided: an interval has the error of its lower end on that side alone.
	 */
	private Optional<RateRatio> least() {
		boolean complete = this.draft.source(this.spec.source()).definition().complete();
		if (!complete || !Trend.isOfIncidents(this.figures)) {
			return Optional.empty();
		}
		SortedMap<Long, Double> after = this.counts.tailMap(this.first);
		long x = Math.round(after.values().stream().mapToDouble(Double::doubleValue).sum());
		return RateRatio.of(x, after.size(), 0, before().size(), 2 * policies().probability() - 1);
	}

}
