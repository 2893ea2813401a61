package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LargestRemainderTest {

	@Test
	void percentagesAddTo100AndStayWithinOneUnitOfTheShare() {
		Random random = new Random(19);
		int cases = 0;
		for (; cases < 2000; cases++) {
			int decimals = random.nextInt(3);
			List<Long> counts = Stream.concat(Stream.of(1L + random.nextInt(9)),
					Stream.generate(() -> (long) random.nextInt(1 + random.nextInt(1000))).limit(random.nextInt(12)))
				.toList();
			List<BigDecimal> percentages = LargestRemainder.percentages(counts, decimals);
			assertThat(percentages).hasSameSizeAs(counts).allSatisfy((p) -> assertThat(p.scale()).isEqualTo(decimals));
			assertThat(percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
			long total = counts.stream().mapToLong(Long::longValue).sum();
			for (int i = 0; i < counts.size(); i++) {
				Ratio share = new Ratio(counts.get(i), total);
				assertThat(percentages.get(i)).isBetween(share.rounded(decimals, RoundingMode.FLOOR).movePointRight(2),
						share.rounded(decimals, RoundingMode.CEILING).movePointRight(2));
			}
		}
		System.out.println(cases + " lists of percentages tried");
	}

	@Test
	void ofEqualPartsTheLargerCountComesFirstThenTheEarlier() {
		assertThat(LargestRemainder.percentages(List.of(1L, 1L, 1L), 0)).containsExactly(whole(34), whole(33),
				whole(33));
		// 12.5, 12.5, 37.5 and 37.5 have the same fractional part.
		assertThat(LargestRemainder.percentages(List.of(1L, 1L, 3L, 3L), 0)).containsExactly(whole(12), whole(12),
				whole(38), whole(38));
		assertThat(LargestRemainder.percentages(List.of(1L, 3L, 3L, 1L), 1)).containsExactly(new BigDecimal("12.5"),
				new BigDecimal("37.5"), new BigDecimal("37.5"), new BigDecimal("12.5"));
	}

	@Test
	void keepsNothingAndAll() {
		assertThat(LargestRemainder.percentages(List.of(0L, 7L), 0)).containsExactly(whole(0), whole(100));
	}

	@Test
	void refusesToShareOutNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.percentages(List.of(0L, 0L), 0))
			.withMessage("Expected a count above 0 but got [0, 0]");
		assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.percentages(List.of(), 0));
		assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.percentages(List.of(3L, -1L), 0));
	}

	private static BigDecimal whole(long percent) {
		return BigDecimal.valueOf(percent);
	}

}
