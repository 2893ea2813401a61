package org.tallybook.tally;

import java.util.List;
import java.util.Optional;

/**
 * How a claim relates to incidents other than its own.
 *
 * @param partOf incidents that contain this one: it is never added to them
 * @param mayOverlap incidents that may count the same people: the low end of a sum takes
 * the larger, the high end both
 * @param aggregateOf what this figure is a sum of, as ids or as words: added to nothing
 * @param excluded why the claim is listed and not counted
 */
public record Relations(List<String> partOf, List<String> mayOverlap, List<String> aggregateOf,
		Optional<String> excluded) {

	public Relations {
		partOf = List.copyOf(partOf);
		mayOverlap = List.copyOf(mayOverlap);
		aggregateOf = List.copyOf(aggregateOf);
	}

	/**
	 * Whether the claim enters totals.
	 * @return false for aggregates and for what is excluded
	 */
	public boolean isCounted() {
		return this.aggregateOf.isEmpty() && this.excluded.isEmpty();
	}

}
