package org.tallybook.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.tally.Period;

/** How a file writes days, months, quarters or years. */
public final class PeriodFormat {

	/** The codes of {@link Period#parse(String)}. */
	public static final PeriodFormat CODES = new PeriodFormat(List.of(), Locale.ENGLISH, Optional.empty());

	/**
	 * Years before this one are dates that stand for none, such as 0001-01-01, years cut
	 * short, and signs that look like minus.
	 */
	static final int FIRST_YEAR = 1000;

	private final List<DateTimeFormatter> formatters = new ArrayList<>();

	private final Locale language;

	private final Optional<String> weekday;

	/**
	 * With patterns, or with none for the codes of {@link Period#parse(String)}.
	 * @param patterns patterns of {@link DateTimeFormatter}
	 * @param language the language of the names of months and days; marks of the half of
	 * the day are often English where those are not, and may be
	 * @param weekday the column that names the day of the week, which tells which of
	 * several patterns a cell was written in
	 * @throws IllegalArgumentException where a pattern is none
	 */
	public PeriodFormat(List<String> patterns, Locale language, Optional<String> weekday) {
		this.language = language;
		this.weekday = weekday;
		for (String pattern : patterns) {
			for (Locale locale : new LinkedHashSet<>(List.of(language, Locale.ENGLISH))) {
				this.formatters.add(formatter(pattern, locale));
			}
		}
	}

	/** Years are written without an era, which a strict reader wants for the letter y. */
	private static DateTimeFormatter formatter(String pattern, Locale locale) {
		StringBuilder years = new StringBuilder();
		boolean literal = false;
		for (char c : pattern.toCharArray()) {
			literal ^= c == '\'';
			years.append((c == 'y' && !literal) ? 'u' : c);
		}
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(years.toString())
			.toFormatter(locale)
			.withChronology(IsoChronology.INSTANCE)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/** The columns that are read beside the one of the date. */
	List<String> columns() {
		return this.weekday.map(List::of).orElse(List.of());
	}

	/**
	 * The period that a cell names.
	 * @param row the record
	 * @param column the column of the date
	 */
	Period in(Row row, String column) {
		Set<Period> found = parse(row.required(column));
		if (this.weekday.isPresent()) {
			String name = Text.folded(row.required(this.weekday.get()));
			found.removeIf((period) -> !isOn(period.end(), name));
		}
		if (found.size() != 1) {
			throw new RejectedRecord(found.isEmpty() ? RejectReason.IMPOSSIBLE_DATE : RejectReason.AMBIGUOUS_DATE,
					column);
		}
		Period period = found.iterator().next();
		if (period.start().orElse(period.end()).getYear() < FIRST_YEAR) {
			throw new RejectedRecord(RejectReason.IMPOSSIBLE_DATE, column);
		}
		return period;
	}

	/**
	 * The periods that a cell may name, whatever the day of the week.
	 * @param cell the cell
	 * @return one period, or several where the patterns read it in different ways; none
	 * where it names no period
	 */
	public Set<Period> parse(String cell) {
		return this.formatters.isEmpty() ? coded(cell) : formatted(cell);
	}

	private static Set<Period> coded(String cell) {
		Set<Period> found = new LinkedHashSet<>();
		try {
			found.add(Period.parse(cell));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			// No code: the record is rejected.
		}
		return found;
	}

	private Set<Period> formatted(String cell) {
		Set<Period> found = new LinkedHashSet<>();
		for (DateTimeFormatter formatter : this.formatters) {
			try {
				found.add(period(formatter.parse(cell)));
			}
			catch (DateTimeException ex) {
				// Another pattern may fit; where none does, the record is rejected.
			}
		}
		return found;
	}

	private static Period period(TemporalAccessor parsed) {
		LocalDate day = parsed.query(TemporalQueries.localDate());
		if (day != null) {
			return Period.days(day, day);
		}
		int year = parsed.get(ChronoField.YEAR);
		if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
			return Period.month(YearMonth.of(year, parsed.get(ChronoField.MONTH_OF_YEAR)));
		}
		if (parsed.isSupported(IsoFields.QUARTER_OF_YEAR)) {
			// Not get: it asks for the range of a quarter, which needs a month.
			return quarter(year, (int) parsed.getLong(IsoFields.QUARTER_OF_YEAR));
		}
		return Period.year(year);
	}

	/** A quarter of a year, from 1 to 4. */
	static Period quarter(int year, int quarter) {
		LocalDate begin = LocalDate.of(year, quarter * 3 - 2, 1);
		return Period.days(begin, begin.plusMonths(3).minusDays(1));
	}

	private boolean isOn(LocalDate day, String name) {
		return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
			.map((style) -> day.getDayOfWeek().getDisplayName(style, this.language))
			.anyMatch((word) -> Text.folded(word).equals(name));
	}

}
