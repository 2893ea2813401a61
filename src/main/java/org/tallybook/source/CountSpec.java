package org.tallybook.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.Series;

/**
 * The columns that hold the counts of one series.
 *
 * @param series the series
 * @param columns the columns that add to the total: one, or several where the declaration
 * says that they add
 * @param parts the column of each member of the dimension of sex
 * @param earlier the column of an earlier vintage of the total
 * @param earlierSeries the series of that vintage
 * @param within the columns whose sum the total may not exceed, because it counts some of
 * the same people
 */
public record CountSpec(Series series, List<String> columns, SortedMap<String, String> parts, Optional<String> earlier,
		Optional<Series> earlierSeries, List<String> within) {

	public CountSpec {
		columns = List.copyOf(columns);
		parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
		within = List.copyOf(within);
	}

}
