package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many counts of a small table are withheld, by our search and at the fewest. */
final class Pattern {

	private final Relations relations;

	private final Threshold threshold;

	private final BitSet small = new BitSet();

	private final List<Integer> others;

	/** The pattern of a table whose totals are all printed. */
	Pattern(Relations relations, Threshold threshold) {
		this.relations = relations;
		this.threshold = threshold;
		BitSet totals = new BitSet();
		relations.all().forEach((relation) -> totals.set(relation.terms().get(relation.terms().size() - 1).cell()));
		IntStream.range(0, relations.size())
			.filter((cell) -> !totals.get(cell) && threshold.isSmall(relations.count(cell)))
			.forEach(this.small::set);
		this.others = IntStream.range(0, relations.size())
			.filter((cell) -> !totals.get(cell) && !this.small.get(cell) && relations.count(cell) >= threshold.least())
			.boxed()
			.toList();
	}

	int primary() {
		return this.small.cardinality();
	}

	/**
	 * What our search withholds besides; -1 where it protects nothing without a total.
	 */
	int chosen() {
		Suppression suppression = new Suppression(this.relations, this.threshold, this.small, new BitSet());
		return suppression.open().isEmpty() ? suppression.hidden().cardinality() - primary() : -1;
	}

	/** The fewest, by trying all; -1 where no pattern protects. */
	int fewest() {
		return best().map((best) -> best.cardinality() - primary()).orElse(-1);
	}

	/** The smallest sum of what else is withheld among the patterns with the fewest. */
	long smallestSum() {
		return best().orElseThrow()
			.stream()
			.filter((cell) -> !this.small.get(cell))
			.mapToLong(this.relations::count)
			.sum();
	}

	private Optional<BitSet> best() {
		for (int size = 0; size <= this.others.size(); size++) {
			Optional<BitSet> best = best(this.small, 0, size);
			if (best.isPresent()) {
				return best;
			}
		}
		return Optional.empty();
	}

	private Optional<BitSet> best(BitSet hidden, int from, int size) {
		if (size == 0) {
			boolean safe = new Audit(this.relations, this.threshold).unsafe(hidden, this.small).isEmpty();
			return safe ? Optional.of(hidden) : Optional.empty();
		}
		Optional<BitSet> best = Optional.empty();
		for (int i = from; i <= this.others.size() - size; i++) {
			BitSet more = (BitSet) hidden.clone();
			more.set(this.others.get(i));
			Optional<BitSet> found = best(more, i + 1, size - 1);
			if (found.isPresent() && (best.isEmpty() || sum(found.get()) < sum(best.get()))) {
				best = found;
			}
		}
		return best;
	}

	private long sum(BitSet hidden) {
		return hidden.stream().mapToLong(this.relations::count).sum();
	}

}
