package org.tallybook.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tallybook.tally.Period;

/**
 * What a change compares a period with: the period before, the same period a year
 * earlier, or one period that is fixed by the declaration.
 *
 * @param code its name in measures
 * @param words what stands behind the name of a series in a header
 * @param fixed the period that every later one is compared with
 */
public record Comparison(String code, String words, Optional<Period> fixed) {

	/** The period of the same length just before. */
	static final Comparison PREVIOUS = new Comparison("previous", ", change on the period before", Optional.empty());

	/** The same period of the year before. */
	static final Comparison YEAR_BEFORE = new Comparison("year", ", change on a year before", Optional.empty());

	private static final Pattern MEASURE = Pattern
		.compile("(?:.+_)?change_(previous|year|from_(.+?))(?:_lower|_upper)?");

	/** One period that every later one is compared with. */
	static Comparison from(Period period) {
		return new Comparison("from_" + period.code(), ", change on " + period.label(), Optional.of(period));
	}

	/**
	 * The period that another one is compared with.
	 * @param period a month, a quarter or a year
	 * @return a period of the same length; absent where the fixed one does not come
	 * before it
	 */
	public Optional<Period> of(Period period) {
		if (this.fixed.isPresent()) {
			return this.fixed.filter((base) -> base.end().isBefore(period.start().orElse(period.end())));
		}
		YearMonth first = YearMonth.from(period.start().orElse(period.end()));
		YearMonth last = YearMonth.from(period.end());
		long length = equals(YEAR_BEFORE) ? 12 : first.until(last, ChronoUnit.MONTHS) + 1;
		return Optional.of(Period.days(first.minusMonths(length).atDay(1), last.minusMonths(length).atEndOfMonth()));
	}

	/**
	 * The comparison whose result a measure is.
	 * @param measure the measure of a figure, such as {@code persons_change_previous}
	 * @return the comparison; absent where the measure is of one period alone
	 */
	public static Optional<Comparison> behind(String measure) {
		Matcher matcher = MEASURE.matcher(measure);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(switch (matcher.group(1)) {
			case "previous" -> PREVIOUS;
			case "year" -> YEAR_BEFORE;
			default -> from(Period.parse(matcher.group(2)));
		});
	}

}
