package org.tallybook.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A log-linear model of counts, log mu = b0 + b1 x1 + ... + log exposure, fitted by
 * iteratively reweighted least squares (McCullagh and Nelder 1989, section 2.5). The
 * variance of a count is phi mu, and phi is Pearson's X^2 by its degrees of freedom
 * (Wedderburn 1974). There are no standard errors that take phi for one: counts of people
 * scatter far more.
 */
final class LogLinear {

	/** Change of the deviance, relative to it, at which the fit has settled. */
	private static final double SETTLED = 1e-12;

	private static final int MOST_STEPS = 60;

	/** A fitted count below this comes of a coefficient that runs off to infinity. */
	private static final double VANISHING = 1e-6;

	/** As R's glm: keeps the first logarithm finite where a count is 0. */
	private static final double START = 0.1;

	private final LeastSquares solution;

	private final double[] counts;

	private final double[] fitted;

	private final int freedom;

	private LogLinear(LeastSquares solution, double[] counts, double[] fitted, int freedom) {
		this.solution = solution;
		this.counts = counts;
		this.fitted = fitted;
		this.freedom = freedom;
	}

	/**
	 * Fits the model.
	 * @param counts from 0
	 * @param terms a row for each count, without the constant
	 * @param exposure above 0, one for each count
	 * @return the fit, refused where there is no degree of freedom or no finite solution
	 */
	static Attempt<LogLinear> fit(double[] counts, double[][] terms, double[] exposure) {
		if (Arrays.stream(counts).anyMatch((count) -> count < 0)) {
			throw new IllegalArgumentException("Expected counts from 0 but got " + Arrays.toString(counts));
		}
		double[] fitted = each(counts.length, (i) -> counts[i] + START);
		Attempt<LeastSquares> solution = step(counts, terms, exposure, fitted);
		for (int step = 1; step < MOST_STEPS && solution.result().isPresent(); step++) {
			double before = deviance(counts, fitted);
			fitted = fitted(solution.result().orElseThrow(), terms, exposure);
			double deviance = deviance(counts, fitted);
			if (Arrays.stream(fitted).anyMatch((mu) -> !(mu > VANISHING) || Double.isInfinite(mu))) {
				break;
			}
			solution = step(counts, terms, exposure, fitted);
			if (Math.abs(deviance - before) <= SETTLED * (Math.abs(deviance) + START)) {
				double[] settled = fitted;
				int freedom = counts.length - 1 - terms[0].length;
				return solution.then((last) -> Attempt.made(new LogLinear(last, counts, settled, freedom)));
			}
		}
		return Attempt.refused(solution.refusal().orElse(Refusal.NO_FIT));
	}

	private static Attempt<LeastSquares> step(double[] counts, double[][] terms, double[] exposure, double[] mu) {
		double[] working = each(counts.length, (i) -> Math.log(mu[i] / exposure[i]) + (counts[i] - mu[i]) / mu[i]);
		return LeastSquares.withIntercept(working, terms, mu);
	}

	private static double[] fitted(LeastSquares solution, double[][] terms, double[] exposure) {
		return each(exposure.length, (i) -> {
			double eta = solution.estimate(0);
			for (int j = 0; j < terms[i].length; j++) {
				eta += solution.estimate(j + 1) * terms[i][j];
			}
			return exposure[i] * Math.exp(eta);
		});
	}

	private static double deviance(double[] counts, double[] mu) {
		return 2 * IntStream.range(0, counts.length)
			.mapToDouble((i) -> ((counts[i] > 0) ? counts[i] * Math.log(counts[i] / mu[i]) : 0) - (counts[i] - mu[i]))
			.sum();
	}

	/**
	 * A coefficient, of the logarithm.
	 * @param coefficient its number, 0 for the constant
	 * @return the estimate
	 */
	double estimate(int coefficient) {
		return this.solution.estimate(coefficient);
	}

	/**
	 * The standard error of a coefficient, the root of the dispersion included.
	 * @param coefficient its number, 0 for the constant
	 * @return the quasi-Poisson standard error
	 */
	double quasiError(int coefficient) {
		return Math.sqrt(dispersion()) * this.solution.root(coefficient);
	}

	/**
	 * The interval for exp(times coefficient), from Student's t.
	 * @param coefficient its number
	 * @param times periods over which the coefficient works
	 * @param confidence between 0 and 1
	 * @return the factor, with its ends and the two-sided p of no change
	 */
	Factor factor(int coefficient, int times, double confidence) {
		TDistribution student = TDistribution.of(this.freedom);
		double estimate = times * estimate(coefficient);
		double error = times * quasiError(coefficient);
		double reach = student.inverseSurvivalProbability((1 - confidence) / 2) * error;
		return new Factor(Math.exp(estimate), Math.exp(estimate - reach), Math.exp(estimate + reach),
				Math.min(1, 2 * student.survivalProbability(Math.abs(estimate / error))));
	}

	/**
	 * Pearson's sum of (count - mu)^2 / mu by its degrees of freedom: 1 for Poisson
	 * counts.
	 * @return the dispersion phi
	 */
	double dispersion() {
		return IntStream.range(0, this.counts.length)
			.mapToDouble((i) -> (this.counts[i] - this.fitted[i]) * (this.counts[i] - this.fitted[i]) / this.fitted[i])
			.sum() / this.freedom;
	}

	double deviance() {
		return deviance(this.counts, this.fitted);
	}

	private static double[] each(int count, IntToDoubleFunction value) {
		return IntStream.range(0, count).mapToDouble(value).toArray();
	}

}
