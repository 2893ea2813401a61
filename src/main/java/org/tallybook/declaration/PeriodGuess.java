package org.tallybook.declaration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.source.PeriodFormat;
import org.tallybook.source.Sniffed;
import org.tallybook.tally.Period;

/** Which columns of a new file tell the period, and how. */
final class PeriodGuess {

	/** The codes of periods come first; of two orders of day and month both are tried. */
	private static final List<List<String>> PATTERNS = List.of(List.of(), List.of("d/M/yyyy"), List.of("M/d/yyyy"),
			List.of("d.M.yyyy"), List.of("d-M-yyyy"), List.of("M-d-yyyy"), List.of("yyyy/M/d"), List.of("yyyy.M.d"),
			List.of("yyyy-MM-dd HH:mm:ss"), List.of("yyyy-MM-dd'T'HH:mm:ss"), List.of("yyyy-MM-dd'T'HH:mm:ssX"),
			List.of("d/M/yyyy hh:mm:ss a"), List.of("M/d/yyyy hh:mm:ss a"), List.of("d/M/yyyy HH:mm"),
			List.of("M/d/yyyy HH:mm"), List.of("yyyyMMdd"), List.of("M/yyyy"), List.of("yyyy/M"), List.of("yyyy.M"),
			List.of("MMM yyyy"), List.of("MMMM yyyy"), List.of("d MMM yyyy"), List.of("d MMMM yyyy"),
			List.of("MMMM d, yyyy"), List.of("yyyy'Q'Q"), List.of("yyyy 'Q'Q"), List.of("'Q'Q yyyy"),
			List.of("yyyy'년' M'월'"), List.of("yyyy'년' M'월' d'일'"), List.of("yyyy'年'M'月'"), List.of("yyyy'年'M'月'd'日'"),
			List.of("yyyy'년' Q'분기'"), List.of("d/M/yyyy", "d/M/yyyy hh:mm:ss a"),
			List.of("M/d/yyyy", "M/d/yyyy hh:mm:ss a"), List.of("d/M/yyyy", "M/d/yyyy"),
			List.of("d/M/yyyy", "M/d/yyyy", "d/M/yyyy hh:mm:ss a", "M/d/yyyy hh:mm:ss a"));

	private static final List<String> LANGUAGES = List.of("en", "es", "fr", "ru", "ar", "ko", "zh");

	private static final Map<String, String> OTHER_ORDER = Map.of("d/M/yyyy", "M/d/yyyy", "M/d/yyyy", "d/M/yyyy",
			"d-M-yyyy", "M-d-yyyy", "M-d-yyyy", "d-M-yyyy");

	/** The least share of cells that have to be periods. */
	private static final double LEAST = 0.98;

	/** How many cells tell that a column is none of periods. */
	private static final int GLANCE = 20;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	private final Map<String, String> words = new TreeMap<>();

	private final Set<String> used = new TreeSet<>();

	private String remark = "";

	private NavigableSet<Period> periods = new TreeSet<>();

	/** A column of dates, and how they are written. */
	private record Dates(Sniffed.Column column, List<String> patterns, String language, NavigableSet<Period> periods) {

		boolean isOf(Period.Precision precision) {
			return this.periods.stream().allMatch((period) -> period.precision() == precision);
		}

	}

	PeriodGuess(List<Sniffed.Column> columns) {
		List<Dates> dates = columns.stream()
			.filter((column) -> !column.personal())
			.flatMap((column) -> dates(column).stream())
			.toList();
		Optional<Dates> from = dates.stream().filter((d) -> ColumnWords.has("start", d.column.label())).findFirst();
		Optional<Dates> to = dates.stream().filter((d) -> ColumnWords.has("end", d.column.label())).findFirst();
		Optional<Sniffed.Column> year = columns.stream().filter(PeriodGuess::isYear).findFirst();
		Optional<Sniffed.Column> part = columns.stream().filter(PeriodGuess::isPart).findFirst();
		if (from.isPresent() && to.isPresent() && from.get().patterns.equals(to.get().patterns)) {
			this.words.put("from", use(from.get().column));
			this.words.put("to", use(to.get().column));
			format(from.get(), columns);
			this.periods = new TreeSet<>(to.get().periods);
		}
		else if (year.isPresent() && part.isPresent() && !hasDays(dates, part.get())) {
			yearAndPart(year.get(), part.get());
		}
		else {
			dates.stream().max(Comparator.comparingInt(PeriodGuess::rank)).ifPresent((best) -> {
				this.words.put("column", use(best.column));
				format(best, columns);
				this.periods = best.periods;
			});
		}
	}

	/** Days tell more than the year and month that stand beside them. */
	private static boolean hasDays(List<Dates> dates, Sniffed.Column part) {
		return !ColumnWords.has("quarter", part.label()) && dates.stream()
			.anyMatch((d) -> ColumnWords.has("date", d.column.label()) && !d.isOf(Period.Precision.YEAR));
	}

	private static Optional<Dates> dates(Sniffed.Column column) {
		if (column.values().keySet().stream().allMatch(String::isEmpty) || isPart(column)) {
			return Optional.empty();
		}
		for (List<String> patterns : PATTERNS) {
			boolean named = patterns.stream().anyMatch((pattern) -> pattern.contains("MMM"));
			for (String language : named ? LANGUAGES : List.of("en")) {
				Optional<NavigableSet<Period>> periods = periods(column,
						new PeriodFormat(patterns, Locale.forLanguageTag(language), Optional.empty()));
				if (periods.isPresent()) {
					return Optional.of(new Dates(column, patterns, language, periods.get()));
				}
			}
		}
		return Optional.empty();
	}

