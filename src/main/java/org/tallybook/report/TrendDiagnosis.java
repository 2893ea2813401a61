package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;

import org.tallybook.statistics.Attempt;
import org.tallybook.statistics.Diagnosis;
import org.tallybook.statistics.Refusal;

/**
 * What a table of trends says of the periods of a series: whether they resemble their
 * neighbours, how widely they scatter, and so why a method is refused.
 */
final class TrendDiagnosis {

	private final TableSpec spec;

	private final Draft draft;

	private final Line line;

	private final TrendRow row;

	private final Attempt<Diagnosis> diagnosis;

	TrendDiagnosis(TableSpec spec, Draft draft, Line line, TrendRow row, Attempt<Diagnosis> diagnosis) {
		this.spec = spec;
		this.draft = draft;
		this.line = line;
		this.row = row;
		this.diagnosis = diagnosis;
	}

	/** Whether the periods could be looked at. */
	boolean isKnown() {
		return this.diagnosis.result().isPresent();
	}

	boolean isDependent() {
		return this.diagnosis.result().filter(Diagnosis::isDependent).isPresent();
	}

	/** What stands against methods that need independent periods. */
	List<Refusal> refusals() {
		return this.diagnosis.result().map((found) -> found.refusals(most())).orElse(List.of());
	}

	double most() {
		return this.draft.spec().policies().trend().mostDispersion().doubleValue();
	}

	List<Cell> neighbours() {
		String question = "Do periods resemble their neighbours?";
		if (this.diagnosis.refusal().isPresent()) {
			return this.row.of(question, Method.DEPENDENCE.title(), this.row.none("neighbours", "correlation"),
					"correlation", new Cell.Text(""), new Cell.Text(Refused.words(this.diagnosis.refusal().get())));
		}
		Diagnosis found = this.diagnosis.result().orElseThrow();
		this.draft.methods().used(Method.DEPENDENCE, this.spec);
		// A third decimal where two would print the correlation as its bound.
		int decimals = (Math.round(100 * Math.abs(found.neighbours())) == Math.round(100 * found.bound())) ? 3 : 2;
		List<Cell> numbers = List.of(
				this.line.decimal("neighbours", "correlation", Rounded.fixed(found.neighbours(), decimals)),
				this.line.none("neighbours-lower", "correlation"), this.line.none("neighbours-upper", "correlation"),
				this.line.none("neighbours-p", "probability"));
		this.line.add("bound", "correlation", Rounded.fixed(found.bound(), decimals));
		return this.row.of(question, Method.DEPENDENCE.title(), numbers, "correlation",
				this.line.phrase(!found.isDependent() ? "Not beyond {bound.decimal}, which chance allows"
						: alternates() ? "Neighbours alternate beyond {bound.decimal}, more than chance allows"
								: "Neighbours resemble each other beyond {bound.decimal}, more than chance allows"),
				new Cell.Text(""));
	}

	List<Cell> dispersion() {
		String question = "How widely do counts scatter?";
		String unit = "times a Poisson count";
		if (this.diagnosis.refusal().isPresent()) {
			return this.row.of(question, Method.DISPERSION.title(), this.row.none("dispersion", unit), unit,
					new Cell.Text(""), new Cell.Text(Refused.words(this.diagnosis.refusal().get())));
		}
		Diagnosis found = this.diagnosis.result().orElseThrow();
		this.draft.methods().used(Method.DISPERSION, this.spec);
		List<Cell> numbers = List.of(this.line.decimal("dispersion", unit, Rounded.estimate(found.dispersion())),
				this.line.none("dispersion-lower", unit), this.line.none("dispersion-upper", unit),
				this.line.none("dispersion-p", "probability"));
		return this.row.of(question, Method.DISPERSION.title(), numbers, unit,
				new Cell.Text((found.dispersion() > most()) ? "Too widely for a change per year or a change point"
						: "Not too widely for a change per year"),
				new Cell.Text(""));
	}

	/** Why a method that needs independent periods is refused. */
	Sentence why(Refusal refusal) {
		if (this.diagnosis.result().isEmpty() || !isOfDiagnosis(refusal)) {
			return Sentence.of(Refused.words(refusal));
		}
		List<String> reasons = new ArrayList<>();
		for (Refusal reason : this.diagnosis.result().get().refusals(most())) {
			reasons.add((reason == Refusal.DEPENDENT)
					? "neighbouring periods " + (alternates() ? "alternate" : "resemble each other")
							+ " (correlation {neighbours.decimal}, beyond {bound.decimal})"
					: "the counts scatter {dispersion.decimal} times as widely as independent ones (more than "
							+ this.draft.spec().policies().trend().mostDispersion().toPlainString() + ")");
		}
		return this.line.sentence(String.join("; ", reasons));
	}

	boolean alternates() {
		return this.diagnosis.result().filter((found) -> found.neighbours() < 0).isPresent();
	}

	private static boolean isOfDiagnosis(Refusal refusal) {
		return refusal == Refusal.DEPENDENT || refusal == Refusal.OVERDISPERSED;
	}

}
