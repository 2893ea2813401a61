package org.tallybook.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.tallybook.disclosure.RestrictedParts.Rests;
import org.tallybook.report.Figure;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The counts of restricted sources over all tables, each once, and how they add: over the
 * members of a dimension, over months, quarters and years. What a total holds besides the
 * parts that are printed is a count of its own, which nobody prints.
 */
final class Cube {

	private final Function<String, Threshold> thresholds;

	private final Map<CellName, Integer> cells = new LinkedHashMap<>();

	private final Map<Integer, Set<String>> tables = new HashMap<>();

	private final List<Long> counts = new ArrayList<>();

	/** What has to stay unknown of each count. */
	private final List<Threshold> asked = new ArrayList<>();

	/** What is printed of each cell, public rows included. */
	private final List<Long> wholes = new ArrayList<>();

	private final List<Relation> relations = new ArrayList<>();

	/** The parts of the sums that hold without a rest. */
	private final Map<Sum, List<CellName>> complete = new LinkedHashMap<>();

	private final BitSet rests = new BitSet();

	private final BitSet small = new BitSet();

	private final Set<String> unfit = new TreeSet<>();

	private final Set<String> flows = new TreeSet<>();

	private final Map<CellName, NavigableMap<LocalDate, Integer>> cumulative = new LinkedHashMap<>();

	/** The counts of figures of which the same has to stay unknown. */
	Cube(Collection<Figure> figures, Threshold threshold) {
		this(figures, List.of(), (source) -> threshold, (figure) -> PlainCount.of(figure.value()));
	}

	/**
	 * The counts of figures.
	 * @param figures the figures that a release may print
	 * @param finer further figures that readers may know, and that it does not print
	 * @param thresholds for the id of a source what has to stay unknown
	 * @param rests what has to be protected of each figure: all that is not public of it
	 */
	Cube(Collection<Figure> figures, Collection<Figure> finer, Function<String, Threshold> thresholds, Rests rests) {
		this.thresholds = thresholds;
		figures.forEach((figure) -> add(figure, rests)
			.ifPresent((cell) -> this.tables.computeIfAbsent(cell, (c) -> new TreeSet<>()).add(figure.table())));
		int printed = this.counts.size();
		finer.forEach((figure) -> add(figure, rests));
		this.rests.set(printed, this.counts.size());
		addUp();
		this.cumulative.values().forEach(this::subtract);
		for (int cell = 0; cell < this.counts.size(); cell++) {
			if (this.asked.get(cell).isSmall(this.counts.get(cell))) {
				this.small.set(cell);
			}
		}
	}

	Optional<Integer> cell(Figure figure) {
		return Optional.ofNullable(this.cells.get(CellName.of(figure)));
	}

	Map<CellName, Integer> cells() {
		return this.cells;
	}

	/** The counts and how they add, with more that is known. */
	Relations relations(List<Relation> more) {
		List<Relation> all = new ArrayList<>(this.relations);
		all.addAll(more);
		return new Relations(this.counts.stream().mapToLong(Long::longValue).toArray(), all);
	}

	long count(int cell) {
		return this.counts.get(cell);
	}

	/** What has to stay unknown of some counts that are bound together. */
	Threshold threshold(BitSet some) {
		return some.stream().mapToObj(this.asked::get).max(Comparator.comparingLong(Threshold::count)).orElseThrow();
	}

	/** What is printed of a cell that has a name, where it is printed. */
	long whole(int cell) {
		return this.wholes.get(cell);
	}

	/** The sums that hold without a rest, and their parts. */
	Map<Sum, List<CellName>> complete() {
		return this.complete;
	}

	/** The counts that no table prints. */
	BitSet rests() {
		return this.rests;
	}

	/** The counts that are broken down by no dimension. */
	BitSet totals() {
		BitSet totals = new BitSet();
		this.cells.forEach((name, cell) -> totals.set(cell, name.members().isEmpty()));
		return totals;
	}

	/** The counts that have to be protected. */
	BitSet small() {
		return this.small;
	}

