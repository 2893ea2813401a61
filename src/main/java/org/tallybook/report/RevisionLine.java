package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * What became of the figure of one period from release to release.
 *
 * @param figures the series
 * @param members of whom
 * @param period which period
 * @param now what this release says
 * @param published what earlier ones said
 */
record RevisionLine(SeriesFigures figures, Map<String, String> members, Period period, Value now,
		PublishedSeries published) {

	/** The release that first had a whole figure. */
	OptionalInt first() {
		return this.published.first(this.period);
	}

	/** The first whole figure. */
	Value firstValue() {
		return first().stream()
			.mapToObj((release) -> this.published.value(release, this.period))
			.findFirst()
			.orElse(Value.none(State.NOT_APPLICABLE));
	}

	/** Whether the figure of this release can be held against the first. */
	boolean isCompared() {
		return first().isPresent() && PublishedSeries.isWhole(this.now);
	}

	/** The revision, where it is one number. */
	Optional<Long> revision() {
		return isCompared() ? PublishedSeries.revision(firstValue(), this.now) : Optional.empty();
	}

	private Optional<Long> revision(Function<CountRange, End> end) {
		Optional<CountRange> before = PublishedSeries.range(firstValue());
		Optional<CountRange> after = PublishedSeries.range(this.now);
		return !isCompared() ? Optional.empty() : before
			.flatMap((some) -> after.flatMap((other) -> PublishedSeries.revision(end.apply(some), end.apply(other))));
	}

	/** The cells of this row, behind those that name it. */
	List<Cell> cells(List<EarlierRelease> releases, List<Integer> shown, boolean ranged) {
		List<Cell> cells = new ArrayList<>();
		String unit = this.figures.unit();
		Optional<InRelease> first = first().stream()
			.mapToObj((release) -> new InRelease(releases.get(release).label()))
			.findFirst();
		cells.add(new Cell.Text(first.map(InRelease::label).orElse("")));
		cells.add(first.map((release) -> count(path() + "/" + release.id(), unit + InRelease.FIRST, firstValue()))
			.orElse(new Cell.Text("")));
		for (int release : shown) {
			InRelease in = new InRelease(releases.get(release).label());
			cells.add(count(path() + "/" + in.id(), unit + InRelease.MEASURE,
					this.published.value(release, this.period)));
		}
		cells.add(count(path(), unit, this.now));
		cells.add(difference(unit + "_revision", revision()));
		if (ranged) {
			cells.add(difference(unit + "_low_revision", revision(CountRange::low)));
			cells.add(difference(unit + "_high_revision", revision(CountRange::high)));
		}
		return cells;
	}

	private String path() {
		String sex = this.members.getOrDefault(Series.SEX, "");
		return this.period.code() + "/" + this.figures.counted().name() + (sex.isEmpty() ? "" : "/" + sex);
	}

	private Cell count(String path, String measure, Value value) {
		return new Cell.Number(add(path, measure, value), this.figures.counted().ranged() ? Part.WORDS : Part.NUMBER);
	}

	private Cell difference(String measure, Optional<Long> revision) {
		Value value = revision.map((n) -> Value.of(n)).orElse(Value.none(State.NOT_APPLICABLE));
		return new Cell.Number(add(path(), measure, value), Part.NUMBER);
	}

	private String add(String path, String measure, Value value) {
		return this.figures.add(path, measure, this.figures.unit(), Optional.of(this.period), this.members, value);
	}

	/** What became of the figure, in words. */
	String status() {
		if (first().isEmpty()) {
			return PublishedSeries.isWhole(this.now) ? "first published in this release" : "not published before";
		}
		if (PublishedSeries.range(this.now).isEmpty()) {
			return "no longer published";
		}
		if (!isCompared()) {
			return "not complete in this release";
		}
		String since = this.now.marks().contains(Mark.PROVISIONAL) ? ", still provisional" : "";
		return outcome() + since;
	}

	private String outcome() {
		long by = revision().orElse(0L);
		if (by != 0) {
			return (by > 0) ? "revised upwards" : "revised downwards";
		}
		if (!PublishedSeries.range(firstValue()).equals(PublishedSeries.range(this.now))) {
			return "range revised";
		}
		return changes().isEmpty() ? "not revised" : "revised, and back to the first figure";
	}

	/** Pairs of releases between which the figure changed; this one is the last. */
	private List<int[]> changes() {
		List<int[]> changes = new ArrayList<>();
		int[] whole = IntStream.rangeClosed(0, this.published.size())
			.filter((release) -> PublishedSeries.isWhole(at(release)))
			.toArray();
		for (int i = 1; i < whole.length; i++) {
			if (!PublishedSeries.range(at(whole[i - 1])).equals(PublishedSeries.range(at(whole[i])))) {
				changes.add(new int[] { whole[i - 1], whole[i] });
			}
		}
		return changes;
	}

	private Value at(int release) {
		return (release < this.published.size()) ? this.published.value(release, this.period) : this.now;
	}

	/** The codes of why the figure changed. */
	String reasons(RevisionReasons reasons) {
		Set<String> codes = new LinkedHashSet<>();
		changes().forEach((change) -> codes.addAll(reasons.between(change[0], change[1])));
		return String.join("; ", codes);
	}

}
