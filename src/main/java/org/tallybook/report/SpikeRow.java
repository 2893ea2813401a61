package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tallybook.statistics.Diagnosis;
import org.tallybook.statistics.TimeSeries;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** The latest complete period of one series, or of one place in it. */
final class SpikeRow {

	private final TableSpec spec;

	private final Draft draft;

	private final SeriesFigures figures;

	private final Optional<String> place;

	private final Course course;

	private final Line line;

	private final Optional<Period> latest;

	private final Baseline baseline;

	private final Optional<Double> ownDispersion;

	private Optional<Double> dispersion = Optional.empty();

	private String whyNot = "";

	private Optional<Double> p = Optional.empty();

	SpikeRow(TableSpec spec, Draft draft, SeriesFigures figures, Optional<String> place) {
		this.spec = spec;
		this.draft = draft;
		this.figures = figures;
		this.place = place;
		Map<String, String> members = place.map((name) -> Map.of(Series.PLACE, name)).orElse(Map.of());
		this.course = Course.of(spec, draft, figures, members);
		this.line = Line.of(figures, figures.counted().name() + place.map((name) -> "/" + ByPlace.key(name)).orElse(""),
				members);
		this.latest = latest(spec, draft);
		TreeMap<Long, Double> earlier = earlier();
		int seasons = this.course.seasons(earlier);
		this.baseline = Baseline.of(earlier, this.latest.map(this.course::number).orElse(0L), seasons, policies());
		this.ownDispersion = Trend.isOfIncidents(figures) && !this.course.lacksBest()
				? Diagnosis.of(TimeSeries.of(earlier), seasons).result().map(Diagnosis::dispersion) : Optional.empty();
	}

	private Policies.Trend policies() {
		return this.draft.spec().policies().trend();
	}

	/** The latest period of the table, which all rows share. */
	private static Optional<Period> latest(TableSpec spec, Draft draft) {
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		return timespan.calendar(spec.every())
			.stream()
			.filter((period) -> timespan.isComplete(period) && !timespan.isProvisional(period))
			.reduce((earlier, later) -> later);
	}

	private Optional<Double> count() {
		return this.latest
			.flatMap((period) -> Optional.ofNullable(this.course.counts().get(this.course.number(period))));
	}

	private TreeMap<Long, Double> earlier() {
		return this.latest.map((period) -> new TreeMap<>(this.course.counts().headMap(this.course.number(period))))
			.orElseGet(TreeMap::new);
	}

	/** How widely the periods before scatter about their own trend and seasons. */
	Optional<Double> ownDispersion() {
		return this.ownDispersion;
	}

	/** Tests the period, or says why not. */
	void judge(Optional<Double> pooled) {
		this.dispersion = this.ownDispersion.or(() -> pooled);
		this.whyNot = obstacle();
		if (this.whyNot.isEmpty()) {
			this.p = count().map((count) -> this.baseline.test(count).upper());
		}
	}

	private String obstacle() {
		if (!Trend.isOfIncidents(this.figures)) {
			return "people of one incident are not independent: only incidents are tested";
		}
		if (this.course.lacksBest()) {
			return Refused.NO_BEST;
		}
		if (count().isEmpty()) {
			return "the latest complete period has no count";
		}
		if (!this.baseline.isEnough()) {
			return "the baseline has too few periods";
		}
		if (this.dispersion.isEmpty()) {
			return "how widely the counts scatter cannot be told";
		}
		return (this.dispersion.get() > policies().spikeDispersion().doubleValue())
				? "the exact test does not apply, because "
						+ (this.ownDispersion.isPresent() ? "the counts scatter more widely than independent incidents"
								: "its own dispersion cannot be told and the other rows scatter more widely than"
										+ " independent incidents")
				: "";
	}

	Optional<Double> p() {
		return this.p;
	}

	List<Cell> cells(Optional<Double> adjusted) {
		String unit = this.figures.unit();
		List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(this.figures.counted().label()),
				new Cell.Text(this.place.orElse("All places")),
				new Cell.Text(this.latest.map(Period::label).orElse("")),
				number("count", unit, count().map(this::printed)),
				new Cell.Text(this.baseline.seasonal() ? "The same " + this.spec.every().code() + " of earlier years"
						: "The periods before"),
				this.line.number("baseline-periods", "periods", Value.of(this.baseline.counts().size())),
				number("baseline", unit,
						Optional.of(this.baseline.counts().isEmpty())
							.filter((empty) -> !empty)
							.map((some) -> Value.of(Math.round(this.baseline.sum())))),
				decimal("expected", unit,
						this.baseline.counts().isEmpty() ? Optional.empty()
								: Optional.of(Rounded.estimate(this.baseline.sum() / this.baseline.counts().size()))),
				decimal("dispersion", "times a Poisson count", this.dispersion.map(Rounded::estimate)),
				decimal("p", "probability", this.p.map(Rounded::p)),
				decimal("p-adjusted", "probability", adjusted.map(Rounded::p))));
		cells.add(adjusted.isPresent() ? this.line.phrase(words(adjusted.get())) : new Cell.Text(""));
		cells.add(whyNot());
		return cells;
	}

	private Cell number(String name, String unit, Optional<Value> value) {
		return value.map((known) -> this.line.number(name, unit, known)).orElseGet(() -> this.line.none(name, unit));
	}

	private Cell decimal(String name, String unit, Optional<Value> value) {
		return value.map((known) -> this.line.decimal(name, unit, known)).orElseGet(() -> this.line.none(name, unit));
	}

	/** The count as other tables print it: at least so many, or none documented. */
	private Value printed(double count) {
		return this.figures.value(Optional.of(CountRange.exactly(Math.round(count))), Set.of(), State.MISSING);
	}

	private String words(double adjusted) {
		boolean unusual = adjusted < policies().spikeLevel().doubleValue()
				&& count().orElse(0.0) >= policies().leastSpike();
		return unusual ? "Unusual, check first for a data cause: {count} where {expected.decimal} were expected"
				: "Not unusual";
	}

	private Cell whyNot() {
		if (this.whyNot.isEmpty()) {
			return new Cell.Text("");
		}
		boolean scatter = this.whyNot.startsWith("the exact test");
		Sentence why = scatter ? this.line.sentence(this.whyNot + " (dispersion {dispersion.decimal}, at most "
				+ policies().spikeDispersion().toPlainString() + ")") : Sentence.of(this.whyNot);
		this.draft.methods()
			.refused(Method.SPIKE, this.spec,
					this.figures.counted().label() + this.place.map((name) -> ", " + name).orElse(""), why);
		return new Cell.Phrase(why);
	}

}
