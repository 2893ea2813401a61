package org.tallybook.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TalliesTest {

	private static final CellKey NORTH = key("north");

	private static final CellKey SOUTH = key("south");

	@Test
	void addsPointsAsPointsAndRangesAsRanges() {
		assertThat(
				Tallies.of(List.of(new Tally(NORTH, CountRange.exactly(3)), new Tally(NORTH, CountRange.exactly(4)))))
			.containsExactly(new Tally(NORTH, CountRange.exactly(7)));
		CountRange more = CountRange.exactly(3).plus(CountRange.atLeast(5));
		assertThat(
				Tallies.of(List.of(new Tally(NORTH, CountRange.exactly(3)), new Tally(NORTH, CountRange.atLeast(5)))))
			.containsExactly(new Tally(NORTH, more));
	}

	@Test
	void keepsAFlawOfACountThatWasAdded() {
		CountRange sum = CountRange.exactly(-2).plus(CountRange.exactly(5));
		assertThat(sum.flawed()).isTrue();
		assertThat(
				Tallies.of(List.of(new Tally(NORTH, CountRange.exactly(-2)), new Tally(NORTH, CountRange.exactly(5)))))
			.containsExactly(new Tally(NORTH, sum));
	}

	@Test
	void tellsNoPointOfASumThatDoesNotFit() {
		TalliesSum sum = new TalliesSum();
		sum.add(new Tally(NORTH, CountRange.exactly(Long.MAX_VALUE)));
		sum.add(new Tally(SOUTH, CountRange.exactly(1)));
		assertThat(sum.sum()).hasSize(2);
		sum.add(new Tally(NORTH, CountRange.exactly(1)));
		assertThatThrownBy(sum::sum).isInstanceOf(ArithmeticException.class);
	}

	@Test
	void addsAsCellsDoInWhateverPartsTheyCome() {
		Random random = new Random(9);
		int points = 0;
		for (int round = 0; round < 300; round++) {
			Cells cells = new Cells();
			TalliesSum parts = new TalliesSum();
			List<Tally> part = new ArrayList<>();
			// Of one year and a few members nearly every cell is there, else hardly any.
			int years = 1 + random.nextInt(3);
			int members = 1 + random.nextInt(12);
			for (int i = 0; i < 200; i++) {
				Tally tally = new Tally(randomKey(random, years, members), randomCount(random));
				points += tally.count().isPoint() ? 1 : 0;
				cells.add(tally);
				part.add(tally);
				if (random.nextInt(40) == 0) {
					parts.addAll(Tallies.of(part));
					part.clear();
				}
			}
			part.forEach(parts::add);
			assertThat(parts.sum()).isEqualTo(cells.tallies());
			assertThat(Tallies.unpacked(parts.sum().packed())).isEqualTo(cells.tallies());
		}
		System.out.printf("tallies of 300 times 200 counts, %s of them points%n", points);
	}

	private static CellKey randomKey(Random random, int years, int members) {
		LocalDate start = LocalDate.of(2020 + random.nextInt(years), 1 + random.nextInt(4 * years), 1);
		Period period = random.nextBoolean() ? Period.days(start, start.plusDays(random.nextInt(years)))
				: Period.upTo(start);
		return new CellKey("s/" + random.nextInt(3), period,
				List.of("m" + random.nextInt(years), "n" + random.nextInt(members)));
	}

	private static CountRange randomCount(Random random) {
		return switch (random.nextInt(8)) {
			case 0 -> CountRange.atLeast(random.nextInt(9));
			case 1 -> CountRange.exactly(-1 - random.nextInt(9));
			case 2 -> CountRange.exactly(4).plus(CountRange.atLeast(random.nextInt(9)));
			default -> CountRange.exactly(random.nextInt(1000));
		};
	}

	private static CellKey key(String member) {
		return new CellKey("s/held", Period.year(2023), List.of(member));
	}

}
