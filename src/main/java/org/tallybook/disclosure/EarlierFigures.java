package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.disclosure.Relation.Term;
import org.tallybook.report.Figure;
import org.tallybook.tally.State;

/**
 * What earlier releases tell of the counts of this one. A count that one of them did not
 * print is not printed now. A sum of theirs whose printed parts differ from those of now
 * is a relation of its own between the counts that it did not print, as far as these are
 * still what they were. What was printed is known for good.
 */
final class EarlierFigures {

	private final Cube cube;

	private final BitSet hidden = new BitSet();

	private final BitSet printed = new BitSet();

	private final List<Relation> relations = new ArrayList<>();

	/** Whether a release of ours told anything. */
	private final boolean told;

	/**
	 * What earlier releases tell.
	 * @param cube the counts of now
	 * @param releases the figures of restricted sources in each earlier release
	 */
	EarlierFigures(Cube cube, List<Collection<Figure>> releases) {
		this(cube, releases, List.of());
	}

	/**
	 * What earlier releases and others tell.
	 * @param cube the counts of now
	 * @param releases the figures of restricted sources in each earlier release
	 * @param elsewhere figures of the same people that are public in any case
	 */
	EarlierFigures(Cube cube, List<Collection<Figure>> releases, Collection<Figure> elsewhere) {
		this.cube = cube;
		releases.forEach(this::add);
		this.told = !this.relations.isEmpty();
		add(elsewhere);
	}

	boolean told() {
		return this.told;
	}

	/** The counts that an earlier release did not print. */
	BitSet hidden() {
		return this.hidden;
	}

	/**
	 * The counts that an earlier release printed as they are: nobody can protect them.
	 */
	BitSet printed() {
		return this.printed;
	}

	List<Relation> relations() {
		return this.relations;
	}

	private void add(Collection<Figure> figures) {
		Map<CellName, Optional<Long>> known = new HashMap<>();
		figures.stream().filter(Cube::isCount).forEach((figure) -> {
			if (figure.value().state() == State.SUPPRESSED) {
				known.put(CellName.of(figure), Optional.empty());
			}
			else {
				Cube.number(figure.value()).ifPresent((n) -> known.put(CellName.of(figure), Optional.of(n)));
			}
		});
		known.forEach((name, number) -> {
			Integer cell = this.cube.cells().get(name);
			if (cell != null && number.isEmpty()) {
				this.hidden.set(cell);
			}
			else if (cell != null && number.filter((n) -> n == this.cube.count(cell)).isPresent()) {
				this.printed.set(cell);
				this.relations.add(Relation.within(cell, this.cube.count(cell), this.cube.count(cell)));
			}
		});
		this.cube.sums().forEach((total, sums) -> sums.forEach((parts) -> relate(total, parts, known)));
	}

	private void relate(CellName total, List<CellName> parts, Map<CellName, Optional<Long>> known) {
		if (!known.containsKey(total) || !parts.stream().allMatch(known::containsKey)) {
			return;
		}
		List<Term> open = new ArrayList<>();
		long printedThen = term(total, -1, known, open);
		for (CellName part : parts) {
			printedThen += term(part, 1, known, open);
		}
		Relation relation = new Relation(open, -printedThen, -printedThen);
		if (!open.isEmpty() && relation.holds(this.cube::count)) {
			this.relations.add(relation);
		}
	}

	/** What was printed adds to the known side, the rest is a term. */
	private long term(CellName name, long factor, Map<CellName, Optional<Long>> known, List<Term> open) {
		Optional<Long> number = known.getOrDefault(name, Optional.empty());
		if (number.isEmpty()) {
			open.add(new Term(this.cube.cells().getOrDefault(name, -1), factor));
		}
		return factor * number.orElse(0L);
	}

}
