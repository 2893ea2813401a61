package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.tallybook.statistics.Interval;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.RatioRange;
import org.tallybook.statistics.SexRatio;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Women per 100 men as values, with decimals by base: among those of known sex, and its
 * bounds if every person of unknown sex were a man, or a woman.
 *
 * @param counts the counts, absent where one of them is missing or faulty
 * @param otherwise why there is none
 * @param policies the values of the methods
 */
record WomenPerMen(Optional<Counts> counts, State otherwise, Policies policies) {

	static final String UNIT = "per_100_men";

	/** Women, men and people of unknown sex. */
	record Counts(long women, long men, long unknown) {
	}

	/** Among those of known sex; none where there is no man. */
	Value known() {
		return value((c) -> c.women() + c.men(), (c) -> SexRatio.of(c.women(), c.men())
			.map((ratio) -> exact(ratio, c.women() + c.men(), RoundingMode.HALF_EVEN)));
	}

	/** If every person of unknown sex is a man. */
	Value lower() {
		return value(WomenPerMen::total,
				(c) -> bounds(c).map((range) -> exact(range.lower(), total(c), outward(c, RoundingMode.FLOOR))));
	}

	/** If every one is a woman. */
	Value upper() {
		return value(WomenPerMen::total, (c) -> bounds(c).flatMap(RatioRange::upper)
			.map((upper) -> exact(upper, total(c), outward(c, RoundingMode.CEILING))));
	}

	/** A limit of the confidence interval: the lower one where it rounds down. */
	Value limit(Basis basis, RoundingMode side) {
		return value(WomenPerMen::total,
				(c) -> interval(c, basis)
					.map((limits) -> (side == RoundingMode.FLOOR) ? limits.lower() : limits.upper())
					.map((limit) -> Value
						.of(BigDecimal.valueOf(limit).setScale(Percentage.decimals(total(c), this.policies), side))));
	}

	private Optional<Interval> interval(Counts c, Basis basis) {
		return basis.hasInterval()
				? SexRatio.interval(c.women(), c.men(), c.unknown(), basis.designEffect(), this.policies.probability())
				: Optional.empty();
	}

	private static Optional<RatioRange> bounds(Counts c) {
		return SexRatio.of(c.women(), OptionalLong.of(c.women() + c.unknown()), c.men(),
				OptionalLong.of(c.men() + c.unknown()));
	}

	/** Bounds that are one point round as a point. */
	private static RoundingMode outward(Counts c, RoundingMode side) {
		return (c.unknown() == 0) ? RoundingMode.HALF_EVEN : side;
	}

	private static long total(Counts c) {
		return c.women() + c.men() + c.unknown();
	}

	private Value exact(Ratio ratio, long base, RoundingMode rounding) {
		return Value.of(ratio.decimal(Percentage.decimals(base, this.policies), rounding));
	}

	private Value value(Function<Counts, Long> base, Function<Counts, Optional<Value>> made) {
		if (this.counts.isEmpty()) {
			return Value.none(this.otherwise);
		}
		return (base.apply(this.counts.get()) < this.policies.percentBase()) ? Percentage.withheld()
				: made.apply(this.counts.get()).orElse(Value.none(State.NOT_APPLICABLE));
	}

}
