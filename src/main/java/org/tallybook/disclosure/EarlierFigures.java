package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.disclosure.Relation.Term;
import org.tallybook.disclosure.RestrictedParts.Rests;
import org.tallybook.report.Figure;
import org.tallybook.tally.State;

/**
 * What earlier releases tell of the counts of this one. A count that one of them did not
 * print is not printed now. A sum of theirs whose printed parts differ from those of now
 * is a relation of its own between the counts that it did not print, as far as these are
 * still what they were. What was printed is known for good.
 *
 * <p>
 * Of a count with public rows somebody outside knows the rest of then: what was printed,
 * less the rows that were public. So the count is known where the printed number is the
 * same, and where the rest is. Where the rest of then is not known and the number
 * differs, it may be the same: the count is in doubt.
 */
final class EarlierFigures {

	private final Cube cube;

	private final BitSet hidden = new BitSet();

	private final BitSet printed = new BitSet();

	private final BitSet doubtful = new BitSet();

	private final List<Relation> relations = new ArrayList<>();

	/** Whether a release of ours told anything. */
	private boolean told;

	/**
	 * What earlier releases tell.
	 * @param cube the counts of now
	 * @param releases the figures of restricted sources in each earlier release
	 */
	EarlierFigures(Cube cube, List<Collection<Figure>> releases) {
		this.cube = cube;
		releases.forEach((figures) -> add(figures, (figure) -> Cube.number(figure.value())));
	}

	/**
	 * Whether releases of ours tell anything; what others tell is known in any case.
	 */
	boolean told() {
		return this.told;
	}

	/** Adds what others print of the same people. */
	void addElsewhere(Collection<Figure> figures) {
		boolean before = this.told;
		add(figures, (figure) -> Cube.number(figure.value()));
		this.told = before;
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

	/** The counts that an earlier release may tell, and nobody knows whether it does. */
	BitSet doubtful() {
		return this.doubtful;
	}

	List<Relation> relations() {
		return this.relations;
	}

	/**
	 * Adds what one release tells.
	 * @param figures its figures of restricted sources
	 * @param rests what was not public of each
	 */
	void add(Collection<Figure> figures, Rests rests) {
		Map<CellName, Optional<Told>> known = new HashMap<>();
		figures.stream().filter(Cube::isCount).forEach((figure) -> {
			if (figure.value().state() == State.SUPPRESSED) {
				known.put(CellName.of(figure), Optional.empty());
			}
			else {
				Cube.number(figure.value())
					.ifPresent((n) -> known.put(CellName.of(figure), Optional.of(new Told(n, rests.of(figure)))));
			}
		});
		known.forEach((name, told) -> Optional.ofNullable(this.cube.cells().get(name)).ifPresent((cell) -> {
			if (told.isEmpty()) {
				this.hidden.set(cell);
			}
			else {
				add(cell, told.get());
			}
		}));
		this.cube.sums().forEach((total, sums) -> sums.forEach((parts) -> relate(total, parts, known)));
		this.told = !this.relations.isEmpty();
	}

	private void add(int cell, Told told) {
		if (told.whole() == this.cube.whole(cell)
				|| told.rest().filter((rest) -> rest == this.cube.count(cell)).isPresent()) {
			this.printed.set(cell);
			this.relations.add(Relation.within(cell, this.cube.count(cell), this.cube.count(cell)));
		}
		else if (told.rest().isEmpty()) {
			this.doubtful.set(cell);
		}
	}

	private void relate(CellName total, List<CellName> parts, Map<CellName, Optional<Told>> known) {
		if (!known.containsKey(total) || !parts.stream().allMatch(known::containsKey)) {
			return;
		}
		List<Term> open = new ArrayList<>();
		Change change = change(total, -1, known, open);
		for (CellName part : parts) {
			change = change.plus(change(part, 1, known, open));
		}
		if (!open.isEmpty() && change.isNone()) {
			this.relations.add(new Relation(open, -change.now(), -change.now()));
		}
	}

	/** What was not printed is a term, the rest has changed since or not. */
	private Change change(CellName name, long factor, Map<CellName, Optional<Told>> known, List<Term> open) {
		int cell = this.cube.cells().getOrDefault(name, -1);
		Optional<Told> told = known.getOrDefault(name, Optional.empty());
		if (told.isEmpty()) {
			open.add(new Term(cell, factor));
			return new Change(0, 0, Optional.of(0L));
		}
		long now = this.cube.count(cell);
		return new Change(factor * now, factor * (told.get().whole() - this.cube.whole(cell)),
				told.get().rest().map((rest) -> factor * (rest - now)));
	}

	/**
	 * What a release printed of a count.
	 *
	 * @param whole the number
	 * @param rest what was not public of it, where that is known
	 */
	private record Told(long whole, Optional<Long> rest) {
	}

	/**
	 * How printed parts of a sum, the total taken from them, have changed.
	 *
	 * @param now what they come to now, public rows aside
	 * @param wholes by how much the printed numbers of then differ
	 * @param rests by how much what was not public of them differs, where that is known
	 */
	private record Change(long now, long wholes, Optional<Long> rests) {

		Change plus(Change other) {
			return new Change(this.now + other.now, this.wholes + other.wholes,
					this.rests.flatMap((some) -> other.rests.map((more) -> some + more)));
		}

		boolean isNone() {
			return this.wholes == 0 || this.rests.filter((change) -> change == 0).isPresent();
		}

	}

}
