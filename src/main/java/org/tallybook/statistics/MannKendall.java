package org.tallybook.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The test of a monotonic trend by Mann (1945) and Kendall (1975): S is the number of
 * pairs that rise less the number that fall. With t the sizes of the groups of equal
 * values,
 *
 * <pre>
 * Var S = [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18
 * z     = (S - sgn S) / sqrt(Var S), 0 if S = 0
 * tau-b = S / sqrt((n(n-1)/2 - sum t(t-1)/2) n(n-1)/2)
 * </pre>
 *
 * Only the order of the values counts, so missing periods are simply left out. The test
 * takes periods for independent; where neighbours resemble each other p is too small.
 *
 * @param n number of values
 * @param s rising pairs less falling pairs
 * @param variance of S where there is no trend
 * @param tauB from -1 (always falling) to 1 (always rising)
 * @param z with continuity correction
 * @param p two-sided: exact for up to ten different values, else from the normal
 * distribution
 * @param exact whether p is exact
 */
public record MannKendall(int n, long s, double variance, double tauB, double z, double p, boolean exact) {

	/** With four values the least two-sided p is 2/24, which decides nothing. */
	public static final int FEWEST = 5;

	/** Beyond this the normal distribution is close enough. */
	private static final int LARGEST_EXACT = 10;

	/**
	 * Tests a series.
	 * @param series the values in the order of time
	 * @return the test, refused for fewer than five values and where all are the same
	 */
	public static Attempt<MannKendall> of(TimeSeries series) {
		if (series.size() < FEWEST) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		int n = series.size();
		double[] values = series.values();
		long s = score(values);
		double variance = variance(values);
		double z = standardized(s, variance);
		boolean exact = n <= LARGEST_EXACT && tiedPairs(values) == 0;
		return Attempt.made(new MannKendall(n, s, variance, tauB(s, values), z,
				exact ? exact(n, Math.abs(s)) : twoSided(z), exact));
	}

	static long score(double[] values) {
		long score = 0;
		for (int i = 0; i < values.length; i++) {
			for (int j = i + 1; j < values.length; j++) {
				score += Double.compare(values[j], values[i]);
			}
		}
		return score;
	}

	static double variance(double[] values) {
		long ties = groups(values).stream().mapToLong((size) -> term(size)).sum();
		return (term(values.length) - ties) / 18.0;
	}

	static double standardized(long s, double variance) {
		return (s == 0) ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
	}

	static double twoSided(double z) {
		return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
	}

	private static double tauB(long s, double[] values) {
		double pairs = values.length * (values.length - 1L) / 2.0;
		return s / (Math.sqrt(pairs - tiedPairs(values)) * Math.sqrt(pairs));
	}

	private static long tiedPairs(double[] values) {
		return groups(values).stream().mapToLong((size) -> size * (size - 1) / 2).sum();
	}

	private static long term(long n) {
		return n * (n - 1) * (2 * n + 5);
	}

	private static Collection<Long> groups(double[] values) {
		return Arrays.stream(values)
			.boxed()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.values();
	}

	/**
	 * The part of all orders of n different values whose S is at least as far from zero.
	 * An order with d falling pairs has S = n(n-1)/2 - 2d, and the orders with d falling
	 * pairs are counted by placing one value after another.
	 */
	private static double exact(int n, long distance) {
		int pairs = n * (n - 1) / 2;
		long[] orders = new long[pairs + 1];
		orders[0] = 1;
		long all = 1;
		for (int placed = 2; placed <= n; placed++) {
			long[] next = new long[pairs + 1];
			for (int falling = 0; falling <= pairs; falling++) {
				for (int more = 0; more < placed && more <= falling; more++) {
					next[falling] += orders[falling - more];
				}
			}
			orders = next;
			all *= placed;
		}
		long atLeastAsFar = 0;
		for (int falling = 0; falling <= pairs; falling++) {
			if (Math.abs(pairs - 2 * falling) >= distance) {
				atLeastAsFar += orders[falling];
			}
		}
		return (double) atLeastAsFar / all;
	}

}
