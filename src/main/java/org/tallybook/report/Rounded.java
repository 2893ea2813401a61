package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.tallybook.tally.EndKind;
import org.tallybook.tally.Value;

/**
 * Results of statistics as they are printed: with as many digits as they can carry, the
 * ends of intervals rounded outward.
 */
final class Rounded {

	private static final int DIGITS = 3;

	private static final int DIGITS_OF_P = 2;

	/** Below this a p-value is only said to be small. */
	private static final BigDecimal LEAST_P = new BigDecimal("0.0001");

	private Rounded() {
	}

	/** An estimate, with three digits or all those before the point. */
	static Value estimate(double number) {
		return Value.of(number(number, DIGITS, RoundingMode.HALF_EVEN));
	}

	static Value lower(double number) {
		return Value.of(number(number, DIGITS, RoundingMode.FLOOR));
	}

	static Value upper(double number) {
		return Value.of(number(number, DIGITS, RoundingMode.CEILING));
	}

	/** A number with fixed decimals. */
	static Value fixed(double number, int decimals) {
		return Value.of(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN));
	}

	/** A percentage with one decimal, as a fraction. */
	static Value percent(double percent, RoundingMode rounding) {
		return Value.of(BigDecimal.valueOf(percent).setScale(1, rounding).movePointLeft(2));
	}

	static Value p(double p) {
		if (p < LEAST_P.doubleValue()) {
			return Value.of(LEAST_P, EndKind.UP_TO);
		}
		return Value.of(number(p, DIGITS_OF_P, RoundingMode.HALF_EVEN));
	}

	private static BigDecimal number(double number, int digits, RoundingMode rounding) {
		BigDecimal exact = BigDecimal.valueOf(number);
		if (exact.signum() == 0) {
			return BigDecimal.ZERO;
		}
		int leading = exact.precision() - exact.scale();
		return exact.setScale(Math.max(0, digits - leading), rounding);
	}

}
