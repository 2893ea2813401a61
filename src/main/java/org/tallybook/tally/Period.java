package org.tallybook.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A span of whole days that a figure is about. A calendar month, quarter or year, several
 * years, a few days, or everything up to a day.
 *
 * @param start the first day, absent where the figure counts everything up to the end
 * @param end the last day
 */
public record Period(Optional<LocalDate> start, LocalDate end) implements Comparable<Period> {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final Pattern YEAR_CODE = Pattern.compile("\\d{4}");

	private static final Pattern QUARTER_CODE = Pattern.compile("\\d{4}-Q[1-4]");

	private static final Pattern MONTH_CODE = Pattern.compile("\\d{4}-\\d{2}");

	public Period {
		if (start.isPresent() && start.get().isAfter(end)) {
			throw new IllegalArgumentException("Expected a start before the end but got %s, %s".formatted(start, end));
		}
	}

	public static Period days(LocalDate start, LocalDate end) {
		return new Period(Optional.of(start), end);
	}

	public static Period upTo(LocalDate end) {
		return new Period(Optional.empty(), end);
	}

	public static Period month(YearMonth month) {
		return days(month.atDay(1), month.atEndOfMonth());
	}

	public static Period year(int year) {
		return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	/**
	 * The precision that follows from the span.
	 * @return the precision
	 */
	public Precision precision() {
		if (this.start.isEmpty()) {
			return Precision.UP_TO;
		}
		LocalDate first = this.start.get();
		if (first.getDayOfMonth() != 1 || !this.end.equals(YearMonth.from(this.end).atEndOfMonth())) {
			return Precision.DAYS;
		}
		if (YearMonth.from(first).equals(YearMonth.from(this.end))) {
			return Precision.MONTH;
		}
		if (first.getMonthValue() == 1 && this.end.getMonthValue() == 12) {
			return (first.getYear() == this.end.getYear()) ? Precision.YEAR : Precision.YEARS;
		}
		boolean quarter = first.getMonthValue() % 3 == 1 && first.plusMonths(3).minusDays(1).equals(this.end);
		return quarter ? Precision.QUARTER : Precision.DAYS;
	}

	/**
	 * The smallest calendar period that holds this one: a month, a quarter, a year or
	 * several years; a period without a start stays as it is.
	 * @return the period to which a count with these dates belongs
	 */
	public Period calendarPeriod() {
		if (this.start.isEmpty()) {
			return this;
		}
		YearMonth first = YearMonth.from(this.start.get());
		YearMonth last = YearMonth.from(this.end);
		if (first.equals(last)) {
			return month(first);
		}
		if (first.getYear() != last.getYear()) {
			return days(LocalDate.of(first.getYear(), 1, 1), LocalDate.of(last.getYear(), 12, 31));
		}
		int quarter = (first.getMonthValue() - 1) / 3;
		if (quarter == (last.getMonthValue() - 1) / 3) {
			LocalDate begin = LocalDate.of(first.getYear(), quarter * 3 + 1, 1);
			return days(begin, begin.plusMonths(3).minusDays(1));
		}
		return year(first.getYear());
	}

	/**
	 * Tells whether a period lies wholly inside this one.
	 * @param other the period
	 * @return false also where the other has no start and this one has
	 */
	public boolean contains(Period other) {
		boolean startInside = this.start.isEmpty()
				|| (other.start.isPresent() && !other.start.get().isBefore(this.start.get()));
		return startInside && !other.end.isAfter(this.end);
	}

	/**
	 * The code in ids and data files: {@code 1987}, {@code 1987-Q2}, {@code 1987-01},
	 * {@code 1987-01-31}, {@code 1985..1987}, {@code ..1984}.
	 * @return the code, which {@link #parse(String)} reads
	 */
	public String code() {
		LocalDate first = this.start.orElse(this.end);
		return switch (precision()) {
			case MONTH -> YearMonth.from(this.end).toString();
			case QUARTER -> this.end.getYear() + "-Q" + (this.end.getMonthValue() / 3);
			case YEAR -> String.valueOf(this.end.getYear());
			case YEARS -> first.getYear() + ".." + this.end.getYear();
			case UP_TO -> ".." + endCode();
			case DAYS -> first.equals(this.end) ? first.toString() : first + ".." + this.end;
		};
	}

	private String endCode() {
		if (this.end.getMonthValue() == 12 && this.end.getDayOfMonth() == 31) {
			return String.valueOf(this.end.getYear());
		}
		YearMonth month = YearMonth.from(this.end);
		return this.end.equals(month.atEndOfMonth()) ? month.toString() : this.end.toString();
	}

	/**
	 * The period in words: "9 October 2023", "1999 to 2001", "to 1998".
	 * @return the words, in English whatever the locale
	 */
	public String label() {
		LocalDate first = this.start.orElse(this.end);
		return switch (precision()) {
			case MONTH -> MONTH.format(this.end);
			case QUARTER -> "Quarter %s of %s".formatted(this.end.getMonthValue() / 3, this.end.getYear());
			case YEAR -> String.valueOf(this.end.getYear());
			case YEARS -> first.getYear() + " to " + this.end.getYear();
			case UP_TO -> "to " + (endCode().length() == 4 ? endCode()
					: endCode().length() == 7 ? MONTH.format(this.end) : DAY.format(this.end));
			case DAYS -> first.equals(this.end) ? DAY.format(first) : DAY.format(first) + " to " + DAY.format(this.end);
		};
	}

	/**
	 * Reads a code as {@link #code()} writes it; {@code 2016/2017} means the same as
	 * {@code 2016..2017}.
	 * @param code the code
	 * @return the period
	 * @throws java.time.DateTimeException where the code is none
	 */
	public static Period parse(String code) {
		int dots = code.indexOf("..");
		int slash = code.indexOf('/');
		if (dots == 0) {
			return upTo(parseOne(code.substring(2)).end);
		}
		if (dots > 0 || slash > 0) {
			int end = (dots > 0) ? dots : slash;
			Period from = parseOne(code.substring(0, end));
			Period to = parseOne(code.substring(end + ((dots > 0) ? 2 : 1)));
			return days(from.start.orElse(from.end), to.end);
		}
		return parseOne(code);
	}

	/** Reads a year, a quarter, a month or a day. */
	private static Period parseOne(String code) {
		if (YEAR_CODE.matcher(code).matches()) {
			return year(Integer.parseInt(code));
		}
		if (QUARTER_CODE.matcher(code).matches()) {
			LocalDate begin = LocalDate.of(Integer.parseInt(code.substring(0, 4)), (code.charAt(6) - '1') * 3 + 1, 1);
			return days(begin, begin.plusMonths(3).minusDays(1));
		}
		if (MONTH_CODE.matcher(code).matches()) {
			return month(YearMonth.parse(code));
		}
		LocalDate day = LocalDate.parse(code);
		return days(day, day);
	}

	@Override
	public int compareTo(Period other) {
		int order = this.end.compareTo(other.end);
		return (order != 0) ? order : this.start.orElse(LocalDate.MIN).compareTo(other.start.orElse(LocalDate.MIN));
	}

	@Override
	public String toString() {
		return code();
	}

	/** How long a period is, in calendar terms. */
	public enum Precision {

		/** Some days that are no whole calendar period. */
		DAYS,

		/** A calendar month. */
		MONTH,

		/** A calendar quarter. */
		QUARTER,

		/** A calendar year. */
		YEAR,

		/** Several whole calendar years. */
		YEARS,

		/** Everything up to a day. */
		UP_TO;

		/**
		 * The word in declarations and data files.
		 * @return a lower-case word
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
