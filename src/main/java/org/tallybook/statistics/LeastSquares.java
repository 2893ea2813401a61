package org.tallybook.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Weighted linear least squares by QR decomposition. Each column is brought to length one
 * first, so that the units of one regressor do not decide how exact the others are.
 */
final class LeastSquares {

	/**
	 * A column whose part that the others do not explain is shorter than this is taken
	 * for a combination of them, as by R's lm.
	 */
	private static final double COLLINEAR = 1e-7;

	private final double[] estimates;

	private final double[] roots;

	private final double[] residuals;

	private final double residualSum;

	private final double totalSum;

	private LeastSquares(double[] estimates, double[] roots, double[] residuals, double residualSum, double totalSum) {
		this.estimates = estimates;
		this.roots = roots;
		this.residuals = residuals;
		this.residualSum = residualSum;
		this.totalSum = totalSum;
	}

	/**
	 * Fits y to a constant and the columns of x.
	 * @param y the response
	 * @param x a row for each response, without the constant
	 * @param weights above zero, one for each response
	 * @return the fit, refused without a degree of freedom and for collinear columns
	 */
	static Attempt<LeastSquares> withIntercept(double[] y, double[][] x, double[] weights) {
		double[][] design = Arrays.stream(x)
			.map((row) -> DoubleStream.concat(DoubleStream.of(1), DoubleStream.of(row)).toArray())
			.toArray(double[][]::new);
		double mean = sum(y.length, (i) -> weights[i] * y[i]) / DoubleStream.of(weights).sum();
		return fit(y, design, weights, sum(y.length, (i) -> weights[i] * square(y[i] - mean)));
	}

	/**
	 * Fits y to the columns of x alone.
	 * @param y the response
	 * @param x a row for each response
	 * @param weights above zero, one for each response
	 * @return the fit, refused without a degree of freedom and for collinear columns
	 */
	static Attempt<LeastSquares> withoutIntercept(double[] y, double[][] x, double[] weights) {
		return fit(y, x, weights, sum(y.length, (i) -> weights[i] * square(y[i])));
	}

	private static Attempt<LeastSquares> fit(double[] y, double[][] design, double[] weights, double totalSum) {
		if (y.length == 0 || y.length <= design[0].length) {
			return Attempt.refused(Refusal.TOO_FEW_PERIODS);
		}
		int columns = design[0].length;
		double[] lengths = each(columns, (j) -> length(design, weights, j));
		double[][] scaled = new double[y.length][];
		for (int row = 0; row < y.length; row++) {
			int i = row;
			scaled[row] = each(columns, (j) -> Math.sqrt(weights[i]) * design[i][j] / lengths[j]);
		}
		OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(COLLINEAR);
		regression.setNoIntercept(true);
		try {
			regression.newSampleData(each(y.length, (i) -> Math.sqrt(weights[i]) * y[i]), scaled);
			double[] beta = regression.estimateRegressionParameters();
			double[][] inverse = regression.estimateRegressionParametersVariance();
			double[] residuals = regression.estimateResiduals();
			return Attempt.made(new LeastSquares(each(columns, (j) -> beta[j] / lengths[j]),
					each(columns, (j) -> Math.sqrt(inverse[j][j]) / lengths[j]),
					each(y.length, (i) -> residuals[i] / Math.sqrt(weights[i])),
					sum(y.length, (i) -> square(residuals[i])), totalSum));
		}
		catch (MathIllegalArgumentException ex) {
			return Attempt.refused(Refusal.NO_FIT);
		}
	}

	/**
	 * A coefficient.
	 * @param coefficient its number, 0 for that of the constant where there is one
	 * @return the estimate
	 */
	double estimate(int coefficient) {
		return this.estimates[coefficient];
	}

	/**
	 * The square root of the coefficient's place on the diagonal of the inverse of X'WX:
	 * its standard error where the residual variance is one.
	 * @param coefficient its number
	 * @return the root
	 */
	double root(int coefficient) {
		return this.roots[coefficient];
	}

	double standardError(int coefficient) {
		return residualDeviation() * root(coefficient);
	}

	/**
	 * The square root of the weighted residual sum of squares by its degrees of freedom.
	 * @return the residual standard deviation
	 */
	double residualDeviation() {
		return Math.sqrt(this.residualSum / (this.residuals.length - this.estimates.length));
	}

	/**
	 * The part of the weighted sum of squares that is fitted, taken about the weighted
	 * mean with a constant and about zero without, as by R's summary.lm.
	 * @return R-squared, not a number where the response has no sum of squares
	 */
	double rSquared() {
		return 1 - this.residualSum / this.totalSum;
	}

	/**
	 * Observed less fitted, without weights.
	 * @return a copy
	 */
	double[] residuals() {
		return this.residuals.clone();
	}

	private static double length(double[][] design, double[] weights, int column) {
		double length = Math.sqrt(sum(design.length, (i) -> weights[i] * square(design[i][column])));
		return (length > 0) ? length : 1;
	}

	private static double[] each(int count, IntToDoubleFunction value) {
		return IntStream.range(0, count).mapToDouble(value).toArray();
	}

	private static double sum(int count, IntToDoubleFunction value) {
		return IntStream.range(0, count).mapToDouble(value).sum();
	}

	private static double square(double value) {
		return value * value;
	}

}
