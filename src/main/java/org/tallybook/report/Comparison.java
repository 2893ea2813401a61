package org.tallybook.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

import org.tallybook.tally.Period;

/** What a change compares a period with. */
public enum Comparison {

	/** The period of the same length just before. */
	PREVIOUS("previous", ", change on the period before"),

	/** The same period of the year before. */
	YEAR_BEFORE("year", ", change on a year before");

	private final String code;

	private final String words;

	Comparison(String code, String words) {
		this.code = code;
		this.words = words;
	}

	String code() {
		return this.code;
	}

	/** What stands behind the name of a series in a header. */
	String words() {
		return this.words;
	}

	/**
	 * The period that another one is compared with.
	 * @param period a month, a quarter or a year
	 * @return a period of the same length
	 */
	public Period of(Period period) {
		YearMonth first = YearMonth.from(period.start().orElse(period.end()));
		YearMonth last = YearMonth.from(period.end());
		long length = (this == YEAR_BEFORE) ? 12 : first.until(last, ChronoUnit.MONTHS) + 1;
		return Period.days(first.minusMonths(length).atDay(1), last.minusMonths(length).atEndOfMonth());
	}

	/**
	 * The comparison whose result a measure is.
	 * @param measure the measure of a figure, such as {@code persons_change_previous}
	 * @return the comparison; absent where the measure is of one period alone
	 */
	public static Optional<Comparison> behind(String measure) {
		return Stream.of(values())
			.filter((comparison) -> measure.matches("(?:.+_)?change_" + comparison.code + "(?:_lower|_upper)?"))
			.findFirst();
	}

}
