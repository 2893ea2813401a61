package org.tallybook.disclosure;

import java.util.Optional;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tallybook.disclosure.Attack.Component;

/**
 * The linear programme over the unknown counts of a component: the simplex method, and
 * branch and bound for whole numbers, by ojAlgo. Its results are floating-point numbers;
 * whoever relies on them holds the rounded counts against the relations.
 */
final class Programme {

	/**
	 * A search in whole numbers that takes longer has failed, the same on each machine.
	 */
	private static final int MOST_STEPS = 20_000;

	private final Component part;

	Programme(Component part) {
		this.part = part;
	}

	/**
	 * The counts at which one of them is as small or as large as it can be.
	 * @param unknown the position of the count in the component
	 * @param most whether to look for the largest
	 * @param whole whether every count is a whole number
	 * @return one value for each unknown, empty where none was found
	 */
	Optional<double[]> solve(int unknown, boolean most, boolean whole) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		model.options.iterations_abort = MOST_STEPS;
		for (int i = 0; i < this.part.truth().length; i++) {
			Variable count = model.newVariable("x" + i).lower(this.part.least(i)).upper(this.part.ceiling());
			count.integer(whole);
			count.weight((i == unknown) ? 1 : 0);
		}
		int row = 0;
		for (Relation relation : this.part.relations()) {
			Expression sum = model.newExpression("r" + row++);
			relation.terms().forEach((term) -> sum.set(term.cell(), term.factor()));
			if (relation.isExact()) {
				sum.level(relation.low());
			}
			else {
				sum.lower(relation.low()).upper(relation.high());
			}
		}
		Optimisation.Result result = most ? model.maximise() : model.minimise();
		return result.getState().isOptimal() ? Optional.of(result.toRawCopy1D()) : Optional.empty();
	}

}
