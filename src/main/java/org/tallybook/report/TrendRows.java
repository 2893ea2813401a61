package org.tallybook.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.statistics.Attempt;
import org.tallybook.statistics.Diagnosis;
import org.tallybook.statistics.Factor;
import org.tallybook.statistics.MannKendall;
import org.tallybook.statistics.Pettitt;
import org.tallybook.statistics.PoissonTrend;
import org.tallybook.statistics.Refusal;
import org.tallybook.statistics.SeasonalMannKendall;
import org.tallybook.statistics.TheilSen;
import org.tallybook.tally.Value;

/** The rows of one series in a table of trends. */
final class TrendRows {

	private final TableSpec spec;

	private final Draft draft;

	private final SeriesFigures figures;

	private final Course course;

	private final Line line;

	private final TrendRow row;

	private final TrendDiagnosis diagnosis;

	/** Whether the order of the periods is more than chance. */
	private Optional<Boolean> clear = Optional.empty();

	TrendRows(TableSpec spec, Draft draft, SeriesFigures figures) {
		this.spec = spec;
		this.draft = draft;
		this.figures = figures;
		this.course = Course.of(spec, draft, figures, Map.of());
		this.line = Line.of(figures, figures.counted().name(), Map.of());
		this.row = new TrendRow(spec, draft, figures.counted().label(), this.line);
		this.diagnosis = new TrendDiagnosis(spec, draft, this.line, this.row, this.course.lacksBest()
				? Attempt.refused(Refusal.TOO_FEW_PERIODS) : Diagnosis.of(this.course.series(), this.course.seasons()));
	}

	List<List<Cell>> rows() {
		this.line.add("periods", "periods", Value.of(this.course.counts().size()));
		if (this.course.lacksBest()) {
			Sentence why = Sentence.of(Refused.NO_BEST);
			this.draft.methods().refused(Method.TREND, this.spec, this.figures.counted().label(), why);
			return List.of(this.row.of("Does it rise or fall?", Method.TREND.title(),
					this.row.none("slope", slopeUnit()), slopeUnit(), new Cell.Text(""), new Cell.Phrase(why)));
		}
		List<Cell> direction = direction();
		List<Cell> neighbours = this.diagnosis.neighbours();
		List<Cell> dispersion = this.diagnosis.dispersion();
		List<Cell> change = changePerYear();
		List<Cell> point = changePoint();
		return List.of(inOneSentence(), direction, neighbours, dispersion, change, point);
	}

	private Policies policies() {
		return this.draft.spec().policies();
	}

	private String slopeUnit() {
		boolean yearly = this.course.seasons() > 1 || this.course.periodsPerYear() == 1;
		return this.figures.unit() + " a " + (yearly ? "year" : this.spec.every().code());
	}

	private List<Cell> direction() {
		String question = "Does it rise or fall?";
		boolean seasonal = this.course.seasons() > 1;
		Attempt<Line.Estimate> estimate = seasonal ? seasonal() : plain();
		if (estimate.refusal().isPresent()) {
			return this.row.refused(question, Method.TREND, "slope", slopeUnit(),
					Sentence.of(Refused.words(estimate.refusal().get())));
		}
		this.draft.methods().used(Method.TREND, this.spec);
		Line.Estimate slope = estimate.result().orElseThrow();
		List<Cell> numbers = List.of(this.line.decimal("slope", slopeUnit(), Rounded.estimate(slope.number())),
				this.line.decimal("slope-lower", slopeUnit(), Rounded.lower(slope.lower())),
				this.line.decimal("slope-upper", slopeUnit(), Rounded.upper(slope.upper())),
				this.line.decimal("slope-p", "probability", Rounded.p(slope.p())));
		String method = seasonal ? "Seasonal Mann-Kendall, Theil-Sen" : "Mann-Kendall, Theil-Sen";
		return this.row.of(question, method, numbers, slopeUnit(), this.line.phrase(words(slope)), new Cell.Text(""));
	}

	private Attempt<Line.Estimate> seasonal() {
		return SeasonalMannKendall.of(this.course.series(), this.course.seasons(), policies().probability())
			.then((test) -> Attempt.made(new Line.Estimate(test.slope(), test.lower(), test.upper(), test.p())));
	}

	private Attempt<Line.Estimate> plain() {
		return MannKendall.of(this.course.series())
			.then((test) -> TheilSen.of(this.course.series(), policies().probability())
				.then((slope) -> Attempt
					.made(new Line.Estimate(slope.slope(), slope.lower(), slope.upper(), test.p()))));
	}

	/** What the slope says, and every reason to say less. */
	private String words(Line.Estimate slope) {
		StringBuilder words = new StringBuilder("The median change ")
			.append(this.figures.counted().series().minimum() ? "of what was documented " : "")
			.append("is {slope.decimal} ")
			.append(slopeUnit());
		words.append((slope.number() == 0) ? ", which does not say that nothing changes"
				: " ({slope-lower.decimal} to {slope-upper.decimal})");
		boolean small = slope.p() < 1 - policies().probability();
		this.clear = Optional.of(small);
		if (this.diagnosis.isDependent()) {
			words.append(this.diagnosis.alternates() ? "; p says little because periods alternate with their neighbours"
					: "; p is too small because periods resemble their neighbours");
		}
		if (!small) {
			words.append("; no clear trend");
		}
		else if (!this.diagnosis.isKnown()) {
			words.append("; whether periods resemble their neighbours cannot be told");
		}
		else if (Trend.isOfIncidents(this.figures)) {
			words.append(
					(slope.number() == 0) ? "; chance alone would seldom order the periods so" : (slope.number() > 0)
							? "; a rise that chance would seldom make" : "; a fall that chance would seldom make");
		}
		return words + (Trend.isOfIncidents(this.figures) ? ""
				: "; people of one incident are not independent, so that p is too small");
	}

