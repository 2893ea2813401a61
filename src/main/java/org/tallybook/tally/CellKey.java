package org.tallybook.tally;

import java.util.Comparator;
import java.util.List;

/**
 * Where a count belongs.
 *
 * @param series the id of the series
 * @param period the smallest period that holds the count
 * @param members the member of each dimension of the series, in the series' order
 */
public record CellKey(String series, Period period, List<String> members) implements Comparable<CellKey> {

	private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::series)
		.thenComparing(CellKey::period)
		.thenComparing((key) -> String.join("\u0000", key.members));

	public CellKey {
		members = List.copyOf(members);
	}

	@Override
	public int compareTo(CellKey other) {
		return ORDER.compare(this, other);
	}

}
