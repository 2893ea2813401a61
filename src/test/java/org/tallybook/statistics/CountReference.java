package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;

/** Counts: sums of ranges, what a claim implies, percentages that add up. */
final class CountReference {

	private CountReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("sum_of_ranges", CountReference::sum, "women_implied_by_share_claim", CountReference::implied,
				"largest_remainder", CountReference::percentages);
	}

	private static Map<String, ?> sum(ReferenceCase c) {
		List<Long> min = c.counts("min");
		List<Long> best = c.counts("best");
		List<Long> max = c.counts("max");
		CountRange sum = IntStream.range(0, min.size())
			.mapToObj(
					(i) -> new CountRange(End.stated(min.get(i)), OptionalLong.of(best.get(i)), End.stated(max.get(i))))
			.reduce(CountRange.ZERO, CountRange::plus);
		return Map.of("min", sum.low().count(), "best", sum.best().getAsLong(), "max", sum.high().count());
	}

	private static Map<String, ?> implied(ReferenceCase c) {
		BigDecimal threshold = c.parameters().get("threshold").decimalValue();
		Ratio bound = new Ratio(threshold.unscaledValue().longValueExact(),
				BigDecimal.TEN.pow(threshold.scale()).longValueExact());
		ShareSet over = ShareSet.above(bound);
		ShareSet atLeast = ShareSet.from(bound);
		long least = c.count("total_min");
		long most = c.count("total_max");
		return Map.of("fewest_women_if_over", over.fewestOf(least), "women_if_over_at_total_max", over.fewestOf(most),
				"fewest_women_if_at_least", atLeast.fewestOf(least), "women_if_at_least_at_total_max",
				atLeast.fewestOf(most));
	}

	private static Map<String, ?> percentages(ReferenceCase c) {
		List<Long> counts = c.counts("counts");
		int decimals = (int) c.parameter("decimals");
		long total = counts.stream().mapToLong(Long::longValue).sum();
		BigDecimal naive = counts.stream()
			.map((count) -> new Ratio(count, total).rounded(decimals, RoundingMode.HALF_EVEN))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.movePointRight(2);
		return Map.of("rounded", LargestRemainder.percentages(counts, decimals), "naive_sum", naive);
	}

}
