package org.tallybook.statistics;

import java.util.Map;
import java.util.function.Function;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The distributions of Commons Statistics on which the rest stands. */
final class DistributionReference {

	private DistributionReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("qnorm", (c) -> value(NormalDistribution.of(0, 1).inverseCumulativeProbability(c.number("p"))),
				"qchisq",
				(c) -> value(ChiSquaredDistribution.of(c.number("df")).inverseCumulativeProbability(c.number("p"))),
				"qbeta",
				(c) -> value(
						BetaDistribution.of(c.number("a"), c.number("b")).inverseCumulativeProbability(c.number("p"))),
				"qt", (c) -> value(TDistribution.of(c.number("df")).inverseCumulativeProbability(c.number("p"))),
				"pnorm", (c) -> value(NormalDistribution.of(0, 1).cumulativeProbability(c.number("q"))), "ppois",
				(c) -> value(PoissonDistribution.of(c.number("mean")).cumulativeProbability((int) c.count("q"))));
	}

	private static Map<String, ?> value(double value) {
		return Map.of("value", value);
	}

}
