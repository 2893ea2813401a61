package org.tallybook.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tallybook.disclosure.Relation.Term;

/**
 * What somebody outside can work out of a release: the counts that it does not print are
 * unknown, the others are known, and so are the relations and the least that a count can
 * be. The unknown fall into components that share no relation.
 */
final class Attack {

	private final Relations relations;

	private final BitSet hidden;

	private final long least;

	/**
	 * An attack on a pattern.
	 * @param relations the counts and their relations
	 * @param hidden the counts that are not printed
	 * @param least the least that such a count can be: 1 where zeros are always printed
	 */
	Attack(Relations relations, BitSet hidden, long least) {
		this.relations = relations;
		this.hidden = hidden;
		this.least = least;
	}

	/**
	 * The exact bounds of one count over the real numbers.
	 * @param cell a count that is not printed
	 * @return its least and its greatest value
	 */
	Bounds bounds(int cell) {
		return bounds(cell, false);
	}

	/**
	 * The exact bounds of one count over the whole numbers: never wider.
	 * @param cell a count that is not printed
	 * @return its least and its greatest value
	 */
	Bounds wholeBounds(int cell) {
		return bounds(cell, true);
	}

	private Bounds bounds(int cell, boolean whole) {
		Component part = component(cell, new BitSet());
		int unknown = part.cells().indexOf(cell);
		Programme programme = new Programme(part);
		double lower = programme.solve(unknown, false, whole).orElseThrow()[unknown];
		double upper = programme.solve(unknown, true, whole).orElseThrow()[unknown];
		return new Bounds(lower, upper);
	}

	/** The unknown that are bound together, each component in the order of its cells. */
	List<Component> components() {
		BitSet seen = new BitSet();
		List<Component> parts = new ArrayList<>();
		for (int cell = this.hidden.nextSetBit(0); cell >= 0; cell = this.hidden.nextSetBit(cell + 1)) {
			if (!seen.get(cell)) {
				parts.add(component(cell, seen));
			}
		}
		return parts;
	}

	private Component component(int start, BitSet seen) {
		BitSet found = new BitSet();
		Map<Relation, Boolean> known = new IdentityHashMap<>();
		List<Relation> bound = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>(List.of(start));
		found.set(start);
		while (!open.isEmpty()) {
			for (Relation relation : this.relations.of(open.remove())) {
				if (known.put(relation, true) == null) {
					bound.add(relation);
					for (Term term : relation.terms()) {
						if (this.hidden.get(term.cell()) && !found.get(term.cell())) {
							found.set(term.cell());
							open.add(term.cell());
						}
					}
				}
			}
		}
		seen.or(found);
		return component(found, bound);
	}

	private Component component(BitSet cells, List<Relation> bound) {
		List<Integer> order = cells.stream().boxed().toList();
		int[] position = new int[this.relations.size()];
		for (int i = 0; i < order.size(); i++) {
			position[order.get(i)] = i;
		}
		List<Relation> open = bound.stream().map((relation) -> open(relation, position)).toList();
		long[] truth = order.stream().mapToLong(this.relations::count).toArray();
		return new Component(order, truth, open, this.least, this.relations.ceiling());
	}

	/** The relation over the unknown alone: what is printed is known. */
	private Relation open(Relation relation, int[] position) {
		List<Term> terms = new ArrayList<>();
		long printed = 0;
		for (Term term : relation.terms()) {
			if (this.hidden.get(term.cell())) {
				terms.add(new Term(position[term.cell()], term.factor()));
			}
			else {
				printed = Math.addExact(printed, Math.multiplyExact(term.factor(), this.relations.count(term.cell())));
			}
		}
		return new Relation(terms, relation.low() - printed, relation.high() - printed);
	}

	/**
	 * Unknown counts that are bound together.
	 *
	 * @param cells the index of each among all counts
	 * @param truth what each is
	 * @param relations the relations over positions in this component
	 * @param least the least that each can be
	 * @param ceiling the most that each can be where nothing else limits it
	 */
	record Component(List<Integer> cells, long[] truth, List<Relation> relations, long least, long ceiling) {

		/** The least that one of them can be: nobody takes a zero for more. */
		long least(int unknown) {
			return Math.min(this.least, this.truth[unknown]);
		}

		/** Whether counts are possible for all that somebody outside knows. */
		boolean allows(long[] counts) {
			for (int i = 0; i < counts.length; i++) {
				if (counts[i] < least(i) || counts[i] > this.ceiling) {
					return false;
				}
			}
			return this.relations.stream().allMatch((relation) -> relation.holds((cell) -> counts[cell]));
		}

	}

}
