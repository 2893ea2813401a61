package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/** The statistics of the reference file that are about disclosure. */
public final class DisclosureReference {

	/** What each statistic gives for the input and the parameters of a case. */
	public static final Map<String, Function<JsonNode, Map<String, Object>>> STATISTICS = Map.of("attacker_bounds_2way",
			DisclosureReference::bounds, "fewest_secondary_suppressions", DisclosureReference::fewest, "round_to_base",
			DisclosureReference::rounded);

	private DisclosureReference() {
	}

	private static Map<String, Object> bounds(JsonNode example) {
		CrossTable table = table(example);
		BitSet hidden = new BitSet();
		for (JsonNode cell : example.get("input").get("suppressed")) {
			hidden.set(table.cell(cell.get(0).asInt() - 1, cell.get(1).asInt() - 1));
		}
		JsonNode least = example.get("parameters").get("lb");
		Attack attack = new Attack(table.relations, hidden, (least == null) ? 0 : least.asLong());
		List<Map<String, Object>> bounds = new ArrayList<>();
		for (int column = 0; column < table.columns; column++) {
			for (int row = 0; row < table.rows; row++) {
				int cell = table.cell(row, column);
				if (hidden.get(cell)) {
					bounds.add(bound(row, column, attack.bounds(cell), attack.wholeBounds(cell)));
				}
			}
		}
		return Map.of("bounds", bounds);
	}

	private static Map<String, Object> bound(int row, int column, Bounds real, Bounds whole) {
		return Map.of("row", row + 1, "col", column + 1, "lower", real.lower(), "upper", real.upper(), "integer_lower",
				whole.lower(), "integer_upper", whole.upper());
	}

	/**
	 * The fewest by trying all; our search has to come within one and a half times of it.
	 */
	private static Map<String, Object> fewest(JsonNode example) {
		JsonNode parameters = example.get("parameters");
		Threshold threshold = new Threshold(parameters.get("threshold").asLong(),
				!parameters.get("zeros_may_be_suppressed").asBoolean());
		Pattern pattern = new Pattern(table(example).relations, threshold);
		Map<String, Object> found = new LinkedHashMap<>();
		found.put("primary_count", pattern.primary());
		if (pattern.fewest() < 0) {
			found.put("fewest_secondary", "infeasible");
			return found;
		}
		if (pattern.chosen() < 0 || pattern.chosen() * 2 > pattern.fewest() * 3) {
			throw new AssertionError("Expected about %s counts but our search withholds %s".formatted(pattern.fewest(),
					pattern.chosen()));
		}
		found.put("fewest_secondary", pattern.fewest());
		found.put("smallest_sum_of_secondary_among_those", pattern.smallestSum());
		return found;
	}

	/** The numbers alone; the words of a release never call a count zero that is not. */
	private static Map<String, Object> rounded(JsonNode example) {
		return Map.of("rounded",
				example.get("input")
					.get("counts")
					.valueStream()
					.map((count) -> Rounding.nearest(count.asLong()))
					.toList());
	}

	private static CrossTable table(JsonNode example) {
		JsonNode rows = example.get("input").get("table");
		long[][] counts = new long[rows.size()][rows.get(0).size()];
		for (int r = 0; r < counts.length; r++) {
			for (int c = 0; c < counts[r].length; c++) {
				counts[r][c] = rows.get(r).get(c).asLong();
			}
		}
		return new CrossTable(counts);
	}

}
