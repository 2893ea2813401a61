package org.tallybook.statistics;

/**
 * Two limits that are no counts: of a share, a rate or a ratio, in its own unit.
 *
 * @param lower the lower limit
 * @param upper the upper limit, infinite where there is none
 */
public record Interval(double lower, double upper) {

	public Interval {
		if (!(lower <= upper)) {
			throw new IllegalArgumentException("Expected lower <= upper but got %s, %s".formatted(lower, upper));
		}
	}

	/**
	 * Tells whether a value lies between the limits.
	 * @param value the value, in the unit of the limits
	 * @return true also where it equals a limit
	 */
	public boolean contains(double value) {
		return this.lower <= value && value <= this.upper;
	}

}
