package org.tallybook.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody works out a small count of a table that was protected. */
class DisclosureLawTest {

	/**
	 * How many tables of all kinds together; more in a longer run:
	 * -Dtallybook.disclosure=10000.
	 */
	private static final int TABLES = Integer.getInteger("tallybook.disclosure", 400) / 4;

	@Test
	void protectsTablesOfTwoDimensions() {
		protects("two dimensions", 51, (random) -> (random.nextInt(50) == 0) ? RandomTables.twoWay(random, 7, 9, 40)
				: RandomTables.twoWay(random, 2 + random.nextInt(4), 2 + random.nextInt(4), 4 + random.nextInt(30)));
	}

	@Test
	void protectsTablesOfThreeDimensions() {
		protects("three dimensions", 52, (random) -> RandomTables.threeWay(random, 4 + random.nextInt(30)));
	}

	@Test
	void protectsTablesThatShareAMargin() {
		protects("a shared margin", 53, (random) -> RandomTables.linked(random, 4 + random.nextInt(30)));
	}

	@Test
	void protectsTwoReleases() {
		protects("two releases", 54, 2, TABLES);
	}

	@Test
	void protectsThreeReleases() {
		protects("three releases", 55, 3, TABLES / 5);
	}

	private static Threshold threshold(Random random) {
		return new Threshold(3 + random.nextInt(4), random.nextInt(3) == 0);
	}

	private static void protects(String kind, long seed, Function<Random, Relations> tables) {
		Random random = new Random(seed);
		Recovery recovery = new Recovery();
		int small = 0;
		int others = 0;
		int withheld = 0;
		int recovered = 0;
		for (int i = 0; i < TABLES; i++) {
			Threshold threshold = threshold(random);
			Relations relations = tables.apply(random);
			BitSet asked = RandomTables.small(relations, threshold);
			Suppression suppression = new Suppression(relations, threshold, asked, new BitSet());
			BitSet hidden = suppression.hidden();
			if (!suppression.open().isEmpty()) {
				hidden.set(0, relations.size());
				withheld++;
			}
			recovered += (int) asked.stream()
				.filter((cell) -> !recovery.isSafe(relations, hidden, cell, threshold))
				.count();
			small += asked.cardinality();
			others += hidden.cardinality() - asked.cardinality();
		}
		System.out.printf(
				"Disclosure, %s: %s tables, %s small counts, %s others not printed, %s tables withheld whole; "
						+ "%s recovered (%s decided by enumeration, %s of them both ways, %s by integer programme)%n",
				kind, TABLES, small, others, withheld, recovered, recovery.byEnumeration(), recovery.byBoth(),
				recovery.byProgramme());
		assertThat(recovered).isZero();
		assertThat(small).isGreaterThan(TABLES);
	}

	private static void protects(String kind, long seed, int releases, int histories) {
		Random random = new Random(seed);
		Recovery recovery = new Recovery();
		int[] sums = new int[7];
		for (int i = 0; i < histories; i++) {
			History history = history(random, releases);
			List<Integer> newest = history.small(true);
			List<Integer> older = history.small(false);
			int[] found = { newest.size(), older.size(), history.hidden(), history.whole(), history.refused(),
					history.recovered(newest, recovery).size(), history.recovered(older, recovery).size() };
			Arrays.setAll(sums, (n) -> sums[n] + found[n]);
		}
		System.out
			.printf("Disclosure, %s: %s histories, %s small counts of the newest release, %s of those before alone, "
					+ "%s counts not printed, %s tables withheld whole, %s releases refused; %s and %s recovered (%s decided by "
					+ "enumeration, %s of them both ways, %s by integer programme)%n", kind, histories, sums[0],
					sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], recovery.byEnumeration(), recovery.byBoth(),
					recovery.byProgramme());
		assertThat(sums[5] + sums[6]).isZero();
		assertThat(sums[4]).as("releases refused").isLessThanOrEqualTo(histories / 50);
		assertThat(sums[0]).as("small counts").isGreaterThan(histories / 2);
	}

	private static History history(Random random, int releases) {
		History history = new History(new Threshold(3 + random.nextInt(3), false));
		RandomReleases data = new RandomReleases(random, 8 + random.nextInt(20));
		int coarse = random.nextInt(2 * releases);
		for (int r = 0; r < releases; r++) {
			history.publish(data.figures(r == coarse));
			data.change();
		}
		return history;
	}

}
