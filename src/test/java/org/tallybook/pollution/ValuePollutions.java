package org.tallybook.pollution;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tallybook.pollution.Layout.Figures;
import org.tallybook.pollution.Layout.Trait;

/** Cells that cannot be what they say. */
final class ValuePollutions {

	private static final String TYPE_ERROR = "type-error";

	private static final String IMPOSSIBLE_DATE = "impossible-date";

	private static final String FORBIDDEN_VALUE = "forbidden-value";

	private ValuePollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("blank period", (sheet, random) -> period(sheet, random, "", "missing-cell"));
		all.put("date that no calendar has", (sheet, random) -> impossible(sheet, random));
		all.put("year of two digits",
				(sheet, random) -> period(sheet, random, sheet.layout.dates.shortYear, IMPOSSIBLE_DATE));
		all.put("date in another order", (sheet, random) -> !sheet.layout.dates.otherOrder.isEmpty()
				&& period(sheet, random, sheet.layout.dates.otherOrder, IMPOSSIBLE_DATE));
		all.put("date with a time",
				(sheet, random) -> period(sheet, random, "2023-01-01T00:00", IMPOSSIBLE_DATE, TYPE_ERROR));
		all.put("date as a spreadsheet counts days",
				(sheet, random) -> period(sheet, random, "44927", IMPOSSIBLE_DATE));
		all.put("date that stands for none",
				(sheet, random) -> period(sheet, random, sheet.layout.dates.none, IMPOSSIBLE_DATE));
		all.put("sign before a date", ValuePollutions::signed);
		all.put("date in the future", ValuePollutions::future);
		all.put("end before the start", ValuePollutions::endBeforeStart);
	}

	static void addWordsTo(Map<String, Pollution> all) {
		all.put("blank place", (sheet, random) -> Spot.of(sheet, random, Role.PLACE).cell("").reject("missing-cell"));
		all.put("error of a spreadsheet in a place",
				(sheet, random) -> Spot.of(sheet, random, Role.PLACE).cell("#NAME?").reject(FORBIDDEN_VALUE));
		all.put("error of a spreadsheet in the first cell", ValuePollutions::firstCell);
		all.put("error of a spreadsheet in another language", (sheet, random) -> otherError(sheet, random));
		all.put("formula in place of a count", (sheet, random) -> !sheet.layout.backslash
				&& Spot.figure(sheet, random).map((spot) -> spot.field("=\"12\"").refuse("quote-error")).orElse(false));
		all.put("lost character in a place", ValuePollutions::lostCharacter);
		all.put("unknown code", (sheet, random) -> sheet.layout.has(Role.CODE)
				&& Spot.of(sheet, random, Role.CODE).cell("X").reject("unknown-code"));
		all.put("blank code", (sheet, random) -> sheet.layout.has(Role.CODE)
				&& Spot.of(sheet, random, Role.CODE).cell("").reject("missing-cell", "unknown-code"));
		age(all, "age in words", "treinta", TYPE_ERROR);
		age(all, "age that nobody has", "433", "constraint-error");
		age(all, "age below zero", "-3", "negative-count");
		age(all, "blank age", "", "missing-cell");
		all.put("low above best", RangePollutions::lowAboveBest);
		all.put("high below best", RangePollutions::highBelowBest);
		all.put("parts above the total", RangePollutions::partsAboveTotal);
	}

	static void addFiguresTo(Map<String, Pollution> all) {
		figure(all, "negative count", "-5", "negative-count");
		figure(all, "negative count with a minus sign", "\u22125", "negative-count");
		for (String bad : List.of("12.5", "12,5", "twelve", "12 persons", "12*", "~12", "12-15", "1e3", "+5", "0x1F",
				"5%", "n.d.", "?", "1 2", "12.", ".0", "1'2", "٣3", "5\n6", "99999999999999999999", "1,23", "1,2345",
				",123", "123,", "1.23", "NULL", "nan", "½", "二", "(5)", "5-", "--5", "1234,567", "1,,234", "1,234,",
				"12 ١")) {
			figure(all, "count " + bad.replace("\n", "\\n"), bad, TYPE_ERROR);
		}
		figure(all, "error of a spreadsheet in a count", "#REF!", FORBIDDEN_VALUE);
		figure(all, "error of a spreadsheet in a count, not available", "#N/A", FORBIDDEN_VALUE);
		all.put("separators of thousands that are not declared", ValuePollutions::thousands);
		all.put("decimals that are not declared", (sheet, random) -> sheet.layout.figures != Figures.DECIMALS
				&& Spot.figure(sheet, random).map((spot) -> spot.cell("12.0").reject(TYPE_ERROR)).orElse(false));
	}

	private static void figure(Map<String, Pollution> all, String name, String cell, String code) {
		all.put(name, (sheet, random) -> sheet.charset.newEncoder().canEncode(cell)
				&& Spot.figure(sheet, random).map((spot) -> spot.cell(cell).reject(code)).orElse(false));
	}

	private static void age(Map<String, Pollution> all, String name, String cell, String code) {
		all.put(name, (sheet, random) -> sheet.layout.has(Role.AGE)
				&& Spot.of(sheet, random, Role.AGE).cell(cell).reject(code));
	}

	private static boolean thousands(Sheet sheet, Random random) {
		String cell = switch (sheet.layout.figures) {
			case COMMAS -> "1 234";
			case BLANKS, PLAIN, DECIMALS -> "1,234";
		};
		return Spot.figure(sheet, random).map((spot) -> spot.cell(cell).reject(TYPE_ERROR)).orElse(false);
	}

	private static boolean period(Sheet sheet, Random random, String cell, String... codes) {
		return Spot.of(sheet, random, sheet.layout.dates.roles.get(0)).cell(cell).reject(codes);
	}

	private static boolean signed(Sheet sheet, Random random) {
		Spot spot = Spot.of(sheet, random, sheet.layout.dates.roles.get(0));
		return spot.cell("-" + sheet.layout.read(spot.field())).reject(IMPOSSIBLE_DATE, "negative-count");
	}

	/** In a layout with a column for the month it is the month. */
	private static boolean impossible(Sheet sheet, Random random) {
		Role role = (sheet.layout.dates == Dates.YEAR_AND_MONTH) ? Role.MONTH : sheet.layout.dates.roles.get(0);
		return Spot.of(sheet, random, role).cell(sheet.layout.dates.impossible).reject(IMPOSSIBLE_DATE);
	}

	private static boolean future(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		for (int i = 0; i < sheet.layout.dates.future.size(); i++) {
			new Spot(sheet, unit, sheet.layout.index(sheet.layout.dates.roles.get(i)))
				.cell(sheet.layout.dates.future.get(i));
		}
		unit.reject(sheet.layout.name(sheet.layout.dates.roles.get(0)), "future-date");
		return true;
	}

	private static boolean endBeforeStart(Sheet sheet, Random random) {
		return sheet.layout.has(Role.END)
				&& Spot.of(sheet, random, Role.END).cell("2001-01-01").reject("constraint-error", IMPOSSIBLE_DATE);
	}

	/** Where comments begin with the same sign, the record may not pass for one. */
	private static boolean firstCell(Sheet sheet, Random random) {
		Spot spot = new Spot(sheet, sheet.inner(random), 0).cell("#REF!");
		boolean refused = sheet.layout.has(Trait.COMMENTS);
		return refused ? spot.refuse(FORBIDDEN_VALUE) : spot.reject(FORBIDDEN_VALUE);
	}

	private static boolean otherError(Sheet sheet, Random random) {
		List<String> errors = List.of("#\u00A1REF!", "#REF !", "#\u00BFNOMBRE?", "#NOM ?", "#NV", "#N/D", "#BEZUG!",
				"#\u0421\u0421\u042B\u041B\u041A\u0410!", "#\u0418\u041C\u042F?", "#\u041D/\u0414", "Err:502");
		String error = errors.get(random.nextInt(errors.size()));
		return sheet.charset.newEncoder().canEncode(error)
				&& Spot.of(sheet, random, Role.PLACE).cell(error).reject(FORBIDDEN_VALUE);
	}

	private static boolean lostCharacter(Sheet sheet, Random random) {
		return sheet.charset.newEncoder().canEncode('\uFFFD')
				&& Spot.of(sheet, random, Role.PLACE).cell("a\uFFFDb").reject(FORBIDDEN_VALUE);
	}

}
