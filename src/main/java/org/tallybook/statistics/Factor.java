package org.tallybook.statistics;

/**
 * By how much a level is multiplied, with an interval that allows for the dispersion.
 *
 * @param estimate above 0; 1 for no change
 * @param lower end of the interval
 * @param upper end of the interval
 * @param p two-sided, of no change: Student's t of the estimate by its quasi-Poisson
 * standard error
 */
public record Factor(double estimate, double lower, double upper, double p) {

	/**
	 * A factor as a change in percent.
	 * @param factor above 0
	 * @return 100 (factor - 1)
	 */
	public static double percent(double factor) {
		return 100 * (factor - 1);
	}

}
