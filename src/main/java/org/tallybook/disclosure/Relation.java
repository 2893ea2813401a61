package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * What readers know of several counts together:
 * {@code low <= sum of factor * count <= high}. A sum of parts that make a total is the
 * relation whose both ends are 0.
 *
 * @param terms the counts with their factors; no count twice
 * @param low the least that the sum can be
 * @param high the most that the sum can be
 */
record Relation(List<Term> terms, long low, long high) {

	Relation {
		terms = List.copyOf(terms);
		if (low > high) {
			throw new IllegalArgumentException("Expected low <= high but got %s, %s".formatted(low, high));
		}
	}

	/**
	 * One count of a relation.
	 *
	 * @param cell the index of the count
	 * @param factor how often it counts, not 0
	 */
	record Term(int cell, long factor) {
	}

	/**
	 * Parts that make a total.
	 * @param total the index of the total
	 * @param parts the indices of the parts
	 * @return the relation
	 */
	static Relation sum(int total, List<Integer> parts) {
		List<Term> terms = new ArrayList<>();
		parts.forEach((part) -> terms.add(new Term(part, 1)));
		terms.add(new Term(total, -1));
		return new Relation(terms, 0, 0);
	}

	/**
	 * A count that is known within limits, such as one that was rounded.
	 * @param cell the index of the count
	 * @param low the least that it can be
	 * @param high the most that it can be
	 * @return the relation
	 */
	static Relation within(int cell, long low, long high) {
		return new Relation(List.of(new Term(cell, 1)), low, high);
	}

	/** Whether the relation leaves no play. */
	boolean isExact() {
		return this.low == this.high;
	}

	/** Whether counts, by index, fulfil the relation. */
	boolean holds(IntToLongFunction counts) {
		long sum = 0;
		for (Term term : this.terms) {
			sum = Math.addExact(sum, Math.multiplyExact(term.factor(), counts.applyAsLong(term.cell())));
		}
		return this.low <= sum && sum <= this.high;
	}

}
