package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallybook.report.Figure;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Releases one after the other, each protected with what those before it printed, and
 * somebody who has them all. He takes a count that is the same in two releases for the
 * same, and knows nothing of one that changed but that it is a count. A sum of which a
 * release prints nothing tells him nothing.
 */
final class History {

	private final Threshold threshold;

	private final List<Collection<Figure>> published = new ArrayList<>();

	private final Map<Known, Integer> numbers = new LinkedHashMap<>();

	private final List<Long> counts = new ArrayList<>();

	private final Set<Integer> printed = new LinkedHashSet<>();

	private final Set<Integer> small = new LinkedHashSet<>();

	private final Set<Integer> current = new LinkedHashSet<>();

	private final Set<Relation> relations = new LinkedHashSet<>();

	private int refused;

	private int hidden;

	private int whole;

	History(Threshold threshold) {
		this.threshold = threshold;
	}

	/** A count as it stands in one release or more. */
	private record Known(CellName name, long count) {
	}

	/** Publishes a release unless the gate is shut. */
	void publish(List<Figure> figures) {
		Cube cube = new Cube(figures, this.threshold);
		Protection protection = new Protection(cube, new EarlierFigures(cube, this.published));
		BitSet notPrinted = protection.hidden();
		this.whole += protection.withheldTables().size();
		if (!protection.unsafeTables(notPrinted).isEmpty()) {
			this.refused++;
			return;
		}
		Map<Integer, Integer> known = new HashMap<>();
		cube.cells().forEach((name, cell) -> known.put(cell, number(new Known(name, cube.count(cell)))));
		this.current.clear();
		cube.small().stream().filter(known::containsKey).map(known::get).forEach((cell) -> {
			if (!this.printed.contains(cell) || this.threshold.isSmall(this.counts.get(cell))) {
				this.small.add(cell);
				this.current.add(cell);
			}
		});
		known.forEach((cell, number) -> {
			if (!notPrinted.get(cell)) {
				this.printed.add(number);
			}
		});
		this.hidden += notPrinted.cardinality();
		cube.complete().forEach((sum, parts) -> {
			List<Integer> cells = new ArrayList<>(parts.stream().map(cube.cells()::get).toList());
			cells.add(cube.cells().get(sum.total()));
			if (!cells.stream().allMatch(notPrinted::get)) {
				List<Integer> all = cells.stream().map(known::get).toList();
				this.relations.add(Relation.sum(all.get(parts.size()), all.subList(0, parts.size())));
			}
		});
		this.published.add(figures.stream()
			.map((figure) -> notPrinted.get(cube.cell(figure).orElseThrow())
					? figure.withValue(Value.none(State.SUPPRESSED)) : figure)
			.toList());
	}

	private int number(Known known) {
		return this.numbers.computeIfAbsent(known, (key) -> {
			this.counts.add(key.count());
			return this.counts.size() - 1;
		});
	}

	/** How many releases the gate kept back. */
	int refused() {
		return this.refused;
	}

	/** How often a table was withheld as a whole. */
	int whole() {
		return this.whole;
	}

	/** How many counts all releases together do not print. */
	int hidden() {
		return this.hidden;
	}

	/** The counts to protect of the newest release, or of those before it alone. */
	List<Integer> small(boolean newest) {
		return this.small.stream().filter((cell) -> this.current.contains(cell) == newest).toList();
	}

	/** Those of some counts that somebody with all releases can work out. */
	List<Integer> recovered(List<Integer> some, Recovery recovery) {
		Relations all = new Relations(this.counts.stream().mapToLong(Long::longValue).toArray(),
				List.copyOf(this.relations));
		BitSet open = new BitSet();
		for (int i = 0; i < all.size(); i++) {
			open.set(i, !this.printed.contains(i));
		}
		return some.stream().filter((cell) -> !recovery.isSafe(all, open, cell, this.threshold)).toList();
	}

}
