package org.tallybook.statistics;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The change from a base, as an exact fraction of it: x / b - 1, so that 1/4 is an
 * increase of 25 %. How large a base has to be is for the caller to decide.
 */
public final class RelativeChange {

	private RelativeChange() {
	}

	/**
	 * The change of a count.
	 * @param now the count, from 0
	 * @param base the count that it is compared with, from 0
	 * @return (now - base) / base, from -1, empty where the base is 0
	 */
	public static Optional<Ratio> of(long now, long base) {
		Arguments.count("count", now);
		Arguments.count("base", base);
		return (base == 0) ? Optional.empty() : Optional.of(change(now, base));
	}

	/**
	 * The change of a range, from low / base high - 1 to high / base low - 1: whatever
	 * the true counts are, their change lies between. Both ends are attained where the
	 * ranges vary independently.
	 * @param low the least count, from 0
	 * @param high the largest count, empty where nobody stated it
	 * @param baseLow the least base, from 0
	 * @param baseHigh the largest base, empty where nobody stated it
	 * @return the bounds, open above where the base may be 0 or the count has no largest
	 * value, and -1 below where the base has none; empty where the base can be only 0
	 */
	public static Optional<RatioRange> of(long low, OptionalLong high, long baseLow, OptionalLong baseHigh) {
		Arguments.range("count", low, high);
		Arguments.range("base", baseLow, baseHigh);
		return RatioRange.of(low, high, baseLow, baseHigh)
			.map((range) -> range.map((ratio) -> change(ratio.numerator(), ratio.denominator())));
	}

	private static Ratio change(long now, long base) {
		return new Ratio(now - base, base);
	}

}
