package org.tallybook.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rates, their ratios, spikes, and p-values that are read together. */
final class RateReference {

	private RateReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("garwood_interval", RateReference::rate, "rate_ratio", RateReference::ratio,
				"exact_conditional_spike_test", RateReference::spike, "p_value_adjustment", RateReference::adjusted);
	}

	private static Map<String, ?> rate(ReferenceCase c) {
		RateInterval rate = RateInterval.garwood(c.count("count"), c.number("exposure"), c.parameter("per"),
				c.confidence());
		return Map.of("rate", rate.rate(), "lower", rate.interval().lower(), "upper", rate.interval().upper());
	}

	private static Map<String, ?> ratio(ReferenceCase c) {
		RateRatio ratio = RateRatio
			.of(c.count("count1"), c.number("exposure1"), c.count("count2"), c.number("exposure2"), c.confidence())
			.orElseThrow();
		return Map.of("ratio", ratio.ratio(), "lower", ratio.interval().lower(), "upper", ratio.interval().upper(),
				"p_two_sided_minlike", ratio.minimumLikelihood(), "p_two_sided_central", ratio.central(), "p_greater",
				ratio.greater());
	}

	private static Map<String, ?> spike(ReferenceCase c) {
		SpikeTest test = SpikeTest.of(c.count("count"), c.count("baseline_total"),
				(int) c.parameter("baseline_periods"));
		return Map.of("expected", test.expected(), "ratio", test.ratio().getAsDouble(), "p_upper", test.upper(),
				"p_lower", test.lower());
	}

	private static Map<String, ?> adjusted(ReferenceCase c) {
		List<Double> p = c.numbers("p");
		return Map.of("BH", PValues.adjusted(p, PValues.Method.BENJAMINI_HOCHBERG), "holm",
				PValues.adjusted(p, PValues.Method.HOLM), "bonferroni", PValues.adjusted(p, PValues.Method.BONFERRONI),
				"BY", PValues.adjusted(p, PValues.Method.BENJAMINI_YEKUTIELI));
	}

}
