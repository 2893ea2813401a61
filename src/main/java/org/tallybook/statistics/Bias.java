package org.tallybook.statistics;

import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.LongStandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The test of a mean revision against 0.
 *
 * @param naive the mean over its standard error, as if revisions were independent
 * @param neweyWest the mean over the standard error of Newey and West (1987), with
 * Bartlett weights and one lag, since neighbouring periods are revised together: the
 * variance is (c0 + c1) / n, with cj the sum of products of residuals j periods apart
 * over n
 * @param critical the absolute value above which the mean differs from 0 at 95 %:
 * t(0.975; n - 1)
 */
public record Bias(double naive, double neweyWest, double critical) {

	/** With fewer periods the standard errors say too little. */
	public static final int LEAST = 8;

	private static final double TAIL = 0.025;

	static Bias of(long[] revisions) {
		int n = revisions.length;
		double mean = RevisionStatistics.mean(revisions);
		double[] residuals = IntStream.range(0, n).mapToDouble((i) -> revisions[i] - mean).toArray();
		double c0 = IntStream.range(0, n).mapToDouble((i) -> residuals[i] * residuals[i]).sum() / n;
		double c1 = IntStream.range(1, n).mapToDouble((i) -> residuals[i] * residuals[i - 1]).sum() / n;
		double deviation = LongStandardDeviation.of(revisions).getAsDouble();
		return new Bias(t(mean, deviation / Math.sqrt(n)), t(mean, Math.sqrt((c0 + c1) / n)),
				TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL));
	}

	/**
	 * Tells whether first figures were too low or too high on average.
	 * @return true where the statistic of Newey and West exceeds the critical value
	 */
	public boolean isBiased() {
		return Math.abs(this.neweyWest) > this.critical;
	}

	/** Revisions that are all the same leave no error; if they are 0, no bias either. */
	private static double t(double mean, double error) {
		return (mean == 0) ? 0 : mean / error;
	}

}
