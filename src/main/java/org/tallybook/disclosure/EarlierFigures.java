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
import java.util.function.Predicate;

import org.tallybook.disclosure.Relation.Term;
import org.tallybook.disclosure.RestrictedParts.Rests;
import org.tallybook.report.Figure;
import org.tallybook.tally.Series;
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

	/** More than anybody thinks that a count rises. */
	private static final long FAR = 1_000_000;

	private final Cube cube;

	private final BitSet hidden = new BitSet();

	private final BitSet printed = new BitSet();

	private final BitSet unsure = new BitSet();

	private final List<Relation> relations = new ArrayList<>();

	/** Whether a release of ours told anything. */
	private boolean told;

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
		releases.forEach((figures) -> add(figures, (figure) -> PlainCount.of(figure.value())));
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
		add(figures, (figure) -> PlainCount.of(figure.value()));
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
	BitSet unsure() {
		return this.unsure;
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

	/**
	 * Adds what one release tells.
	 * @param figures its figures of restricted sources
	 * @param rests what was not public of each
	 */
	void add(Collection<Figure> figures, Rests rests) {
		add(figures, rests, (name) -> false);
	}

	/**
	 * The same of a release of an earlier month. What counts on, such as all periods
	 * together, is another count by now, so that sums of such counts that are no longer
	 * what they were tell nothing of those of now.
	 * @param figures its figures of restricted sources
	 * @param rests what was not public of each
	 * @param countsOn whether a count goes on after the month of the release
	 */
	void add(Collection<Figure> figures, Rests rests, Predicate<CellName> countsOn) {
		Map<CellName, Optional<Told>> known = new HashMap<>();
		figures.stream().filter(Figure::isCountOfSeries).forEach((figure) -> {
			if (figure.value().state() == State.SUPPRESSED) {
				known.put(CellName.of(figure), Optional.empty());
			}
			else {
				PlainCount.of(figure.value())
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
		Set<String> flows = new HashSet<>();
		figures.stream()
			.filter((figure) -> figure.kind().equals(Series.Kind.FLOW.code()))
			.forEach((figure) -> flows.add(figure.series()));
		Sum.of(known.keySet(), flows).forEach((sum, parts) -> {
			if (this.cube.complete().containsKey(sum)) {
				relate(sum.total(), parts, known, countsOn);
			}
		});
		this.told = !this.relations.isEmpty();
	}

	private void add(int cell, Told told) {
		if (told.whole() == this.cube.whole(cell)
				|| told.rest().filter((rest) -> rest == this.cube.count(cell)).isPresent()) {
			this.printed.set(cell);
			this.relations.add(Relation.within(cell, this.cube.count(cell), this.cube.count(cell)));
		}
		else if (told.rest().isEmpty()) {
			this.unsure.set(cell);
		}
	}

	private void relate(CellName total, List<CellName> parts, Map<CellName, Optional<Told>> known,
			Predicate<CellName> countsOn) {
		List<Term> open = new ArrayList<>();
		Change change = change(total, -1, known, open);
		for (CellName part : parts) {
			change = change.plus(change(part, 1, known, open));
		}
		if (open.isEmpty() || open.stream().anyMatch((term) -> term.cell() < 0)) {
			return;
		}
		long now = open.stream().mapToLong((term) -> term.factor() * this.cube.count(term.cell())).sum();
		long by = Math.abs(now + change.now() + change.rests().orElse(change.wholes()));
		if (by == 0 || (change.isNone() && now == -change.now())) {
			this.relations.add(new Relation(open, now, now));
		}
		else if (!countsOn.test(total)) {
			this.revised.add(new Relation(open, now, now));
			open.forEach((term) -> this.moved.merge(term.cell(), by, Long::sum));
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
		if (cell < 0) {
			return new Change(factor * told.get().rest().orElse(told.get().whole()), 0, Optional.of(0L));
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
