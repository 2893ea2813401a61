package org.tallybook.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tallybook.disclosure.Relation.Term;

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

	/**
	 * The least that a count can be for somebody who knows that those not printed are at
	 * least so many: nobody takes a zero for more.
	 */
	long least(int cell, long least) {
		return Math.min(least, this.counts[cell]);
	}

	List<Relation> all() {
		return this.all;
	}

	/** The relations of a count. */
	List<Relation> of(int cell) {
		return this.byCell.get(cell);
	}

	/** The counts that are bound together, each part by itself. */
	List<BitSet> parts() {
		List<BitSet> parts = new ArrayList<>();
		BitSet seen = new BitSet();
		for (int start = seen.nextClearBit(0); start < size(); start = seen.nextClearBit(start)) {
			BitSet part = new BitSet();
			Deque<Integer> open = new ArrayDeque<>(List.of(start));
			part.set(start);
			while (!open.isEmpty()) {
				for (Relation relation : of(open.remove())) {
					for (Term term : relation.terms()) {
						if (!part.get(term.cell())) {
							part.set(term.cell());
							open.add(term.cell());
						}
					}
				}
			}
			seen.or(part);
			parts.add(part);
		}
		return parts;
	}

	/** Some of the counts with their relations, numbered from 0 in the same order. */
	Relations only(BitSet part) {
		int[] numbers = part.stream().toArray();
		Map<Integer, Integer> positions = new HashMap<>();
		for (int i = 0; i < numbers.length; i++) {
			positions.put(numbers[i], i);
		}
		Map<Relation, Boolean> own = new IdentityHashMap<>();
		List<Relation> inside = new ArrayList<>();
		for (int number : numbers) {
			for (Relation relation : of(number)) {
				if (own.put(relation, true) == null) {
					inside.add(new Relation(relation.terms()
						.stream()
						.map((term) -> new Term(positions.getOrDefault(term.cell(), -1), term.factor()))
						.toList(), relation.low(), relation.high()));
				}
			}
		}
		return new Relations(part.stream().mapToLong(this::count).toArray(), inside);
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
