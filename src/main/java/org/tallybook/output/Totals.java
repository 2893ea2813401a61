package org.tallybook.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tallybook.report.Figure;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;

/**
 * Published totals against their published parts: the counts of a table that differ in
 * one dimension alone. Left out is a total that says itself that it fails a check, one
 * with a part that nobody knows, one that the publisher divides himself, and one in other
 * words than its parts, such as "at least" over figures that were stated exactly, which
 * is no sum of theirs.
 */
final class Totals {

	/** People have these three parts by sex; fewer are not all of them. */
	private static final Set<String> SEXES = Set.of("female", "male", "unknown");

	private final Map<Subject, List<Figure>> siblings = new LinkedHashMap<>();

	private final Set<String> dimensions = new TreeSet<>();

	private final Map<String, Set<String>> divided;

	private int checked;

	private Totals(Collection<Figure> figures, Map<String, Set<String>> divided) {
		this.divided = divided;
		for (Figure figure : figures) {
			if (figure.isCountOfSeries()) {
				this.siblings.computeIfAbsent(Subject.of(figure, ""), (key) -> new ArrayList<>()).add(figure);
				for (String dimension : figure.members().keySet()) {
					this.dimensions.add(dimension);
					this.siblings.computeIfAbsent(Subject.of(figure, dimension), (key) -> new ArrayList<>())
						.add(figure);
				}
			}
		}
	}

	/**
	 * Checks every total that has parts.
	 * @param figures what is published
	 * @param divided for series, the dimensions by which the publisher divides totals
	 * @return how many ends of totals were held against their parts
	 * @throws DamagedReleaseException where parts do not come to their total
	 */
	static int check(Collection<Figure> figures, Map<String, Set<String>> divided) throws IOException {
		Totals totals = new Totals(figures, divided);
		for (Map.Entry<Subject, List<Figure>> total : totals.siblings.entrySet()) {
			if (total.getKey().without().isEmpty() && total.getValue().size() == 1) {
				for (String dimension : totals.dimensions) {
					totals.check(total.getValue().get(0), dimension);
				}
			}
		}
		return totals.checked;
	}

	private void check(Figure total, String dimension) throws IOException {
		if (this.divided.getOrDefault(total.series(), Set.of()).contains(dimension)) {
			return;
		}
		List<Figure> parts = total.members().containsKey(dimension) ? List.of()
				: this.siblings.getOrDefault(Subject.of(total, "").over(dimension), List.of());
		if (total.value().count().isEmpty() || !isWhole(total, dimension, parts)) {
			return;
		}
		CountRange sum = total.value().count().get();
		List<CountRange> counts = parts.stream().map((part) -> part.value().count().orElse(CountRange.ZERO)).toList();
		check(total, dimension, sum.low(), counts.stream().map(CountRange::low).toList());
		check(total, dimension, sum.high(), counts.stream().map(CountRange::high).toList());
		check(total, dimension, best(sum), counts.stream().map(Totals::best).toList());
	}

	private static End best(CountRange range) {
		return range.best().isPresent() ? End.stated(range.best().getAsLong()) : End.NOT_STATED;
	}

	private static boolean isWhole(Figure total, String dimension, List<Figure> parts) {
		Set<String> members = parts.stream()
			.map((part) -> part.members().getOrDefault(dimension, Series.ALL))
			.collect(Collectors.toSet());
		boolean all = dimension.equals(Series.SEX) ? members.equals(SEXES) : members.size() > 1;
		return all && members.size() == parts.size() && !total.value().marks().contains(Mark.FLAGGED)
				&& parts.stream().allMatch(Totals::isKnown);
	}

	private static boolean isKnown(Figure part) {
		boolean none = part.value().state() == State.NONE_DOCUMENTED;
		return (none || part.value().count().isPresent()) && !part.value().marks().contains(Mark.FLAGGED);
	}

	private void check(Figure total, String dimension, End expected, List<End> parts) throws IOException {
		boolean alike = expected.isStated()
				&& parts.stream().allMatch((part) -> part.kind() == expected.kind() || isZero(part));
		if (!alike) {
			return;
		}
		long sum = parts.stream().mapToLong(End::count).reduce(0, Math::addExact);
		if (sum != expected.count()) {
			throw new DamagedReleaseException("figure '%s': expected its parts by %s to come to %s but they come to %s"
				.formatted(total.id(), dimension, expected.count(), sum));
		}
		this.checked++;
	}

	private static boolean isZero(End end) {
		return end.isStated() && end.count() == 0;
	}

	/**
	 * What a figure and its siblings have in common.
	 *
	 * @param table the table
	 * @param series the series
	 * @param measure the measure
	 * @param period the period, if it is of one
	 * @param members the members of all other dimensions
	 * @param without the dimension in which siblings differ, empty for the figure itself
	 */
	private record Subject(String table, String series, String measure, Optional<Period> period,
			SortedMap<String, String> members, String without) {

		static Subject of(Figure figure, String without) {
			SortedMap<String, String> members = new TreeMap<>(figure.members());
			members.remove(without);
			return new Subject(figure.table(), figure.series(), figure.measure(), figure.period(), members, without);
		}

		Subject over(String dimension) {
			return new Subject(this.table, this.series, this.measure, this.period, this.members, dimension);
		}

	}

}
