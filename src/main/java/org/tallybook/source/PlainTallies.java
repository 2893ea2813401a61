package org.tallybook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.Series;
import org.tallybook.tally.TalliesSum;

/** Makes tallies of what was added up by numbers. */
final class PlainTallies {

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
	 * Hands over what was added up.
	 * @param sums what was added up
	 * @param target takes it
	 */
	void handOver(PlainSums sums, TalliesSum target) {
		long[] all = sums.keys();
		Map<List<Object>, int[]> members = new HashMap<>();
		for (int i = 0; i < this.slots.size(); i++) {
			Slot slot = this.slots.get(i);
			int[] ofSlot = members.computeIfAbsent(slot.shape(), (shape) -> members(all, slot, target));
			for (int k = 0; k < all.length; k++) {
				int place = sums.place(all[k]);
				if (sums.holds(place, i)) {
					target.add(target.series(series(all[k], slot)), target.period(this.keys.period(all[k])), ofSlot[k],
							sums.sum(place, i));
				}
			}
		}
	}

	private String series(long key, Slot slot) {
		Optional<String> vintage = this.mapper.vintage()
			.map((v) -> this.keys.member(key, this.mapper.dimensions().size()));
		return vintage.filter((v) -> !v.isEmpty()).map((v) -> slot.series().id() + v).orElse(slot.series().id());
	}

	/** The place of the members of each key, by the dimensions of the series. */
	private int[] members(long[] all, Slot slot, TalliesSum target) {
		List<String> mapped = List.copyOf(this.mapper.dimensions().keySet());
		return Arrays.stream(all).mapToInt((key) -> {
			List<String> ofKey = new ArrayList<>(slot.series().dimensions().size());
			for (String dimension : slot.series().dimensions()) {
				int index = mapped.indexOf(dimension);
				ofKey
					.add((index >= 0) ? this.keys.member(key, index) : slot.part().getOrDefault(dimension, Series.ALL));
			}
			return target.members(ofKey);
		}).toArray();
	}

}
