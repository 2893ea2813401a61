package org.tallybook.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Bounds of a share of ranges, and what they say of "over 70 %" and "at least 70 %". */
final class ClaimReference {

	private static final Ratio SEVENTY = new Ratio(7, 10);

	private ClaimReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("share_of_women_bounds", ClaimReference::bounds);
	}

	private static Map<String, ?> bounds(ReferenceCase c) {
		WholeRange female = range(c, "female");
		WholeRange male = range(c, "male");
		WholeRange unknown = range(c, "unknown");
		boolean alone = Objects.requireNonNull(c.input().get("total")).isNull();
		ShareBounds bounds = alone ? ShareBounds.of(female, male, unknown)
				: ShareBounds.of(female, male, unknown, range(c, "total"));
		return Map.of("lower_all_unknown_men", bounds.lower().orElseThrow().value(), "upper_all_unknown_women",
				bounds.upper().orElseThrow().value(), "known_sex_lower", bounds.lowerOfKnown().orElseThrow().value(),
				"known_sex_upper", bounds.upperOfKnown().orElseThrow().value(), "outcome_over_70",
				words(bounds.where(ShareSet.above(SEVENTY))), "outcome_at_least_70",
				words(bounds.where(ShareSet.from(SEVENTY))));
	}

	private static String words(Possible possible) {
		return switch (possible) {
			case ALWAYS -> "supported";
			case NEVER -> "contradicted";
			case SOMETIMES -> "undetermined";
			case NOWHERE -> "inconsistent";
		};
	}

	private static WholeRange range(ReferenceCase c, String name) {
		List<Long> ends = c.counts(name);
		return new WholeRange(ends.get(0), ends.get(1));
	}

}
