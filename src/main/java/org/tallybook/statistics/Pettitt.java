package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * The test of one change of level by Pettitt (1979): with r the ranks of the values, the
 * middle one for equal values, U_t = 2 (r_1 + ... + r_t) - t (n + 1), K = max |U_t|, and
 * p about 2 exp(-6 K^2 / (n^3 + n^2)), at most 1. It takes periods for independent, and
 * finds one change only.
 *
 * @param k the largest |U|
 * @param lastPeriods the times at which it is attained: each the last of a first part
 * @param p approximate, two-sided
 */
public record Pettitt(double k, List<Long> lastPeriods, double p) {

	public Pettitt {
		lastPeriods = List.copyOf(lastPeriods);
	}

	/**
	 * Tests a series of counts.
	 * @param series counts from 0 at their times
	 * @param seasons number of seasons in a year for the diagnosis, 12 for months, 1 for
	 * none
	 * @param highestDispersion the largest dispersion that is allowed
	 * @return the test, refused for fewer than five values, a constant series, and a
	 * dependent or overdispersed one
	 */
	public static Attempt<Pettitt> of(TimeSeries series, int seasons, double highestDispersion) {
		return unchecked(series).then(
				(test) -> Diagnosis.of(series, seasons).then((diagnosis) -> diagnosis.allow(highestDispersion, test)));
	}

	static Attempt<Pettitt> unchecked(TimeSeries series) {
		if (series.size() < MannKendall.FEWEST) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		double[] u = distances(series);
		double k = 0;
		for (double value : u) {
			k = Math.max(k, Math.abs(value));
		}
		List<Long> last = new ArrayList<>();
		for (int i = 0; i < u.length; i++) {
			if (Math.abs(u[i]) == k) {
				last.add(series.time(i));
			}
		}
		double n = series.size();
		return Attempt.made(new Pettitt(k, last, Math.min(1, 2 * Math.exp(-6 * k * k / (n * n * n + n * n)))));
	}

	/**
	 * The statistic at each time. Ranks are halves, so the sums are exact.
	 */
	private static double[] distances(TimeSeries series) {
		double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).apply(series.values());
		double[] u = new double[ranks.length];
		double sum = 0;
		for (int i = 0; i < u.length; i++) {
			sum += ranks[i];
			u[i] = 2 * sum - (i + 1) * (ranks.length + 1.0);
		}
		return u;
	}

}
