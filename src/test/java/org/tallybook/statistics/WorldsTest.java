package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In which states of the world a claim about a share is true. */
class WorldsTest {

	private static final WholeRange NONE = WholeRange.exactly(0);

	@Test
	void agreesWithEveryStateOfTheWorldThatSmallRangesAllow() {
		Random random = new Random(20231012);
		int[] found = new int[Possible.values().length];
		for (int i = 0; i < 40_000; i++) {
			ShareBounds records = records(random, 6);
			ShareSet claimed = set(random);
			Possible expected = enumerated(claimed, records);
			assertThat(records.where(claimed)).as("%s in %s", claimed, records).isEqualTo(expected);
			found[expected.ordinal()]++;
		}
		assertThat(Arrays.stream(found)).allMatch((times) -> times > 500);
		System.out.println("Claims against enumeration: 40000 cases, "
				+ "%s always, %s sometimes, %s never, %s nowhere".formatted(found[0], found[1], found[2], found[3]));
	}

	@Test
	void swapsAlwaysAndNeverUnderTheComplement() {
		Random random = new Random(70);
		int tried = 0;
		for (int i = 0; i < 10_000; i++) {
			ShareBounds records = records(random, 9);
			long denominator = 1 + random.nextInt(12);
			Ratio bound = new Ratio(random.nextLong(denominator + 1), denominator);
			boolean strict = random.nextBoolean();
			if ((strict && bound.compareTo(new Ratio(1, 1)) == 0) || (!strict && bound.numerator() == 0)) {
				continue;
			}
			ShareSet claimed = strict ? ShareSet.above(bound) : ShareSet.from(bound);
			ShareSet complement = strict ? ShareSet.upTo(bound) : ShareSet.below(bound);
			assertThat(records.where(complement)).as("%s in %s", claimed, records)
				.isEqualTo(swapped(records.where(claimed)));
			tried++;
		}
		assertThat(tried).isGreaterThan(8_000);
		System.out.println("Complements: " + tried + " cases");
	}

	@Test
	void neverTurnsSometimesIntoAlwaysWithOneMorePersonOfUnknownGroup() {
		Random random = new Random(71);
		int tried = 0;
		for (int i = 0; i < 20_000; i++) {
			ShareBounds records = ShareBounds.of(range(random, 8), range(random, 8), range(random, 8));
			ShareSet claimed = set(random);
			if (records.state() == ShareBounds.State.BOUNDED && records.where(claimed) == Possible.SOMETIMES) {
				WholeRange unknown = records.unknown().plus(WholeRange.exactly(1));
				assertThat(ShareBounds.of(records.group(), records.rest(), unknown).where(claimed))
					.as("%s in %s", claimed, records)
					.isNotEqualTo(Possible.ALWAYS);
				tried++;
			}
		}
		assertThat(tried).isGreaterThan(5_000);
		System.out.println("One more person of unknown group: " + tried + " cases");
	}

	@Test
	void tellsASetThatLiesBetweenTheStepsOfOnePerson() {
		ShareSet half = ShareSet.between(new Ratio(1, 2), new Ratio(1, 2));
		assertThat(ShareBounds.of(NONE, NONE, WholeRange.exactly(3)).where(half)).isEqualTo(Possible.NEVER);
		assertThat(ShareBounds.of(NONE, NONE, WholeRange.exactly(4)).where(half)).isEqualTo(Possible.SOMETIMES);
		assertThat(ShareBounds.of(NONE, NONE, new WholeRange(3, 4)).where(half)).isEqualTo(Possible.SOMETIMES);
		ShareSet narrow = ShareSet.between(new Ratio(51, 100), new Ratio(52, 100));
		assertThat(ShareBounds.of(NONE, NONE, new WholeRange(1, 24)).where(narrow)).isEqualTo(Possible.NEVER);
		assertThat(ShareBounds.of(NONE, NONE, new WholeRange(1, 25)).where(narrow)).isEqualTo(Possible.SOMETIMES);
	}

