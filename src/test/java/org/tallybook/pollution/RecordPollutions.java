package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tallybook.pollution.Layout.Trait;
import org.tallybook.pollution.Unit.Kind;

/** What stands around records: preambles, units, hashtags, comments, footers, doubles. */
final class RecordPollutions {

	private RecordPollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("nothing", (sheet, random) -> true);
		all.put("preamble longer", RecordPollutions::longer);
		all.put("preamble shorter", RecordPollutions::shorter);
		all.put("quotes in the preamble", RecordPollutions::quotedPreamble);
		all.put("row of units lost", RecordPollutions::unitsLost);
		all.put("row of units doubled", RecordPollutions::unitsDoubled);
		all.put("row of hashtags", RecordPollutions::hashtags);
		all.put("comment", RecordPollutions::comment);
		all.put("comment with quotes and delimiters", RecordPollutions::quotedComment);
		all.put("footer lost", (sheet, random) -> sheet.units.removeIf((unit) -> unit.kind == Kind.FOOTER));
		all.put("footer in other words", RecordPollutions::otherFooter);
		all.put("footer in the middle", RecordPollutions::earlyFooter);
		all.put("total that nobody declared", RecordPollutions::total);
		all.put("record doubled", RecordPollutions::doubled);
		all.put("all records doubled", RecordPollutions::allDoubled);
		all.put("records in another order", RecordPollutions::shuffled);
		all.put("several lines in a cell that is not read", (sheet, random) -> {
			Spot.of(sheet, random, Role.IGNORED).cell("one\n\ntwo" + sheet.layout.delimiter + "\n\"three\"");
			return true;
		});
	}

	private static boolean longer(Sheet sheet, Random random) {
		if (sheet.layout.preamble.isEmpty()) {
			return false;
		}
		sheet.units.add(0, Unit.of(Kind.PREAMBLE, "Another line", sheet.layout.end));
		sheet.refuse(sheet.of(Kind.PREAMBLE).get(sheet.layout.preamble.size()), "missing-label");
		return true;
	}

	private static boolean shorter(Sheet sheet, Random random) {
		if (sheet.layout.preamble.isEmpty()) {
			return false;
		}
		sheet.units.remove(0);
		sheet.refuse(sheet.of(Kind.SECOND).get(0), "missing-label");
		return true;
	}

	private static boolean quotedPreamble(Sheet sheet, Random random) {
		if (sheet.layout.preamble.isEmpty()) {
			return false;
		}
		sheet.units.get(0).text = sheet.units.get(0).text.map((text) -> "\"" + text);
		return true;
	}

	/**
	 * The first record stands where the units are declared; it would be lost in silence.
	 */
	private static boolean unitsLost(Sheet sheet, Random random) {
		if (sheet.layout.second.isEmpty()) {
			return false;
		}
		sheet.units.removeIf((unit) -> unit.kind == Kind.SECOND);
		sheet.refuse(sheet.of(Kind.RECORD).get(0), "missing-label", "constraint-error");
		return true;
	}

	private static boolean unitsDoubled(Sheet sheet, Random random) {
		if (sheet.layout.second.isEmpty()) {
			return false;
		}
		Unit units = sheet.of(Kind.SECOND).get(0);
		Unit again = units.copy();
		sheet.insertAfter(units, again);
		again.reject(sheet.layout.name(Role.PERIOD), "impossible-date");
		return true;
	}

	private static boolean hashtags(Sheet sheet, Random random) {
		List<String> tags = sheet.layout.columns.stream()
			.map((column) -> column.isFigure() ? "#affected+killed" : "#meta +" + column.role().name())
			.map((tag) -> sheet.layout.write(tag, Role.PERIOD))
			.toList();
		Unit row = new Unit(Kind.OTHER, tags, List.of(), sheet.layout.delimiter, sheet.layout.end);
		sheet.insertBefore(sheet.of(Kind.RECORD).get(0), row);
		return true;
	}

	private static boolean comment(Sheet sheet, Random random) {
		Unit comment = Unit.of(Kind.COMMENT, "# revised in May", sheet.layout.end);
		sheet.insertAfter(sheet.inner(random), comment);
		if (!sheet.layout.has(Trait.COMMENTS)) {
			comment.reject("", "missing-cell");
		}
		return true;
	}

	private static boolean quotedComment(Sheet sheet, Random random) {
		if (!sheet.layout.has(Trait.COMMENTS)) {
			return false;
		}
		sheet.insertAfter(sheet.inner(random), Unit.of(Kind.COMMENT, "#\"1;2;3;\"\";", sheet.layout.end));
		sheet.insertBefore(sheet.header(), Unit.of(Kind.COMMENT, "#1;\"", sheet.layout.end));
		return true;
	}

	private static boolean otherFooter(Sheet sheet, Random random) {
		if (sheet.layout.footer.isEmpty()) {
			return false;
		}
		Unit footer = sheet.of(Kind.FOOTER).get(0);
		footer.fields.set(0, footer.fields.get(0) + "x");
		boolean narrow = footer.fields.size() < sheet.layout.columns.size();
		footer.reject(narrow ? "" : sheet.layout.columns.get(0).name(), narrow ? "missing-cell" : "impossible-date");
		return true;
	}

	private static boolean earlyFooter(Sheet sheet, Random random) {
		if (sheet.layout.footer.isEmpty()) {
			return false;
		}
		sheet.insertAfter(sheet.inner(random), sheet.of(Kind.FOOTER).get(0).copy());
		return true;
	}

	/** A record as the others but for a word in place of the period. */
	private static boolean total(Sheet sheet, Random random) {
		Unit record = sheet.inner(random);
		Unit total = new Unit(Kind.OTHER, record.fields, List.of(), record.delimiter, record.end);
		Role role = sheet.layout.dates.roles.get(0);
		new Spot(sheet, total, sheet.layout.index(role)).cell("Sum of all").reject("impossible-date", "type-error");
		sheet.insertAfter(record, total);
		return true;
	}

	private static boolean doubled(Sheet sheet, Random random) {
		Unit record = sheet.inner(random);
		sheet.insertAfter(record, again(sheet, record));
		return true;
	}

	private static boolean allDoubled(Sheet sheet, Random random) {
		for (Unit record : sheet.of(Kind.RECORD)) {
			sheet.insertAfter(record, again(sheet, record));
		}
		return true;
	}

	/**
	 * What is declared tells whether a record may stand there twice; one without figures
	 * counts nothing and may.
	 */
	static Unit again(Sheet sheet, Unit record) {
		Unit again = record.copy();
		if (sheet.layout.has(Trait.KEY_DROPS)) {
			again.dropped = true;
			again.flags.add("unique-error");
		}
		else if (sheet.layout.has(Trait.REPEATS_REFUSED) && !record.facts.isEmpty()) {
			again.reject("", "repeated-cell");
		}
		return again;
	}

	private static boolean shuffled(Sheet sheet, Random random) {
		List<Unit> records = new ArrayList<>(sheet.of(Kind.RECORD));
		int first = sheet.units.indexOf(records.get(0));
		Collections.shuffle(records, random);
		for (int i = 0; i < records.size(); i++) {
			sheet.units.set(first + i, records.get(i));
		}
		return true;
	}

}