	/**
	 * The series whose parts exceed their totals, or that give two counts of one cell: to
	 * be withheld as a whole.
	 */
	Set<String> unfit() {
		return this.unfit;
	}

	/** The ids of the tables that print some counts. */
	Set<String> tables(BitSet some) {
		Set<String> ids = new TreeSet<>();
		some.stream().forEach((cell) -> ids.addAll(this.tables.getOrDefault(cell, Set.of())));
		return ids;
	}

	private Optional<Integer> add(Figure figure, Rests rests) {
		Value value = figure.value();
		if (!value.state().printsNumber() && value.state() != State.NONE_DOCUMENTED) {
			return Optional.empty();
		}
		Optional<Long> number = PlainCount.of(value);
		Optional<Long> rest = rests.of(figure);
		if (number.isEmpty() || rest.isEmpty() || !PlainCount.nests(figure)) {
			return Optional.empty();
		}
		Integer known = this.cells.putIfAbsent(CellName.of(figure), this.counts.size());
		int cell = (known == null) ? this.counts.size() : known;
		if (known == null) {
			add(rest.get(), this.thresholds.apply(figure.definition()));
			this.wholes.add(number.get());
		}
		else if (!this.counts.get(cell).equals(rest.get()) || !this.wholes.get(cell).equals(number.get())) {
			this.unfit.add(figure.series());
		}
		if (figure.kind().equals(Series.Kind.FLOW.code())) {
			this.flows.add(figure.series());
		}
		if (figure.kind().equals(Series.Kind.CUMULATIVE.code()) && figure.period().isPresent()) {
			CellName all = new CellName(figure.series(), figure.unit(), Optional.empty(), figure.members());
			this.cumulative.computeIfAbsent(all, (name) -> new TreeMap<>()).put(figure.period().get().end(), cell);
		}
		return Optional.of(cell);
	}

	private void add(long count, Threshold threshold) {
		this.counts.add(count);
		this.asked.add(threshold);
	}

	private void addUp() {
		Sum.of(this.cells.keySet(), this.flows).forEach(this::addUp);
	}

	private void addUp(Sum sum, List<CellName> names) {
		int total = this.cells.getOrDefault(sum.total(), -1);
		List<Integer> parts = new ArrayList<>();
		names.forEach((name) -> parts.add(this.cells.getOrDefault(name, -1)));
		long rest = this.counts.get(total) - parts.stream().mapToLong(this.counts::get).sum();
		if (rest < 0) {
			this.unfit.add(sum.total().series());
			return;
		}
		if (rest > 0) {
			this.rests.set(this.counts.size());
			parts.add(this.counts.size());
			add(rest, this.asked.get(total));
		}
		else {
			this.complete.put(sum, names);
		}
		this.relations.add(Relation.sum(total, parts));
		if (!sum.by().startsWith("@")) {
			group(sum, names, total);
		}
	}

	/** What came to a cumulative count from one date to the next is a count as well. */
	private void subtract(NavigableMap<LocalDate, Integer> dates) {
		int before = -1;
		for (int cell : dates.values()) {
			if (before >= 0 && this.counts.get(cell) < this.counts.get(before)) {
				this.cells.forEach((name, other) -> {
					if (other == cell) {
						this.unfit.add(name.series());
					}
				});
				return;
			}
			if (before >= 0) {
				this.rests.set(this.counts.size());
				this.relations.add(Relation.sum(cell, List.of(before, this.counts.size())));
				add(this.counts.get(cell) - this.counts.get(before), this.asked.get(cell));
			}
			before = cell;
		}
	}

	/**
	 * Where all people of a row fall in one column, the column tells it of each of them.
	 */
	private void group(Sum sum, List<CellName> names, int total) {
		long all = this.counts.get(total);
		for (CellName name : names) {
			int part = this.cells.getOrDefault(name, -1);
			boolean tells = !Sex.UNKNOWN.code().equals(name.members().get(sum.by()));
			if (all > 0 && names.size() > 1 && tells && this.counts.get(part) == all) {
				this.small.set(part);
			}
		}
	}

}
