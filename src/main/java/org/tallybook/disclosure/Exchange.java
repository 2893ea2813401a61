package org.tallybook.disclosure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/**
 * A change of several counts that readers could not tell from the truth, once these
 * counts are not printed: every relation holds before and after.
 *
 * @param changes by how much each count changes, by index; none by 0
 */
record Exchange(SortedMap<Integer, Long> changes) {

	Exchange {
		TreeMap<Integer, Long> changed = new TreeMap<>(changes);
		changed.values().removeIf((change) -> change == 0);
		changes = Collections.unmodifiableSortedMap(changed);
	}

	/** The same change, several times; backwards where negative. */
	Exchange times(long factor) {
		TreeMap<Integer, Long> more = new TreeMap<>();
		this.changes.forEach((cell, change) -> more.put(cell, Math.multiplyExact(change, factor)));
		return new Exchange(more);
	}

	/** The change of which this one is a multiple, as that of every cycle is. */
	Exchange parts(long number) {
		TreeMap<Integer, Long> less = new TreeMap<>();
		this.changes.forEach((cell, change) -> less.put(cell, change / number));
		return new Exchange(less);
	}

	/** Whether the changed counts are possible and all relations still hold. */
	boolean fits(Relations relations, long least) {
		IntToLongFunction changed = (cell) -> Math.addExact(relations.count(cell), this.changes.getOrDefault(cell, 0L));
		return this.changes.keySet().stream().allMatch((cell) -> {
			long count = changed.applyAsLong(cell);
			return relations.least(cell, least) <= count && count <= relations.ceiling()
					&& relations.of(cell).stream().allMatch((relation) -> relation.holds(changed));
		});
	}

}
