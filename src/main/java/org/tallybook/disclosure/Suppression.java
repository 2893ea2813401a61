package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Chooses the counts that are not printed: the small ones, and as few others as keep
 * somebody from working the small ones out. Greedy, in several orders of the small
 * counts, of which the cheapest outcome stands; then each count that was withheld for
 * another is printed once to see whether fewer do in its place.
 */
final class Suppression {

	/** A larger pattern is left as it is: every count would be tried. */
	private static final int MOST_PRUNED = 400;

	/** A larger table is protected in one order: the others would take their time. */
	private static final int MOST_REPEATED = 120;

	private final Relations relations;

	private final Threshold threshold;

	private final BitSet withheld;

	private final Costs costs;

	private Attempt best;

	/**
	 * Protects counts that have no period.
	 * @param relations all counts and what readers know of several together
	 * @param threshold what has to stay unknown
	 * @param small the counts to protect
	 * @param withheld further counts that are not printed anyway
	 */
	Suppression(Relations relations, Threshold threshold, BitSet small, BitSet withheld) {
		this(relations, threshold, small, withheld, Slices.none(relations.size()));
	}

	/**
	 * Protects counts.
	 * @param relations all counts and what readers know of several together
	 * @param threshold what has to stay unknown
	 * @param small the counts to protect
	 * @param withheld further counts that are not printed anyway
	 * @param slices which counts are the same but for their period
	 */
	Suppression(Relations relations, Threshold threshold, BitSet small, BitSet withheld, Slices slices) {
		this.relations = relations;
		this.threshold = threshold;
		this.withheld = (BitSet) withheld.clone();
		this.withheld.or(small);
		this.costs = new Costs(relations, threshold, slices);
		List<List<Integer>> orders = orders(small);
		this.best = attempt(orders.get(0));
		if (relations.size() <= MOST_REPEATED) {
			orders.stream().skip(1).forEach((order) -> take(attempt(order)));
			improve(orders.get(0));
		}
	}

	/** The counts that are not printed. */
	BitSet hidden() {
		return (BitSet) this.best.cover().hidden().clone();
	}

	/** The small counts for which no pattern was found that protects them. */
	BitSet open() {
		return (BitSet) this.best.open().clone();
	}

	/** The changes that show how far the small counts reach. */
	List<Exchange> shown() {
		return List.copyOf(this.best.cover().shown());
	}

	/** From the smallest, from the largest, and as they stand. */
	private List<List<Integer>> orders(BitSet small) {
		List<Integer> standing = small.stream().boxed().toList();
		Comparator<Integer> size = Comparator.comparingLong(this.relations::count);
		return List.of(standing.stream().sorted(size).toList(), standing.stream().sorted(size.reversed()).toList(),
				standing);
	}

	private Attempt attempt(List<Integer> order) {
		Attempt attempt = from(new Cover(this.relations, this.withheld, List.of()), order).run();
		return pruned(attempt);
	}

	private Attempt from(Cover start, List<Integer> order) {
		return new Attempt(this.relations, this.threshold, this.costs, order, start);
	}

	private Attempt pruned(Attempt attempt) {
		return (attempt.cover().shown().size() <= MOST_PRUNED) ? attempt.prune(this.withheld) : attempt;
	}

	/** Whether another pattern leaves fewer open, or else costs less. */
	private boolean take(Attempt other) {
		int open = Integer.compare(other.open().cardinality(), this.best.open().cardinality());
		if (open < 0 || (open == 0 && cost(other) < cost(this.best))) {
			this.best = other;
			return true;
		}
		return false;
	}

	private long cost(Attempt attempt) {
		IntToLongFunction price = this.costs.beside(this.withheld, true);
		return others(attempt).stream().mapToLong(price::applyAsLong).sum();
	}

	private BitSet others(Attempt attempt) {
		BitSet others = (BitSet) attempt.cover().hidden().clone();
		others.andNot(this.withheld);
		return others;
	}

	/**
	 * Prints each count once that is withheld for another, and sees what takes its place.
	 */
	private void improve(List<Integer> order) {
		boolean better = this.best.open().isEmpty();
		while (better) {
			better = false;
			for (int cell : others(this.best).stream().boxed().toList()) {
				Attempt other = from(this.best.cover(), order);
				better |= this.best.cover().hidden().get(cell) && other.runWithout(cell) && take(pruned(other));
			}
		}
	}

}
