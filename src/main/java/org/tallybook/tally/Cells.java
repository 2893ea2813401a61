package org.tallybook.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The counts of all series by cell. Adding is commutative, so parts combine to the same
 * cells in any order. Not safe for use by several threads.
 */
public final class Cells {

	private final Map<CellKey, CountRange> counts = new LinkedHashMap<>();

	/** The same in the order of the keys, since something was last asked for. */
	private SortedMap<CellKey, CountRange> sorted = new TreeMap<>();

	/** What was asked for, since the last count was added. */
	private final Map<Rollup.Of, Rollup> rollups = new HashMap<>();

	/**
	 * Adds a count to its cell.
	 * @param tally the count
	 */
	public void add(Tally tally) {
		this.counts.merge(tally.key(), tally.count(), CountRange::plus);
		this.rollups.clear();
		if (!this.sorted.isEmpty()) {
			this.sorted = new TreeMap<>();
		}
	}

	/**
	 * Adds every count of another part.
	 * @param other the other part
	 */
	public void combine(Cells other) {
		other.tallies().forEach(this::add);
	}

	/**
	 * Whether nothing was added.
	 * @return whether there is no cell
	 */
	public boolean isEmpty() {
		return this.counts.isEmpty();
	}

	/**
	 * All counts, in the order of their keys.
	 * @return one tally a cell
	 */
	public List<Tally> tallies() {
		List<Tally> tallies = new ArrayList<>(this.counts.size());
		this.counts.forEach((key, count) -> tallies.add(new Tally(key, count)));
		tallies.sort(Comparator.comparing(Tally::key));
		return tallies;
	}

	/**
	 * The sum of the cells of a series that lie in a period and have the given members. A
	 * dimension that is asked for as {@code all} matches the cells keyed {@code all}; a
	 * dimension that is not asked for is added up over its members.
	 * @param series the series
	 * @param period tells which periods to add; only flows may match more than one
	 * @param members the member for each dimension that is asked for
	 * @return the sum, empty where no cell matches
	 */
	public Optional<CountRange> sum(Series series, Predicate<Period> period, Map<String, String> members) {
		List<Period> met = new ArrayList<>();
		CountRange sum = null;
		for (Map.Entry<Period, CountRange> count : counts(series, members).entrySet()) {
			if (period.test(count.getKey())) {
				met.add(count.getKey());
				sum = (sum == null) ? count.getValue() : sum.plus(count.getValue());
			}
		}
		if (met.size() > 1 && series.kind() != Series.Kind.FLOW) {
			throw new IllegalArgumentException("Expected one period of series '%s', which is a %s, but got %s"
				.formatted(series.id(), series.kind().code(), met));
		}
		return Optional.ofNullable(sum);
	}

	/**
	 * The periods for which a series has any cell.
	 * @param series the series
	 * @return the periods in order
	 */
	public NavigableSet<Period> periods(Series series) {
		NavigableSet<Period> periods = new TreeSet<>();
		cellsOf(series).keySet().forEach((key) -> periods.add(key.period()));
		return periods;
	}

	/**
	 * The periods for which a series has a cell with some members.
	 * @param series the series
	 * @param members the member for each dimension that is asked for
	 * @return the periods in order
	 */
	public NavigableSet<Period> periods(Series series, Map<String, String> members) {
		return new TreeSet<>(counts(series, members).keySet());
	}

	/**
	 * The members of a dimension that occur in a series, without {@code all}.
	 * @param series the series
	 * @param dimension one of its dimensions
	 * @return the members in the order of their codes
	 */
	public NavigableSet<String> members(Series series, String dimension) {
		int index = series.dimensions().indexOf(dimension);
		NavigableSet<String> members = new TreeSet<>();
		if (index >= 0) {
			cellsOf(series).keySet().forEach((key) -> members.add(key.members().get(index)));
		}
		members.remove(Series.ALL);
		return members;
	}

	private NavigableMap<Period, CountRange> counts(Series series, Map<String, String> members) {
		return this.rollups
			.computeIfAbsent(Rollup.Of.question(series, members), (of) -> new Rollup(of, cellsOf(series)))
			.counts(series, members);
	}

	private SortedMap<CellKey, CountRange> cellsOf(Series series) {
		CellKey first = new CellKey(series.id(), new Period(Optional.empty(), LocalDate.MIN), List.of());
		CellKey last = new CellKey(series.id() + "\u0000", first.period(), List.of());
		return sorted().subMap(first, last);
	}

	private SortedMap<CellKey, CountRange> sorted() {
		if (this.sorted.isEmpty()) {
			this.sorted.putAll(this.counts);
		}
		return this.sorted;
	}

}
