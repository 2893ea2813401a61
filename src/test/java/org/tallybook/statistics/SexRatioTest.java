package org.tallybook.statistics;

import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SexRatioTest {

	@Test
	void countsWomenPer100Men() {
		assertThat(SexRatio.of(164, 32)).contains(new Ratio(16_400, 32));
		assertThat(SexRatio.of(0, 3)).contains(new Ratio(0, 3));
		assertThat(SexRatio.of(5, 0)).isEmpty();
	}

	@Test
	void hasNoIntervalWithoutMenAndStartsAtNothingWithoutWomen() {
		assertThat(SexRatio.interval(5, 0, 0.95)).isEmpty();
		assertThat(SexRatio.interval(0, 3, 0.95).orElseThrow().lower()).isZero();
	}

	@Test
	void boundsHoldTheRatioOfAllPoints() {
		int cases = 0;
		for (long women = 0; women <= 4; women++) {
			for (long most = women; most <= 4; most++) {
				for (long men = 1; men <= 4; men++) {
					for (long mostMen = men; mostMen <= 4; mostMen++) {
						RatioRange range = SexRatio.of(women, OptionalLong.of(most), men, OptionalLong.of(mostMen))
							.orElseThrow();
						assertThat(range.lower()).isEqualTo(SexRatio.of(women, mostMen).orElseThrow());
						assertThat(range.upper()).isEqualTo(SexRatio.of(most, men));
						cases++;
					}
				}
			}
		}
		assertThat(cases).isEqualTo(150);
	}

	@Test
	void isOpenAboveWhereThereMayBeNoManOrNobodyStatedTheMostWomen() {
		assertThat(SexRatio.of(3, OptionalLong.of(5), 0, OptionalLong.of(2)))
			.contains(new RatioRange(new Ratio(300, 2), Optional.empty()));
		assertThat(SexRatio.of(3, OptionalLong.empty(), 1, OptionalLong.of(2)))
			.contains(new RatioRange(new Ratio(300, 2), Optional.empty()));
		assertThat(SexRatio.of(3, OptionalLong.of(5), 2, OptionalLong.empty()))
			.contains(new RatioRange(new Ratio(0, 1), Optional.of(new Ratio(500, 2))));
		assertThat(SexRatio.of(3, OptionalLong.of(5), 0, OptionalLong.of(0))).isEmpty();
	}

	@Test
	void refusesCountsBelowNothingAndRangesUpsideDown() {
		assertThatIllegalArgumentException().isThrownBy(() -> SexRatio.of(-1, 2))
			.withMessage("Expected number of women from 0 but got -1");
		assertThatIllegalArgumentException().isThrownBy(() -> SexRatio.of(1, -2))
			.withMessage("Expected number of men from 0 but got -2");
		assertThatIllegalArgumentException().isThrownBy(() -> SexRatio.of(3, OptionalLong.of(2), 1, OptionalLong.of(1)))
			.withMessage("Expected number of women with low <= high but got 3, 2");
		assertThatIllegalArgumentException().isThrownBy(() -> SexRatio.of(3, OptionalLong.of(4), 2, OptionalLong.of(1)))
			.withMessage("Expected number of men with low <= high but got 2, 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SexRatio.of(-1, OptionalLong.of(4), 2, OptionalLong.of(3)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RatioRange(new Ratio(1, 2), Optional.of(new Ratio(1, 3))));
		assertThat(new RatioRange(new Ratio(1, 2), Optional.of(new Ratio(2, 4))).upper()).isPresent();
	}

}
