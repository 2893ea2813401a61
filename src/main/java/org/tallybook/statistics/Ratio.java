package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of counts, so that comparisons never depend on floating point.
 *
 * @param numerator any whole number
 * @param denominator a whole number above zero
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

	public Ratio {
		if (denominator <= 0) {
			throw new IllegalArgumentException("Expected a denominator above 0 but got " + denominator);
		}
	}

	/**
	 * The fraction rounded to a percentage with so many decimals, as a fraction: 1/3 with
	 * one decimal is 0.333.
	 * @param percentDecimals decimals of the percentage, from 0
	 * @param rounding how to round
	 * @return the rounded fraction, with two digits more than the percentage
	 */
	public BigDecimal rounded(int percentDecimals, RoundingMode rounding) {
		return BigDecimal.valueOf(this.numerator)
			.divide(BigDecimal.valueOf(this.denominator), percentDecimals + 2, rounding);
	}

	/**
	 * The fraction as a decimal number.
	 * @param decimals decimals of the number, from 0
	 * @param rounding how to round
	 * @return the rounded number
	 */
	public BigDecimal decimal(int decimals, RoundingMode rounding) {
		return BigDecimal.valueOf(this.numerator).divide(BigDecimal.valueOf(this.denominator), decimals, rounding);
	}

	/**
	 * The fraction as the nearest floating-point number, for formulas that have no exact
	 * result.
	 * @return the quotient
	 */
	public double value() {
		return (double) this.numerator / this.denominator;
	}

	@Override
	public int compareTo(Ratio other) {
		return product(this.numerator, other.denominator).compareTo(product(other.numerator, this.denominator));
	}

	private static BigInteger product(long a, long b) {
		return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
	}

}
