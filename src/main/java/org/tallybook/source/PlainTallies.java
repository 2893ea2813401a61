package org.tallybook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.Series;
import org.tallybook.tally.TalliesSum;

/** Makes tallies of what was added up by numbers. */
final class PlainTallies {

	/** 2^64 divided by the golden ratio. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final TallyMapper mapper;

	private final PlainKeys keys;

	/** The total and the parts of all series, in the order of their sums. */
	private final List<Slot> slots = new ArrayList<>();

	/** Whose count it is, and the members that its column tells. */
	private record Slot(Series series, SortedMap<String, String> part) {

		/** Counts with the same are of the same members. */
		List<Object> shape() {
			return List.of(this.series.dimensions(), this.part);
		}

	}

	PlainTallies(TallyMapper mapper, PlainKeys keys) {
		this.mapper = mapper;
		this.keys = keys;
		for (CountSpec count : mapper.counts()) {
			this.slots.add(new Slot(count.series(), new TreeMap<>()));
			count.parts().forEach((part) -> this.slots.add(new Slot(count.series(), part.members())));
		}
	}

	/** How many sums a record adds to. */
	int slots() {
		return this.slots.size();
	}

	/**
	 * Hands over what was added up. What the cells have in common is looked up once; for
	 * each cell there are only numbers.
	 * @param sums what was added up
	 * @param target takes it
	 */
	void handOver(PlainSums sums, TalliesSum target) {
		int[] periods = this.keys.periods().stream().mapToInt(target::period).toArray();
		int[] places = sums.places();
		Map<List<Object>, Map<Long, Integer>> shapes = new HashMap<>();
		for (int i = 0; i < this.slots.size(); i++) {
			Slot slot = this.slots.get(i);
			int[] series = series(slot, target);
			Map<Long, Integer> members = shapes.computeIfAbsent(slot.shape(), (shape) -> new HashMap<>());
			for (int place : places) {
				if (sums.holds(place, i)) {
					long key = sums.key(place);
					// A product by an odd number is as good a key, and does not crowd the
					// map.
					int ofMembers = members.computeIfAbsent(this.keys.members(key) * SPREAD,
							(known) -> target.members(members(key, slot)));
					target.add(series[this.keys.vintage(key)], periods[this.keys.period(key)], ofMembers,
							sums.sum(place, i));
				}
			}
		}
	}

	/** The place of the series of each vintage; of the only one where there is none. */
	private int[] series(Slot slot, TalliesSum target) {
		String id = slot.series().id();
		return this.keys.vintages().stream().mapToInt((vintage) -> target.series(id + vintage)).toArray();
	}

	/** A member for each dimension of the series. */
	private List<String> members(long key, Slot slot) {
		List<String> mapped = List.copyOf(this.mapper.dimensions().keySet());
		List<String> members = new ArrayList<>(slot.series().dimensions().size());
		for (String dimension : slot.series().dimensions()) {
			int index = mapped.indexOf(dimension);
			members.add((index >= 0) ? this.keys.member(key, index) : slot.part().getOrDefault(dimension, Series.ALL));
		}
		return members;
	}

}
