package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

	/**
	 * How many tables of each kind; more in a longer run: -Dtallybook.disclosure=10000.
	 */
	private static final int TABLES = Integer.getInteger("tallybook.disclosure", 300);

	private static final Threshold THREE = new Threshold(3, false);

	@Test
	void protectsTablesOfThreeByThree() {
		protects(11, THREE, (random) -> RandomTables.twoWay(random, 3, 3, 4));
	}

	@Test
	void protectsTablesWhoseZerosAreAlwaysPrinted() {
		protects(12, new Threshold(3, true), (random) -> RandomTables.twoWay(random, 3, 4, 8));
	}

	@Test
	void protectsTablesByThreeDimensions() {
		protects(13, THREE, (random) -> RandomTables.threeWay(random, 8));
	}

	@Test
	void protectsLinkedTables() {
		protects(14, THREE, (random) -> RandomTables.linked(random, 8));
	}

	@Test
	void protectsTwoReleasesTogether() {
		protects(15, THREE, (random) -> RandomTables.releases(random, 8));
	}

	@Test
	void withholdsFewCountsMoreThanTheFewest() {
		Random random = new Random(16);
		int fewest = 0;
		int chosen = 0;
		int tables = 0;
		for (int i = 0; i < Math.max(10, TABLES / 100); i++) {
			Relations relations = RandomTables.twoWay(random, 4, 4, 15);
			Pattern pattern = new Pattern(relations, new Threshold(4, false));
			int optimum = pattern.fewest();
			if (optimum > 0) {
				tables++;
				int own = pattern.chosen();
				assertThat(own).as("table %s", i).isLessThanOrEqualTo(optimum + Math.max(1, optimum / 2));
				fewest += optimum;
				chosen += own;
			}
		}
		System.out.printf("Suppression: %s tables, %s counts withheld besides the small ones, %s at the fewest%n",
				tables, chosen, fewest);
		assertThat(tables).isGreaterThan(5);
		assertThat(chosen).isLessThanOrEqualTo(fewest * 3 / 2);
	}

	@Test
	void withholdsATotalWhereNothingElseProtects() {
		CrossTable children = new CrossTable(new long[][] { { 5, 1 }, { 11, 13 }, { 48, 31 } });
		BitSet small = new BitSet();
		small.set(children.cell(0, 1));
		Suppression suppression = new Suppression(children.relations, new Threshold(5, true), small, new BitSet());
		assertThat(suppression.open().isEmpty()).isTrue();
		assertThat(suppression.hidden().get(children.cell(0, 2))).as("the total of 6").isTrue();
		assertThat(new Audit(children.relations, new Threshold(5, true)).unsafe(suppression.hidden(), small).isEmpty())
			.isTrue();
	}

	private static void protects(long seed, Threshold threshold, Function<Random, Relations> tables) {
		Random random = new Random(seed);
		int small = 0;
		int others = 0;
		int open = 0;
		for (int i = 0; i < TABLES; i++) {
			Relations relations = tables.apply(random);
			BitSet asked = RandomTables.small(relations, threshold);
			Suppression suppression = new Suppression(relations, threshold, asked, new BitSet());
			BitSet hidden = suppression.hidden();
			Enumeration enumeration = new Enumeration(relations, hidden, threshold.least());
			BitSet closed = (BitSet) asked.clone();
			closed.andNot(suppression.open());
			closed.stream()
				.forEach((cell) -> assertThat(threshold.isSafe(enumeration.lower(cell), enumeration.upper(cell)))
					.isTrue());
			assertThat(new Audit(relations, threshold).unsafe(hidden, closed).isEmpty()).isTrue();
			small += asked.cardinality();
			others += hidden.cardinality() - asked.cardinality();
			open += suppression.open().cardinality();
		}
		System.out.printf("Suppression, seed %s: %s tables, %s small counts, %s more withheld, %s not protected%n",
				seed, TABLES, small, others, open);
		assertThat(open).isLessThan(small / 4);
	}

}