	/** The periods of a column, where nearly all of its cells are periods. */
	private static Optional<NavigableSet<Period>> periods(Sniffed.Column column, PeriodFormat format) {
		long few = column.values().keySet().stream().limit(GLANCE).filter((v) -> !format.parse(v).isEmpty()).count();
		if (few < Math.min(GLANCE, column.values().size()) / 2) {
			return Optional.empty();
		}
		NavigableSet<Period> periods = new TreeSet<>();
		long all = 0;
		long read = 0;
		for (Map.Entry<String, Long> value : column.values().entrySet()) {
			if (!value.getKey().isEmpty()) {
				all += value.getValue();
				Set<Period> found = format.parse(value.getKey());
				found.stream().filter(PeriodGuess::isPlausible).forEach(periods::add);
				read += (!found.isEmpty() && found.stream().allMatch(PeriodGuess::isPlausible)) ? value.getValue() : 0;
			}
		}
		boolean years = periods.stream().allMatch((period) -> period.precision() == Period.Precision.YEAR);
		boolean named = ColumnWords.has("year", column.label()) || ColumnWords.has("date", column.label());
		return (read >= LEAST * all && (!years || named)) ? Optional.of(periods) : Optional.empty();
	}

	private static boolean isPlausible(Period period) {
		int first = period.start().map((day) -> day.getYear()).orElse(period.end().getYear());
		return first >= FIRST_YEAR && period.end().getYear() <= LAST_YEAR;
	}

	private static int rank(Dates dates) {
		int named = ColumnWords.has("date", dates.column.label()) ? 4 : 0;
		return named + (dates.isOf(Period.Precision.YEAR) ? 0 : 2) + (dates.patterns.size() > 1 ? 0 : 1);
	}

	private static boolean isYear(Sniffed.Column column) {
		return ColumnWords.has("year", column.label())
				&& column.values().keySet().stream().allMatch((value) -> value.matches("(19|20)\\d\\d"));
	}

	private static boolean isPart(Sniffed.Column column) {
		boolean quarter = ColumnWords.has("quarter", column.label())
				&& column.values().keySet().stream().allMatch((value) -> value.matches("[1-4]"));
		boolean month = ColumnWords.has("month", column.label())
				&& column.values().keySet().stream().allMatch((value) -> value.matches("0?[1-9]|1[0-2]"));
		return !column.values().isEmpty() && (quarter || month);
	}

	private void yearAndPart(Sniffed.Column year, Sniffed.Column part) {
		boolean quarters = ColumnWords.has("quarter", part.label());
		this.words.put("year", use(year));
		this.words.put(quarters ? "quarter" : "month", use(part));
		int last = quarters ? 4 : 12;
		year.values().keySet().forEach((y) -> part.values().keySet().forEach((p) -> {
			int months = Integer.parseInt(p) * 12 / last;
			this.periods.add(Period.days(LocalDate.of(Integer.parseInt(y), months - 12 / last + 1, 1),
					YearMonth.of(Integer.parseInt(y), months).atEndOfMonth()));
		}));
		this.remark = "guess; the last period of the file may be earlier than 'complete-to' says";
	}

	private void format(Dates dates, List<Sniffed.Column> columns) {
		if (dates.patterns.isEmpty()) {
			return;
		}
		this.words.put("format",
				(dates.patterns.size() == 1) ? YamlText.text(dates.patterns.get(0)) : YamlText.list(dates.patterns));
		if (!dates.language.equals("en")) {
			this.words.put("language", dates.language);
		}
		String other = OTHER_ORDER.get(dates.patterns.get(0));
		if (dates.patterns.size() > 1) {
			weekday(columns);
		}
		else if (other != null
				&& periods(dates.column, new PeriodFormat(List.of(other), Locale.ENGLISH, Optional.empty()))
					.isPresent()) {
			this.remark = "guess: the dates may as well be " + other;
		}
	}

	/**
	 * Two orders in one column are told apart by the day of the week, where it is named.
	 */
	private void weekday(List<Sniffed.Column> columns) {
		for (String language : LANGUAGES) {
			Set<String> names = new TreeSet<>();
			for (DayOfWeek day : DayOfWeek.values()) {
				names.add(ColumnWords.spaced(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language))));
			}
			for (Sniffed.Column column : columns) {
				if (!column.values().isEmpty()
						&& column.values().keySet().stream().allMatch((v) -> names.contains(ColumnWords.spaced(v)))) {
					this.words.put("weekday", use(column));
					this.words.put("language", language);
					return;
				}
			}
		}
		this.remark = "guess: two orders of day and month; cells that are dates in both are refused";
	}

	private String use(Sniffed.Column column) {
		this.used.add(column.label());
		return YamlText.text(column.label());
	}

	boolean isFound() {
		return !this.words.isEmpty();
	}

	/** The value of the word {@code period}. */
	String yaml() {
		return (this.words.size() == 1) ? this.words.getOrDefault("column", "") : YamlText.block(this.words);
	}

	String remark() {
		return this.remark.isEmpty() ? "guess" : this.remark;
	}

	Set<String> used() {
		return this.used;
	}

	/** How often the source seems to report. */
	String frequency() {
		List<Period.Precision> known = new ArrayList<>(
				this.periods.stream().map(Period::precision).distinct().toList());
		if (known.equals(List.of(Period.Precision.YEAR))) {
			return "year";
		}
		return known.equals(List.of(Period.Precision.QUARTER)) ? "quarter" : "month";
	}

	/** The last day that the file tells of. */
	Optional<LocalDate> last() {
		return this.periods.isEmpty() ? Optional.empty() : Optional.of(this.periods.last().end());
	}

}
