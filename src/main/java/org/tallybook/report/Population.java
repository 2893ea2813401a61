package org.tallybook.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.statistics.Ratio;
import org.tallybook.tally.Period;

/**
 * The people among whom cases are counted, for rates.
 *
 * @param of who they are, in words
 * @param cite who counted them, and how to cite it
 * @param retrieved when the figures were retrieved
 * @param url the address of the figures
 * @param same whether the cases are counted among these very people
 * @param because why they are, or are not
 * @param counts person-years of each calendar year, from 1
 */
public record Population(String of, String cite, LocalDate retrieved, String url, boolean same, String because,
		SortedMap<Integer, Long> counts) {

	private static final int MONTHS = 12;

	public Population {
		counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
	}

	/** Who they are and who counted them, for those who read rates. */
	String words() {
		return this.of + ", " + this.cite + ", retrieved on " + Period.days(this.retrieved, this.retrieved).label()
				+ ", " + this.url + ". " + this.because;
	}

	/**
	 * The person-years of a month, a quarter or a year: its months times a twelfth of the
	 * person-years of its calendar year.
	 * @param period a period within one calendar year
	 * @return exact, empty where the population of the year is not declared
	 */
	Optional<Ratio> personYears(Period period) {
		LocalDate start = period.start().orElse(period.end());
		long months = ChronoUnit.MONTHS.between(start, period.end().plusDays(1));
		return Optional.ofNullable(this.counts.get(period.end().getYear()))
			.filter((count) -> start.getYear() == period.end().getYear())
			.map((count) -> new Ratio(Math.multiplyExact(count, months), MONTHS));
	}

}
