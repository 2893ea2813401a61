package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.tallybook.report.Figure;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

class ProtectionTest {

	private static final Threshold FIVE = new Threshold(5, false);

	@Test
	void hidesATotalWhereEachCountThatMakesItIsKnownToBeOneAtLeast() {
		List<Figure> figures = new ArrayList<>(List.of(figure("2020", "", 4), figure("2020-Q1", "", 1),
				figure("2020-Q2", "", 1), figure("2020-Q3", "", 1), figure("2020-Q4", "", 1)));
		Cube cube = new Cube(figures.stream().map(ProtectionTest::threeTimes).toList(), new Threshold(10, true));
		Protection protection = new Protection(cube, new EarlierFigures(cube, List.of()));
		assertThat(protection.hidden().get(cube.cell(threeTimes(figures.get(0))).orElseThrow()))
			.as("12 people in four quarters, none of which counts nobody: 3 each, or one of them 9 at the most")
			.isTrue();
		Cube maybe = new Cube(figures.stream().map(ProtectionTest::threeTimes).toList(), new Threshold(10, false));
		Protection unknown = new Protection(maybe, new EarlierFigures(maybe, List.of()));
		assertThat(unknown.hidden().get(maybe.cell(threeTimes(figures.get(0))).orElseThrow())).isFalse();
	}

	private static Figure threeTimes(Figure figure) {
		return figure.withValue(Value.of(3 * PlainCount.of(figure.value()).orElseThrow()));
	}

	@Test
	void findsSumsOverMembersAndCalendarPeriods() {
		Cube cube = new Cube(List.of(figure("2020", "", 40), figure("2020-Q1", "", 25), figure("2020-Q2", "", 12),
				figure("2020-Q1", "female", 20), figure("2020-Q1", "male", 5)), FIVE);
		assertThat(cube.complete()).hasSize(1);
		assertThat(cube.small().stream().mapToObj(cube::count)).as("the rest of the year").containsExactly(3L);
		assertThat(cube.rests()).isEqualTo(cube.small());
	}

	@Test
	void countsAsSmallWhatCameToACumulativeCount() {
		Cube cube = new Cube(List.of(cumulative("2020", 400), cumulative("2021", 402)), FIVE);
		assertThat(cube.small().stream().mapToObj(cube::count)).containsExactly(2L);
		Protection protection = new Protection(cube, new EarlierFigures(cube, List.of()));
		assertThat(protection.hidden().cardinality()).as("the increase and one of the two").isGreaterThan(1);
		assertThat(protection.unsafeTables(protection.hidden())).isEmpty();
	}

	@Test
	void protectsAGroupOfWhichAllAreInOneColumn() {
		Cube cube = new Cube(table(new long[][] { { 30, 0 }, { 20, 40 }, { 10, 60 } }), FIVE);
		assertThat(cube.small().stream().mapToObj(cube::count)).containsExactly(30L);
		Protection protection = new Protection(cube, new EarlierFigures(cube, List.of()));
		assertThat(protection.unsafeTables(protection.hidden())).isEmpty();
		assertThat(protection.hidden().cardinality()).isEqualTo(4);
	}

	@Test
	void leavesOutSeriesWhoseCountsDoNotAdd() {
		assertThat(new Cube(List.of(figure("2020", "", 4), figure("2020", "male", 5)), FIVE).unfit())
			.containsExactly("s/n");
		Cube years = new Cube(List.of(figure("1999..2001", "", 4)), FIVE);
		assertThat(years.unfit()).isEmpty();
		assertThat(years.cells()).as("no count that could be printed").isEmpty();
	}

	@Test
	void namesTheTableAndNoNumberWhereTheGateIsShut() {
		Cube cube = new Cube(table(new long[][] { { 3, 7741 }, { 812, 913 } }), FIVE);
		Protection protection = new Protection(cube, new EarlierFigures(cube, List.of()));
		assertThat(protection.unsafeTables(protection.hidden())).isEmpty();
		BitSet one = new BitSet();
		one.set(protection.hidden().nextSetBit(0));
		assertThat(protection.unsafeTables(one)).containsExactly("t");
		assertThat(new DisclosureException(protection.unsafeTables(one))).hasMessageContaining("t")
			.hasMessageNotContaining("3")
			.hasMessageNotContaining("7741");
	}

