package org.tallybook.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

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
		return new Series(id, "s", "dead", kind, "persons", Period.Precision.MONTH, true, false, List.of(Series.PLACE),
				Optional.empty());
	}

	private static Tally tally(Series series, String month, String place, long count) {
		return new Tally(new CellKey(series.id(), Period.parse(month), List.of(place)), CountRange.exactly(count));
	}

}
