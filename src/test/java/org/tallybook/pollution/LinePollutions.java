package org.tallybook.pollution;

import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.tallybook.pollution.Layout.Trait;
import org.tallybook.pollution.Unit.Kind;

/** Lines lost, added, broken and ended otherwise. */
final class LinePollutions {

	private static final String ENCODING_ERROR = "encoding-error";

	private LinePollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("line end lost", LinePollutions::lost);
		all.put("record broken in two", LinePollutions::broken);
		all.put("blank line", (sheet, random) -> blank(sheet, sheet.inner(random), "", 1));
		all.put("line of blanks", (sheet, random) -> blank(sheet, sheet.inner(random), "   ", 1));
		all.put("blank line at the end", (sheet, random) -> blank(sheet, end(sheet), "", 1));
		all.put("three blank lines at the end", (sheet, random) -> blank(sheet, end(sheet), "", 3));
		all.put("blank line before the header", LinePollutions::beforeHeader);
		all.put("line ends mixed", (sheet, random) -> {
			sheet.units.forEach((unit) -> unit.end = random.nextBoolean() ? "\n" : "\r\n");
			return true;
		});
		all.put("line feeds", (sheet, random) -> ends(sheet, "\n"));
		all.put("carriage returns and line feeds", (sheet, random) -> ends(sheet, "\r\n"));
		all.put("carriage returns", (sheet, random) -> returns(sheet));
		all.put("carriage return among line feeds", (sheet, random) -> odd(sheet, sheet.inner(random), "\r"));
		all.put("carriage return doubled", (sheet, random) -> odd(sheet, sheet.inner(random), "\r\r\n"));
		all.put("carriage return at the end of the file", (sheet, random) -> {
			end(sheet).end = "\r";
			return true;
		});
		all.put("line feed among carriage returns",
				(sheet, random) -> returns(sheet) && odd(sheet, sheet.inner(random), "\n"));
	}

	static void addCutsTo(Map<String, Pollution> all) {
		all.put("last line end missing", (sheet, random) -> {
			end(sheet).end = "";
			return true;
		});
		all.put("sign of the end of a file", LinePollutions::endSign);
		all.put("cut within a record", LinePollutions::cut);
		all.put("cut within a quoted cell", LinePollutions::cutQuoted);
		all.put("nothing behind the header", LinePollutions::noRecords);
		all.put("nothing but the footer", LinePollutions::noRecordsButFooter);
		all.put("nothing at all", (sheet, random) -> {
			sheet.units.removeIf((unit) -> unit != sheet.header());
			sheet.header().text = Optional.of("");
			sheet.header().end = "";
			sheet.refuse(sheet.header(), "missing-label");
			return true;
		});
	}

	private static Unit end(Sheet sheet) {
		return sheet.units.get(sheet.units.size() - 1);
	}

	/** The quotes on both sides tell what becomes of two records in one line. */
	private static boolean lost(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		Unit next = sheet.units.get(sheet.units.indexOf(unit) + 1);
		int gap = unit.fields.size() - 1;
		unit.fields.addAll(next.fields);
		sheet.units.remove(next);
		boolean fits = DelimiterPollutions.lost(sheet, unit, gap);
		unit.reject.ifPresent((reject) -> unit.reject("", "extra-cell"));
		return fits && next.kind == Kind.RECORD;
	}

	private static boolean broken(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		int cells = 1 + random.nextInt(unit.fields.size() - 1);
		Unit rest = new Unit(Kind.OTHER, unit.fields.subList(cells, unit.fields.size()), unit.facts, unit.delimiter,
				unit.end);
		unit.fields.subList(cells, unit.fields.size()).clear();
		sheet.insertAfter(unit, rest);
		unit.reject("", "missing-cell");
		rest.reject("", "missing-cell");
		return rest.fields.stream().anyMatch((field) -> field.length() > 2);
	}

	private static boolean blank(Sheet sheet, Unit before, String text, int lines) {
		for (int i = 0; i < lines; i++) {
			Unit blank = Unit.of(Kind.OTHER, text, sheet.layout.end);
			if (!sheet.layout.has(Trait.BLANK_LINES_SKIPPED)) {
				blank.reject("", "blank-row");
			}
			sheet.insertAfter(before, blank);
		}
		return true;
	}

	private static boolean beforeHeader(Sheet sheet, Random random) {
		Unit blank = Unit.of(Kind.OTHER, "", sheet.layout.end);
		sheet.insertBefore(sheet.header(), blank);
		sheet.refuse(blank, "missing-label");
		return sheet.layout.preamble.isEmpty();
	}

	private static boolean ends(Sheet sheet, String end) {
		sheet.units.forEach((unit) -> unit.end = end);
		return true;
	}

	/** Without records of several lines, whose line feeds would be among the returns. */
	private static boolean returns(Sheet sheet) {
		sheet.units.removeIf((unit) -> unit.kind == Kind.RECORD && unit.body().indexOf('\n') >= 0);
		return ends(sheet, "\r");
	}

	private static boolean odd(Sheet sheet, Unit unit, String end) {
		unit.end = end;
		sheet.refuseAt(unit, unit.body().length(), ENCODING_ERROR);
		return true;
	}

	private static boolean endSign(Sheet sheet, Random random) {
		Unit sign = Unit.of(Kind.OTHER, "\u001A", "");
		sheet.add(sign);
		sheet.refuse(sign, ENCODING_ERROR);
		return true;
	}

	private static boolean cut(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		sheet.cutAfter(unit);
		int cells = 1 + random.nextInt(unit.fields.size() - 1);
		unit.fields.subList(cells, unit.fields.size()).clear();
		unit.end = "";
		unit.reject("", "missing-cell");
		return true;
	}

	private static boolean cutQuoted(Sheet sheet, Random random) {
		return Spot.quoted(sheet, random).map((spot) -> {
			sheet.cutAfter(spot.unit());
			spot.unit().fields.subList(spot.column() + 1, spot.unit().fields.size()).clear();
			spot.unit().end = "";
			return spot.field(spot.field().substring(0, 1) + "ab").refuse("quote-error");
		}).orElse(false);
	}

	private static boolean noRecords(Sheet sheet, Random random) {
		sheet.units.removeIf((unit) -> unit.kind == Kind.RECORD || unit.kind == Kind.FOOTER);
		sheet.refuse(sheet.units.get(0), "");
		return true;
	}

	private static boolean noRecordsButFooter(Sheet sheet, Random random) {
		sheet.units.removeIf((unit) -> unit.kind == Kind.RECORD);
		sheet.refuse(sheet.units.get(0), "");
		return !sheet.layout.footer.isEmpty();
	}

}
