package org.tallybook.pollution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes the records of a layout, and says what each of them counts. */
final class Rows {

	private static final int YEARS = 10;

	private final Layout layout;

	private final Random random;

	Rows(Layout layout, Random random) {
		this.layout = layout;
		this.random = random;
	}

	Sheet sheet() {
		Sheet sheet = new Sheet(this.layout);
		this.layout.preamble.forEach((line) -> sheet.add(Unit.of(Unit.Kind.PREAMBLE, line, this.layout.end)));
		sheet.add(unit(Unit.Kind.HEADER, this.layout.columns.stream().map(Column::name).toList()));
		if (!this.layout.second.isEmpty()) {
			sheet.add(unit(Unit.Kind.SECOND, this.layout.second));
		}
		int records = 20 + this.random.nextInt(41);
		for (int i = 0; i < records; i++) {
			sheet.add(record(i));
		}
		if (!this.layout.footer.isEmpty()) {
			sheet.add(unit(Unit.Kind.FOOTER, this.layout.footer));
		}
		return sheet;
	}

	private Unit unit(Unit.Kind kind, List<String> cells) {
		boolean all = this.layout.quoting == Layout.Quoting.ALL;
		List<String> fields = cells.stream().map((cell) -> this.layout.write(cell, all)).toList();
		return new Unit(kind, fields, List.of(), this.layout.delimiter, this.layout.end);
	}

	private Unit record(int i) {
		LocalDate day = LocalDate.of(2015 + i % YEARS, 1 + this.random.nextInt(12), 1 + this.random.nextInt(28));
		String place = this.layout.places.get((i / YEARS + i) % this.layout.places.size());
		Map<Column, Long> figures = figures();
		List<String> fields = new ArrayList<>();
		List<String> members = new ArrayList<>(List.of(place));
		EnumMap<Role, String> dates = new EnumMap<>(Role.class);
		for (int n = 0; n < this.layout.dates.roles.size(); n++) {
			dates.put(this.layout.dates.roles.get(n), this.layout.dates.cells(day).get(n));
		}
		for (Column column : this.layout.columns) {
			String cell = switch (column.role()) {
				case PLACE -> place;
				case KEY -> "r" + i;
				case CODE -> code(members);
				case AGE -> age(members);
				case IGNORED -> pick(this.layout.notes);
				case COUNT, LOW, BEST, HIGH, PART -> written(figures.getOrDefault(column, Fact.NONE));
				default -> dates.getOrDefault(column.role(), "");
			};
			fields.add(this.layout.write(cell, column.role()));
		}
		String where = " " + this.layout.dates.code(day) + " " + String.join("|", members);
		Unit unit = new Unit(Unit.Kind.RECORD, fields, facts(where, figures), this.layout.delimiter, this.layout.end);
		unit.where = where;
		return unit;
	}

	private String code(List<String> members) {
		String code = pick(new ArrayList<>(new TreeMap<>(this.layout.codes).keySet()));
		members.add(this.layout.codes.getOrDefault(code, ""));
		return code;
	}

	private String age(List<String> members) {
		int age = this.random.nextInt(100);
		if (age > 94) {
			members.add("unknown");
			return "NO REPORTADO";
		}
		members.add((age < 18) ? "0-17" : (age < 30) ? "18-29" : (age < 60) ? "30-59" : "60+");
		return String.valueOf(age);
	}

	private String pick(List<String> words) {
		return words.get(this.random.nextInt(words.size()));
	}

	/**
	 * Parts that do not exceed the total, and ends in order; some figures are missing.
	 */
	private Map<Column, Long> figures() {
		Map<Column, Long> figures = new HashMap<>();
		long parts = 0;
		int most = (this.layout.figures == Layout.Figures.PLAIN) ? 12 : 3000;
		for (Column column : this.layout.columns) {
			if (column.role() == Role.PART) {
				long part = (this.random.nextInt(8) == 0) ? Fact.NONE : this.random.nextInt(most);
				figures.put(column, part);
				parts += Math.max(0, part);
			}
		}
		long best = parts + this.random.nextInt(most);
		boolean none = this.random.nextInt(9) == 0;
		for (Column column : this.layout.columns) {
			switch (column.role()) {
				case LOW -> figures.put(column, none ? Fact.NONE : best - this.random.nextInt((int) best + 1));
				case BEST -> figures.put(column, none ? Fact.NONE : best);
				case HIGH -> figures.put(column, none ? Fact.NONE : best + this.random.nextInt(4));
				case COUNT -> figures.put(column,
						(this.random.nextInt(9) == 0) ? Fact.NONE : best + this.random.nextInt(2) * most);
				default -> {
				}
			}
		}
		return figures;
	}

	private String written(long figure) {
		if (figure == Fact.NONE) {
			return this.random.nextBoolean() ? this.layout.none : "";
		}
		if (figure == 0 && !this.layout.zero.isEmpty()) {
			return this.layout.zero;
		}
		return switch (this.layout.figures) {
			case PLAIN -> String.valueOf(figure);
			case COMMAS -> String.format(Locale.ROOT, "%,d", figure);
			case BLANKS -> String.format(Locale.ROOT, "%,d", figure).replace(',', ' ');
			case DECIMALS -> figure + ".0";
		};
	}

	/**
	 * Parts belong to the first plain count, a range has none; without figures, every
	 * record counts.
	 */
	private List<Fact> facts(String where, Map<Column, Long> figures) {
		List<Fact> facts = new ArrayList<>();
		if (this.layout.columns.stream().noneMatch(Column::isFigure)) {
			facts.add(Fact.exactly("killed" + where, 1));
		}
		for (Column column : this.layout.columns) {
			long figure = figures.getOrDefault(column, Fact.NONE);
			if (figure == Fact.NONE) {
				continue;
			}
			switch (column.role()) {
				case COUNT -> facts.add(Fact.exactly(column.means() + where + this.layout.allParts(), figure));
				case PART ->
					facts.add(Fact.exactly(this.layout.series(Role.COUNT) + where + "|" + column.means(), figure));
				case BEST -> facts.add(range(column.means() + where, figures));
				default -> {
				}
			}
		}
		return facts;
	}

	private Fact range(String key, Map<Column, Long> figures) {
		EnumMap<Role, Long> ends = new EnumMap<>(Role.class);
		figures.forEach((column, figure) -> ends.put(column.role(), figure));
		return new Fact(key, ends.getOrDefault(Role.LOW, Fact.NONE), ends.getOrDefault(Role.BEST, Fact.NONE),
				ends.getOrDefault(Role.HIGH, Fact.NONE));
	}

}
