package org.tallybook.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The counts of one series, added up over all dimensions but those that a question asks
 * for, by period. A report asks for the same dimensions again and again.
 */
final class Rollup {

	/** A rollup is that of a series and of the dimensions that are asked for. */
	record Of(String series, List<Integer> dimensions) {

		/**
		 * What a question asks for.
		 * @param series the series
		 * @param members the member for each dimension that is asked for; dimensions that
		 * the series does not have are passed over
		 * @return the places of its dimensions
		 */
		static Of question(Series series, Map<String, String> members) {
			List<String> dimensions = series.dimensions();
			return new Of(series.id(),
					IntStream.range(0, dimensions.size())
						.filter((i) -> members.containsKey(dimensions.get(i)))
						.boxed()
						.collect(Collectors.toUnmodifiableList()));
		}

	}

	private final List<Integer> dimensions;

	private final Map<List<String>, NavigableMap<Period, CountRange>> counts = new HashMap<>();

	/**
	 * Adds the counts up.
	 * @param of the dimensions that are kept apart
	 * @param cells the counts of the series
	 */
	Rollup(Of of, Map<CellKey, CountRange> cells) {
		this.dimensions = of.dimensions();
		cells.forEach((key, count) -> this.counts.computeIfAbsent(kept(key.members()), (members) -> new TreeMap<>())
			.merge(key.period(), count, CountRange::plus));
	}

	private List<String> kept(List<String> members) {
		List<String> kept = new ArrayList<>(this.dimensions.size());
		this.dimensions.forEach((index) -> kept.add(members.get(index)));
		return kept;
	}

	/**
	 * The counts by period.
	 * @param series the series
	 * @param members the member for each dimension that is asked for
	 * @return the count of each period in which there is any
	 */
	NavigableMap<Period, CountRange> counts(Series series, Map<String, String> members) {
		List<String> asked = new ArrayList<>(this.dimensions.size());
		this.dimensions.forEach((index) -> asked.add(members.getOrDefault(series.dimensions().get(index), Series.ALL)));
		return this.counts.getOrDefault(asked, new TreeMap<>());
	}

}
