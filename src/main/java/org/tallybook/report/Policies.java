package org.tallybook.report;

import java.math.BigDecimal;

/**
 * The values of the methods that an organisation may set; printed on the sheet of
 * methods.
 *
 * @param percentBase the smallest base of a percentage, in the unit counted
 * @param decimalBase the smallest base of a percentage with a decimal
 * @param lowCoverage the coverage, in percent, below which a share is marked
 * @param leastCoverage the coverage, in percent, below which a share is withheld
 * @param confidence the confidence of intervals, in percent, between 50 and 100
 * @param window how many periods a trailing average spans
 * @param conventions whether words such as "dozens" stand for a number in the test of a
 * claim
 * @param trend the values of the methods that look at periods in their order
 */
public record Policies(int percentBase, int decimalBase, int lowCoverage, int leastCoverage, BigDecimal confidence,
		int window, boolean conventions, Trend trend) {

	private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

	/** The values of the methods. */
	public static final Policies DEFAULT = new Policies(20, 100, 50, 20, BigDecimal.valueOf(95), 12, false,
			Trend.DEFAULT);

	public Policies {
		if (confidence.compareTo(BigDecimal.valueOf(50)) < 0 || confidence.compareTo(PERCENT) >= 0) {
			throw new IllegalArgumentException("Expected a confidence from 50 to below 100 but got " + confidence);
		}
		if (window < 1) {
			throw new IllegalArgumentException("Expected a window of at least 1 but got " + window);
		}
	}

	/**
	 * The confidence of intervals as a probability.
	 * @return from 0.5 to below 1
	 */
	double probability() {
		return this.confidence.divide(PERCENT).doubleValue();
	}

	/**
	 * The values of the methods that look at periods in their order.
	 *
	 * @param mostDispersion the dispersion, Pearson's chi-square by degrees of freedom,
	 * above which neither a change per year nor a change point is printed
	 * @param eventPeriods how many complete periods an event needs on each side
	 * @param spikeDispersion the dispersion above which the exact test of a spike does
	 * not apply
	 * @param spikeLevel the adjusted p-value below which a month is unusual
	 * @param leastSpike the smallest count that can be unusual
	 */
	public record Trend(BigDecimal mostDispersion, int eventPeriods, BigDecimal spikeDispersion, BigDecimal spikeLevel,
			int leastSpike) {

		static final Trend DEFAULT = new Trend(BigDecimal.TEN, 8, new BigDecimal("1.5"), new BigDecimal("0.005"), 5);

	}

}
