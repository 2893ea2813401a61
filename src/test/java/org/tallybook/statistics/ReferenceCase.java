package org.tallybook.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case of the reference file: what goes in, and what other software made of it.
 *
 * @param id the name of the case
 * @param statistic what is computed
 * @param input the numbers, or under "series" the name of a series
 * @param parameters the parameters
 * @param expected the expected results by name
 * @param tolerance the largest difference, as a part of the expected value unless the
 * kind says otherwise
 * @param kind relative, absolute or exact
 * @param floor the least value that a relative tolerance is taken of
 * @param allSeries all series of the file by name
 */
record ReferenceCase(String id, String statistic, JsonNode input, JsonNode parameters, JsonNode expected,
		double tolerance, String kind, double floor, JsonNode allSeries) {

	static ReferenceCase of(JsonNode node, JsonNode series) {
		return new ReferenceCase(node.get("id").asString(), node.get("statistic").asString(), node.get("input"),
				node.get("parameters"), node.get("expected"), node.get("tolerance").asDouble(),
				node.get("tolerance_kind").asString(), node.get("absolute_floor").asDouble(), series);
	}

	/** Input and parameters as they stand in the file. */
	JsonNode json() {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		node.set("input", this.input);
		node.set("parameters", this.parameters);
		return node;
	}

	/** A whole number of the input. */
	long count(String name) {
		return whole(known(this.input, name));
	}

	/** A number of the input. */
	double number(String name) {
		return known(this.input, name).asDouble();
	}

	/** A number among the parameters. */
	double parameter(String name) {
		return known(this.parameters, name).asDouble();
	}

	double confidence() {
		return parameter("confidence");
	}

	/** A list of whole numbers of the input. */
	List<Long> counts(String name) {
		return list(known(this.input, name), ReferenceCase::whole);
	}

	/** A list of numbers of the input. */
	List<Double> numbers(String name) {
		return list(known(this.input, name), JsonNode::asDouble);
	}

	/** The numbers of the series that the input names. */
	double[] series() {
		return list(values(), JsonNode::asDouble).stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The numbers of the series that the input names, all of them whole. */
	long[] wholeSeries() {
		return list(values(), ReferenceCase::whole).stream().mapToLong(Long::longValue).toArray();
	}

	/** The series that the input names, no period of which is missing. */
	List<OptionalLong> completeSeries() {
		return list(values(), ReferenceCase::whole).stream().map(OptionalLong::of).toList();
	}

	private JsonNode values() {
		return known(known(this.allSeries, known(this.input, "series").asString()), "values");
	}

	private static JsonNode known(JsonNode node, String name) {
		JsonNode child = node.get(name);
		if (child == null) {
			throw new IllegalArgumentException("Expected %s in %s".formatted(name, node));
		}
		return child;
	}

	private static long whole(JsonNode node) {
		return node.decimalValue().longValueExact();
	}

	private static <T> List<T> list(JsonNode node, Function<JsonNode, T> reader) {
		return node.valueStream().map(reader).toList();
	}

	@Override
	public String toString() {
		return this.id + " " + this.statistic;
	}

}
