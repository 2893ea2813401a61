package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts of a cube that are not printed: chosen, and audited. Counts that share no
 * relation are protected apart from each other. Where no pattern is found that protects
 * all small counts, everything that is bound to them is withheld.
 */
final class Protection {

	private final Cube cube;

	private final Relations relations;

	private final BitSet hidden = new BitSet();

	private final BitSet withheld = new BitSet();

	private final BitSet small;

	/** The counts of which nobody knows whether an earlier release tells them. */
	private final BitSet doubtful;

	/**
	 * Whether earlier releases tell anything, so that even what prints nothing is
	 * audited.
	 */
	private final boolean told;

	private final Map<Integer, List<Exchange>> shown = new HashMap<>();

	/**
	 * Protects a cube.
	 * @param cube the counts
	 * @param earlier what earlier releases tell
	 */
	Protection(Cube cube, EarlierFigures earlier) {
		this.cube = cube;
		this.small = (BitSet) cube.small().clone();
		this.small.andNot(earlier.printed());
		this.doubtful = earlier.doubtful();
		this.told = earlier.told();
		this.relations = cube.relations(earlier.relations());
		BitSet before = (BitSet) cube.rests().clone();
		before.or(earlier.hidden());
		before.or(cube.small());
		for (BitSet part : this.relations.parts()) {
			if (part.intersects(this.small) && part.intersects(this.doubtful)) {
				withhold(part);
			}
			else if (part.intersects(this.small)) {
				protect(part, before);
			}
		}
		this.hidden.or(before);
	}

	private void protect(BitSet part, BitSet before) {
		Relations own = this.relations.only(part);
		BitSet asked = renumbered(this.small, part);
		Suppression suppression = new Suppression(own, this.cube.threshold(part), asked, renumbered(before, part));
		if (!suppression.open().isEmpty()) {
			withhold(part);
			return;
		}
		int[] numbers = part.stream().toArray();
		suppression.hidden().stream().map((cell) -> numbers[cell]).forEach(this.hidden::set);
		this.shown.put(numbers[0], suppression.shown());
	}

	private void withhold(BitSet part) {
		this.hidden.or(part);
		this.withheld.or(part);
	}

	private static BitSet renumbered(BitSet some, BitSet part) {
		BitSet own = new BitSet();
		int position = 0;
		for (int cell = part.nextSetBit(0); cell >= 0; cell = part.nextSetBit(cell + 1)) {
			own.set(position++, some.get(cell));
		}
		return own;
	}

	/** The counts that are not printed. */
	BitSet hidden() {
		return this.hidden;
	}

	/** Those among them of which nothing is printed at all. */
	Set<String> withheldTables() {
		return new TreeSet<>(this.cube.tables(this.withheld));
	}

	/**
	 * The gate: the tables that let somebody work out a small count.
	 * @param notPrinted the counts that a finished release does not print
	 * @return the ids of the tables, none where all is safe
	 */
	Set<String> unsafeTables(BitSet notPrinted) {
		Set<String> tables = new TreeSet<>();
		BitSet all = (BitSet) notPrinted.clone();
		all.or(this.cube.rests());
		for (BitSet part : this.relations.parts()) {
			BitSet printed = (BitSet) part.clone();
			printed.andNot(all);
			boolean audited = !printed.isEmpty() || (this.told && !part.intersects(this.doubtful));
			if (audited && part.intersects(this.small)) {
				tables.addAll(unsafeTables(part, all));
			}
		}
		return tables;
	}

	private Set<String> unsafeTables(BitSet part, BitSet notPrinted) {
		int[] numbers = part.stream().toArray();
		BitSet unsafe = new BitSet();
		new Audit(this.relations.only(part), this.cube.threshold(part))
			.unsafe(renumbered(notPrinted, part), renumbered(this.small, part),
					this.shown.getOrDefault(numbers[0], List.of()))
			.stream()
			.map((cell) -> numbers[cell])
			.forEach(unsafe::set);
		Set<String> tables = this.cube.tables(unsafe);
		return (tables.isEmpty() && !unsafe.isEmpty()) ? this.cube.tables(part) : tables;
	}

}
