package org.tallybook.statistics;

import java.util.Map;
import java.util.function.Function;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Shares of a sample, and their differences. */
final class IntervalReference {

	private IntervalReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("wilson_interval", (c) -> interval(c, ProportionInterval.wilson(x(c), n(c), c.confidence())),
				"clopper_pearson_interval",
				(c) -> interval(c, ProportionInterval.clopperPearson(x(c), n(c), c.confidence())),
				"binomial_test_threshold", IntervalReference::threshold, "difference_of_two_shares",
				IntervalReference::difference, "sex_ratio_women_per_100_men", IntervalReference::sexRatio);
	}

	private static Map<String, ?> interval(ReferenceCase c, Interval interval) {
		return Map.of("estimate", new Ratio(x(c), n(c)).value(), "lower", interval.lower(), "upper", interval.upper());
	}

	private static Map<String, ?> threshold(ReferenceCase c) {
		return Map.of("p_greater", test(c, AlternativeHypothesis.GREATER_THAN), "p_less",
				test(c, AlternativeHypothesis.LESS_THAN), "p_two_sided_minlike",
				test(c, AlternativeHypothesis.TWO_SIDED));
	}

	private static double test(ReferenceCase c, AlternativeHypothesis alternative) {
		return BinomialTest.withDefaults()
			.with(alternative)
			.test((int) n(c), (int) x(c), c.parameter("p0"))
			.getPValue();
	}

	private static Map<String, ?> difference(ReferenceCase c) {
		long x1 = c.count("x1");
		long n1 = c.count("n1");
		long x2 = c.count("x2");
		long n2 = c.count("n2");
		var chiSquare = ChiSquareTest.withDefaults().test(new long[][] { { x1, n1 - x1 }, { x2, n2 - x2 } });
		var fisher = FisherExactTest.withDefaults()
			.test(new int[][] { { (int) x1, (int) (n1 - x1) }, { (int) x2, (int) (n2 - x2) } });
		ShareDifference difference = ShareDifference.newcombe10(x1, n1, x2, n2, c.confidence());
		return Map.of("difference", difference.difference(), "newcombe10_lower", difference.interval().lower(),
				"newcombe10_upper", difference.interval().upper(), "chi_square", chiSquare.getStatistic(),
				"p_chi_square", chiSquare.getPValue(), "p_fisher_two_sided", fisher.getPValue());
	}

	private static Map<String, ?> sexRatio(ReferenceCase c) {
		long women = c.count("female");
		long men = c.count("male");
		Interval interval = SexRatio.interval(women, men, c.confidence()).orElseThrow();
		return Map.of("ratio", SexRatio.of(women, men).orElseThrow().value(), "lower", interval.lower(), "upper",
				interval.upper());
	}

	private static long x(ReferenceCase c) {
		return c.count("x");
	}

	private static long n(ReferenceCase c) {
		return c.count("n");
	}

}
