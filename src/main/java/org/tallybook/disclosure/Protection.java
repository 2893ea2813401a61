package org.tallybook.disclosure;

import java.util.ArrayList;
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

	/**
	 * What readers know who also know by how much unprinted counts changed between
	 * releases. Who knows less, learns less.
	 */
	private final Relations relations;

	/** What every reader of all releases knows. */
	private final Relations plain;

	private final EarlierFigures earlier;

	private final BitSet hidden = new BitSet();

	private final BitSet withheld = new BitSet();

	/** The counts of parts of which totals alone are printed. */
	private final BitSet divided = new BitSet();

	/** The counts to protect, and those that may have been such in an earlier release. */
	private final BitSet asked;

	private final Slices slices;

	private final Map<Integer, List<Exchange>> shown = new HashMap<>();

	/**
	 * Protects a cube.
	 * @param cube the counts
	 * @param earlier what earlier releases tell
	 */
	Protection(Cube cube, EarlierFigures earlier) {
		this.cube = cube;
		this.earlier = earlier;
		this.asked = small();
		this.asked.or(earlier.doubtful());
		this.plain = cube.relations(earlier.relations());
		List<Relation> known = new ArrayList<>(earlier.relations());
		known.addAll(earlier.revised());
		this.relations = cube.relations(known);
		this.slices = Slices.of(cube.cells(), this.relations.size());
		BitSet before = (BitSet) cube.rests().clone();
		before.or(earlier.hidden());
		before.or(cube.small());
		for (BitSet part : this.relations.parts()) {
			if (part.intersects(this.asked) && part.intersects(earlier.unsure())) {
				withhold(part);
			}
			else if (part.intersects(this.asked)) {
				protect(part, before);
			}
		}
		this.hidden.or(before);
	}

	private void protect(BitSet part, BitSet before) {
		Relations own = this.relations.only(part);
		BitSet gone = (BitSet) before.clone();
		gone.or(this.hidden);
		Suppression suppression = new Suppression(own, this.cube.threshold(part), renumbered(this.asked, part),
				renumbered(before, part), this.slices.only(part, gone));
		if (!suppression.open().isEmpty()) {
			withhold(part, own, before);
			return;
		}
		int[] numbers = part.stream().toArray();
		suppression.hidden().stream().map((cell) -> numbers[cell]).forEach(this.hidden::set);
		this.shown.put(numbers[0], suppression.shown());
	}

	/** Everything, or everything but totals over all dimensions, where these are safe. */
	private void withhold(BitSet part, Relations own, BitSet before) {
		BitSet gone = (BitSet) part.clone();
		gone.andNot(this.cube.totals());
		gone.or(before);
		gone.and(part);
		if (new Audit(own, this.cube.threshold(part)).unsafe(renumbered(gone, part), renumbered(this.asked, part))
			.isEmpty()) {
			this.hidden.or(gone);
			this.divided.or(gone);
		}
		else {
			withhold(part);
		}
	}

	private void withhold(BitSet part) {
		this.hidden.or(part);
		this.withheld.or(part);
	}

	private BitSet small() {
		BitSet small = (BitSet) this.cube.small().clone();
		small.andNot(this.earlier.printed());
		return small;
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

	/** Those of which totals over all dimensions are printed and nothing else. */
	Set<String> dividedTables() {
		return new TreeSet<>(this.cube.tables(this.divided));
	}

	/** Whether earlier releases printed small counts. */
	boolean isToldAlready() {
		return this.cube.small().intersects(this.earlier.printed());
	}

	/**
	 * The gate: the tables that let somebody work out a small count. Where earlier
	 * releases tell anything, even what prints nothing is audited.
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
			boolean told = this.earlier.told() && !part.intersects(this.earlier.unsure());
			if ((told || !printed.isEmpty()) && part.intersects(this.asked)) {
				tables.addAll(unsafeTables(part, all));
			}
		}
		return tables;
	}

	private Set<String> unsafeTables(BitSet part, BitSet notPrinted) {
		int[] numbers = part.stream().toArray();
		BitSet unsafe = new BitSet();
		boolean silent = part.intersects(this.withheld);
		new Audit((silent ? this.plain : this.relations).only(part), this.cube.threshold(part))
			.unsafe(renumbered(notPrinted, part), renumbered(silent ? small() : this.asked, part),
					this.shown.getOrDefault(numbers[0], List.of()))
			.stream()
			.map((cell) -> numbers[cell])
			.forEach(unsafe::set);
		Set<String> tables = this.cube.tables(unsafe);
		return (tables.isEmpty() && !unsafe.isEmpty()) ? this.cube.tables(part) : tables;
	}

}
