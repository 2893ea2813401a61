package org.tallybook.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Median;

/**
 * The Mann-Kendall test within seasons (Hirsch, Slack and Smith 1982): S and its variance
 * are summed over the months, so that a month is only compared with the same month of
 * other years. The slope is the median of the slopes of all pairs within a month, for a
 * year; its interval takes two of these slopes by rank as {@link TheilSen} does (Gilbert
 * 1987). Months are taken for independent of each other: the correction for their
 * covariance (Hirsch and Slack 1984) needs ten years and is not made.
 *
 * @param n number of values
 * @param s rising pairs less falling pairs, within months
 * @param variance of S where there is no trend
 * @param z with continuity correction
 * @param p two-sided, from the normal distribution
 * @param slope change for one year
 * @param lower end of the interval for the slope
 * @param upper end of the interval for the slope
 */
public record SeasonalMannKendall(int n, long s, double variance, double z, double p, double slope, double lower,
		double upper) {

	/** Fewer years than this of a month say nothing about its course. */
	public static final int FEWEST_YEARS = 3;

	/**
	 * Tests a series.
	 * @param series values at periods whose number modulo the length tells the season
	 * @param length number of seasons in a year, 12 for months
	 * @param confidence of the interval for the slope, between 0 and 1
	 * @return the test, refused where a season has fewer than three years, and where no
	 * season varies
	 */
	public static Attempt<SeasonalMannKendall> of(TimeSeries series, int length, double confidence) {
		List<TimeSeries> seasons = IntStream.range(0, length)
			.mapToObj((remainder) -> series.season(remainder, length))
			.toList();
		if (seasons.stream().anyMatch((season) -> season.size() < FEWEST_YEARS)) {
			return Attempt.refused(Refusal.TOO_FEW_YEARS);
		}
		double variance = seasons.stream().mapToDouble((season) -> MannKendall.variance(season.values())).sum();
		if (variance == 0) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		long s = seasons.stream().mapToLong((season) -> MannKendall.score(season.values())).sum();
		double z = MannKendall.standardized(s, variance);
		double[] slopes = seasons.stream()
			.flatMapToDouble((season) -> DoubleStream.of(TheilSen.slopes(season)))
			.toArray();
		Arrays.sort(slopes);
		return Attempt.made(new SeasonalMannKendall(series.size(), s, variance, z, MannKendall.twoSided(z),
				Median.withDefaults().evaluate(slopes.clone()), TheilSen.lower(slopes, variance, confidence),
				TheilSen.upper(slopes, variance, confidence)));
	}

}
