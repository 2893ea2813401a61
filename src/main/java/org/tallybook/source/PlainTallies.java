package org.tallybook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

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
	 * Hands over all tallies, those of each series together and nearly in order.
	 * @param sums what was added up
	 * @param target takes the tallies
	 */
	void handOver(PlainSums sums, Consumer<Tally> target) {
		long[] ordered = this.keys.inOrder(sums.keys());
		Map<List<Object>, List<List<String>>> members = new HashMap<>();
		for (int i = 0; i < this.slots.size(); i++) {
			Slot slot = this.slots.get(i);
			List<List<String>> ofSlot = members.computeIfAbsent(slot.shape(), (shape) -> members(ordered, slot));
			for (int k = 0; k < ordered.length; k++) {
				int place = sums.place(ordered[k]);
				if (sums.holds(place, i)) {
					CellKey key = new CellKey(series(ordered[k], slot), this.keys.period(ordered[k]), ofSlot.get(k));
					target.accept(new Tally(key, CountRange.exactly(sums.sum(place, i))));
				}
			}
		}
	}

	private String series(long key, Slot slot) {
		Optional<String> vintage = this.mapper.vintage()
			.map((v) -> this.keys.member(key, this.mapper.dimensions().size()));
		return vintage.filter((v) -> !v.isEmpty()).map((v) -> slot.series().id() + v).orElse(slot.series().id());
	}

	/** The members of each key, in the order of the dimensions of the series. */
	private List<List<String>> members(long[] ordered, Slot slot) {
		List<String> mapped = List.copyOf(this.mapper.dimensions().keySet());
		List<List<String>> members = new ArrayList<>(ordered.length);
		for (long key : ordered) {
			List<String> ofKey = new ArrayList<>(slot.series().dimensions().size());
			for (String dimension : slot.series().dimensions()) {
				int index = mapped.indexOf(dimension);
				ofKey
					.add((index >= 0) ? this.keys.member(key, index) : slot.part().getOrDefault(dimension, Series.ALL));
			}
			members.add(List.copyOf(ofKey));
		}
		return members;
	}

}
