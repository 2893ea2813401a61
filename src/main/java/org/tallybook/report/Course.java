package org.tallybook.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.tallybook.statistics.SeasonalMannKendall;
import org.tallybook.statistics.TimeSeries;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/**
 * The course of a series over periods of one length: those that are complete and will not
 * change. A period of which a part is missing is a gap and no zero; a period without a
 * case counts as zero only where a count is one of documented minimums.
 *
 * @param every the length of the periods
 * @param periods the periods with a count, by their number
 * @param counts the counts of these periods: the best figure of a range
 * @param lacksBest whether a range has no best figure, so that no course can be drawn
 */
record Course(Period.Precision every, TreeMap<Long, Period> periods, TreeMap<Long, Double> counts, boolean lacksBest) {

	static Course of(TableSpec spec, Draft draft, SeriesFigures figures, Map<String, String> members) {
		SourceDescription source = draft.source(spec.source());
		Timespan timespan = draft.timespan(source);
		boolean noneIsZero = figures.counted().series().minimum() && source.absent() == State.NONE_DOCUMENTED;
		Course course = new Course(spec.every(), new TreeMap<>(), new TreeMap<>(), false);
		boolean lacksBest = false;
		for (Period period : timespan.calendar(spec.every())) {
			if (timespan.isComplete(period) && !timespan.isProvisional(period)) {
				Optional<CountRange> count = count(period, timespan, figures, members, noneIsZero);
				OptionalDouble number = count.map((range) -> number(range, figures)).orElse(OptionalDouble.empty());
				lacksBest |= count.isPresent() && number.isEmpty();
				number.ifPresent((value) -> course.add(period, value));
			}
		}
		return new Course(course.every, course.periods, course.counts, lacksBest);
	}

	private void add(Period period, double value) {
		long number = number(period);
		this.periods.put(number, period);
		this.counts.put(number, value);
	}

	/**
	 * The count of a period, absent where a part of it has none. Parts in which nobody
	 * documented a case count as zero where that is what the absence means.
	 */
	private static Optional<CountRange> count(Period period, Timespan timespan, SeriesFigures figures,
			Map<String, String> members, boolean noneIsZero) {
		boolean whole = timespan.present(period) == 0;
		boolean gap = !whole && timespan.calendarWithin(period)
			.stream()
			.anyMatch((part) -> figures.sum(part::contains, members).isEmpty() && !noneIsZero);
		if (gap) {
			return Optional.empty();
		}
		return figures.sum(period::contains, members)
			.or(() -> noneIsZero ? Optional.of(CountRange.ZERO) : Optional.empty());
	}

	private static OptionalDouble number(CountRange range, SeriesFigures figures) {
		if (figures.counted().ranged()) {
			return range.best().isPresent() ? OptionalDouble.of(range.best().getAsLong()) : OptionalDouble.empty();
		}
		return OptionalDouble.of(range.low().count());
	}

	/** The number of a period among those of its length, such as 12 year + month - 1. */
	long number(Period period) {
		YearMonth first = YearMonth.from(period.start().orElse(period.end()));
		return Math.floorDiv(12L * first.getYear() + first.getMonthValue() - 1, 12 / periodsPerYear());
	}

	int periodsPerYear() {
		return switch (this.every) {
			case MONTH -> 12;
			case QUARTER -> 4;
			default -> 1;
		};
	}

	TimeSeries series() {
		return TimeSeries.of(this.counts);
	}

	/**
	 * The number of seasons of a year, one where the periods are years or a season has
	 * fewer than three.
	 */
	int seasons() {
		return seasons(this.counts);
	}

	/** The same of some of the counts. */
	int seasons(Map<Long, Double> some) {
		int length = periodsPerYear();
		int[] years = new int[length];
		some.keySet().forEach((number) -> years[Math.floorMod(number, length)]++);
		for (int season : years) {
			if (season < SeasonalMannKendall.FEWEST_YEARS) {
				return 1;
			}
		}
		return length;
	}

	/** The first and the last period in words. */
	String span() {
		return this.periods.firstEntry().getValue().label() + " to " + this.periods.lastEntry().getValue().label();
	}

}
