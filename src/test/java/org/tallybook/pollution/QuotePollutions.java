package org.tallybook.pollution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** Quotes lost, added and misplaced. */
final class QuotePollutions {

	private static final String QUOTE_ERROR = "quote-error";

	private QuotePollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("opening quote lost", quoted((field, quote) -> field.substring(1)));
		all.put("closing quote lost", quoted((field, quote) -> field.substring(0, field.length() - 1)));
		all.put("opening quote doubled", quoted((field, quote) -> quote + field));
		all.put("closing quote doubled", quoted((field, quote) -> field + quote));
		all.put("text behind a closing quote", quoted((field, quote) -> field + "x"));
		all.put("blank behind a closing quote", quoted((field, quote) -> field + " "));
		all.put("blank before an opening quote", quoted((field, quote) -> " " + field));
		all.put("quote moved by one", quoted((field, quote) -> "a" + quote + field.substring(1)));
		all.put("quote inside quotes not doubled",
				quoted((field, quote) -> field.substring(0, 2) + quote + field.substring(2)));
		all.put("quote inside quotes not doubled, and a delimiter behind it", QuotePollutions::quoteAndDelimiter);
		all.put("quote in a cell without quotes",
				unquoted((field, quote) -> field.substring(0, 1) + quote + field.substring(1)));
		all.put("quote at the end of a cell without quotes", unquoted((field, quote) -> field + quote));
		all.put("quote never closed in the first record", (sheet, random) -> open(sheet, 0));
		all.put("quote never closed in the middle",
				(sheet, random) -> open(sheet, sheet.of(Unit.Kind.RECORD).size() / 2));
		all.put("quote never closed in the last record",
				(sheet, random) -> open(sheet, sheet.of(Unit.Kind.RECORD).size() - 1));
		all.put("quote never closed in the header", QuotePollutions::header);
		all.put("both quotes lost around delimiters", QuotePollutions::bothLost);
		all.put("backslash before a quote, which is not declared", QuotePollutions::backslash);
	}

	static void addEscapesTo(Map<String, Pollution> all) {
		all.put("escape of nothing known", (sheet, random) -> sheet.layout.backslash
				&& Spot.of(sheet, random, Role.PLACE).field("'ab\\xcd'").refuse(QUOTE_ERROR));
		all.put("escape before a closing quote", (sheet, random) -> sheet.layout.backslash
				&& Spot.of(sheet, random, Role.PLACE).field("'ab\\'").refuse(QUOTE_ERROR));
		all.put("escape at the end of a cell", (sheet, random) -> {
			if (!sheet.layout.backslash) {
				return false;
			}
			Spot spot = Spot.of(sheet, random, Role.START);
			spot.field(spot.field() + "\\").unit().reject("", "missing-cell");
			return true;
		});
		all.put("escape at the end of a line", (sheet, random) -> sheet.layout.backslash
				&& Spot.of(sheet, random, Role.IGNORED).field("ab\\").refuse(QUOTE_ERROR));
	}

	private static Pollution quoted(BiFunction<String, String, String> change) {
		return (sheet, random) -> change(sheet, Spot.quoted(sheet, random), change);
	}

	private static Pollution unquoted(BiFunction<String, String, String> change) {
		return (sheet, random) -> change(sheet, Spot.unquoted(sheet, random), change);
	}

	private static boolean change(Sheet sheet, Optional<Spot> spot, BiFunction<String, String, String> change) {
		String quote = String.valueOf(sheet.layout.quote);
		return spot.map((s) -> s.field(change.apply(s.field(), quote)).refuse(QUOTE_ERROR)).orElse(false);
	}

	/** Behind the delimiter a letter has to stand, not a quote that would open a cell. */
	private static boolean quoteAndDelimiter(Sheet sheet, Random random) {
		Optional<Spot> spot = Spot.quoted(sheet, random);
		String quote = String.valueOf(sheet.layout.quote);
		spot.ifPresent((s) -> s
			.field(s.field().substring(0, 2) + quote + sheet.layout.delimiter + "x" + s.field().substring(2))
			.refuse(QUOTE_ERROR));
		return spot.isPresent();
	}

	/**
	 * The quoted cell that follows closes it, and its text stands behind the quote; where
	 * none follows, the end of the file is reached. Either way the record does not end.
	 */
	private static boolean open(Sheet sheet, int record) {
		Unit unit = sheet.of(Unit.Kind.RECORD).get(record);
		for (int i = 0; i < unit.fields.size(); i++) {
			if (!sheet.layout.isQuoted(unit.fields.get(i)) && !unit.fields.get(i).isEmpty()) {
				return new Spot(sheet, unit, i).field(sheet.layout.quote + unit.fields.get(i)).refuse(QUOTE_ERROR);
			}
		}
		return false;
	}

	private static boolean header(Sheet sheet, Random random) {
		Unit header = sheet.header();
		if (sheet.layout.isQuoted(header.fields.get(0))) {
			return false;
		}
		int i = random.nextInt(header.fields.size());
		return new Spot(sheet, header, i).field(sheet.layout.quote + header.fields.get(i)).refuse(QUOTE_ERROR);
	}

	private static boolean bothLost(Sheet sheet, Random random) {
		Optional<Spot> spot = Spot.quoted(sheet, random)
			.or(() -> Spot.where(sheet, random, (field) -> sheet.layout.isQuoted(field) && field.indexOf('\n') < 0))
			.filter((s) -> inside(s.field()).contains(sheet.layout.delimiter)
					&& inside(s.field()).indexOf(sheet.layout.quote) < 0);
		spot.ifPresent((s) -> s.field(inside(s.field())).unit().reject("", "extra-cell"));
		return spot.isPresent();
	}

	private static String inside(String field) {
		return (field.length() < 2) ? "" : field.substring(1, field.length() - 1);
	}

	private static boolean backslash(Sheet sheet, Random random) {
		if (sheet.layout.backslash) {
			return false;
		}
		List<String> cells = List.of("a \\\"b\" c", "a\\\" b");
		String cell = sheet.layout.quote + cells.get(random.nextInt(cells.size())) + sheet.layout.quote;
		return Spot.of(sheet, random, Role.PLACE).field(cell).refuse(QUOTE_ERROR);
	}

}
