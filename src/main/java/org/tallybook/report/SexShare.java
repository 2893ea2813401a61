package org.tallybook.report;

import java.math.RoundingMode;
import java.util.Optional;

import org.tallybook.statistics.Interval;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.Share;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * A share as values: known share, coverage and both bounds, with decimals by base, points
 * rounded to the nearest and bounds outward.
 */
final class SexShare {

	private static final int PERCENT = 100;

	private final Optional<Share> share;

	private final State otherwise;

	private final Policies policies;

	private SexShare(Optional<Share> share, State otherwise, Policies policies) {
		this.share = share.filter((s) -> s.total() > 0);
		this.otherwise = otherwise;
		this.policies = policies;
	}

	static SexShare of(Share share, Policies policies) {
		return new SexShare(Optional.of(share), State.NOT_APPLICABLE, policies);
	}

	/** No share, because there is no count to take it of. */
	static SexShare none(State state, Policies policies) {
		return new SexShare(Optional.empty(), state, policies);
	}

	/**
	 * The share among people of known sex: withheld on a small base or a small coverage.
	 */
	Value known() {
		Optional<Share> some = this.share.filter((s) -> s.known() > 0);
		if (some.isEmpty()) {
			return Value.none(this.otherwise);
		}
		if (some.get().known() < this.policies.percentBase() || coverageBelow(this.policies.leastCoverage())) {
			return Percentage.withheld();
		}
		return percent(some.get().ofKnown(), some.get().known(), RoundingMode.HALF_EVEN).with(Mark.LOW_RELIABILITY,
				coverageBelow(this.policies.lowCoverage()));
	}

	/** The part of the people whose sex is known. */
	Value coverage() {
		return ofTotal(this.share.flatMap(Share::coverage), RoundingMode.HALF_EVEN);
	}

	/** The share if no person of unknown sex belongs to it. */
	Value lower() {
		return ofTotal(this.share.flatMap(Share::lower), outward(RoundingMode.FLOOR));
	}

	/** The share if every person of unknown sex belongs to it. */
	Value upper() {
		return ofTotal(this.share.flatMap(Share::upper), outward(RoundingMode.CEILING));
	}

	/**
	 * A limit of the confidence interval: the lower one where it rounds down, the upper
	 * one where it rounds up.
	 */
	Value limit(Basis basis, RoundingMode side) {
		Optional<Interval> interval = this.share
			.flatMap((s) -> ShareInterval.of(s, basis, this.policies.probability()));
		if (this.share.isEmpty() || interval.isEmpty()) {
			return Value.none(this.share.isEmpty() ? this.otherwise : State.NOT_APPLICABLE);
		}
		double limit = (side == RoundingMode.FLOOR) ? interval.get().lower() : interval.get().upper();
		return Percentage.limit(limit, this.share.get().total(), side, this.policies);
	}

	/** The counts, where nobody's sex is unknown. */
	Optional<Share> certain() {
		return this.share.filter((s) -> s.unknown() == 0);
	}

	/**
	 * Bounds that are one point, because the sex of everybody is known, round as a point.
	 */
	private RoundingMode outward(RoundingMode rounding) {
		return this.share.filter((s) -> s.unknown() == 0).isPresent() ? RoundingMode.HALF_EVEN : rounding;
	}

	private Value ofTotal(Optional<Ratio> ratio, RoundingMode rounding) {
		if (this.share.isEmpty()) {
			return Value.none(this.otherwise);
		}
		long base = this.share.get().total();
		return percent(ratio, base, rounding);
	}

	private Value percent(Optional<Ratio> ratio, long base, RoundingMode rounding) {
		return ratio.map((r) -> Percentage.of(r, base, rounding, this.policies))
			.orElseGet(() -> Value.none(this.otherwise));
	}

	private boolean coverageBelow(int percent) {
		return this.share.flatMap(Share::coverage)
			.map((coverage) -> coverage.compareTo(new Ratio(percent, PERCENT)) < 0)
			.orElse(true);
	}

}
