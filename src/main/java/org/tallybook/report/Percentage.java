package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.tallybook.statistics.Ratio;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** Percentages as they are printed: withheld on a small base, with decimals by base. */
final class Percentage {

	private Percentage() {
	}

	/** The decimals of a percentage of such a base. */
	static int decimals(long base, Policies policies) {
		return (base >= policies.decimalBase()) ? 1 : 0;
	}

	/** What stands where the base is too small. */
	static Value withheld() {
		return Value.none(State.NOT_APPLICABLE).with(Mark.LOW_RELIABILITY);
	}

	/**
	 * A part of a whole. What is not zero and rounds to nothing is marked; what is not
	 * all and rounds to 100 is printed as more than the percentage below.
	 */
	static Value of(Ratio ratio, long base, RoundingMode rounding, Policies policies) {
		if (base < policies.percentBase()) {
			return withheld();
		}
		BigDecimal rounded = ratio.rounded(decimals(base, policies), rounding);
		boolean all = ratio.numerator() >= ratio.denominator();
		return part(rounded, ratio.numerator() > 0, all || rounding == RoundingMode.CEILING);
	}

	/** A part that is rounded: whether it is more than nothing, and whether it is all. */
	static Value part(BigDecimal rounded, boolean some, boolean all) {
		if (!all && rounded.compareTo(BigDecimal.ONE) >= 0) {
			return Value.of(BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(rounded.scale())), EndKind.MORE_THAN);
		}
		return Value.of(rounded).with(Mark.LOW, some && rounded.signum() == 0);
	}

	/** A limit that no fraction of counts gives, rounded away from the middle. */
	static Value limit(double fraction, long base, RoundingMode outward, Policies policies) {
		return (base < policies.percentBase()) ? withheld()
				: Value.of(BigDecimal.valueOf(fraction).setScale(decimals(base, policies) + 2, outward));
	}

}
