package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a series is such that a change per year or a point of change can be told: its
 * periods must not resemble their neighbours, and its counts must not scatter too widely
 * about a log-linear trend.
 *
 * @param neighbours correlation at lag 1 of the detrended series
 * @param bound beyond which that correlation is significant
 * @param dispersion Pearson's dispersion about the log-linear trend, 1 for Poisson counts
 */
public record Diagnosis(double neighbours, double bound, double dispersion) {

	/**
	 * Diagnoses a series of counts.
	 * @param series counts from 0 at their times
	 * @param seasons number of seasons in a year, 12 for months, 1 for none
	 * @return the diagnosis, refused where the trend cannot be fitted
	 */
	public static Attempt<Diagnosis> of(TimeSeries series, int seasons) {
		return PoissonTrend.of(series, seasons)
			.then((trend) -> Autocorrelation.detrended(series, seasons)
				.then((left) -> Attempt.made(new Diagnosis(left.at(1), left.bound(), trend.dispersion()))));
	}

	public boolean isDependent() {
		return Math.abs(this.neighbours) > this.bound;
	}

	/**
	 * What stands against the methods that need independent periods.
	 * @param highestDispersion the largest dispersion that is allowed
	 * @return the reasons, empty where nothing does
	 */
	public List<Refusal> refusals(double highestDispersion) {
		List<Refusal> refusals = new ArrayList<>();
		if (isDependent()) {
			refusals.add(Refusal.DEPENDENT);
		}
		if (this.dispersion > highestDispersion) {
			refusals.add(Refusal.OVERDISPERSED);
		}
		return List.copyOf(refusals);
	}

	/**
	 * Lets a method go on where nothing stands against it.
	 */
	<T> Attempt<T> allow(double highestDispersion, T result) {
		return refusals(highestDispersion).stream()
			.findFirst()
			.<Attempt<T>>map(Attempt::refused)
			.orElseGet(() -> Attempt.made(result));
	}

}
