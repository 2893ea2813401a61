package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.LargestRemainder;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The parts of a whole in percent, adjusted to add to 100. They stand only where every
 * part is known and the parts make the whole.
 */
final class PercentOfAll {

	static final String MEASURE = "share_of_all";

	private static final String ADJUSTED = "Percentages are adjusted to add to 100: each is rounded down, and the units"
			+ " that are left go to the largest fractional parts. [low] stands beside a part that is not zero and"
			+ " rounds to nothing; > before one that is not quite all. None stands where a part is missing, [x], where"
			+ " the parts do not make the whole, [z], or where the whole is too small, [z] with the mark [u].";

	private static final String TOO_SMALL = "the whole is too small for percentages";

	private final Map<String, Value> values;

	private PercentOfAll(Map<String, Value> values) {
		this.values = values;
	}

	/** The percentages of the rows of a series, and why there are none. */
	static PercentOfAll of(SeriesFigures figures, List<Selection> parts, Selection all, TableSpec spec, Draft draft) {
		Counts counts = new Counts(figures, draft);
		List<OptionalLong> numbers = parts.stream().map(counts::number).toList();
		OptionalLong whole = counts.number(all);
		boolean gaps = parts.stream().anyMatch((part) -> counts.hasGaps(part, all));
		List<Value> values = values(numbers, whole, gaps, draft.spec().policies());
		refusal(numbers, whole, gaps, draft.spec().policies()).ifPresentOrElse(
				(why) -> draft.methods()
					.refused(Method.LARGEST_REMAINDER, spec, figures.counted().label(), Sentence.of(why)),
				() -> draft.methods().used(Method.LARGEST_REMAINDER, spec));
		Map<String, Value> made = new TreeMap<>();
		for (int i = 0; i < parts.size(); i++) {
			made.put(parts.get(i).key(), counts.printed(parts.get(i), values.get(i)));
		}
		made.put(all.key(), counts.printed(all, values.get(parts.size())));
		return new PercentOfAll(made);
	}

	/** What stands in a row. */
	Value value(String key) {
		return this.values.getOrDefault(key, Value.none(State.NOT_APPLICABLE));
	}

	/** The column of percentages, which says of what. */
	static Column column(String label, List<Counted> series, Draft draft) {
		boolean minimum = series.stream().anyMatch((counted) -> counted.series().minimum());
		boolean ranged = series.stream().anyMatch(Counted::ranged);
		String of = minimum ? "of what was documented" : ranged ? "of all best figures" : "of all";
		return Column.number(label + ", " + of + " (%)" + draft.notes().marker(ADJUSTED));
	}

	/**
	 * The percentages of some parts, and of the whole behind them.
	 * @param parts the count of each part, empty where it is not known
	 * @param whole what the parts have to make
	 * @param gaps whether some part is known for a part of the time only
	 */
	static List<Value> values(List<OptionalLong> parts, OptionalLong whole, boolean gaps, Policies policies) {
		Optional<String> refusal = refusal(parts, whole, gaps, policies);
		List<Value> values = new ArrayList<>();
		if (refusal.isPresent()) {
			boolean missing = gaps || whole.isEmpty() || parts.stream().anyMatch(OptionalLong::isEmpty);
			boolean small = refusal.get().equals(TOO_SMALL);
			Value none = small ? Percentage.withheld() : Value.none(missing ? State.MISSING : State.NOT_APPLICABLE);
			for (int i = 0; i <= parts.size(); i++) {
				values.add(none);
			}
			return values;
		}
		List<Long> counts = parts.stream().map(OptionalLong::getAsLong).toList();
		int decimals = Percentage.decimals(whole.getAsLong(), policies);
		List<BigDecimal> percent = LargestRemainder.percentages(counts, decimals);
		for (int i = 0; i < counts.size(); i++) {
			values.add(Percentage.part(percent.get(i).movePointLeft(2), counts.get(i) > 0,
					counts.get(i) == whole.getAsLong()));
		}
		values.add(Value.of(BigDecimal.ONE.setScale(decimals + 2)));
		return values;
	}

	private static Optional<String> refusal(List<OptionalLong> parts, OptionalLong whole, boolean gaps,
			Policies policies) {
		if (gaps || whole.isEmpty() || parts.stream().anyMatch(OptionalLong::isEmpty)) {
			return Optional.of("a part is missing, or known for some of the periods only");
		}
		if (parts.stream().anyMatch((part) -> part.getAsLong() < 0)) {
			return Optional.of("a part takes back what others count");
		}
		long sum = parts.stream().mapToLong(OptionalLong::getAsLong).reduce(0, Math::addExact);
		if (sum != whole.getAsLong()) {
			return Optional.of("the parts do not make the whole");
		}
		return (sum == 0 || sum < policies.percentBase()) ? Optional.of(TOO_SMALL) : Optional.empty();
	}

	/** The counts of a series in rows. */
	private record Counts(SeriesFigures figures, Draft draft) {

		/**
		 * One number of a row: the best figure of a range, the count itself of a point.
		 */
		OptionalLong number(Selection row) {
			Optional<CountRange> count = this.figures.sum(row, Series.ALL);
			if (count.isEmpty()) {
				return (row.absent() == State.NONE_DOCUMENTED) ? OptionalLong.of(0) : OptionalLong.empty();
			}
			return this.figures.counted().ranged() ? count.get().best() : OptionalLong.of(count.get().low().count());
		}

		/**
		 * A percentage as it stands beside its count: of none documented there is none.
		 */
		Value printed(Selection row, Value percentage) {
			if (!percentage.state().printsNumber()) {
				return percentage;
			}
			Value count = this.figures.value(this.figures.sum(row, Series.ALL), row.marks(), row.absent());
			return (count.state() == State.NONE_DOCUMENTED) ? Value.none(State.NONE_DOCUMENTED)
					: percentage.with(Mark.FLAGGED, count.marks().contains(Mark.FLAGGED));
		}

		/** Whether a part has no count in a period in which another has one. */
		boolean hasGaps(Selection part, Selection all) {
			return part.absent() == State.MISSING && periods(part).size() < periods(all).size();
		}

		private TreeSet<Period> periods(Selection row) {
			Series series = this.figures.counted().series();
			TreeSet<Period> periods = new TreeSet<>();
			this.draft.cells().periods(series, row.members()).stream().filter(row.includes()).forEach(periods::add);
			return periods;
		}

	}

}
