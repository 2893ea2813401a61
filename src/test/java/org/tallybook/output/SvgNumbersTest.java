package org.tallybook.output;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SvgNumbersTest {

	private static final int CASES = 200_000;

	private final DecimalFormat slow = new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.US));

	@Test
	void printsEveryNumberAsTheFormatDoesThatItStandsFor() {
		Random random = new Random(20260101);
		SvgFile.Numbers quick = new SvgFile.Numbers();
		for (int i = 0; i < CASES; i++) {
			double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(10) - 3);
			holds(quick, number);
			// Rounded to eighths and to thousandths, of which many stand in the middle.
			holds(quick, Math.rint(number * 8) / 8);
			holds(quick, Math.rint(number * 1000) / 1000);
		}
		System.out.println("numbers as SVG: " + 3 * CASES + " cases");
	}

	@Test
	void printsWhatIsNearZeroOrHasNoEndAsThatFormatDoes() {
		for (double number : new double[] { 0.0, -0.0, 0.004, -0.004, 0.005, -0.005, 0.015, 0.095, -0.09, 1e300, 1e8,
				99_999_999.999, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE }) {
			holds(new SvgFile.Numbers(), number);
		}
		assertThat(new SvgFile.Numbers().format(-0.5)).isEqualTo("-0.5");
		assertThat(new SvgFile.Numbers().format(1234.567)).isEqualTo("1234.57");
	}

	private void holds(SvgFile.Numbers quick, double number) {
		assertThat(quick.format(number)).as("%s", number).isEqualTo(this.slow.format(number));
	}

}
