package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When releases come out, as declared: never read from the clock.
 *
 * @param daysAfterMonth how many days after the end of the reference month
 * @param dates the dates of months that differ from the rule
 * @param known the latest date on which a source was retrieved: no release is earlier
 */
public record ReleaseCalendar(int daysAfterMonth, SortedMap<YearMonth, LocalDate> dates, LocalDate known) {

	public ReleaseCalendar {
		dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
	}

	/**
	 * The date of the release of a month.
	 * @param month the reference month
	 * @return the declared date, else that of the rule, but never before the sources were
	 * retrieved
	 */
	public LocalDate released(YearMonth month) {
		LocalDate date = this.dates.getOrDefault(month, month.atEndOfMonth().plusDays(this.daysAfterMonth));
		return date.isBefore(this.known) ? this.known : date;
	}

	/**
	 * The date of the release after that of a month.
	 * @param month the reference month
	 * @return the first date of a later month by which this release is out
	 */
	public LocalDate next(YearMonth month) {
		LocalDate published = released(month);
		YearMonth following = month.plusMonths(1);
		while (!released(following).isAfter(published)) {
			following = following.plusMonths(1);
		}
		return released(following);
	}

}
