package org.tallybook.tally;

import java.util.List;

/**
 * Where a count belongs.
 *
 * @param series the id of the series
 * @param period the smallest period that holds the count
 * @param members the member of each dimension of the series, in the series' order
 */
public record CellKey(String series, Period period, List<String> members) implements Comparable<CellKey> {

	public CellKey {
		members = List.copyOf(members);
	}

	/** Member by member: a large source compares keys many times for each record. */
	static int compare(List<String> some, List<String> others) {
		for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
			int order = some.get(i).compareTo(others.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(some.size(), others.size());
	}

	@Override
	public int compareTo(CellKey other) {
		int order = this.series.compareTo(other.series);
		if (order == 0) {
			order = this.period.compareTo(other.period);
		}
		return (order != 0) ? order : compare(this.members, other.members);
	}

}
