package org.tallybook.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

/**
 * A series whose figures are held against each other.
 *
 * @param counted the series
 * @param cells its cells by their keys and in their order, ranges left out
 */
record CheckedSeries(Counted counted, Map<CellKey, Long> cells) {

	/**
	 * A series of some cells.
	 * @param counted the series
	 * @param tallies its cells, one a key and in the order of their keys
	 */
	static CheckedSeries of(Counted counted, List<Tally> tallies) {
		Map<CellKey, Long> cells = new LinkedHashMap<>();
		tallies.stream()
			.filter((tally) -> isPoint(tally.count()))
			.forEach((tally) -> cells.put(tally.key(), tally.count().low().count()));
		return new CheckedSeries(counted, cells);
	}

	private static boolean isPoint(CountRange count) {
		return count.isPoint() && !count.flawed();
	}

	Series series() {
		return this.counted.series();
	}

	/** The cells that are not of a part of their record. */
	List<CellKey> totals() {
		int[] parts = this.counted.partDimensions()
			.stream()
			.mapToInt(series().dimensions()::indexOf)
			.filter((place) -> place >= 0)
			.toArray();
		return keys((members) -> Arrays.stream(parts).allMatch((place) -> members.get(place).equals(Series.ALL)));
	}

	/** The cells whose members, one for each dimension, meet a condition. */
	List<CellKey> keys(Predicate<List<String>> condition) {
		return this.cells.keySet().stream().filter((key) -> condition.test(key.members())).toList();
	}

	/** The member of each dimension. */
	Map<String, String> members(CellKey key) {
		Map<String, String> members = new TreeMap<>();
		List<String> dimensions = series().dimensions();
		for (int i = 0; i < dimensions.size(); i++) {
			members.put(dimensions.get(i), key.members().get(i));
		}
		return members;
	}

	/** The cell of the same record with other members. */
	CellKey with(CellKey key, Map<String, String> part) {
		List<String> members = new ArrayList<>();
		List<String> dimensions = series().dimensions();
		for (int i = 0; i < dimensions.size(); i++) {
			members.add(part.getOrDefault(dimensions.get(i), key.members().get(i)));
		}
		return new CellKey(key.series(), key.period(), members);
	}

	/** The period and the members in words. */
	String where(CellKey key) {
		return known(key).entrySet()
			.stream()
			.map((member) -> ", " + Labels.of(member.getKey(), member.getValue()))
			.collect(Collectors.joining("", Labels.of(key.period()), ""));
	}

	/** The members that are broken down. */
	Map<String, String> known(CellKey key) {
		Map<String, String> members = members(key);
		members.values().removeIf(Series.ALL::equals);
		return members;
	}

	/** The period and the members in ids. */
	String key(CellKey key) {
		return known(key).values()
			.stream()
			.map((member) -> "/" + ByPlace.key(member))
			.collect(Collectors.joining("", key.period().code(), ""));
	}

}
