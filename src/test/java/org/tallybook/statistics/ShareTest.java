package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShareTest {

	@Test
	void boundsAreWhatEveryWayToAssignTheUnknownGives() {
		int cases = 0;
		for (long group = 0; group <= 6; group++) {
			for (long rest = 0; rest <= 6; rest++) {
				for (long unknown = 0; unknown <= 6; unknown++) {
					Share share = new Share(group, rest, unknown);
					if (share.total() == 0) {
						assertThat(share.lower()).isEmpty();
						continue;
					}
					Ratio low = new Ratio(1, 1);
					Ratio high = new Ratio(0, 1);
					for (long joined = 0; joined <= unknown; joined++) {
						Ratio ratio = new Ratio(group + joined, share.total());
						low = (ratio.compareTo(low) < 0) ? ratio : low;
						high = (ratio.compareTo(high) > 0) ? ratio : high;
					}
					assertThat(share.lower().orElseThrow()).isEqualByComparingTo(low);
					assertThat(share.upper().orElseThrow()).isEqualByComparingTo(high);
					share.ofKnown().ifPresent((known) -> {
						assertThat(known).isGreaterThanOrEqualTo(share.lower().orElseThrow());
						assertThat(known).isLessThanOrEqualTo(share.upper().orElseThrow());
					});
					cases++;
				}
			}
		}
		assertThat(cases).isEqualTo(342);
	}

	@ParameterizedTest
	@CsvSource({ "164, 196, 1, HALF_EVEN, 0.837", "428, 3137, 1, FLOOR, 0.136", "2378, 3137, 1, CEILING, 0.759",
			"1, 3, 0, HALF_EVEN, 0.33" })
	void roundsToPercent(long numerator, long denominator, int decimals, RoundingMode rounding, BigDecimal rounded) {
		assertThat(new Ratio(numerator, denominator).rounded(decimals, rounding)).isEqualTo(rounded);
	}

	@ParameterizedTest
	@CsvSource({ "164, 32, 1, HALF_EVEN, 5.1", "1, 8, 2, HALF_EVEN, 0.12", "-1, 3, 0, FLOOR, -1",
			"12, 6, 0, FLOOR, 2" })
	void roundsToDecimals(long numerator, long denominator, int decimals, RoundingMode rounding, BigDecimal rounded) {
		assertThat(new Ratio(numerator, denominator).decimal(decimals, rounding)).isEqualTo(rounded);
	}

	@Test
	void aFractionHasADenominatorAboveNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, 0))
			.withMessage("Expected a denominator above 0 but got 0");
	}

	@ParameterizedTest
	@CsvSource({ "70, true, 501, 351", "90, true, 501, 451", "70, true, 600, 421", "70, false, 600, 420",
			"70, true, 1, 1", "100, false, 5, 5" })
	void countsTheFewestMembersThatAShareImplies(long percent, boolean strictly, long total, long members) {
		Ratio bound = new Ratio(percent, 100);
		assertThat((strictly ? ShareSet.above(bound) : ShareSet.from(bound)).fewestOf(total)).isEqualTo(members);
	}

	@ParameterizedTest
	@CsvSource({ "600, 550, 649", "650, 645, 654", "72, 72, 72", "1000, 500, 1499", "0, 0, 0" })
	void takesHalfTheUnitOfTheLastDigitOnEachSide(long count, long least, long most) {
		assertThat(RoundingCell.of(count)).isEqualTo(new RoundingCell(least, most));
	}

}
