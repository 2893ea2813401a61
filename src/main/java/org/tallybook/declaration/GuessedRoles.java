package org.tallybook.declaration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.source.Sniffed;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** What the columns of a file without hashtags seem to mean. */
final class GuessedRoles {

	/** A column with more members is no dimension of a table that people read. */
	private static final int MOST_MEMBERS = 300;

	private static final int MOST_SEXES = 10;

	private static final String UNKNOWN = "unknown";

	private final Sniffed sniffed;

	private final PeriodGuess period;

	private final CountsGuess counts;

	private final Map<String, String> entries = new LinkedHashMap<>();

	private final Map<String, String> remarks = new LinkedHashMap<>();

	private final Set<String> used = new TreeSet<>();

	GuessedRoles(Sniffed sniffed) {
		this.sniffed = sniffed;
		this.period = new PeriodGuess(sniffed.columns());
		this.used.addAll(this.period.used());
		this.counts = new CountsGuess(unused());
		this.used.addAll(this.counts.used());
		this.entries.put("frequency", this.period.frequency());
		this.remarks.put("frequency", "guess: how often the source reports");
		this.entries.put("period", this.period.isFound() ? this.period.yaml() : "\"\"");
		this.remarks.put("period", this.period.isFound() ? this.period.remark()
				: "to be filled in: no column of dates was found; {value: 2024} where all records are of one period");
		place();
		dimensions();
		ignored();
		this.entries.put("repeats", "add");
		this.remarks.put("repeats",
				"guess: records of the same period and members add; 'refuse' where each is there once");
	}

	private List<Sniffed.Column> unused() {
		return this.sniffed.columns()
			.stream()
			.filter((column) -> !column.personal() && !this.used.contains(column.label()))
			.toList();
	}

	private void place() {
		Optional<Sniffed.Column> place = unused().stream()
			.filter((column) -> ColumnWords.has("place", column.label())
					&& !ColumnWords.has("identifier", column.label()) && isDimension(column)
					&& column.values().keySet().stream().anyMatch((value) -> !value.matches("[\\p{N}.,-]*")))
			.findFirst();
		place.ifPresent((column) -> {
			this.entries.put(Series.PLACE, field(column, Map.of()));
			this.remarks.put(Series.PLACE, "guess");
		});
	}

	private static boolean isDimension(Sniffed.Column column) {
		return !column.many() && column.values().size() <= MOST_MEMBERS && column.values().size() > 1;
	}

	private void dimensions() {
		Map<String, String> dimensions = new LinkedHashMap<>();
		for (Sniffed.Column column : unused()) {
			if (ColumnWords.has("age", column.label()) && !dimensions.containsKey(Series.AGE_GROUP)) {
				age(column).ifPresent((yaml) -> dimensions.put(Series.AGE_GROUP, yaml));
			}
			else if (isSex(column) && !dimensions.containsKey(Series.SEX)) {
				dimensions.put(Series.SEX, sex(column));
			}
		}
		if (!dimensions.isEmpty()) {
			this.entries.put("dimensions", YamlText.block(dimensions));
			this.remarks.put("dimensions", "guess: look at every code");
		}
	}

	private static boolean isSex(Sniffed.Column column) {
		long known = column.values()
			.keySet()
			.stream()
			.filter((value) -> ColumnWords.is("female", value) || ColumnWords.is("male", value))
			.count();
		return known >= 1 && column.values().size() <= MOST_SEXES
				&& (known == 2 || ColumnWords.has("sex", column.label()));
	}

	private String sex(Sniffed.Column column) {
		Map<String, String> codes = new TreeMap<>();
		column.values().keySet().forEach((value) -> codes.put(value, code(value)));
		return field(column, codes);
	}

	private static String code(String value) {
		if (ColumnWords.is("female", value)) {
			return Sex.FEMALE.code();
		}
		return ColumnWords.is("male", value) ? Sex.MALE.code() : UNKNOWN;
	}

	/**
	 * Ages as numbers make groups; groups that the source makes are taken as they are.
	 */
	private Optional<String> age(Sniffed.Column column) {
		Map<String, String> texts = new TreeMap<>();
		long numbers = column.values().keySet().stream().filter((value) -> value.matches("\\d{1,3}")).count();
		column.values()
			.keySet()
			.stream()
			.filter((value) -> !value.matches("\\d{1,3}"))
			.forEach((value) -> texts.put(value, UNKNOWN));
		this.used.add(column.label());
		if (numbers > column.values().size() / 2) {
			Map<String, String> block = new LinkedHashMap<>();
			block.put("column", YamlText.text(column.label()));
			block.put("ages", "[0, 18, 30, 45, 60]");
			if (!texts.isEmpty()) {
				block.put("codes", YamlText.block(texts));
			}
			return Optional.of(YamlText.block(block));
		}
		return isDimension(column) ? Optional.of(field(column, Map.of())) : Optional.empty();
	}

	/** A column by its name alone, or with its codes; a blank cell is always one. */
	private String field(Sniffed.Column column, Map<String, String> codes) {
		this.used.add(column.label());
		if (codes.isEmpty() && !column.values().containsKey("")) {
			return YamlText.text(column.label());
		}
		Map<String, String> block = new LinkedHashMap<>();
		block.put("column", YamlText.text(column.label()));
		if (!codes.isEmpty()) {
			block.put("codes", YamlText.block(codes));
		}
		else {
			block.put("blank", UNKNOWN);
		}
		return YamlText.block(block);
	}

	private void ignored() {
		List<String> ignored = new ArrayList<>(
				this.sniffed.columns().stream().filter(Sniffed.Column::personal).map(Sniffed.Column::label).toList());
		ignored.add("*");
		this.entries.put("ignore", YamlText.list(ignored));
		List<String> others = unused().stream().filter(GuessedRoles::isDimension).map(Sniffed.Column::label).toList();
		this.remarks.put("ignore", (ignored.size() > 1) ? "these look personal" : "nothing looks personal");
		if (!others.isEmpty()) {
			this.remarks.merge("ignore", "not read, could be dimensions: " + String.join(", ", others),
					(a, b) -> a + "; " + b);
		}
	}

	Roles roles() {
		Map<String, String> all = new LinkedHashMap<>(this.remarks);
		all.put("series", "guess: outcomes and labels");
		all.putAll(this.counts.remarks());
		return new Roles(this.entries, this.counts.series(), all);
	}

	/** The words of the dialect that say how numbers are written. */
	Map<String, String> numbers() {
		return this.counts.dialect();
	}

	/** The month in which the file ends. */
	Optional<String> completeTo() {
		return this.period.last().map((day) -> YearMonth.from(day).toString());
	}

}
