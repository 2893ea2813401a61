package org.tallybook.statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class TrendReferenceTest {

	private static final Map<String, Function<JsonNode, Map<String, Object>>> STATISTICS = TrendReference.statistics();

	static Stream<JsonNode> cases() {
		Path file = Path.of(System.getProperty("tallybook.shared", "../shared"), "reference", "statistics.json");
		if (!Files.exists(file)) {
			return Stream.of(JsonMapper.shared().createObjectNode());
		}
		JsonNode root = JsonMapper.shared().readTree(file.toFile());
		return root.get("cases")
			.valueStream()
			.filter((test) -> STATISTICS.containsKey(test.get("statistic").asString()))
			.map((test) -> withValues(test, root.get("series")));
	}

	private static JsonNode withValues(JsonNode test, JsonNode series) {
		if (test.get("input").has("series")) {
			((ObjectNode) test.get("input")).set("values",
					series.get(test.get("input").get("series").asString()).get("values"));
		}
		return test;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void agreesWithOtherSoftware(JsonNode test) {
		Assumptions.assumeTrue(test.has("statistic"), "no reference file");
		Map<String, Object> got = Objects.requireNonNull(STATISTICS.get(test.get("statistic").asString())).apply(test);
		assertThat(got.keySet()).containsExactlyInAnyOrderElementsOf(test.get("expected").propertyNames());
		double tolerance = test.get("tolerance").asDouble();
		double floor = test.get("absolute_floor").asDouble();
		test.get("expected").properties().forEach((expected) -> {
			List<?> values = (got.get(expected.getKey()) instanceof List<?> list) ? list
					: List.of(Objects.requireNonNull(got.get(expected.getKey())));
			JsonNode wanted = expected.getValue();
			assertThat(values).hasSize(wanted.isArray() ? wanted.size() : 1);
			for (int i = 0; i < values.size(); i++) {
				double number = (wanted.isArray() ? wanted.get(i) : wanted).asDouble();
				assertThat(Math.abs(((Number) values.get(i)).doubleValue() - number))
					.as(() -> test.get("id").asString() + " " + expected.getKey() + " expected " + wanted + " got "
							+ values)
					.isLessThanOrEqualTo(tolerance * Math.max(Math.abs(number), floor));
			}
		});
	}

}
