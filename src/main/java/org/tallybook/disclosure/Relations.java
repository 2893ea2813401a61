package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts, by index, and everything that readers know of several of them together: totals
 * and their parts in all tables, counts that an earlier release printed.
 */
final class Relations {

	private final long[] counts;

	private final List<Relation> all;

	private final List<List<Relation>> byCell = new ArrayList<>();

	private final long ceiling;

	/**
	 * Counts and their relations.
	 * @param counts the counts, from 0
	 * @param all the relations; each holds for the counts
	 * @throws IllegalArgumentException where a relation does not hold
	 */
	Relations(long[] counts, List<Relation> all) {
		this.counts = counts.clone();
		this.all = List.copyOf(all);
		this.ceiling = Math.addExact(Arrays.stream(counts).max().orElse(0), 1000);
		for (int i = 0; i < counts.length; i++) {
			this.byCell.add(new ArrayList<>());
		}
		for (Relation relation : this.all) {
			if (!relation.holds(this::count)) {
				throw new IllegalArgumentException("Expected counts that fulfil their relations");
			}
			relation.terms().forEach((term) -> this.byCell.get(term.cell()).add(relation));
		}
	}

	int size() {
		return this.counts.length;
	}

	long count(int cell) {
		return this.counts[cell];
	}

	List<Relation> all() {
		return this.all;
	}

	/** The relations of a count. */
	List<Relation> of(int cell) {
		return this.byCell.get(cell);
	}

	/**
	 * More than any count that somebody outside would think of: where nothing else limits
	 * a count, this does, so that the mathematics stay finite. It makes the audit
	 * stricter, never weaker.
	 */
	long ceiling() {
		return this.ceiling;
	}

}
