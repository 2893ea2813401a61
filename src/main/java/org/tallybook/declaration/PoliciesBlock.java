package org.tallybook.declaration;

import java.math.BigDecimal;

import org.tallybook.report.Policies;

/** The values of the methods, as far as they are declared. */
final class PoliciesBlock {

	private PoliciesBlock() {
	}

	static Policies read(Section block) {
		Policies defaults = Policies.DEFAULT;
		Policies read = new Policies(block.number("percent-base", defaults.percentBase()),
				block.number("decimal-base", defaults.decimalBase()),
				block.number("low-coverage", defaults.lowCoverage()),
				block.number("least-coverage", defaults.leastCoverage()),
				decimal(block, "confidence", defaults.confidence(), "50", "99.9"),
				whole(block, "average-window", defaults.window(), 2, 120), block.flag("number-conventions"),
				trend(block, defaults.trend()));
		block.finish();
		return read;
	}

	private static Policies.Trend trend(Section block, Policies.Trend defaults) {
		return new Policies.Trend(decimal(block, "most-dispersion", defaults.mostDispersion(), "1", "1000000"),
				whole(block, "event-periods", defaults.eventPeriods(), 5, 120),
				decimal(block, "spike-dispersion", defaults.spikeDispersion(), "1", "1000000"),
				decimal(block, "spike-level", defaults.spikeLevel(), "0", "0.05"),
				whole(block, "least-spike", defaults.leastSpike(), 1, 1000));
	}

	private static int whole(Section block, String key, int otherwise, int least, int most) {
		int number = block.number(key, otherwise);
		if (number < least || number > most) {
			block.fault(key,
					"'%s' is '%s' but a whole number from %s to %s was expected".formatted(key, number, least, most));
		}
		return Math.min(most, Math.max(least, number));
	}

	private static BigDecimal decimal(Section block, String key, BigDecimal otherwise, String least, String most) {
		return block.parse(key, otherwise.toPlainString(), "a number from " + least + " to " + most, (text) -> {
			BigDecimal number = new BigDecimal(text);
			if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
				throw new NumberFormatException(text);
			}
			return number;
		}).orElse(otherwise);
	}

}
