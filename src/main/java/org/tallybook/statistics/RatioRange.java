package org.tallybook.statistics;

import java.util.Optional;

/**
 * The exact bounds of a ratio of two ranges of counts.
 *
 * @param lower the least value
 * @param upper the largest value, empty where the bound is open
 */
public record RatioRange(Ratio lower, Optional<Ratio> upper) {

	public RatioRange {
		if (upper.isPresent() && lower.compareTo(upper.get()) > 0) {
			throw new IllegalArgumentException("Expected lower <= upper but got %s, %s".formatted(lower, upper.get()));
		}
	}

}
