package org.tallybook.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.tallybook.tally.Period;

/**
 * Counts of the same members in periods of the same length. Where one of them is not
 * printed, readers lose least if the others are the ones that go missing with it: the
 * same row has its gap in every month.
 */
final class Slices {

	private static final int NONE = -1;

	/** The slice of each count. */
	private final int[] slices;

	/** The slices of which a count is withheld that is not among these. */
	private final BitSet elsewhere;

	private Slices(int[] slices, BitSet elsewhere) {
		this.slices = slices;
		this.elsewhere = elsewhere;
	}

	/** Counts that have no period. */
	static Slices none(int size) {
		int[] slices = new int[size];
		Arrays.fill(slices, NONE);
		return new Slices(slices, new BitSet());
	}

	/** The slices of a cube. */
	static Slices of(Map<CellName, Integer> cells, int size) {
		Slices all = none(size);
		Map<CellName, Map<Period.Precision, Integer>> numbers = new HashMap<>();
		int[] next = { 0 };
		new LinkedHashMap<>(cells).forEach((name, cell) -> name.period().ifPresent((period) -> {
			CellName same = new CellName(name.series(), name.unit(), Optional.empty(), name.members());
			all.slices[cell] = numbers.computeIfAbsent(same, (key) -> new HashMap<>())
				.computeIfAbsent(period.precision(), (key) -> next[0]++);
		}));
		return all;
	}

	/** Some of the counts, numbered from 0, while others are withheld already. */
	Slices only(BitSet part, BitSet withheld) {
		BitSet gone = new BitSet();
		withheld.stream()
			.filter((cell) -> !part.get(cell) && this.slices[cell] != NONE)
			.forEach((cell) -> gone.set(this.slices[cell]));
		return new Slices(part.stream().map((cell) -> this.slices[cell]).toArray(), gone);
	}

	/** The slices of which something is not printed. */
	BitSet open(BitSet hidden) {
		BitSet open = (BitSet) this.elsewhere.clone();
		hidden.stream().filter((cell) -> this.slices[cell] != NONE).forEach((cell) -> open.set(this.slices[cell]));
		return open;
	}

	/** Whether a count belongs to one of these slices. */
	boolean isIn(int cell, BitSet open) {
		return this.slices[cell] != NONE && open.get(this.slices[cell]);
	}

}
