package org.tallybook.statistics;

import java.util.Arrays;

import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The median of the slopes of all pairs (Theil 1950, Sen 1968), with true spacing in time
 * where periods are missing. The interval takes two of the N sorted slopes: with C = z
 * sqrt(Var S) of {@link MannKendall}, those of rank round((N - C) / 2) and round((N + C)
 * / 2 + 1), half to even, counted from 1 and kept within 1 and N, as R's trend 1.1.6 does
 * (other programs interpolate between slopes).
 *
 * @param slope change for one period; 0 says that the median change is 0, not that the
 * series is stable
 * @param lower end of the interval for the slope
 * @param upper end of the interval for the slope
 * @param intercept median of value - slope time
 */
public record TheilSen(double slope, double lower, double upper, double intercept) {

	/**
	 * Estimates the slope of a series.
	 * @param series the values at their times
	 * @param confidence of the interval, between 0 and 1
	 * @return the estimate, refused where {@link MannKendall} refuses
	 */
	public static Attempt<TheilSen> of(TimeSeries series, double confidence) {
		return MannKendall.of(series).then((test) -> Attempt.made(estimate(series, test.variance(), confidence)));
	}

	private static TheilSen estimate(TimeSeries series, double variance, double confidence) {
		double[] slopes = slopes(series);
		Arrays.sort(slopes);
		double slope = Median.withDefaults().evaluate(slopes.clone());
		double[] rest = new double[series.size()];
		Arrays.setAll(rest, (i) -> series.value(i) - slope * series.time(i));
		return new TheilSen(slope, lower(slopes, variance, confidence), upper(slopes, variance, confidence),
				Median.withDefaults().evaluate(rest));
	}

	static double[] slopes(TimeSeries series) {
		int n = series.size();
		double[] slopes = new double[n * (n - 1) / 2];
		int next = 0;
		for (int i = 0; i < n; i++) {
			for (int j = i + 1; j < n; j++) {
				slopes[next++] = (series.value(j) - series.value(i)) / (series.time(j) - series.time(i));
			}
		}
		return slopes;
	}

	static double lower(double[] sorted, double variance, double confidence) {
		return ranked(sorted, (sorted.length - width(variance, confidence)) / 2);
	}

	static double upper(double[] sorted, double variance, double confidence) {
		return ranked(sorted, (sorted.length + width(variance, confidence)) / 2 + 1);
	}

	private static double width(double variance, double confidence) {
		return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2) * Math.sqrt(variance);
	}

	private static double ranked(double[] sorted, double rank) {
		int whole = (int) Math.rint(rank);
		return sorted[Math.min(Math.max(whole, 1), sorted.length) - 1];
	}

}
