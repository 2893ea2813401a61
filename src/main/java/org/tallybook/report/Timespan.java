package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Period;

/**
 * For which periods a source reported, up to the reference month.
 *
 * @param reported every period for which the source has any count, in order
 * @param frequency the precision in which the source reports
 * @param last the last month that can be known: the reference month, or the last that the
 * source covers
 * @param provisionalFrom the first day of the periods that will still change
 */
record Timespan(NavigableSet<Period> reported, Period.Precision frequency, YearMonth last, LocalDate provisionalFrom) {

	static Timespan of(SourceDescription source, Cells cells, YearMonth month) {
		return of(source, source.counts(), cells, month);
	}

	static Timespan of(SourceDescription source, List<Counted> series, Cells cells, YearMonth month) {
		NavigableSet<Period> reported = new TreeSet<>();
		series.forEach((counted) -> reported.addAll(cells.periods(counted.series())));
		YearMonth last = source.completeTo().isBefore(month) ? source.completeTo() : month;
		Period.Precision frequency = source.counts().isEmpty() ? Period.Precision.MONTH
				: source.counts().get(0).series().frequency();
		int months = months(frequency) * source.provisional();
		return new Timespan(reported, frequency, last, source.completeTo().minusMonths(months - 1L).atDay(1));
	}

	static int months(Period.Precision precision) {
		return switch (precision) {
			case MONTH -> 1;
			case QUARTER -> 3;
			default -> 12;
		};
	}

	/**
	 * Calendar periods of a length from the first report to the last month, gaps
	 * included.
	 */
	List<Period> calendar(Period.Precision every) {
		List<Period> periods = new ArrayList<>();
		this.reported.stream()
			.filter((period) -> period.start().isPresent() && period.precision() != Period.Precision.YEARS)
			.map((period) -> period.start().orElseThrow())
			.min(LocalDate::compareTo)
			.ifPresent((first) -> {
				YearMonth start = YearMonth.from(first);
				YearMonth from = (every == Period.Precision.MONTH) ? start
						: start.minusMonths((start.getMonthValue() - 1) % months(every));
				for (; !from.isAfter(this.last); from = from.plusMonths(months(every))) {
					periods.add(Period.days(from.atDay(1), from.plusMonths(months(every) - 1L).atEndOfMonth()));
				}
				// A source reports a period of its own length when it is over.
				periods.removeIf((p) -> every == this.frequency && p.end().isAfter(this.last.atEndOfMonth()));
			});
		return periods;
	}

	/** Reported periods that no calendar period of a length can hold. */
	List<Period> unplaced(Period.Precision every) {
		List<Period> calendar = calendar(every);
		return this.reported.stream()
			.filter((period) -> calendar.stream().noneMatch((c) -> c.contains(period)))
			.toList();
	}

	/**
	 * The periods of the source's own length: those that it is expected to report, and
	 * one that it reported before it was over.
	 */
	List<Period> own() {
		NavigableSet<Period> own = new TreeSet<>(calendar(this.frequency));
		this.reported.stream().filter(this::isCut).forEach(own::add);
		return List.copyOf(own);
	}

	/** Whether a period of the source's own length ends after what can be known of it. */
	boolean isCut(Period period) {
		return period.precision() == this.frequency && this.frequency != Period.Precision.UP_TO
				&& period.end().isAfter(this.last.atEndOfMonth());
	}

	boolean isProvisional(Period period) {
		return !period.end().isBefore(this.provisionalFrom) && !this.last.atEndOfMonth().isBefore(this.provisionalFrom);
	}

	/** How many periods of the source's own length a period has. */
	int expected(Period period) {
		return calendarWithin(period).size();
	}

	/**
	 * For how many periods of the source's own length, inside a period, the source
	 * reported.
	 */
	int present(Period period) {
		return (int) calendarWithin(period).stream().filter(this::isReported).count();
	}

	/**
	 * Whether a reported period lies in this one; they are in the order of their ends.
	 */
	private boolean isReported(Period part) {
		Period first = Period.upTo(part.start().orElse(LocalDate.MIN));
		return this.reported.tailSet(first, true)
			.headSet(Period.upTo(part.end().plusDays(1)), false)
			.stream()
			.anyMatch(part::contains);
	}

	/**
	 * Whether the source reported for every part of a period, or for the period as a
	 * whole and for no part of it.
	 */
	boolean isComplete(Period period) {
		int expected = expected(period);
		int present = present(period);
		return (this.reported.contains(period) && present == 0)
				|| (present == expected && !YearMonth.from(period.end()).isAfter(this.last) && expected > 0);
	}

	/** The calendar periods of the source's own length inside a period. */
	List<Period> calendarWithin(Period period) {
		List<Period> parts = new ArrayList<>();
		if (period.start().isEmpty()) {
			return parts;
		}
		int step = months(this.frequency);
		YearMonth end = YearMonth.from(period.end());
		for (YearMonth from = YearMonth.from(period.start().get()); !from.isAfter(end); from = from.plusMonths(step)) {
			parts.add(Period.days(from.atDay(1), from.plusMonths(step - 1L).atEndOfMonth()));
		}
		return parts;
	}

}
