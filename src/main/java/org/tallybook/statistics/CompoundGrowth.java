package org.tallybook.statistics;

import java.util.OptionalDouble;

/**
 * The compound annual growth rate between two values, (x1 / x0)^(1 / years) - 1. It
 * stands on two points alone, and whatever happened between them is not in it.
 */
public final class CompoundGrowth {

	private CompoundGrowth() {
	}

	/**
	 * The growth a year that leads from the first value to the last.
	 * @param first the first value, from 0
	 * @param last the last value, from 0
	 * @param years the years between them, above 0
	 * @return the growth as a fraction, -0.08 for a fall by 8 % a year; empty where a
	 * value is 0
	 * @throws IllegalArgumentException if an argument is out of its range
	 */
	public static OptionalDouble of(long first, long last, double years) {
		Arguments.count("first value", first);
		Arguments.count("last value", last);
		Arguments.positive("number of years", years);
		return (first == 0 || last == 0) ? OptionalDouble.empty()
				: OptionalDouble.of(Math.expm1(Math.log((double) last / first) / years));
	}

}
