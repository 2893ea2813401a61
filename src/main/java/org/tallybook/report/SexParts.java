package org.tallybook.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.Share;
import org.tallybook.statistics.ShareBounds;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;
import org.tallybook.tally.State;

/** A total and what of it is known by sex. */
final class SexParts {

	private final Counted counted;

	private final Optional<CountRange> total;

	private final Map<String, CountRange> counts = new TreeMap<>();

	SexParts(Counted counted, Optional<CountRange> total, Function<String, Optional<CountRange>> sum) {
		this.counted = counted;
		this.total = total;
		for (String sex : counted.sexes()) {
			sum.apply(sex).or(() -> none(sex)).ifPresent((count) -> this.counts.put(sex, count));
		}
	}

	/** Those of a row of a table. */
	static SexParts of(SeriesFigures figures, Selection row) {
		return new SexParts(figures.counted(), figures.sum(row, Series.ALL), (sex) -> figures.sum(row, sex));
	}

	/**
	 * Where each record tells the sex, a total without a record of one sex has none of
	 * it.
	 */
	private Optional<CountRange> none(String sex) {
		return this.counted.rowSexes().contains(sex) ? this.total.map((some) -> CountRange.ZERO) : Optional.empty();
	}

	Optional<CountRange> total() {
		return this.total;
	}

	Optional<CountRange> count(String sex) {
		return Optional.ofNullable(this.counts.get(sex));
	}

	/** What remains of the total when all parts are taken from it. */
	private long rest() {
		long sum = this.counts.values().stream().mapToLong((count) -> count.low().count()).sum();
		return this.total.map((range) -> range.low().count() - sum).orElse(0L);
	}

	/** Whether the parts are more than the total. */
	boolean exceed() {
		return excess() > 0;
	}

	/** By how many the parts are more than the total; 0 where they are not. */
	long excess() {
		return Math.max(0, -rest());
	}

	/**
	 * Whether the parts exceed the total, leave a rest that the source does not explain,
	 * or take back what others count.
	 */
	boolean isFaulty() {
		return exceed() || (rest() > 0 && !this.counted.restUnknown())
				|| this.counts.values().stream().anyMatch((count) -> count.low().count() < 0);
	}

	/** The people of unknown sex: those counted as such, and the rest. */
	long unknown() {
		return rest() + number(Sex.UNKNOWN.code());
	}

	private long number(String sex) {
		return count(sex).map((count) -> count.low().count()).orElse(0L);
	}

	/** Whether the total and every part are there, and the parts are not faulty. */
	private boolean isKnown() {
		return this.total.isPresent() && !isFaulty() && this.counts.size() == this.counted.sexes().size();
	}

	private State otherwise(State absent) {
		return isFaulty() ? State.NOT_APPLICABLE : absent;
	}

	/** Women per 100 men; none where a part is missing or the parts are faulty. */
	WomenPerMen ratio(State absent, Policies policies) {
		Optional<WomenPerMen.Counts> counts = isKnown()
				? Optional.of(new WomenPerMen.Counts(number(Sex.FEMALE.code()), number(Sex.MALE.code()), unknown()))
				: Optional.empty();
		return new WomenPerMen(counts, otherwise(absent), policies);
	}

	/** The share of a sex; none where a part is missing or the parts are faulty. */
	SexShare share(String sex, State absent, Policies policies) {
		if (!isKnown()) {
			return SexShare.none(otherwise(absent), policies);
		}
		long known = this.counted.sexes()
			.stream()
			.filter((other) -> !other.equals(Sex.UNKNOWN.code()))
			.mapToLong(this::number)
			.sum();
		long group = number(sex);
		return SexShare.of(new Share(group, known - group, unknown()), policies);
	}

	/**
	 * The bounds of the share of a sex, from the ranges of all parts and of the total.
	 * @param sex the sex
	 * @return the bounds; empty where the total or a part is missing
	 */
	Optional<ShareBounds> bounds(String sex) {
		if (this.total.isEmpty() || this.counts.size() < this.counted.sexes().size()) {
			return Optional.empty();
		}
		WholeRange all = whole(this.total.get());
		WholeRange group = WholeRange.exactly(0);
		WholeRange others = WholeRange.exactly(0);
		WholeRange unknown = WholeRange.exactly(0);
		for (Map.Entry<String, CountRange> part : this.counts.entrySet()) {
			WholeRange count = whole(part.getValue());
			if (part.getKey().equals(Sex.UNKNOWN.code())) {
				unknown = count;
			}
			else if (part.getKey().equals(sex)) {
				group = count;
			}
			else {
				others = others.plus(count);
			}
		}
		return Optional.of(ShareBounds.of(group, others, withRest(unknown, group.plus(others), all), all));
	}

	/** The people of unknown sex with those whom the source does not divide. */
	private WholeRange withRest(WholeRange unknown, WholeRange known, WholeRange all) {
		if (!this.counted.restUnknown()) {
			return unknown;
		}
		long rest = all.most() - known.least();
		boolean told = known.least() == known.most() && all.least() == all.most() && rest >= unknown.least();
		return told ? WholeRange.exactly(rest) : WholeRange.from(unknown.least());
	}

	/**
	 * The counts from the smallest to the largest end as published, also out of order.
	 */
	static WholeRange whole(CountRange count) {
		long low = count.low().isStated() ? Math.max(0, count.low().least()) : 0;
		long high = count.high().isStated() ? Math.max(0, count.high().count()) : WholeRange.OPEN;
		return new WholeRange(Math.min(low, high), Math.max(low, high));
	}

}