	private List<Cell> changePerYear() {
		String question = "By how much a year?";
		Attempt<Factor> year = PoissonTrend.of(this.course.series(), this.course.seasons())
			.then((trend) -> trend.perYear(this.course.periodsPerYear(), policies().probability(),
					this.diagnosis.most()));
		if (year.refusal().isPresent()) {
			return this.row.refused(question, Method.CHANGE_PER_YEAR, "change-per-year", Figure.FRACTION,
					this.diagnosis.why(year.refusal().get()));
		}
		this.draft.methods().used(Method.CHANGE_PER_YEAR, this.spec);
		Factor factor = year.result().orElseThrow();
		List<Cell> numbers = List.of(this.row.percent("change-per-year", factor.estimate(), RoundingMode.HALF_EVEN),
				this.row.percent("change-per-year-lower", factor.lower(), RoundingMode.FLOOR),
				this.row.percent("change-per-year-upper", factor.upper(), RoundingMode.CEILING),
				this.line.decimal("change-per-year-p", "probability", Rounded.p(factor.p())));
		boolean includesNone = factor.lower() <= 1 && factor.upper() >= 1;
		String words = "{change-per-year} a year ({change-per-year-lower} to {change-per-year-upper})"
				+ (includesNone ? ", which includes no change" : "") + caution();
		return this.row.of(question, Method.CHANGE_PER_YEAR.title(), numbers, TrendRow.PER_YEAR,
				this.line.phrase(words), new Cell.Text(""));
	}

	private String caution() {
		return (this.figures.counted().series().minimum() ? "; of what was documented" : "")
				+ (Trend.isOfIncidents(this.figures) ? "" : "; people of one incident are not independent");
	}

	private List<Cell> changePoint() {
		String question = "Did the level change at one time?";
		Attempt<Pettitt> point = Pettitt.of(this.course.series(), this.course.seasons(), this.diagnosis.most());
		if (point.refusal().isPresent()) {
			return this.row.refused(question, Method.CHANGE_POINT, "change-point", "rank statistic",
					this.diagnosis.why(point.refusal().get()));
		}
		this.draft.methods().used(Method.CHANGE_POINT, this.spec);
		Pettitt found = point.result().orElseThrow();
		List<Cell> numbers = List.of(this.line.decimal("change-point", "rank statistic", Rounded.estimate(found.k())),
				this.line.none("change-point-lower", "rank statistic"),
				this.line.none("change-point-upper", "rank statistic"),
				this.line.decimal("change-point-p", "probability", Rounded.p(found.p())));
		List<String> after = found.lastPeriods()
			.stream()
			.flatMap((last) -> Optional.ofNullable(this.course.periods().get(last)).stream())
			.map((period) -> "after " + period.label())
			.toList();
		boolean small = found.p() < 1 - policies().probability();
		Cell words = new Cell.Text(small ? "If it changed once, then " + String.join(" or ", after) + caution()
				: "No clear change of level");
		return this.row.of(question, Method.CHANGE_POINT.title(), numbers, "rank statistic", words, new Cell.Text(""));
	}

	/** The row that a reader takes away. */
	private List<Cell> inOneSentence() {
		List<Cell> numbers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			numbers.add(new Cell.Text(""));
		}
		return this.row.of("What can be said?", "All methods together", numbers, "", this.line.phrase(sentence()),
				new Cell.Text(""));
	}

	private String sentence() {
		String of = this.figures.counted().label();
		if (this.course.counts().size() < MannKendall.FEWEST) {
			return of + ": {periods} complete periods are on record, too few for a trend.";
		}
		StringBuilder words = new StringBuilder(of).append(" over {periods} complete periods from ")
			.append(this.course.span())
			.append(": ");
		words.append(
				hasNumber("slope") ? "a median change of {slope.decimal} " + slopeUnit() + between("slope", ".decimal")
						: "no trend can be told");
		if (this.clear.isPresent() && !this.clear.get()) {
			words.append(", no clear trend");
		}
		if (hasNumber("change-per-year")) {
			words.append("; {change-per-year} a year").append(between("change-per-year", ""));
		}
		List<Refusal> against = this.diagnosis.refusals();
		if (!against.isEmpty()) {
			words.append("; no change per year in percent and no change point is printed, because ")
				.append(this.diagnosis.why(against.get(0)).template());
		}
		return words.append(this.figures.counted().series().minimum() ? "; of what was documented." : ".").toString();
	}

	/** The ends of an interval, where it has any. */
	private String between(String name, String part) {
		return hasNumber(name + "-lower") ? " (between {%s-lower%s} and {%s-upper%s})".formatted(name, part, name, part)
				: "";
	}

	private boolean hasNumber(String name) {
		String id = this.line.ids().getOrDefault(name, "");
		return Optional.ofNullable(this.draft.figures().get(id))
			.filter((figure) -> figure.value().state().printsNumber())
			.isPresent();
	}

}
