package org.tallybook.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.RatioRange;
import org.tallybook.statistics.RelativeChange;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The change from one count of a series to another: the difference, in percent, and in
 * words.
 *
 * @param figures the series
 * @param now the later count, absent where the two cannot be compared
 * @param base the earlier one
 * @param none why they cannot be compared
 * @param policies the values of the methods
 */
record CountChange(SeriesFigures figures, Optional<CountRange> now, Optional<CountRange> base, State none,
		Policies policies) {

	private static final String PERCENT = "Of ranges, the smallest and the largest change that they allow, rounded"
			+ " outward. Withheld, [z] with the mark [u], where the base is too small.";

	/** Two counts, or the obstacle to their comparison. */
	static CountChange of(SeriesFigures figures, Optional<CountRange> now, Optional<CountRange> base,
			Optional<State> obstacle, Policies policies) {
		return new CountChange(figures, now.filter((range) -> obstacle.isEmpty()),
				base.filter((range) -> obstacle.isEmpty()), obstacle.orElse(State.MISSING), policies);
	}

	/** The columns of a change with such a label. */
	static List<Column> columns(SeriesFigures figures, String label, Draft draft) {
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

	/** Adds the figures and cells below these columns, the words aside. */
	void add(String path, String prefix, String code, Period period, RowCells cells) {
		String unit = this.figures.unit();
		cells.addAll(this.figures.cells(this.figures.add(path, unit + "_" + prefix + "change_" + code, unit,
				Optional.of(period), Map.of(), difference())));
		String measure = prefix + "change_" + code;
		if (this.figures.counted().ranged()) {
			percent(path, measure + "_lower", period, RoundingMode.FLOOR, cells);
			percent(path, measure + "_upper", period, RoundingMode.CEILING, cells);
		}
		else {
			percent(path, measure, period, RoundingMode.HALF_EVEN, cells);
		}
	}

	private void percent(String path, String measure, Period period, RoundingMode rounding, RowCells cells) {
		String id = this.figures.add(path, measure, Figure.FRACTION, Optional.of(period), Map.of(), percent(rounding));
		cells.add(new Cell.Number(id, Part.NUMBER));
	}

	private Value difference() {
		return this.now.flatMap((n) -> this.base.map((b) -> Value.of(difference(n, b)))).orElse(Value.none(this.none));
	}

	/** The change in percent: one bound of that of a range, rounded outward. */
	private Value percent(RoundingMode rounding) {
		if (this.now.isEmpty() || this.base.isEmpty()) {
			return Value.none(this.none);
		}
		long least = least(this.base.get());
		if (least == 0) {
			return Value.none(State.NOT_APPLICABLE);
		}
		if (least < this.policies.percentBase() || least(this.now.get()) < 0) {
			return Value.none(State.NOT_APPLICABLE).with(Mark.LOW_RELIABILITY);
		}
		int decimals = Percentage.decimals(least, this.policies);
		return ratio(rounding).map((ratio) -> Value.of(ratio.rounded(decimals, rounding)))
			.orElse(Value.none(State.NOT_APPLICABLE));
	}

	private Optional<Ratio> ratio(RoundingMode rounding) {
		CountRange n = this.now.orElseThrow();
		CountRange b = this.base.orElseThrow();
		if (rounding == RoundingMode.HALF_EVEN) {
			return RelativeChange.of(least(n), least(b));
		}
		Optional<RatioRange> range = RelativeChange.of(least(n), OptionalLong.of(most(n)), least(b),
				OptionalLong.of(most(b)));
		return (rounding == RoundingMode.FLOOR) ? range.map(RatioRange::lower) : range.flatMap(RatioRange::upper);
	}

	/**
	 * The change in words; from what to what where the base is nothing.
	 * @param id the figure of the later count
	 * @param other the figure of the earlier one in the same table, absent where it has
	 * none
	 */
	Cell words(String id, Optional<String> other) {
		if (this.now.isEmpty() || this.base.isEmpty()) {
			return new Cell.Text("not compared");
		}
		String words = this.figures.counted().series().minimum() ? ChangeOfShare.NO_CLEAR_CHANGE
				: conclusion(this.now.get(), this.base.get());
		if (most(this.base.get()) > 0 || other.isEmpty()) {
			return new Cell.Text(words);
		}
		return new Cell.Phrase(
				new Sentence(words + ", from {base} to {now}", new TreeMap<>(Map.of("base", other.get(), "now", id))));
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
