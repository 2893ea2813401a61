package org.tallybook.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The counts of all series by cell. Adding is commutative, so parts combine to the same
 * cells in any order. Not safe for use by several threads.
 */
public final class Cells {

	/** Series by series: whoever asks for counts asks for those of one series. */
	private final Map<String, Map<CellKey, CountRange>> counts = new LinkedHashMap<>();

	/** The same in the order of their keys, where they were asked for in it. */
	private final Map<String, List<Tally>> tallies = new HashMap<>();

	/** What was asked for, since the last count was added. */
	private final Map<Rollup.Of, Rollup> rollups = new HashMap<>();

	/**
	 * Adds a count to its cell.
	 * @param tally the count
	 */
	public void add(Tally tally) {
		this.counts.computeIfAbsent(tally.key().series(), (series) -> new LinkedHashMap<>())
			.merge(tally.key(), tally.count(), CountRange::plus);
		this.rollups.clear();
		this.tallies.clear();
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
		return series().stream().flatMap((id) -> tallies(id).stream()).toList();
	}

	/**
	 * The counts of a series, in the order of their keys.
	 * @param series the id of the series
	 * @return one tally a cell
	 */
	public List<Tally> tallies(String series) {
		return this.tallies.computeIfAbsent(series,
				(id) -> this.counts.getOrDefault(id, Map.of())
					.entrySet()
					.stream()
					.map((cell) -> new Tally(cell.getKey(), cell.getValue()))
					.sorted(Comparator.comparing(Tally::key))
					.toList());
	}

	/**
	 * The series that have any cell.
	 * @return their ids in order
	 */
	public NavigableSet<String> series() {
		return new TreeSet<>(this.counts.keySet());
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
		// Each is met many times: what is met again is found sooner than it is compared.
		Set<Period> periods = new HashSet<>();
		cellsOf(series).keySet().forEach((key) -> periods.add(key.period()));
		return new TreeSet<>(periods);
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
		Set<String> members = new HashSet<>();
		if (index >= 0) {
			cellsOf(series).keySet().forEach((key) -> members.add(key.members().get(index)));
		}
		members.remove(Series.ALL);
		return new TreeSet<>(members);
	}

	private NavigableMap<Period, CountRange> counts(Series series, Map<String, String> members) {
		return this.rollups
			.computeIfAbsent(Rollup.Of.question(series, members), (of) -> new Rollup(of, cellsOf(series)))
			.counts(series, members);
	}

	private Map<CellKey, CountRange> cellsOf(Series series) {
		return this.counts.getOrDefault(series.id(), Map.of());
	}

}
