package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit against enumeration: what it passes nobody can work out. */
class AuditTest {

	/**
	 * How many tables of each kind; more in a longer run: -Dtallybook.disclosure=10000
	 * tries 1,000 of each.
	 */
	private static final int TABLES = Integer.getInteger("tallybook.disclosure", 1000) / 10;

	private static final Threshold THREE = new Threshold(3, false);

	@Test
	void agreesWithEnumerationOnTablesOfThreeByThree() {
		assertThat(unsafe(1, THREE, (random) -> RandomTables.twoWay(random, 3, 3, 4))).isPositive();
	}

	@Test
	void agreesWithEnumerationWhereZerosAreAlwaysPrinted() {
		assertThat(unsafe(2, new Threshold(3, true), (random) -> RandomTables.twoWay(random, 3, 3, 4))).isPositive();
	}

	@Test
	void agreesWithEnumerationOnTablesByThreeDimensions() {
		assertThat(unsafe(3, THREE, (random) -> RandomTables.threeWay(random, 5))).isPositive();
	}

	@Test
	void agreesWithEnumerationOnLinkedTables() {
		assertThat(unsafe(4, THREE, (random) -> RandomTables.linked(random, 5))).isPositive();
	}

	@Test
	void agreesWithEnumerationOnTwoReleases() {
		assertThat(unsafe(5, THREE, (random) -> RandomTables.releases(random, 5))).isPositive();
	}

	/** Compares the two on patterns made by chance. */
	private static int unsafe(long seed, Threshold threshold, Function<Random, Relations> tables) {
		Random random = new Random(seed);
		int found = 0;
		int counts = 0;
		for (int i = 0; i < TABLES; i++) {
			Relations relations = tables.apply(random);
			BitSet small = RandomTables.small(relations, threshold);
			BitSet hidden = (BitSet) small.clone();
			for (int cell = 0; cell < relations.size(); cell++) {
				if (random.nextInt(3) == 0 && relations.count(cell) >= threshold.least()) {
					hidden.set(cell);
				}
			}
			BitSet audited = new Audit(relations, threshold).unsafe(hidden, small);
			assertThat(audited).as("table %s of seed %s", i, seed)
				.isEqualTo(expected(relations, threshold, hidden, small));
			found += audited.cardinality();
			counts += small.cardinality();
		}
		System.out.printf("Audit, seed %s: %s tables, %s small counts, %s of them unsafe%n", seed, TABLES, counts,
				found);
		return found;
	}

	private static BitSet expected(Relations relations, Threshold threshold, BitSet hidden, BitSet small) {
		Enumeration enumeration = new Enumeration(relations, hidden, threshold.least());
		BitSet unsafe = new BitSet();
		small.stream()
			.filter((cell) -> !threshold.isSafe(enumeration.lower(cell), enumeration.upper(cell)))
			.forEach(unsafe::set);
		return unsafe;
	}

}
