package org.tallybook.output;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.tallybook.report.Chart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * A point of a timeline, ready to be placed.
 *
 * @param period its period
 * @param day the middle of its period, in days since 1970
 * @param look how it is drawn
 * @param at where the line goes, absent where the line has a gap
 * @param low the low end of the band, absent where an end is not stated
 * @param high the high end of the band, or what an "up to" says
 * @param words the value in words
 */
record TimelinePoint(Period period, double day, Look look, OptionalDouble at, OptionalDouble low, OptionalDouble high,
		String words) {

	/** How a point is drawn. */
	enum Look {

		/** A dot. */
		FIGURE(""),

		/** A hollow dot, with a broken line before it. */
		PROVISIONAL(Mark.PROVISIONAL.symbol() + " provisional"),

		/** A hollow diamond. */
		INCOMPLETE(Mark.INCOMPLETE.symbol() + " incomplete"),

		/** A hollow square on the zero line: the source reported, and has no case. */
		NONE_DOCUMENTED("[nd] none documented, not zero"),

		/** A hollow triangle that points down: says nothing of the least. */
		UP_TO("up to: no low end was stated"),

		/** Nothing but the symbol. */
		SUPPRESSED("[c] suppressed"),

		/** Nothing: the line has a gap. */
		GAP("gap: no figure");

		private final String words;

		Look(String words) {
			this.words = words;
		}

		/**
		 * Its line of the key.
		 * @return the words, empty for what needs none
		 */
		String words() {
			return this.words;
		}

	}

	static TimelinePoint of(Chart.Point point, Value value) {
		String words = Words.of(value, Part.WORDS) + Symbols.behind(value);
		OptionalDouble at = at(value);
		OptionalDouble high = value.count().isPresent() ? end(value.count().get().high()) : at;
		OptionalDouble low = value.count().isPresent() ? end(value.count().get().low()) : at;
		return new TimelinePoint(point.period(), middle(point.period()), look(value, at), at, low, high, words);
	}

	/**
	 * The value with its period, for a label that stands alone.
	 * @return such as {@code 2024: 430 (365 to 516)}
	 */
	String dated() {
		return this.period.label() + ": " + this.words;
	}

	/** Whether the figure will change or lacks something. */
	boolean isOpen() {
		return this.look == Look.PROVISIONAL || this.look == Look.INCOMPLETE;
	}

	/** Whether it is not known what belongs here; that no case is on record is known. */
	boolean isUnknown() {
		return this.at.isEmpty() && this.look != Look.NONE_DOCUMENTED;
	}

	/** Whether both ends of the band are stated here. */
	boolean hasBand() {
		return this.at.isPresent() && this.low.isPresent() && this.high.isPresent();
	}

	private static Look look(Value value, OptionalDouble at) {
		return switch (value.state()) {
			case NONE_DOCUMENTED -> Look.NONE_DOCUMENTED;
			case SUPPRESSED -> Look.SUPPRESSED;
			case MISSING, NOT_APPLICABLE -> Look.GAP;
			case FIGURE, ZERO_REPORTED -> at.isEmpty() ? withoutLow(value) : value.marks().contains(Mark.INCOMPLETE)
					? Look.INCOMPLETE : value.marks().contains(Mark.PROVISIONAL) ? Look.PROVISIONAL : Look.FIGURE;
		};
	}

	private static Look withoutLow(Value value) {
		return value.count().filter((range) -> range.high().isStated()).isPresent() ? Look.UP_TO : Look.GAP;
	}

	/** The best figure, or the documented minimum where there is none. */
	private static OptionalDouble at(Value value) {
		if (value.number().isPresent()) {
			return OptionalDouble.of(value.number().get().doubleValue());
		}
		if (value.count().isPresent()) {
			CountRange range = value.count().get();
			OptionalLong best = range.best();
			return best.isPresent() ? OptionalDouble.of(best.getAsLong()) : end(range.low());
		}
		return OptionalDouble.empty();
	}

	private static OptionalDouble end(End end) {
		return end.isStated() ? OptionalDouble.of(end.count()) : OptionalDouble.empty();
	}

	/**
	 * The middle of a period.
	 * @param period the period
	 * @return days since 1970
	 */
	static double middle(Period period) {
		LocalDate end = period.end();
		return (period.start().orElse(end).toEpochDay() + end.toEpochDay() + 1) / 2.0;
	}

}
