package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tallybook.source.Sniffed;

/** Which columns of a new file hold counts, and how numbers are written. */
final class CountsGuess {

	private static final int MOST_SERIES = 9;

	private static final String PLAIN = "-?\\p{Nd}+";

	/** The words for separators in the dialect, and what numbers with them look like. */
	private static final Map<String, String> GROUPED = Map.of("comma", "-?\\d{1,3}(,\\d{3})+", "point",
			"-?\\d{1,3}(\\.\\d{3})+", "space", "-?\\d{1,3}([ \u00A0\u202F]\\d{3})+");

	private final Map<String, Map<String, String>> series = new LinkedHashMap<>();

	private final Map<String, String> remarks = new LinkedHashMap<>();

	private final Set<String> used = new TreeSet<>();

	private final Set<String> nulls = new TreeSet<>();

	private Optional<String> thousands = Optional.empty();

	private Optional<String> decimal = Optional.empty();

	CountsGuess(List<Sniffed.Column> columns) {
		List<Sniffed.Column> counts = columns.stream().filter(this::isCount).toList();
		List<Sniffed.Column> named = counts.stream()
			.filter((column) -> ColumnWords.has("count", column.label()) || isSex(column)
					|| ColumnWords.has("total", column.label()) || isEnd(column)
					|| column.label().matches("(19|20)\\d\\d"))
			.toList();
		List<Sniffed.Column> chosen = named.isEmpty() ? counts : named;
		chosen.forEach(this::numbers);
		make(chosen);
	}

	/** Whether nearly all cells are numbers, and the column is no number of something. */
	private boolean isCount(Sniffed.Column column) {
		if (column.personal() || ColumnWords.has("identifier", column.label())
				|| ColumnWords.has("year", column.label()) || ColumnWords.has("age", column.label())
				|| ColumnWords.has("month", column.label()) || ColumnWords.has("quarter", column.label())
				|| ColumnWords.has("date", column.label())) {
			return false;
		}
		List<String> cells = column.values()
			.keySet()
			.stream()
			.filter((value) -> !value.isEmpty() && !ColumnWords.is("nothing", value) && !value.equals("-"))
			.toList();
		return !cells.isEmpty() && cells.stream()
			.allMatch((value) -> value.matches(PLAIN) || value.matches("-?\\d+[.,]0+")
					|| GROUPED.values().stream().anyMatch(value::matches));
	}

	private static boolean isSex(Sniffed.Column column) {
		return sex(column).isPresent();
	}

	private static Optional<String> sex(Sniffed.Column column) {
		if (ColumnWords.has("female", column.label())) {
			return Optional.of("female");
		}
		return ColumnWords.has("male", column.label()) ? Optional.of("male") : Optional.empty();
	}

	private static boolean isEnd(Sniffed.Column column) {
		return ColumnWords.is("low", column.label()) || ColumnWords.is("best", column.label())
				|| ColumnWords.is("high", column.label());
	}

	private void numbers(Sniffed.Column column) {
		for (String value : column.values().keySet()) {
			if (!value.isEmpty() && !value.matches("-?[\\p{Nd}.,\\s]+")) {
				this.nulls.add(value);
			}
			GROUPED.forEach((word, form) -> {
				if (value.matches(form)) {
					this.thousands = Optional.of(word);
				}
			});
			if (value.matches("-?\\d+[.,]0{1,2}")) {
				this.decimal = Optional.of(value.contains(",") ? "comma" : "point");
			}
		}
	}

	private void make(List<Sniffed.Column> counts) {
		List<Sniffed.Column> ends = counts.stream().filter(CountsGuess::isEnd).toList();
		List<Sniffed.Column> sexes = counts.stream().filter(CountsGuess::isSex).toList();
		List<Sniffed.Column> plain = new ArrayList<>(counts);
		plain.removeAll(sexes);
		if (ends.size() > 1) {
			plain.removeAll(ends);
			range(ends);
		}
		Optional<Sniffed.Column> whole = plain.stream()
			.filter((column) -> ColumnWords.has("total", column.label()))
			.findFirst()
			.or(() -> (plain.size() == 1) ? Optional.of(plain.get(0)) : Optional.empty());
		for (Sniffed.Column column : plain) {
			if (this.series.size() < MOST_SERIES) {
				Map<String, String> words = words(column.label());
				words.put("count", use(column));
				if (whole.filter(column::equals).isPresent()) {
					sexes(words, sexes);
				}
				this.series.put(name(column.label()), words);
			}
		}
		if (whole.isEmpty()) {
			sexes.stream().filter((column) -> this.series.size() < MOST_SERIES).forEach((column) -> {
				Map<String, String> words = words(column.label());
				words.put("count", use(column));
				this.series.put(name(column.label()), words);
				this.remarks.put("series " + name(column.label()), "guess: perhaps the 'sex' of another series");
			});
		}
		if (this.series.isEmpty()) {
			Map<String, String> words = words("Records");
			words.put("count", "{every: record}");
			this.series.put("records", words);
			this.remarks.put("series records", "guess: no column of counts was found, so each record counts as one");
		}
	}

	private void range(List<Sniffed.Column> ends) {
		Map<String, String> words = words("People");
		for (Sniffed.Column column : ends) {
			for (String end : List.of("low", "best", "high")) {
				if (ColumnWords.is(end, column.label())) {
					words.put(end, use(column));
				}
			}
		}
		this.series.put("people", words);
	}

	private void sexes(Map<String, String> words, List<Sniffed.Column> columns) {
		Map<String, String> sexes = new LinkedHashMap<>();
		for (Sniffed.Column column : columns) {
			String sex = sex(column).orElseThrow();
			boolean total = ColumnWords.has("total", column.label());
			if (total || !sexes.containsKey(sex)) {
				sexes.put(sex, YamlText.text(column.label()));
			}
		}
		columns.forEach((column) -> this.used.add(column.label()));
		if (!sexes.isEmpty()) {
			sexes.put("rest", "unknown");
			words.put("sex", YamlText.block(sexes));
		}
	}

	/** The words that have no default, for a person to put right. */
	private static Map<String, String> words(String label) {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("label", YamlText.text(label));
		words.put("outcome", YamlText.text(label.toLowerCase(Locale.ROOT)));
		return words;
	}

	private static String name(String label) {
		String name = ColumnWords.spaced(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		return name.isEmpty() ? "count-" + Integer.toHexString(label.hashCode()) : name;
	}

	private String use(Sniffed.Column column) {
		this.used.add(column.label());
		return YamlText.text(column.label());
	}

	Map<String, Map<String, String>> series() {
		return this.series;
	}

	Map<String, String> remarks() {
		return this.remarks;
	}

	Set<String> used() {
		return this.used;
	}

	/** The words of the dialect that say how numbers are written. */
	Map<String, String> dialect() {
		Map<String, String> words = new LinkedHashMap<>();
		if (!this.nulls.isEmpty()) {
			words.put("null", YamlText.list(this.nulls));
		}
		this.thousands.ifPresent((word) -> words.put("thousands", word));
		this.decimal.filter((word) -> !this.thousands.filter(word::equals).isPresent())
			.ifPresent((word) -> words.put("decimal", word));
		return words;
	}

}
