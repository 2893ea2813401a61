package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.tallybook.report.Figure;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** The same rows have their gaps in every month, as far as that costs nothing. */
class SameGapsTest {

	private static final Threshold FIVE = new Threshold(5, false);

	@Test
	void hidesFewerMembersOverAYear() {
		Random random = new Random(71);
		int[] with = new int[2];
		int[] without = new int[2];
		int years = Integer.getInteger("tallybook.disclosure", 400) / 40;
		for (int i = 0; i < years; i++) {
			Cube cube = new Cube(year(random, i % 2 == 0), FIVE);
			add(with, cube, new Protection(cube, new EarlierFigures(cube, List.of())).hidden());
			add(without, cube, apart(cube));
		}
		System.out.printf(
				"Gaps: %s years of month by region by sex: %s members hidden in some month, %s counts; "
						+ "without regard to other months %s members, %s counts%n",
				years, with[0], with[1], without[0], without[1]);
		assertThat(with[0]).isLessThan(without[0]);
		assertThat(with[1]).isLessThanOrEqualTo(without[1] * 11 / 10);
	}

	@Test
	void prefersTheRowThatIsMissingInAnotherMonth() {
		List<Figure> figures = new ArrayList<>();
		figures.addAll(month(1, new long[][] { { 3, 60 }, { 40, 60 }, { 30, 4 } }));
		figures.addAll(month(2, new long[][] { { 3, 60 }, { 30, 60 }, { 31, 60 } }));
		Cube cube = new Cube(figures, FIVE);
		BitSet hidden = new Protection(cube, new EarlierFigures(cube, List.of())).hidden();
		assertThat(members(cube, hidden)).as("regions").noneMatch((name) -> name.contains("region 1"));
		assertThat(members(cube, apart(cube))).anyMatch((name) -> name.contains("region 1"));
	}

	private static void add(int[] sums, Cube cube, BitSet hidden) {
		sums[0] += members(cube, hidden).size();
		sums[1] += hidden.cardinality();
	}

	/** The members of counts that are missing in some month. */
	private static Set<String> members(Cube cube, BitSet hidden) {
		Set<String> members = new TreeSet<>();
		cube.cells().forEach((name, cell) -> {
			if (hidden.get(cell) && name.period().isPresent()) {
				members.add(name.period().get().precision() + " " + name.members());
			}
		});
		return members;
	}

	/** What is withheld where counts of other months do not matter. */
	private static BitSet apart(Cube cube) {
		Relations relations = cube.relations(List.of());
		BitSet hidden = new BitSet();
		for (BitSet part : relations.parts()) {
			int[] numbers = part.stream().toArray();
			BitSet small = new BitSet();
			for (int i = 0; i < numbers.length; i++) {
				small.set(i, cube.small().get(numbers[i]));
			}
			Suppression suppression = new Suppression(relations.only(part), FIVE, small, new BitSet());
			suppression.hidden().stream().map((i) -> numbers[i]).forEach(hidden::set);
		}
		return hidden;
	}

	/** Twelve months, with their sum or each by itself. */
	private static List<Figure> year(Random random, boolean withSum) {
		long[][] size = RandomTables.counts(random, 5, 2, 40);
		List<Figure> figures = new ArrayList<>();
		long[][] sum = new long[5][2];
		for (int m = 1; m <= 12; m++) {
			long[][] counts = new long[5][2];
			for (int r = 0; r < 5; r++) {
				for (int s = 0; s < 2; s++) {
					counts[r][s] = size[r][s] * (50 + random.nextInt(100)) / 100;
					sum[r][s] += counts[r][s];
				}
			}
			figures.addAll(month(m, counts));
		}
		if (withSum) {
			figures.addAll(table("2024", sum));
		}
		return figures;
	}

	private static List<Figure> month(int number, long[][] counts) {
		return table((number < 10) ? "2024-0" + number : "2024-" + number, counts);
	}

	private static List<Figure> table(String period, long[][] counts) {
		CrossTable table = new CrossTable(counts);
		List<Figure> figures = new ArrayList<>();
		for (int r = 0; r <= table.rows; r++) {
			for (int c = 0; c <= table.columns; c++) {
				TreeMap<String, String> members = new TreeMap<>();
				if (r < table.rows) {
					members.put("region", "region " + r);
				}
				if (c < table.columns) {
					members.put("sex", List.of("female", "male").get(c));
				}
				figures.add(figure(period, members, table.relations.count(table.cell(r, c))));
			}
		}
		return figures;
	}

	private static Figure figure(String period, Map<String, String> members, long count) {
		String id = "t/" + period + members + "/persons";
		return new Figure(id, "t", "s/n", "flow", "detained", "persons", Optional.of(Period.parse(period)),
				new TreeMap<>(members), "persons", Value.of(count), 1, "s", "2024-01-01");
	}

}