	@Test
	void tellsOpenRangesByTheirLimits() {
		ShareBounds open = ShareBounds.of(WholeRange.exactly(3), WholeRange.from(2), NONE);
		assertThat(open.where(ShareSet.above(new Ratio(0, 1)))).isEqualTo(Possible.ALWAYS);
		assertThat(open.where(ShareSet.upTo(new Ratio(0, 1)))).isEqualTo(Possible.NEVER);
		assertThat(open.where(ShareSet.upTo(new Ratio(1, 1_000_000)))).isEqualTo(Possible.SOMETIMES);
		assertThat(open.where(ShareSet.upTo(new Ratio(3, 5)))).isEqualTo(Possible.ALWAYS);
		assertThat(open.where(ShareSet.above(new Ratio(3, 5)))).isEqualTo(Possible.NEVER);
		assertThat(open.where(ShareSet.between(new Ratio(1, 7), new Ratio(1, 7)))).isEqualTo(Possible.SOMETIMES);
		assertThat(open.where(ShareSet.between(new Ratio(2, 7), new Ratio(2, 7)))).isEqualTo(Possible.NEVER);
		assertThat(open.where(ShareSet.between(new Ratio(5, 101), new Ratio(6, 101)))).isEqualTo(Possible.SOMETIMES);
		ShareBounds members = ShareBounds.of(WholeRange.from(3), WholeRange.exactly(2), NONE);
		assertThat(members.where(ShareSet.below(new Ratio(1, 1)))).isEqualTo(Possible.ALWAYS);
		assertThat(members.where(ShareSet.from(new Ratio(1, 1)))).isEqualTo(Possible.NEVER);
		assertThat(members.where(ShareSet.from(new Ratio(999, 1000)))).isEqualTo(Possible.SOMETIMES);
		assertThat(members.where(ShareSet.between(new Ratio(8, 10), new Ratio(8, 10)))).isEqualTo(Possible.SOMETIMES);
		assertThat(members.where(ShareSet.between(new Ratio(7, 10), new Ratio(7, 10)))).isEqualTo(Possible.NEVER);
		ShareBounds any = ShareBounds.of(WholeRange.from(0), WholeRange.from(0), NONE, WholeRange.from(1));
		assertThat(any.where(ShareSet.from(new Ratio(1, 1)))).isEqualTo(Possible.SOMETIMES);
		assertThat(any.where(ShareSet.upTo(new Ratio(0, 1)))).isEqualTo(Possible.SOMETIMES);
		assertThat(any.where(ShareSet.between(new Ratio(0, 1), new Ratio(1, 1)))).isEqualTo(Possible.ALWAYS);
	}

	@Test
	void isExactWhereFloatingPointIsNot() {
		long people = 9_007_199_254_740_993L;
		ShareSet claimed = ShareSet.above(new Ratio(people - 1, people));
		assertThat(ShareBounds.of(WholeRange.exactly(people - 1), WholeRange.exactly(1), NONE).where(claimed))
			.isEqualTo(Possible.NEVER);
		assertThat(ShareBounds.of(WholeRange.exactly(people), NONE, NONE).where(claimed)).isEqualTo(Possible.ALWAYS);
	}

	@Test
	void countsTheFewestAndTheMostMembersOfASet() {
		assertThat(ShareSet.above(new Ratio(7, 10)).fewestOf(600)).isEqualTo(421);
		assertThat(ShareSet.above(new Ratio(7, 10)).fewestOf(501)).isEqualTo(351);
		assertThat(ShareSet.from(new Ratio(7, 10)).fewestOf(600)).isEqualTo(420);
		assertThat(ShareSet.below(new Ratio(7, 10)).mostOf(600)).isEqualTo(419);
		assertThat(ShareSet.upTo(new Ratio(7, 10)).mostOf(600)).isEqualTo(420);
		assertThat(ShareSet.upTo(new Ratio(7, 10)).mostOf(501)).isEqualTo(350);
		assertThat(ShareSet.above(new Ratio(14, 20))).isEqualTo(ShareSet.above(new Ratio(7, 10)));
		assertThat(ShareSet.above(new Ratio(7, 10)).contains(new Ratio(7, 10))).isFalse();
		assertThat(ShareSet.from(new Ratio(7, 10)).contains(new Ratio(7, 10))).isTrue();
		assertThat(ShareSet.below(new Ratio(7, 10)).contains(new Ratio(8, 10))).isFalse();
	}

	@Test
	void refusesASetWithoutAShare() {
		Ratio half = new Ratio(1, 2);
		assertThatThrownBy(() -> new ShareSet(half, true, half, false)).hasMessageContaining("Expected shares");
		assertThatThrownBy(() -> ShareSet.above(new Ratio(1, 1))).hasMessageContaining("Expected shares");
		assertThatThrownBy(() -> ShareSet.between(half, new Ratio(1, 3))).hasMessageContaining("Expected shares");
		assertThatThrownBy(() -> ShareSet.upTo(new Ratio(3, 2))).hasMessageContaining("Expected shares");
		assertThatThrownBy(() -> ShareSet.from(new Ratio(-1, 2))).hasMessageContaining("Expected shares");
	}

