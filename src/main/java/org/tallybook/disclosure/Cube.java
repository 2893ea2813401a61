package org.tallybook.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.report.Figure;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
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

	private final Threshold threshold;

	private final Map<CellName, Integer> cells = new LinkedHashMap<>();

	private final Map<Integer, Set<String>> tables = new HashMap<>();

	private final List<Long> counts = new ArrayList<>();

	private final List<Relation> relations = new ArrayList<>();

	/** The total and the parts of the sums that hold without a rest. */
	private final Map<CellName, List<List<CellName>>> sums = new LinkedHashMap<>();

	private final Set<Sum> complete = new HashSet<>();

	private final BitSet rests = new BitSet();

	private final BitSet small = new BitSet();

	private final Set<String> unfit = new TreeSet<>();

	private final Set<String> flows = new TreeSet<>();

	private final Map<CellName, NavigableMap<LocalDate, Integer>> cumulative = new LinkedHashMap<>();

	Cube(Collection<Figure> figures, Threshold threshold) {
		this.threshold = threshold;
		figures.forEach(this::add);
		addUp();
		this.cumulative.values().forEach(this::subtract);
		for (int cell = 0; cell < this.counts.size(); cell++) {
			if (threshold.isSmall(this.counts.get(cell))) {
				this.small.set(cell);
			}
		}
	}

	/** Whether a figure is a count by itself, as far as its measure tells. */
	static boolean isCount(Figure figure) {
		return !figure.series().isEmpty() && figure.measure().equals(figure.unit());
	}

	/** The one number of a count. */
	static Optional<Long> number(Value value) {
		if (value.state() == State.NONE_DOCUMENTED) {
			return Optional.of(0L);
		}
		return value.count().filter(Cube::isPlain).map((range) -> range.low().count());
	}

	private static boolean isPlain(CountRange range) {
		boolean minimum = range.low().kind() == EndKind.AT_LEAST && range.best().isEmpty() && !range.high().isStated();
		return (range.isPoint() || minimum) && range.low().count() >= 0;
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

	/** For each total its complete sums. */
	Map<CellName, List<List<CellName>>> sums() {
		return this.sums;
	}

	/** Whether the parts of a total make it up. */
	boolean isComplete(Sum sum) {
		return this.complete.contains(sum);
	}

	/** The counts that no table prints. */
	BitSet rests() {
		return this.rests;
	}

	/** The counts that have to be protected. */
	BitSet small() {
		return this.small;
	}

	/**
	 * The series whose figures are no plain counts that add, to be withheld as a whole.
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

	private void add(Figure figure) {
		Value value = figure.value();
		if (!value.state().printsNumber() && value.state() != State.NONE_DOCUMENTED) {
			return;
		}
		Optional<Long> number = number(value);
		if (number.isEmpty() || !isCalendar(figure)) {
			this.unfit.add(figure.series());
			return;
		}
		Integer known = this.cells.putIfAbsent(CellName.of(figure), this.counts.size());
		int cell = (known == null) ? this.counts.size() : known;
		if (known == null) {
			this.counts.add(number.get());
		}
		else if (!this.counts.get(cell).equals(number.get())) {
			this.unfit.add(figure.series());
		}
		this.tables.computeIfAbsent(cell, (c) -> new TreeSet<>()).add(figure.table());
		if (figure.kind().equals(Series.Kind.FLOW.code())) {
			this.flows.add(figure.series());
		}
		if (figure.kind().equals(Series.Kind.CUMULATIVE.code()) && figure.period().isPresent()) {
			CellName all = new CellName(figure.series(), figure.unit(), Optional.empty(), figure.members());
			this.cumulative.computeIfAbsent(all, (name) -> new TreeMap<>()).put(figure.period().get().end(), cell);
		}
	}

	/** Periods of flows have to nest, so that it is known how they add. */
	private static boolean isCalendar(Figure figure) {
		return !figure.kind().equals(Series.Kind.FLOW.code()) || figure.period()
			.map(Period::precision)
			.map((precision) -> precision == Period.Precision.MONTH || precision == Period.Precision.QUARTER
					|| precision == Period.Precision.YEAR)
			.orElse(true);
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
			this.counts.add(rest);
		}
		else {
			this.complete.add(sum);
			this.sums.computeIfAbsent(sum.total(), (name) -> new ArrayList<>()).add(names);
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
				this.counts.add(this.counts.get(cell) - this.counts.get(before));
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
