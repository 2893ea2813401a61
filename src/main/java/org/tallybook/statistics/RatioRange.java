package org.tallybook.statistics;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

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

	/**
	 * The bounds of a / b where both are ranges. Both ends are attained where the ranges
	 * vary independently.
	 * @param low the least a, from 0
	 * @param high the most a, empty where nobody stated it
	 * @param baseLow the least b, from 0
	 * @param baseHigh the most b, empty where nobody stated it
	 * @return the bounds, open above where b may be 0 or a has no most; from 0 where b
	 * has no most; empty where b can be only 0
	 */
	static Optional<RatioRange> of(long low, OptionalLong high, long baseLow, OptionalLong baseHigh) {
		if (baseHigh.isPresent() && baseHigh.getAsLong() == 0) {
			return Optional.empty();
		}
		Ratio lower = baseHigh.isPresent() ? new Ratio(low, baseHigh.getAsLong()) : new Ratio(0, 1);
		Optional<Ratio> upper = (high.isPresent() && baseLow > 0) ? Optional.of(new Ratio(high.getAsLong(), baseLow))
				: Optional.empty();
		return Optional.of(new RatioRange(lower, upper));
	}

	/** The bounds under a rising map. */
	RatioRange map(UnaryOperator<Ratio> rising) {
		return new RatioRange(rising.apply(this.lower), this.upper.map(rising));
	}

}
