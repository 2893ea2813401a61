package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Optional;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.tallybook.disclosure.Relation.Term;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether somebody can work out a hidden count: by trying whole numbers where that ends
 * in time, and otherwise by an integer programme over everything that is known. Neither
 * sees what the suppression or the audit found.
 */
final class Recovery {

	private static final long STEPS = 20_000;

	/** Of so many counts one is decided both ways, which have to agree. */
	private static final int EVERY = 20;

	private int byEnumeration;

	private int byBoth;

	private int byProgramme;

	/** How many counts were decided by trying numbers. */
	int byEnumeration() {
		return this.byEnumeration;
	}

	/** How many of these were decided by an integer programme as well. */
	int byBoth() {
		return this.byBoth;
	}

	/** How many counts were decided by an integer programme. */
	int byProgramme() {
		return this.byProgramme;
	}

	/** Whether a small count stays unknown; one that is printed does not. */
	boolean isSafe(Relations relations, BitSet hidden, int cell, Threshold threshold) {
		Optional<Boolean> tried = new Enumeration(relations, hidden, threshold.least(), STEPS).isSafe(cell, threshold);
		if (tried.isPresent()) {
			this.byEnumeration++;
			boolean safe = hidden.get(cell) && tried.get();
			if (this.byEnumeration % EVERY == 0) {
				this.byBoth++;
				assertThat(isSafeByProgramme(relations, hidden, cell, threshold)).isEqualTo(safe);
			}
			return safe;
		}
		this.byProgramme++;
		return isSafeByProgramme(relations, hidden, cell, threshold);
	}

	private static boolean isSafeByProgramme(Relations relations, BitSet hidden, int cell, Threshold threshold) {
		return threshold.isSafe(extreme(relations, hidden, cell, threshold.least(), false),
				extreme(relations, hidden, cell, threshold.least(), true));
	}

	/** The end of a count; the count itself where no whole numbers were found. */
	private static long extreme(Relations relations, BitSet hidden, int cell, long least, boolean most) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		for (int i = 0; i < relations.size(); i++) {
			long count = relations.count(i);
			model.newVariable("x" + i)
				.integer(true)
				.lower(hidden.get(i) ? least : count)
				.upper(hidden.get(i) ? relations.ceiling() : count)
				.weight((i == cell) ? 1 : 0);
		}
		for (Relation relation : relations.all()) {
			Expression sum = model.newExpression("r" + model.countExpressions());
			relation.terms().forEach((Term term) -> sum.set(term.cell(), term.factor()));
			sum.lower(relation.low()).upper(relation.high());
		}
		Optimisation.Result result = most ? model.maximise() : model.minimise();
		boolean fits = result.getState().isFeasible() && relations.all()
			.stream()
			.allMatch((relation) -> relation.holds((i) -> Math.round(result.doubleValue(i))));
		for (int i = 0; i < relations.size() && fits; i++) {
			long found = Math.round(result.doubleValue(i));
			fits = hidden.get(i) ? found >= least : found == relations.count(i);
		}
		return fits ? Math.round(result.doubleValue(cell)) : relations.count(cell);
	}

}
