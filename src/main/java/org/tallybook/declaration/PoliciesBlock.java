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
				decimal(block, "confidence", defaults.confidence(), "50", "99.9"), window(block, defaults.window()),
				block.flag("number-conventions"), trend(block, defaults.trend()));
		block.finish();
		return read;
	}

	private static Policies.Trend trend(Section block, Policies.Trend defaults) {
		return new Policies.Trend(decimal(block, "most-dispersion", defaults.mostDispersion(), "1", "1000000"),
				block.number("event-periods", defaults.eventPeriods()),
				decimal(block, "spike-dispersion", defaults.spikeDispersion(), "1", "1000000"),
				decimal(block, "spike-level", defaults.spikeLevel(), "0", "0.05"),
				block.number("least-spike", defaults.leastSpike()));
	}

	private static int window(Section block, int otherwise) {
		int window = block.number("average-window", otherwise);
		if (window == 0) {
			block.fault("average-window", "'average-window' is '0' but a whole number from 1 was expected");
		}
		return Math.max(1, window);
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
