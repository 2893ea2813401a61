package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Percentages for display that add to 100, by the method of the largest remainder
 * (Hamilton 1792): each is rounded down to the last decimal, and the units that are left
 * go to the largest fractional parts. Of equal parts the larger count comes first, then
 * the earlier one. Tests and claims use exact fractions, never these.
 */
public final class LargestRemainder {

	private LargestRemainder() {
	}

	/**
	 * The percentages of counts.
	 * @param counts counts from 0, of which one at least is above 0
	 * @param decimals decimals of the percentages, from 0
	 * @return one percentage for each count, from 0 to 100 and with so many decimals, in
	 * the order of the counts; they add to exactly 100
	 * @throws IllegalArgumentException if a count is below 0 or all are 0, since nothing
	 * has no parts
	 */
	public static List<BigDecimal> percentages(List<Long> counts, int decimals) {
		counts.forEach((count) -> Arguments.count("count", count));
		BigInteger sum = counts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
		if (sum.signum() == 0) {
			throw new IllegalArgumentException("Expected a count above 0 but got " + counts);
		}
		BigInteger units = BigInteger.TEN.pow(decimals + 2);
		List<BigInteger[]> parts = counts.stream()
			.map((count) -> BigInteger.valueOf(count).multiply(units).divideAndRemainder(sum))
			.toList();
		List<BigInteger> shares = new ArrayList<>(parts.stream().map((part) -> part[0]).toList());
		long left = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).longValueExact();
		IntStream.range(0, counts.size())
			.boxed()
			.sorted(Comparator.<Integer, BigInteger>comparing((i) -> parts.get(i)[1])
				.thenComparing(counts::get)
				.reversed())
			.limit(left)
			.forEach((i) -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
		return shares.stream().map((share) -> new BigDecimal(share, decimals)).toList();
	}

}
