package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RelativeChangeTest {

	@Test
	void isAnExactFractionOfTheBase() {
		assertThat(RelativeChange.of(196, 67)).contains(new Ratio(129, 67));
		assertThat(RelativeChange.of(0, 3)).contains(new Ratio(-3, 3));
		assertThat(RelativeChange.of(5, 0)).isEmpty();
	}

	@Test
	void boundsAreWhatThePointsInsideAllow() {
		int cases = 0;
		for (long low = 0; low <= 4; low++) {
			for (long high = low; high <= 4; high++) {
				for (long baseLow = 1; baseLow <= 4; baseLow++) {
					for (long baseHigh = baseLow; baseHigh <= 4; baseHigh++) {
						RatioRange range = RelativeChange
							.of(low, OptionalLong.of(high), baseLow, OptionalLong.of(baseHigh))
							.orElseThrow();
						List<Ratio> points = points(low, high, baseLow, baseHigh);
						assertThat(range.lower()).isEqualByComparingTo(Collections.min(points));
						assertThat(range.upper().orElseThrow()).isEqualByComparingTo(Collections.max(points));
						cases++;
					}
				}
			}
		}
		assertThat(cases).isEqualTo(150);
	}

	private static List<Ratio> points(long low, long high, long baseLow, long baseHigh) {
		List<Ratio> points = new ArrayList<>();
		for (long now = low; now <= high; now++) {
			for (long base = baseLow; base <= baseHigh; base++) {
				points.add(RelativeChange.of(now, base).orElseThrow());
			}
		}
		return points;
	}

	@Test
	void whatNobodyBoundedStaysOpen() {
		assertThat(RelativeChange.of(3, OptionalLong.of(5), 0, OptionalLong.of(2)))
			.contains(new RatioRange(new Ratio(1, 2), Optional.empty()));
		assertThat(RelativeChange.of(3, OptionalLong.empty(), 1, OptionalLong.of(2)))
			.contains(new RatioRange(new Ratio(1, 2), Optional.empty()));
		assertThat(RelativeChange.of(3, OptionalLong.of(5), 2, OptionalLong.empty()))
			.contains(new RatioRange(new Ratio(-1, 1), Optional.of(new Ratio(3, 2))));
		assertThat(RelativeChange.of(3, OptionalLong.of(5), 0, OptionalLong.of(0))).isEmpty();
	}

	@Test
	void refusesCountsBelowNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> RelativeChange.of(-1, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> RelativeChange.of(1, -2))
			.withMessage("Expected base from 0 but got -2");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RelativeChange.of(-1, OptionalLong.of(4), 2, OptionalLong.of(3)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RelativeChange.of(1, OptionalLong.of(4), 3, OptionalLong.of(2)));
	}

	@Test
	void growthNeedsTwoValuesAboveNothing() {
		assertThat(CompoundGrowth.of(100, 121, 2).getAsDouble()).isCloseTo(0.1, within(1e-15));
		assertThat(CompoundGrowth.of(0, 121, 2)).isEmpty();
		assertThat(CompoundGrowth.of(100, 0, 2)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> CompoundGrowth.of(-1, 121, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> CompoundGrowth.of(1, -121, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> CompoundGrowth.of(1, 121, 0));
	}

	@Test
	void aMeanNeedsItsWholeWindow() {
		assertThat(TrailingMean.of(List.of(known(3), known(4), known(8)), 2)).containsExactly(Optional.empty(),
				Optional.of(new Ratio(7, 2)), Optional.of(new Ratio(12, 2)));
		assertThat(TrailingMean.of(List.of(known(3)), 2)).containsExactly(Optional.empty());
		assertThat(TrailingMean.of(List.of(known(3)), 1)).containsExactly(Optional.of(new Ratio(3, 1)));
		assertThatIllegalArgumentException().isThrownBy(() -> TrailingMean.of(List.of(known(3)), 0))
			.withMessage("Expected window above 0 but got 0.0");
	}

	@Test
	void aMissingPeriodBlanksItsWindowsAndChangesNoOther() {
		Random random = new Random(29);
		int cases = 0;
		for (; cases < 500; cases++) {
			int window = 1 + random.nextInt(6);
			List<OptionalLong> values = new ArrayList<>();
			int size = 1 + random.nextInt(30);
			for (int i = 0; i < size; i++) {
				values.add(known(random.nextInt(100)));
			}
			List<Optional<Ratio>> whole = TrailingMean.of(values, window);
			int missing = random.nextInt(size);
			values.set(missing, OptionalLong.empty());
			List<Optional<Ratio>> gapped = TrailingMean.of(values, window);
			for (int i = 0; i < size; i++) {
				boolean touched = missing <= i && i < missing + window;
				assertThat(gapped.get(i)).isEqualTo(touched ? Optional.empty() : whole.get(i));
			}
		}
		System.out.println(cases + " series with a missing period tried");
	}

	@Test
	void aRunningSumGoesOnAfterAMissingPeriodButIsNoTotal() {
		List<RunningSum> sums = RunningSum.of(List.of(known(3), OptionalLong.empty(), known(4), known(0)));
		assertThat(sums).containsExactly(new RunningSum(known(3), 0), new RunningSum(known(3), 1),
				new RunningSum(known(7), 1), new RunningSum(known(7), 1));
		assertThat(sums).extracting(RunningSum::isTotal).containsExactly(true, false, false, false);
	}

	@Test
	void aRunningSumOfNothingKnownIsUnknown() {
		assertThat(RunningSum.of(List.of(OptionalLong.empty(), known(0))))
			.containsExactly(new RunningSum(OptionalLong.empty(), 1), new RunningSum(known(0), 1));
	}

	@Test
	void halfAYearIsEnoughToAnnualise() {
		List<OptionalLong> five = List.of(known(1), known(2), known(3), OptionalLong.empty(), known(4), known(5));
		assertThat(Annualised.of(five)).isEmpty();
		List<OptionalLong> six = new ArrayList<>(five);
		six.add(known(6));
		assertThat(Annualised.of(six)).contains(new Ratio(12 * 21, 6));
	}

	private static OptionalLong known(long value) {
		return OptionalLong.of(value);
	}

}
