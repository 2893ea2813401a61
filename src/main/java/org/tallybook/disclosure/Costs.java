package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.function.IntToLongFunction;

import org.tallybook.disclosure.Relation.Term;

/**
 * What it costs readers when one more count is not printed: first as few as possible,
 * then those of which another month is not printed either, then as small as possible, and
 * totals only where nothing else helps.
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

	/** What it costs more where the same members are printed in all other periods. */
	private static final long NEW_GAP = ONE / 4;

	private final Relations relations;

	private final Threshold threshold;

	private final Slices slices;

	private final BitSet totals = new BitSet();

	Costs(Relations relations, Threshold threshold, Slices slices) {
		this.relations = relations;
		this.threshold = threshold;
		this.slices = slices;
		for (Relation relation : relations.all()) {
			relation.terms().stream().filter((term) -> term.factor() < 0).map(Term::cell).forEach(this.totals::set);
		}
	}

	/**
	 * The cost of not printing each count.
	 * @param hidden the counts that are not printed anyway
	 * @param withTotals whether totals may be withheld
	 * @return the cost, negative where a count has to be printed
	 */
	IntToLongFunction beside(BitSet hidden, boolean withTotals) {
		BitSet open = this.slices.open(hidden);
		return (cell) -> {
			if (hidden.get(cell)) {
				return HIDDEN;
			}
			boolean total = this.totals.get(cell);
			long count = this.relations.count(cell);
			if ((count == 0 && this.threshold.zerosPrinted()) || (total && !withTotals)) {
				return -1;
			}
			return (total ? TOTAL : ONE) + (this.slices.isIn(cell, open) ? 0 : NEW_GAP) + Math.min(count, LARGE);
		};
	}

}
