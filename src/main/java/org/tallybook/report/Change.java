package org.tallybook.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.statistics.Ratio;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Each period against the one before it and against the same one a year earlier. An
 * increase or a decrease is said only where the ranges do not overlap.
 */
final class Change implements Analysis {

	private static final String PERCENT = "Of ranges, the smallest and the largest change that they allow, rounded"
			+ " outward. Withheld, [z] with the mark [u], where the base is too small.";

	@Override
	public Subject subject() {
		return Subject.SERIES;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.CHANGE, spec);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<SeriesFigures> series = SeriesFigures.of(spec, draft);
		List<Comparison> comparisons = comparisons(spec, draft);
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		for (SeriesFigures figures : series) {
			String label = figures.counted().label();
			columns.addAll(figures.columns(label, ""));
			comparisons.forEach((against) -> columns.addAll(columns(figures, label + against.words(), draft)));
		}
		columns.add(Column.text("Status", 26));
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : timespan.calendar(spec.every())) {
			List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(period.label())));
			List<String> ids = new ArrayList<>();
			series.forEach((figures) -> new Line(figures, timespan, draft, cells, ids).add(period, comparisons));
			cells.add(new Cell.Status(ids));
			rows.add(cells);
		}
		return Analysis.table(spec, draft, about(spec, draft, series), columns, rows);
	}

	private static List<Comparison> comparisons(TableSpec spec, Draft draft) {
		List<Comparison> comparisons = new ArrayList<>(List.of(Comparison.PREVIOUS));
		if (spec.every() != Period.Precision.YEAR) {
			comparisons.add(Comparison.YEAR_BEFORE);
		}
		spec.from()
			.map((token) -> Period.parse(Tokens.resolve(token, draft.month())))
			.map(Comparison::from)
			.ifPresent(comparisons::add);
		return comparisons;
	}

	private static List<String> about(TableSpec spec, Draft draft, List<SeriesFigures> series) {
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		about.add("An increase or a decrease is stated only where the ranges of the two periods do not overlap. Periods"
				+ " that are incomplete, provisional or missing are not compared.");
		if (series.stream().anyMatch((figures) -> figures.counted().series().minimum())) {
			about.add("Documented minimums: a change is one of what was documented, not of what happened.");
		}
		return about;
	}

	private static List<Column> columns(SeriesFigures figures, String label, Draft draft) {
		List<Column> columns = new ArrayList<>(figures.columns(label, ""));
		String note = draft.notes().marker(PERCENT);
		if (figures.counted().ranged()) {
			columns.add(Column.number(label + ", lower bound (%)" + note));
			columns.add(Column.number(label + ", upper bound (%)"));
		}
		else {
			columns.add(Column.number(label + " (%)" + note));
		}
		columns.add(Column.text(label + ", in words", 26));
		return columns;
	}

	/** What one series brings to a row. */
	private record Line(SeriesFigures figures, Timespan timespan, Draft draft, List<Cell> cells, List<String> ids) {

		void add(Period period, List<Comparison> comparisons) {
			Selection selection = Selection.ofPeriod(period, this.timespan, true);
			Value now = this.figures.value(count(period), selection.marks(), State.MISSING);
			String id = this.figures.add(path(period), Optional.of(period), Map.of(), now);
			this.cells.addAll(this.figures.cells(id));
			if (!now.marks().isEmpty() || now.state() == State.MISSING) {
				this.ids.add(id);
			}
			comparisons.forEach((against) -> compare(period, against, id));
		}

		private String path(Period period) {
			return period.code() + "/" + this.figures.counted().name();
		}

		private Optional<CountRange> count(Period period) {
			return this.figures.sum(period::contains, Map.of());
		}

		private void compare(Period period, Comparison against, String id) {
			Optional<Period> before = against.of(period);
			Optional<State> obstacle = obstacle(period)
				.or(() -> before.map(this::obstacle).orElse(Optional.of(State.NOT_APPLICABLE)));
			Optional<CountRange> now = count(period).filter((range) -> obstacle.isEmpty());
			Optional<CountRange> base = before.flatMap(this::count).filter((range) -> obstacle.isEmpty());
			State none = obstacle.orElse(State.MISSING);
			Value change = now.flatMap((n) -> base.map((b) -> Value.of(difference(n, b)))).orElse(Value.none(none));
			String unit = this.figures.unit();
			this.cells.addAll(this.figures.cells(add(period, unit + "_change_" + against.code(), unit, change)));
			String share = "change_" + against.code();
			if (this.figures.counted().ranged()) {
				percent(period, share + "_lower", percent(now, base, none, RoundingMode.FLOOR));
				percent(period, share + "_upper", percent(now, base, none, RoundingMode.CEILING));
			}
			else {
				percent(period, share, percent(now, base, none, RoundingMode.HALF_EVEN));
			}
			this.cells.add(words(now, base, before, id));
		}

		/** Why a period cannot be compared. */
		private Optional<State> obstacle(Period period) {
			if (count(period).isEmpty()) {
				return Optional.of(State.MISSING);
			}
			boolean whole = this.timespan.isComplete(period) && !this.timespan.isProvisional(period);
			return whole ? Optional.empty() : Optional.of(State.NOT_APPLICABLE);
		}

		private String add(Period period, String measure, String unit, Value value) {
			return this.figures.add(path(period), measure, unit, Optional.of(period), Map.of(), value);
		}

		private void percent(Period period, String measure, Value value) {
			this.cells.add(new Cell.Number(add(period, measure, "fraction", value), Part.NUMBER));
		}

		/**
		 * One bound of the change in percent: 100 (x / b - 1) of the ends that make it.
		 */
		private Value percent(Optional<CountRange> now, Optional<CountRange> base, State none, RoundingMode rounding) {
			if (now.isEmpty() || base.isEmpty()) {
				return Value.none(none);
			}
			Policies policies = this.draft.spec().policies();
			long least = least(base.get());
			long x = (rounding == RoundingMode.CEILING) ? most(now.get()) : least(now.get());
			long b = (rounding == RoundingMode.FLOOR) ? most(base.get()) : least;
			if (least == 0) {
				return Value.none(State.NOT_APPLICABLE);
			}
			if (least < policies.percentBase()) {
				return Value.none(State.NOT_APPLICABLE).with(Mark.LOW_RELIABILITY);
			}
			int decimals = (least >= policies.decimalBase()) ? 1 : 0;
			return Value.of(new Ratio(Math.subtractExact(x, b), b).rounded(decimals, rounding));
		}

		private Cell words(Optional<CountRange> now, Optional<CountRange> base, Optional<Period> before, String id) {
			if (now.isEmpty() || base.isEmpty()) {
				return new Cell.Text("not compared");
			}
			String words = this.figures.counted().series().minimum() ? ChangeOfShare.NO_CLEAR_CHANGE
					: conclusion(now.get(), base.get());
			String other = before.map((period) -> base(period, id))
				.filter(this.draft.figures()::containsKey)
				.orElse("");
			if (most(base.get()) > 0 || other.isEmpty()) {
				return new Cell.Text(words);
			}
			return new Cell.Phrase(
					new Sentence(words + ", from {base} to {now}", new TreeMap<>(Map.of("base", other, "now", id))));
		}

		/** The figure of the period before, in the same table. */
		private String base(Period before, String id) {
			return id.substring(0, id.indexOf('/') + 1) + path(before) + "/" + this.figures.unit();
		}

	}

	static String conclusion(CountRange now, CountRange base) {
		if (least(now) > most(base)) {
			return "increase";
		}
		return (most(now) < least(base)) ? "decrease" : ChangeOfShare.NO_CLEAR_CHANGE;
	}

	/**
	 * The range of differences: smallest less largest, best less best, largest less
	 * smallest.
	 */
	static CountRange difference(CountRange now, CountRange base) {
		OptionalLong best = (now.best().isPresent() && base.best().isPresent())
				? OptionalLong.of(now.best().getAsLong() - base.best().getAsLong()) : OptionalLong.empty();
		return new CountRange(End.stated(least(now) - most(base)), best, End.stated(most(now) - least(base)));
	}

	/** The smallest figure of a range; publishers break the order of the three. */
	private static long least(CountRange range) {
		long low = range.low().isStated() ? range.low().count() : range.highestStated().orElse(0);
		return Math.min(low, Math.min(range.best().orElse(low), most(range)));
	}

	private static long most(CountRange range) {
		return Math.max(range.highestStated().orElse(range.low().count()), range.low().count());
	}

}
