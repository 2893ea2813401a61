package org.tallybook.statistics;

import java.util.Arrays;

/**
 * A log-linear trend of counts, log mu = b0 + b1 t (+ a level for each season), with
 * quasi-Poisson standard errors. The change per year is 100 (exp(k b1) - 1) % for k
 * periods a year, and is told only of a series that the model describes; no p-value of
 * the plain Poisson model can be had.
 */
public final class PoissonTrend {

	private static final int SLOPE = 1;

	private final TimeSeries series;

	private final int seasons;

	private final LogLinear model;

	private PoissonTrend(TimeSeries series, int seasons, LogLinear model) {
		this.series = series;
		this.seasons = seasons;
		this.model = model;
	}

	/**
	 * Fits the trend of counts in periods of equal length.
	 * @param series counts from 0 at their times
	 * @param seasons number of seasons in a year, 12 for months, 1 for none
	 * @return the trend, refused for fewer than five periods or none to spare beside the
	 * coefficients, for a constant series, and where there is no finite solution
	 */
	public static Attempt<PoissonTrend> of(TimeSeries series, int seasons) {
		double[] same = new double[series.size()];
		Arrays.fill(same, 1);
		return of(series, seasons, same);
	}

	/**
	 * Fits the trend of counts by exposure, such as person-years.
	 * @param series counts from 0 at their times
	 * @param seasons number of seasons in a year, 12 for months, 1 for none
	 * @param exposure above 0, one for each count
	 * @return the trend of the rate, refused as above
	 */
	public static Attempt<PoissonTrend> of(TimeSeries series, int seasons, double[] exposure) {
		if (series.size() < MannKendall.FEWEST) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		return LogLinear.fit(series.values(), Terms.timeAndSeason(series, seasons), exposure)
			.then((model) -> Attempt.made(new PoissonTrend(series, seasons, model)));
	}

	/**
	 * Pearson's dispersion, 1 for Poisson counts.
	 * @return the dispersion phi
	 */
	public double dispersion() {
		return this.model.dispersion();
	}

	/**
	 * By how much the level is multiplied in a year.
	 * @param periodsPerYear 12 for months
	 * @param confidence of the interval, between 0 and 1
	 * @param highestDispersion the largest dispersion that is allowed
	 * @return the factor, refused for a dependent or overdispersed series
	 */
	public Attempt<Factor> perYear(int periodsPerYear, double confidence, double highestDispersion) {
		return Autocorrelation.detrended(this.series, this.seasons)
			.then((left) -> new Diagnosis(left.at(1), left.bound(), dispersion()).allow(highestDispersion,
					this.model.factor(SLOPE, periodsPerYear, confidence)));
	}

	LogLinear model() {
		return this.model;
	}

}
