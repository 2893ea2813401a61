package org.tallybook.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.tallybook.disclosure.Relation.Term;

/**
 * The cheapest exchange where one cycle does not do: counts with more than two relations,
 * as in tables by three dimensions and linked tables, or where several cycles have to
 * share the change. A linear programme that minimises the sum of cost times change
 * (Castro, 2007), in whole numbers where its solution is not whole by itself.
 */
final class Flows {

	/** How many counts around one are looked at: whoever looks further finds few more. */
	private static final int NEIGHBOURS = 600;

	private static final int MOST_STEPS = 5_000;

	private final Relations relations;

	private final long least;

	Flows(Relations relations, long least) {
		this.relations = relations;
		this.least = least;
	}

	/**
	 * The cheapest exchange in which a count changes by an amount.
	 * @param cell the count
	 * @param amount by how much it goes up, or down where negative
	 * @param costs what each other count costs, negative where it may not change
	 * @return the exchange, empty where none is found
	 */
	Optional<Exchange> cheapest(int cell, long amount, IntToLongFunction costs) {
		long count = this.relations.count(cell) + amount;
		if (count < this.relations.least(cell, this.least) || count > this.relations.ceiling()) {
			return Optional.empty();
		}
		List<Integer> around = around(cell, costs);
		if (!around.contains(cell)) {
			return Optional.empty();
		}
		Optimisation.Result real = solve(cell, amount, around, costs, false);
		if (real.getState() == Optimisation.State.INFEASIBLE) {
			return Optional.empty();
		}
		Optional<Exchange> exchange = fitting(around, real);
		return exchange.isPresent() ? exchange : fitting(around, solve(cell, amount, around, costs, true));
	}

	/** The counts that may change, nearest first. */
	private List<Integer> around(int cell, IntToLongFunction costs) {
		Set<Integer> near = new LinkedHashSet<>(List.of(cell));
		Deque<Integer> open = new ArrayDeque<>(near);
		while (!open.isEmpty() && near.size() < NEIGHBOURS) {
			for (Relation relation : this.relations.of(open.remove())) {
				for (Term term : relation.terms()) {
					if (costs.applyAsLong(term.cell()) >= 0 && near.add(term.cell())) {
						open.add(term.cell());
					}
				}
			}
		}
		return movable(near);
	}

	/** Without those that are alone in a sum, one after the other: they cannot change. */
	private List<Integer> movable(Set<Integer> near) {
		Map<Relation, Integer> free = new IdentityHashMap<>();
		near.forEach((cell) -> this.relations.of(cell).forEach((relation) -> free.merge(relation, 1, Integer::sum)));
		Deque<Integer> open = new ArrayDeque<>(near);
		while (!open.isEmpty()) {
			int cell = open.remove();
			boolean alone = this.relations.of(cell)
				.stream()
				.anyMatch((relation) -> relation.isExact() && free.getOrDefault(relation, 0) < 2);
			if (alone && near.remove(cell)) {
				for (Relation relation : this.relations.of(cell)) {
					free.merge(relation, -1, Integer::sum);
					relation.terms().stream().map(Term::cell).filter(near::contains).forEach(open::add);
				}
			}
		}
		return List.copyOf(near);
	}

	/** Each count may rise by the variable 2 i and fall by the variable 2 i + 1. */
	private Optimisation.Result solve(int cell, long amount, List<Integer> around, IntToLongFunction costs,
			boolean whole) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		model.options.iterations_abort = MOST_STEPS;
		for (int other : around) {
			boolean fixed = other == cell;
			double cost = fixed ? 0 : costs.applyAsLong(other) / 1e9;
			long up = fixed ? Math.max(amount, 0) : 2 * Math.abs(amount);
			long down = fixed ? Math.max(-amount, 0) : Math.min(2 * Math.abs(amount),
					this.relations.count(other) - this.relations.least(other, this.least));
			model.newVariable("up" + other).lower(fixed ? up : 0).upper(up).weight(cost).integer(whole);
			model.newVariable("down" + other).lower(fixed ? down : 0).upper(down).weight(cost).integer(whole);
		}
		constrain(model, around);
		return model.minimise();
	}

	private void constrain(ExpressionsBasedModel model, List<Integer> around) {
		TreeMap<Integer, Integer> positions = new TreeMap<>();
		around.forEach((other) -> positions.put(other, positions.size()));
		Set<Relation> touched = new LinkedHashSet<>();
		around.forEach((other) -> touched.addAll(this.relations.of(other)));
		for (Relation relation : touched) {
			Expression sum = model.newExpression("r" + model.countExpressions());
			long now = 0;
			for (Term term : relation.terms()) {
				now += term.factor() * this.relations.count(term.cell());
				Integer position = positions.get(term.cell());
				if (position != null) {
					sum.set(2 * position, term.factor());
					sum.set(2 * position + 1, -term.factor());
				}
			}
			sum.lower(relation.low() - now).upper(relation.high() - now);
		}
	}

	private Optional<Exchange> fitting(List<Integer> around, Optimisation.Result result) {
		if (!result.getState().isOptimal()) {
			return Optional.empty();
		}
		double[] found = result.toRawCopy1D();
		TreeMap<Integer, Long> changes = new TreeMap<>();
		for (int i = 0; i < around.size(); i++) {
			changes.put(around.get(i), Math.round(found[2 * i] - found[2 * i + 1]));
		}
		Exchange exchange = new Exchange(changes);
		return exchange.fits(this.relations, this.least) ? Optional.of(exchange) : Optional.empty();
	}

}