	@Test
	void comparesRangesAndIntervals() {
		WholeRange claimed = new WholeRange(5, 9);
		assertThat(Possible.of(claimed, new WholeRange(5, 9))).isEqualTo(Possible.ALWAYS);
		assertThat(Possible.of(claimed, new WholeRange(4, 9))).isEqualTo(Possible.SOMETIMES);
		assertThat(Possible.of(claimed, new WholeRange(5, 10))).isEqualTo(Possible.SOMETIMES);
		assertThat(Possible.of(claimed, new WholeRange(9, 12))).isEqualTo(Possible.SOMETIMES);
		assertThat(Possible.of(claimed, new WholeRange(10, 12))).isEqualTo(Possible.NEVER);
		assertThat(Possible.of(claimed, new WholeRange(2, 5))).isEqualTo(Possible.SOMETIMES);
		assertThat(Possible.of(claimed, new WholeRange(2, 4))).isEqualTo(Possible.NEVER);
		ShareSet over = ShareSet.above(new Ratio(1, 2));
		assertThat(Possible.of(over, new Ratio(1, 2), new Ratio(3, 4))).isEqualTo(Possible.SOMETIMES);
		assertThat(Possible.of(over, new Ratio(51, 100), new Ratio(3, 4))).isEqualTo(Possible.ALWAYS);
		assertThat(Possible.of(over, new Ratio(1, 4), new Ratio(1, 2))).isEqualTo(Possible.NEVER);
		assertThat(Possible.of(over, new Ratio(1, 2), new Ratio(1, 4))).isEqualTo(Possible.NOWHERE);
		assertThat(Possible.of(ShareSet.below(new Ratio(1, 2)), new Ratio(1, 2), new Ratio(1, 1)))
			.isEqualTo(Possible.NEVER);
	}

	private static Possible swapped(Possible possible) {
		return switch (possible) {
			case ALWAYS -> Possible.NEVER;
			case NEVER -> Possible.ALWAYS;
			default -> possible;
		};
	}

	/** A world without anybody makes a claim both true and false. */
	private static Possible enumerated(ShareSet claimed, ShareBounds records) {
		boolean any = false;
		boolean canHold = false;
		boolean canFail = false;
		for (long f = records.group().least(); f <= records.group().most(); f++) {
			for (long m = records.rest().least(); m <= records.rest().most(); m++) {
				for (long u = records.unknown().least(); u <= records.unknown().most(); u++) {
					if (!allows(records, f + m + u)) {
						continue;
					}
					any = true;
					for (long joined = 0; joined <= u; joined++) {
						boolean holds = f + m + u > 0 && claimed.contains(new Ratio(f + joined, f + m + u));
						canHold |= holds || f + m + u == 0;
						canFail |= !holds && !(claimed.isBottomless() && claimed.isTopless());
					}
				}
			}
		}
		return !any ? Possible.NOWHERE : canHold ? (canFail ? Possible.SOMETIMES : Possible.ALWAYS) : Possible.NEVER;
	}

	private static boolean allows(ShareBounds records, long people) {
		return records.total().map((total) -> total.least() <= people && people <= total.most()).orElse(true);
	}

	private static ShareBounds records(Random random, int most) {
		WholeRange group = range(random, most);
		WholeRange rest = range(random, most);
		WholeRange unknown = range(random, most);
		return random.nextBoolean() ? ShareBounds.of(group, rest, unknown)
				: ShareBounds.of(group, rest, unknown, range(random, 2 * most));
	}

	private static WholeRange range(Random random, int most) {
		int least = random.nextInt(most + 1);
		return random.nextInt(3) == 0 ? WholeRange.exactly(least)
				: new WholeRange(least, least + random.nextInt(most + 1 - least));
	}

	private static ShareSet set(Random random) {
		List<Ratio> ends = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			long denominator = 1 + random.nextInt(20);
			ends.add(new Ratio(random.nextLong(denominator + 1), denominator));
		}
		ends.sort(Ratio::compareTo);
		boolean point = ends.get(0).compareTo(ends.get(1)) == 0;
		return switch (random.nextInt(4)) {
			case 0 -> ShareSet.from(ends.get(0));
			case 1 -> ShareSet.upTo(ends.get(1));
			default ->
				new ShareSet(ends.get(0), point || random.nextBoolean(), ends.get(1), point || random.nextBoolean());
		};
	}

}
