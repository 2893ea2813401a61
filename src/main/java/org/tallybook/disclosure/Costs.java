package org.tallybook.disclosure;

import java.util.BitSet;

import org.tallybook.disclosure.Relation.Term;

/**
 * What it costs readers when one more count is not printed: first as few as possible,
 * then as small as possible, and totals only where nothing else helps.
 */
final class Costs {

	/** What a count costs that is not printed anyway: short ways are preferred. */
	private static final long HIDDEN = 1;

	/** More than the sizes of all counts on one way. */
	private static final long ONE = 1_000_000_000;

	/** A total tells more than any of its parts. */
	private static final long TOTAL = 8 * ONE;

	/** Sizes above this do not differ. */
	private static final long LARGE = 1_000_000;

	private final Relations relations;

	private final Threshold threshold;

	private final BitSet totals = new BitSet();

	Costs(Relations relations, Threshold threshold) {
		this.relations = relations;
		this.threshold = threshold;
		for (Relation relation : relations.all()) {
			relation.terms().stream().filter((term) -> term.factor() < 0).map(Term::cell).forEach(this.totals::set);
		}
	}

	/**
	 * The cost of not printing a count.
	 * @param cell the count
	 * @param hidden the counts that are not printed anyway
	 * @param withTotals whether totals may be withheld
	 * @return the cost, negative where the count has to be printed
	 */
	long of(int cell, BitSet hidden, boolean withTotals) {
		if (hidden.get(cell)) {
			return HIDDEN;
		}
		long count = this.relations.count(cell);
		if ((count == 0 && this.threshold.zerosPrinted()) || (this.totals.get(cell) && !withTotals)) {
			return -1;
		}
		return (this.totals.get(cell) ? TOTAL : ONE) + Math.min(count, LARGE);
	}

}
