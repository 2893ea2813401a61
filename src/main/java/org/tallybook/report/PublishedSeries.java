package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * What each earlier release said of one series and the same members. Figures are found by
 * series, measure, period and members, whatever table printed them; where the table that
 * asks stood in that release already, its own come first.
 */
final class PublishedSeries {

	private final List<SortedMap<Period, Value>> releases = new ArrayList<>();

	PublishedSeries(List<EarlierRelease> releases, String table, String series, Map<String, String> members) {
		for (EarlierRelease release : releases) {
			SortedMap<Period, Value> values = new TreeMap<>();
			SortedMap<Period, Value> own = new TreeMap<>();
			for (Figure figure : release.figures().values()) {
				if (figure.isCount() && figure.series().equals(series) && figure.members().equals(members)) {
					(figure.table().equals(table) ? own : values).merge(figure.period().orElseThrow(), figure.value(),
							PublishedSeries::same);
				}
			}
			values.putAll(own);
			this.releases.add(values);
		}
	}

	/**
	 * Tables of one release that disagree leave no figure to compare with; marks may
	 * differ.
	 */
	private static Value same(Value some, Value other) {
		boolean agree = some.state() == other.state() && some.count().equals(other.count());
		return agree ? some : Value.none(State.NOT_APPLICABLE).with(Mark.FLAGGED);
	}

	int size() {
		return this.releases.size();
	}

	/** Every period that a release had. */
	NavigableSet<Period> periods() {
		NavigableSet<Period> periods = new TreeSet<>();
		this.releases.forEach((values) -> periods.addAll(values.keySet()));
		return periods;
	}

	/** What a release said of a period; not applicable where it said nothing. */
	Value value(int release, Period period) {
		return this.releases.get(release).getOrDefault(period, Value.none(State.NOT_APPLICABLE));
	}

	/** The first release that had a whole figure for a period. */
	OptionalInt first(Period period) {
		return IntStream.range(0, size()).filter((release) -> isWhole(value(release, period))).findFirst();
	}

	/**
	 * Whether a value is a figure of a whole period. That a minimum documents no case is
	 * a figure of what was documented.
	 */
	static boolean isWhole(Value value) {
		return range(value).isPresent() && !value.marks().contains(Mark.INCOMPLETE);
	}

	/** What a value says as a range. */
	static Optional<CountRange> range(Value value) {
		return (value.state() == State.NONE_DOCUMENTED) ? Optional.of(CountRange.atLeast(0)) : value.count();
	}

	/**
	 * By how much a figure was revised: the best figures where both have one, the
	 * documented minimums where both are no more than that.
	 */
	static Optional<Long> revision(Value first, Value later) {
		Optional<CountRange> before = range(first);
		Optional<CountRange> after = range(later);
		return before.flatMap(PublishedSeries::number)
			.filter((number) -> isMinimum(before.get()) == after.filter(PublishedSeries::isMinimum).isPresent())
			.flatMap((number) -> after.flatMap(PublishedSeries::number).map((now) -> now - number));
	}

	/** The one number of a figure. */
	static Optional<Long> number(CountRange range) {
		if (range.best().isPresent()) {
			return Optional.of(range.best().getAsLong());
		}
		return isMinimum(range) ? Optional.of(range.low().count()) : Optional.empty();
	}

	private static boolean isMinimum(CountRange range) {
		return range.best().isEmpty() && range.low().kind() == EndKind.AT_LEAST && !range.high().isStated();
	}

	/** By how much an end of a range was revised, where both state it. */
	static Optional<Long> revision(End first, End later) {
		return (first.isStated() && later.isStated()) ? Optional.of(later.count() - first.count()) : Optional.empty();
	}

}
