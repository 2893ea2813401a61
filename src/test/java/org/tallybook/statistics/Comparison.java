package org.tallybook.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds computed results against the expected ones of a case: the error of every number
 * as a fraction of its tolerance, so that 1 is the most that passes. What has no computed
 * counterpart, or is no number and differs, is infinitely wrong.
 */
final class Comparison {

	private final ReferenceCase reference;

	Comparison(ReferenceCase reference) {
		this.reference = reference;
	}

	/** The errors by the name of the expected result. */
	Map<String, Double> errors(Map<String, ?> results) {
		Map<String, Double> errors = new TreeMap<>();
		this.reference.expected()
			.properties()
			.forEach((entry) -> errors.put(entry.getKey(), error(entry.getValue(), results.get(entry.getKey()))));
		return errors;
	}

	private double error(JsonNode expected, @Nullable Object got) {
		if (got instanceof List<?> list) {
			return expected.isArray() ? error(expected, list) : single(expected, list);
		}
		if (got instanceof Map<?, ?> map) {
			return expected.properties()
				.stream()
				.mapToDouble((entry) -> error(entry.getValue(), map.get(entry.getKey())))
				.max()
				.orElse(Double.POSITIVE_INFINITY);
		}
		if (got instanceof Number number && (expected.isNumber() || isInfinite(expected))) {
			return error(isInfinite(expected) ? infinity(expected) : expected.asDouble(), number.doubleValue());
		}
		boolean same = (got instanceof Boolean && expected.isBoolean() && got.equals(expected.asBoolean()))
				|| (got instanceof String && expected.isString() && got.equals(expected.asString()));
		return same ? 0 : Double.POSITIVE_INFINITY;
	}

	/** R writes a vector of one number as the number. */
	private double single(JsonNode expected, List<?> got) {
		return (got.size() == 1) ? error(expected, got.get(0)) : Double.POSITIVE_INFINITY;
	}

	private double error(JsonNode expected, List<?> got) {
		if (expected.size() != got.size()) {
			return Double.POSITIVE_INFINITY;
		}
		double largest = 0;
		for (int i = 0; i < got.size(); i++) {
			largest = Math.max(largest, error(expected.get(i), got.get(i)));
		}
		return largest;
	}

	private double error(double expected, double got) {
		if (Double.compare(expected, got) == 0 || expected == got) {
			return 0;
		}
		double allowed = switch (this.reference.kind()) {
			case "exact" -> 0;
			case "absolute" -> this.reference.tolerance();
			case "relative" -> this.reference.tolerance() * Math.max(Math.abs(expected), this.reference.floor());
			default -> throw new IllegalArgumentException("Unknown kind of tolerance " + this.reference.kind());
		};
		double error = Math.abs(got - expected) / allowed;
		return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
	}

	private static boolean isInfinite(JsonNode node) {
		return node.isString() && (node.asString().equals("Inf") || node.asString().equals("-Inf"));
	}

	private static double infinity(JsonNode node) {
		return node.asString().startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
	}

}
