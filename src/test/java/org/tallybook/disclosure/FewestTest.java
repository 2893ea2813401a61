package org.tallybook.disclosure;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many counts are withheld besides the small ones, against the fewest that protect.
 */
class FewestTest {

	/**
	 * How many tables; more in a longer run: -Dtallybook.disclosure=10000 tries 1,000.
	 */
	private static final int TABLES = Math.max(60, Integer.getInteger("tallybook.disclosure", 400) / 10);

	@Test
	void withholdsAtMostOneAndAHalfTimesTheFewest() {
		Random random = new Random(31);
		Map<String, Integer> ratios = new TreeMap<>();
		int known = 0;
		int chosen = 0;
		int fewest = 0;
		for (int i = 0; i < TABLES; i++) {
			Threshold threshold = new Threshold(3 + random.nextInt(8), random.nextInt(4) == 0);
			long[][] counts = RandomTables.counts(random, 3 + random.nextInt(2), 3 + random.nextInt(3),
					(int) threshold.count() * (2 + random.nextInt(4)));
			int least = new Fewest(counts, threshold).number();
			if (least >= 0) {
				int own = new Pattern(new CrossTable(counts).relations, threshold).chosen();
				assertThat(own).as("table %s: at least %s", i, least).isBetween(least, least * 3 / 2);
				ratios.merge(least + " -> " + own, 1, Integer::sum);
				known++;
				chosen += own;
				fewest += least;
			}
		}
		System.out.printf(
				"Suppression: %s of %s tables can be protected without a total; %s counts withheld besides the "
						+ "small ones, %s at the fewest; fewest -> withheld: %s%n",
				known, TABLES, chosen, fewest, ratios);
		assertThat(known).isGreaterThan(TABLES / 2);
	}

	@Test
	void countsTheFewestAsTheReferenceDoes() {
		long[][] men = { { 32, 11, 10, 3 }, { 53, 50, 25, 15 }, { 10, 10, 7, 7 }, { 3, 30, 5, 8 } };
		assertThat(new Fewest(men, new Threshold(5, true)).number()).isEqualTo(2);
		long[][] children = { { 5, 1 }, { 11, 13 }, { 48, 31 } };
		assertThat(new Fewest(children, new Threshold(5, true)).number()).isEqualTo(-1);
	}

}