	@Test
	void keepsUnprintedWhatAnEarlierReleaseDidNotPrint() {
		List<Figure> first = table(new long[][] { { 3, 60 }, { 50, 70 }, { 80, 90 } });
		Cube before = new Cube(first, FIVE);
		BitSet hidden = new Protection(before, new EarlierFigures(before, List.of())).hidden();
		Cube now = new Cube(table(new long[][] { { 3, 60 }, { 500, 700 }, { 20, 30 } }), FIVE);
		Protection protection = new Protection(now, new EarlierFigures(now, List.of(published(first, before, hidden))));
		assertThat(protection.unsafeTables(protection.hidden())).isEmpty();
		BitSet kept = (BitSet) hidden.clone();
		kept.andNot(protection.hidden());
		assertThat(kept.isEmpty()).isTrue();
	}

	@Test
	void noticesASumOfAnEarlierReleaseThatTellsASmallCount() {
		List<Figure> figures = table(new long[][] { { 3, 60 }, { 50, 70 }, { 80, 90 } });
		Cube cube = new Cube(figures, FIVE);
		int small = cube.small().nextSetBit(0);
		BitSet one = new BitSet();
		one.set(small);
		EarlierFigures earlier = new EarlierFigures(cube, List.of(published(figures, cube, one)));
		assertThat(new Protection(cube, earlier).unsafeTables(earlier.hidden())).containsExactly("t");
	}

	@Test
	void neverCallsZeroWhatIsNot() {
		assertThat(Rounding.words(0)).isEqualTo("no");
		assertThat(Rounding.words(2)).isEqualTo("fewer than 5");
		assertThat(Rounding.words(84)).isEqualTo("about 85");
	}

	private static List<Figure> published(List<Figure> figures, Cube cube, BitSet hidden) {
		return figures.stream()
			.map((figure) -> hidden.get(cube.cell(figure).orElseThrow())
					? figure.withValue(Value.none(State.SUPPRESSED)) : figure)
			.toList();
	}

	/** Measures the time for many tables: -Dtallybook.disclosure.tables=200. */
	@Test
	void protectsManyTables() {
		int tables = Integer.getInteger("tallybook.disclosure.tables", 4);
		Random random = new Random(21);
		List<Figure> figures = new ArrayList<>();
		for (int t = 0; t < tables; t++) {
			long[][] counts = new long[9][24];
			for (long[] row : counts) {
				for (int i = 0; i < row.length; i++) {
					row[i] = (random.nextInt(5) == 0) ? random.nextInt(5) : 5 + random.nextInt(200);
				}
			}
			figures.addAll(table("s" + t, counts));
		}
		long start = System.nanoTime();
		Cube cube = new Cube(figures, FIVE);
		Protection protection = new Protection(cube, new EarlierFigures(cube, List.<Collection<Figure>>of()));
		assertThat(protection.unsafeTables(protection.hidden())).isEmpty();
		System.out.printf("Protection: %s tables, %s counts, %s small, %s not printed, %s tables withheld, %s ms%n",
				tables, figures.size(), cube.small().cardinality(), protection.hidden().cardinality(),
				protection.withheldTables().size(), (System.nanoTime() - start) / 1_000_000);
	}

	private static List<Figure> table(long[][] counts) {
		return table("n", counts);
	}

	/** Counts by place and route with all totals. */
	private static List<Figure> table(String name, long[][] counts) {
		List<Figure> figures = new ArrayList<>();
		for (int r = 0; r <= counts.length; r++) {
			for (int c = 0; c <= counts[0].length; c++) {
				long sum = 0;
				for (int i = 0; i < counts.length; i++) {
					for (int j = 0; j < counts[0].length; j++) {
						boolean in = (r == counts.length || r == i) && (c == counts[0].length || c == j);
						sum += in ? counts[i][j] : 0;
					}
				}
				TreeMap<String, String> members = new TreeMap<>();
				if (r < counts.length) {
					members.put("place", "place " + r);
				}
				if (c < counts[0].length) {
					members.put("route", "route " + c);
				}
				figures.add(figure(name, "flow", Optional.empty(), members, sum));
			}
		}
		return figures;
	}

	private static Figure figure(String period, String sex, long count) {
		return figure("n", "flow", Optional.of(Period.parse(period)), sex.isEmpty() ? Map.of() : Map.of("sex", sex),
				count);
	}

	private static Figure cumulative(String period, long count) {
		return figure("n", "cumulative", Optional.of(Period.upTo(Period.parse(period).end())), Map.of(), count);
	}

	private static Figure figure(String name, String kind, Optional<Period> period, Map<String, String> members,
			long count) {
		String id = "t/" + name + period.map(Period::code).orElse("all") + members + "/persons";
		return new Figure(id, "t", "s/" + name, kind, "detained", "persons", period, new TreeMap<>(members), "persons",
				Value.of(count), 1, "s", "2024-01-01");
	}

}
