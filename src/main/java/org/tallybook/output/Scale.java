package org.tallybook.output;

import java.util.function.DoubleUnaryOperator;

/**
 * From days and values to places on a drawing.
 *
 * @param across from days since 1970 to pixels from the left
 * @param up from values to pixels from the top
 */
record Scale(DoubleUnaryOperator across, DoubleUnaryOperator up) {

	double x(double day) {
		return this.across.applyAsDouble(day);
	}

	double y(double value) {
		return this.up.applyAsDouble(value);
	}

}
