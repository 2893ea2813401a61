package org.tallybook.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellsTest {

	private final Series flow = series("s/flow", Series.Kind.FLOW);

	private final Series stock = series("s/stock", Series.Kind.STOCK);

	@RepeatedTest(50)
	void combinesPartsToTheSameCellsInAnyOrder(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Tally> tallies = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			tallies.add(
					tally(this.flow, "2020-0" + (1 + random.nextInt(9)), "p" + random.nextInt(4), random.nextInt(100)));
		}
		Cells one = new Cells();
		tallies.forEach(one::add);
		Collections.shuffle(tallies, random);
		Cells left = new Cells();
		Cells right = new Cells();
		tallies.forEach((tally) -> (random.nextBoolean() ? left : right).add(tally));
		left.combine(right);
		assertThat(left.tallies()).isEqualTo(one.tallies());
	}

	@Test
	void keepsTheCellsOfSeriesWhoseIdsBeginAlikeApart() {
		Cells cells = new Cells();
		cells.add(tally(this.flow, "2020-01", "a", 1));
		cells.add(tally(series("s/flow@first", Series.Kind.FLOW), "2020-01", "a", 100));
		cells.add(tally(series("s/flow-more", Series.Kind.FLOW), "2020-01", "a", 1000));
		assertThat(cells.sum(this.flow, (period) -> true, Map.of())).contains(CountRange.exactly(1));
	}

	/** Against a sum that looks at each cell, with questions between the counts. */
	@RepeatedTest(50)
	void addsUpWhatAQuestionDoesNotAskFor(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		Series series = series("s/flow", Series.Kind.FLOW, List.of(Series.PLACE, Series.SEX));
		Cells cells = new Cells();
		List<Tally> added = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			Tally tally = new Tally(new CellKey(series.id(), Period.parse("2020-0" + (1 + random.nextInt(9))),
					List.of(place(random), sex(random))), CountRange.exactly(random.nextInt(100)));
			cells.add(tally);
			added.add(tally);
			Map<String, String> asked = new TreeMap<>();
			if (random.nextBoolean()) {
				asked.put(Series.PLACE, place(random));
			}
			if (random.nextBoolean()) {
				asked.put(Series.SEX, sex(random));
			}
			Period last = Period.parse("2020-0" + (1 + random.nextInt(9)));
			Optional<CountRange> expected = added.stream()
				.filter((one) -> one.key().period().compareTo(last) <= 0)
				.filter((one) -> matches(asked, Series.PLACE, one.key().members().get(0)))
				.filter((one) -> matches(asked, Series.SEX, one.key().members().get(1)))
				.map(Tally::count)
				.reduce(CountRange::plus);
			assertThat(cells.sum(series, (period) -> period.compareTo(last) <= 0, asked)).isEqualTo(expected);
		}
	}

	private static String place(Random random) {
		return List.of("a", "b", Series.ALL).get(random.nextInt(3));
	}

	private static String sex(Random random) {
		return List.of("female", "male", Series.ALL).get(random.nextInt(3));
	}

	private static boolean matches(Map<String, String> asked, String dimension, String member) {
		return asked.getOrDefault(dimension, member).equals(member);
	}

	@Test
	void neverAddsAStockOverTime() {
		Cells cells = new Cells();
		cells.add(tally(this.stock, "2020-01", "a", 5));
		cells.add(tally(this.stock, "2020-02", "a", 6));
		assertThatThrownBy(() -> cells.sum(this.stock, (period) -> true, Map.of())).hasMessageContaining("stock");
		assertThat(cells.sum(this.stock, Period.parse("2020-02")::equals, Map.of())).contains(CountRange.exactly(6));
	}

	@Test
	void hasNothingWhereNoCellMatches() {
		assertThat(new Cells().sum(this.flow, (period) -> true, Map.of())).isEmpty();
	}

	private static Series series(String id, Series.Kind kind) {
		return series(id, kind, List.of(Series.PLACE));
	}

	private static Series series(String id, Series.Kind kind, List<String> dimensions) {
		return new Series(id, "s", "dead", kind, "persons", Period.Precision.MONTH, true, false, dimensions,
				Optional.empty());
	}

	private static Tally tally(Series series, String month, String place, long count) {
		return new Tally(new CellKey(series.id(), Period.parse(month), List.of(place)), CountRange.exactly(count));
	}

}
