package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.LongStream;

import org.tallybook.disclosure.Relation.Term;

/**
 * What can be worked out of a small pattern, by trying whole numbers one after the other:
 * no linear programme takes part.
 */
final class Enumeration {

	private final Relations relations;

	private final BitSet hidden;

	private final long least;

	private final long most;

	private long stepsLeft;

	Enumeration(Relations relations, BitSet hidden, long least) {
		this(relations, hidden, least, Long.MAX_VALUE);
	}

	/** One that gives up after a number of steps. */
	Enumeration(Relations relations, BitSet hidden, long least, long steps) {
		this.stepsLeft = steps;
		this.relations = relations;
		this.hidden = hidden;
		this.least = least;
		this.most = LongStream.range(0, relations.size()).map((cell) -> relations.count((int) cell)).max().orElse(0)
				+ 20;
	}

	/** Whether a hidden count is unknown enough; empty where it gave up before. */
	Optional<Boolean> isSafe(int cell, Threshold threshold) {
		boolean safe = threshold.isSafe(lower(cell), upper(cell));
		return (this.stepsLeft > 0) ? Optional.of(safe) : Optional.empty();
	}

	/** The least value that a hidden count can have. */
	long lower(int cell) {
		for (long value = this.least; value < this.relations.count(cell); value++) {
			if (isPossible(cell, value)) {
				return value;
			}
		}
		return this.relations.count(cell);
	}

	/** The greatest value that a hidden count can have. */
	long upper(int cell) {
		for (long value = this.most; value > this.relations.count(cell); value--) {
			if (isPossible(cell, value)) {
				return value;
			}
		}
		return this.relations.count(cell);
	}

	private boolean isPossible(int cell, long value) {
		long[] low = new long[this.relations.size()];
		long[] high = new long[this.relations.size()];
		for (int i = 0; i < low.length; i++) {
			low[i] = this.hidden.get(i) ? this.least : this.relations.count(i);
			high[i] = this.hidden.get(i) ? this.most : this.relations.count(i);
		}
		low[cell] = value;
		high[cell] = value;
		return solve(low, high);
	}

	private boolean solve(long[] low, long[] high) {
		if (this.stepsLeft-- <= 0) {
			return false;
		}
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Relation relation : this.relations.all()) {
				for (Term term : relation.terms()) {
					changed |= narrow(relation, term, low, high);
					if (low[term.cell()] > high[term.cell()]) {
						return false;
					}
				}
			}
		}
		int open = 0;
		while (open < low.length && low[open] == high[open]) {
			open++;
		}
		for (long value = low[Math.min(open, low.length - 1)]; open < low.length && value <= high[open]; value++) {
			long[] lower = low.clone();
			long[] upper = high.clone();
			lower[open] = value;
			upper[open] = value;
			if (solve(lower, upper)) {
				return true;
			}
		}
		return open == low.length;
	}

	/** Narrows one count of a sum by the limits of the others; factors are 1 and -1. */
	private static boolean narrow(Relation relation, Term asked, long[] low, long[] high) {
		long least = relation.low();
		long most = relation.high();
		for (Term term : relation.terms()) {
			if (term.cell() != asked.cell()) {
				least -= (term.factor() > 0) ? high[term.cell()] : -low[term.cell()];
				most -= (term.factor() > 0) ? low[term.cell()] : -high[term.cell()];
			}
		}
		long lower = Math.max(low[asked.cell()], (asked.factor() > 0) ? least : -most);
		long upper = Math.min(high[asked.cell()], (asked.factor() > 0) ? most : -least);
		boolean changed = lower > low[asked.cell()] || upper < high[asked.cell()];
		low[asked.cell()] = lower;
		high[asked.cell()] = upper;
		return changed;
	}

}
