package org.tallybook.output;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Numbers with two decimals, as {@code #.##} prints them, at a fraction of its price: of
 * an image as SVG most is the coordinates of letters.
 */
final class SvgNumbers extends DecimalFormat {

	@Serial
	private static final long serialVersionUID = 1;

	private static final int HUNDRED = 100;

	/** Beyond this a hundredth is no longer exact enough to be looked at. */
	private static final double LARGE = 1e8;

	/** So near to the middle of two hundredths the digits themselves have to tell. */
	private static final double NEAR = 1e-4;

	/** For one image: it is not safe for use by several threads. */
	SvgNumbers() {
		super("#.##", DecimalFormatSymbols.getInstance(Locale.US));
	}

	@Override
	public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
		double size = Math.abs(number) * HUNDRED;
		long hundredths = Math.round(size);
		if (!(size < LARGE) || hundredths == 0 || Math.abs(Math.abs(size - hundredths) - 0.5) < NEAR) {
			return super.format(number, out, position);
		}
		if (number < 0) {
			out.append('-');
		}
		long rest = hundredths % HUNDRED;
		out.append(hundredths / HUNDRED);
		if (rest > 0) {
			out.append('.').append(rest / 10);
			if (rest % 10 > 0) {
				out.append(rest % 10);
			}
		}
		return out;
	}

}
