package org.tallybook.statistics;

import java.util.Arrays;

/**
 * An interrupted series of counts around an event whose date is known from elsewhere
 * (Wagner and others 2002; Bernal and others 2017): log mu = b0 + b1 t + b2 D + b3 (t - c
 * + 1) D (+ a level for each season), with D = 1 from period c on, and quasi-Poisson
 * standard errors. It says that a change coincides with the date, never that the event
 * made it.
 *
 * @param level factor of the level at the event, exp(b2)
 * @param slopeBefore b1, of the logarithm, for one period
 * @param slopeChange b3, of the logarithm, for one period
 * @param meanBefore mean count of the periods before
 * @param meanAfter mean count of the periods after
 * @param dispersion Pearson's dispersion, 1 for Poisson counts
 * @param before number of periods before
 * @param after number of periods after
 */
public record LevelShift(Factor level, double slopeBefore, double slopeChange, double meanBefore, double meanAfter,
		double dispersion, int before, int after) {

	private static final int LEVEL = 1;

	private static final int CHANGE_OF_SLOPE = 2;

	private static final int SLOPE = 3;

	/**
	 * Fits the model around a date.
	 * @param series counts from 0 at their times
	 * @param first number of the first period after the event
	 * @param seasons number of seasons in a year, 12 for months, 1 for none
	 * @param fewest the number of periods that are needed on each side
	 * @param confidence of the interval, between 0 and 1
	 * @return the shift, refused for too few periods, where one side is all zero, and
	 * where there is no finite solution
	 */
	public static Attempt<LevelShift> of(TimeSeries series, long first, int seasons, int fewest, double confidence) {
		TimeSeries before = series.between(Long.MIN_VALUE, first);
		TimeSeries after = series.between(first, Long.MAX_VALUE);
		if (before.size() < fewest || after.size() < fewest) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		if (before.isZero()) {
			return Attempt.refused(Refusal.NOTHING_BEFORE);
		}
		if (after.isZero()) {
			return Attempt.refused(Refusal.NOTHING_AFTER);
		}
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		double[] same = new double[series.size()];
		Arrays.fill(same, 1);
		return LogLinear.fit(series.values(), Terms.eventTimeAndSeason(series, first, seasons), same)
			.then((model) -> Attempt.made(new LevelShift(model.factor(LEVEL, 1, confidence), model.estimate(SLOPE),
					model.estimate(CHANGE_OF_SLOPE), mean(before), mean(after), model.dispersion(), before.size(),
					after.size())));
	}

	private static double mean(TimeSeries series) {
		return Arrays.stream(series.values()).sum() / series.size();
	}

}
