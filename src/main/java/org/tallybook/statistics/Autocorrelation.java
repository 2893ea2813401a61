package org.tallybook.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much the values of a series resemble those some periods before. With e the values
 * less their mean, m the number of pairs of observed periods k apart and n of observed
 * periods,
 *
 * <pre>
 * r_k = [sum e_i e_(i+k) / (m + k)] / [sum e_i^2 / n]
 * </pre>
 *
 * which without gaps is the usual estimate (Box and Jenkins 1970), and with gaps that of
 * R's acf with na.pass.
 */
public final class Autocorrelation {

	private static final double CONFIDENCE = 0.95;

	/** What a model leaves of the sum of squares below this is rounding. */
	private static final double ROUNDING = 1e-12;

	private final TimeSeries deviations;

	private final Map<Long, Integer> places;

	private Autocorrelation(TimeSeries deviations) {
		this.deviations = deviations;
		this.places = IntStream.range(0, deviations.size())
			.boxed()
			.collect(Collectors.toMap(deviations::time, Function.identity()));
	}

	/**
	 * Of the series as it is.
	 * @param series the values at their times
	 * @return the correlations, refused for fewer than two values and where all are the
	 * same
	 */
	public static Attempt<Autocorrelation> of(TimeSeries series) {
		if (series.size() < 2) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		double[] values = series.values();
		double mean = Mean.of(values).getAsDouble();
		return Attempt.made(new Autocorrelation(series.with(Arrays.stream(values).map((v) -> v - mean).toArray())));
	}

	/**
	 * Of what is left of the series beside a straight line in time, and beside the level
	 * of each season where there are seasons: least squares of y on t (and season).
	 * @param series the values at their times
	 * @param seasons number of seasons in a year, 12 for months, 1 for none
	 * @return the correlations, refused for too few values and where nothing is left
	 */
	public static Attempt<Autocorrelation> detrended(TimeSeries series, int seasons) {
		if (series.isConstant()) {
			return Attempt.refused(Refusal.NO_VARIATION);
		}
		double[] ones = new double[series.size()];
		Arrays.fill(ones, 1);
		return LeastSquares.withIntercept(series.values(), Terms.timeAndSeason(series, seasons), ones)
			.then((fit) -> (1 - fit.rSquared() < ROUNDING) ? Attempt.refused(Refusal.NO_VARIATION)
					: of(series.with(fit.residuals())));
	}

	/**
	 * The correlation at a lag.
	 * @param lag in periods, from 1
	 * @return from -1 to 1
	 */
	public double at(int lag) {
		double products = 0;
		int pairs = 0;
		for (int i = 0; i < this.deviations.size(); i++) {
			Integer later = this.places.get(this.deviations.time(i) + lag);
			if (later != null) {
				products += this.deviations.value(i) * this.deviations.value(later);
				pairs++;
			}
		}
		double squares = Arrays.stream(this.deviations.values()).map((value) -> value * value).sum();
		return (pairs == 0) ? 0 : products / (pairs + lag) / (squares / this.deviations.size());
	}

	/**
	 * The correlation beyond which one in twenty independent series lies: 1.96 / sqrt(n).
	 * @return the bound, for either sign
	 */
	public double bound() {
		return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
				/ Math.sqrt(this.deviations.size());
	}

	/**
	 * Whether neighbouring periods resemble each other more, or less, than chance does.
	 * @return true where the correlation at lag 1 lies beyond the bound
	 */
	public boolean isSignificant() {
		return Math.abs(at(1)) > bound();
	}

	/**
	 * The test of all lags up to one together by Ljung and Box (1978): Q = n(n+2) sum
	 * r_k^2 / (n-k).
	 * @param lags number of lags, from 1 and less than the number of periods
	 * @return Q and the chance that independent periods exceed it
	 */
	public LjungBox ljungBox(int lags) {
		double n = this.deviations.size();
		double q = n * (n + 2) * IntStream.rangeClosed(1, lags).mapToDouble((k) -> at(k) * at(k) / (n - k)).sum();
		return new LjungBox(q, ChiSquaredDistribution.of(lags).survivalProbability(q));
	}

	/**
	 * The result of the test.
	 *
	 * @param q the statistic
	 * @param p the chance that independent periods exceed it
	 */
	public record LjungBox(double q, double p) {
	}

}
