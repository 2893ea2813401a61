package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.disclosure.Relation.Term;
import org.tallybook.report.Figure;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;

/**
 * What earlier releases tell of the counts of this one. A count that one of them did not
 * print is not printed now. A sum of theirs whose printed parts differ from those of now
 * is a relation of its own between the counts that it did not print, as far as these are
 * still what they were. What was printed is known for good.
 */
final class EarlierFigures {

	/** More than anybody thinks that a count rises. */
	private static final long FAR = 1_000_000;

	private final Cube cube;

	private final BitSet hidden = new BitSet();

	private final BitSet printed = new BitSet();

	private final List<Relation> relations = new ArrayList<>();

	private final List<Relation> revised = new ArrayList<>();

	/** By how much the sums changed in which a count stands. */
	private final Map<Integer, Long> moved = new HashMap<>();

	/**
	 * What earlier releases tell.
	 * @param cube the counts of now
	 * @param releases the figures of restricted sources in each earlier release
	 */
	EarlierFigures(Cube cube, List<Collection<Figure>> releases) {
		this.cube = cube;
		releases.forEach(this::add);
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

	/** What they tell of counts that are what they were. */
	List<Relation> relations() {
		return this.relations;
	}

	/**
	 * What they would tell somebody who knows by how much the counts changed which they
	 * did not print: the sums of these counts as they are now.
	 */
	List<Relation> revised() {
		List<Relation> all = new ArrayList<>(this.revised);
		doubtful().stream().forEach((cell) -> {
			long least = Math.min(this.cube.count(cell), this.moved.getOrDefault(cell, 0L));
			all.add(Relation.within(cell, least, this.cube.count(cell) + FAR));
		});
		return all;
	}

	/**
	 * The counts in such sums. Some may have been small once, and who sees the others now
	 * must not work out what they were.
	 */
	BitSet doubtful() {
		BitSet doubtful = new BitSet();
		this.revised.forEach((relation) -> relation.terms().forEach((term) -> doubtful.set(term.cell())));
		doubtful.andNot(this.printed);
		return doubtful;
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
		Set<String> flows = new HashSet<>();
		figures.stream()
			.filter((figure) -> figure.kind().equals(Series.Kind.FLOW.code()))
			.forEach((figure) -> flows.add(figure.series()));
		Sum.of(known.keySet(), flows).forEach((sum, parts) -> {
			if (this.cube.isComplete(sum)) {
				relate(sum.total(), parts, known);
			}
		});
	}

	private void relate(CellName total, List<CellName> parts, Map<CellName, Optional<Long>> known) {
		List<Term> open = new ArrayList<>();
		long printedThen = term(total, -1, known, open);
		for (CellName part : parts) {
			printedThen += term(part, 1, known, open);
		}
		if (open.isEmpty() || open.stream().anyMatch((term) -> term.cell() < 0)) {
			return;
		}
		Relation relation = new Relation(open, -printedThen, -printedThen);
		if (relation.holds(this.cube::count)) {
			this.relations.add(relation);
		}
		else {
			long now = open.stream().mapToLong((term) -> term.factor() * this.cube.count(term.cell())).sum();
			this.revised.add(new Relation(open, now, now));
			long by = Math.abs(now - relation.low());
			open.forEach((term) -> this.moved.merge(term.cell(), by, Long::sum));
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
