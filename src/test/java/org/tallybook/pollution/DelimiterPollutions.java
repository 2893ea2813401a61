package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tallybook.pollution.Layout.Trait;
import org.tallybook.pollution.Unit.Kind;

/** Delimiters lost, added and exchanged; cells lost and added with them. */
final class DelimiterPollutions {

	private static final List<String> SIGNS = List.of(",", ";", "\t", "|");

	private DelimiterPollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("delimiter lost",
				(sheet, random) -> lost(sheet, sheet.inner(random), random.nextInt(sheet.layout.columns.size() - 1)));
		all.put("delimiter before a quoted cell lost", (sheet, random) -> besideQuoted(sheet, random, -1));
		all.put("delimiter behind a quoted cell lost", (sheet, random) -> besideQuoted(sheet, random, 0));
		all.put("delimiter doubled", (sheet, random) -> added(sheet, random, ""));
		all.put("cell added", (sheet, random) -> added(sheet, random, "7"));
		all.put("cell lost", DelimiterPollutions::cellLost);
		all.put("delimiter at the start of a record", (sheet, random) -> {
			Unit unit = sheet.inner(random);
			unit.fields.add(0, "");
			unit.reject("", "extra-cell");
			return true;
		});
		all.put("delimiter at the end of a record", (sheet, random) -> trailing(sheet.inner(random)));
		all.put("delimiter at the end of all records", (sheet, random) -> {
			sheet.of(Kind.RECORD).forEach(DelimiterPollutions::trailing);
			return true;
		});
		all.put("delimiter at the end of all lines", DelimiterPollutions::trailingEverywhere);
		all.put("other delimiter in one record", (sheet, random) -> other(sheet, sheet.inner(random), random));
		all.put("other delimiter everywhere", DelimiterPollutions::otherEverywhere);
		all.put("nothing but delimiters", (sheet, random) -> {
			Unit unit = sheet.inner(random);
			unit.fields.replaceAll((field) -> "");
			unit.reject(Unit.Reject.ANY, "missing-cell", "blank-row");
			return true;
		});
		all.put("cells shifted to the left", DelimiterPollutions::shifted);
	}

	private static boolean besideQuoted(Sheet sheet, Random random, int side) {
		return Spot.quoted(sheet, random)
			.filter((spot) -> spot.column() + side >= 0 && spot.column() + side < sheet.layout.columns.size() - 1)
			.map((spot) -> lost(sheet, spot.unit(), spot.column() + side))
			.orElse(false);
	}

	/**
	 * Two quoted cells become one with a quote inside; a quote beside other text cannot
	 * be read; without quotes a cell is missing.
	 */
	static boolean lost(Sheet sheet, Unit unit, int gap) {
		String left = unit.fields.get(gap);
		String right = unit.fields.remove(gap + 1);
		unit.fields.set(gap, left + right);
		boolean both = sheet.layout.isQuoted(left) && sheet.layout.isQuoted(right);
		boolean one = sheet.layout.isQuoted(left) != sheet.layout.isQuoted(right);
		if (both && sheet.layout.backslash) {
			return false;
		}
		if (one && !left.isEmpty() && !right.isEmpty()) {
			sheet.refuse(unit, "quote-error");
		}
		else {
			unit.reject("", "missing-cell");
		}
		return true;
	}

	private static boolean added(Sheet sheet, Random random, String cell) {
		Unit unit = sheet.inner(random);
		unit.fields.add(1 + random.nextInt(unit.fields.size() - 1), cell);
		unit.reject("", "extra-cell");
		return true;
	}

	private static boolean cellLost(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		unit.fields.remove(random.nextInt(unit.fields.size()));
		unit.reject("", "missing-cell");
		return true;
	}

	private static boolean trailing(Unit unit) {
		unit.fields.add("");
		unit.reject("", "extra-cell");
		return true;
	}

	/**
	 * A column more, without a name: where any other column may stand, nothing is lost.
	 */
	private static boolean trailingEverywhere(Sheet sheet, Random random) {
		sheet.units.stream().filter((unit) -> unit.text.isEmpty()).forEach((unit) -> unit.fields.add(""));
		if (!sheet.layout.has(Trait.OTHERS_IGNORED)) {
			sheet.refuse(sheet.header(), "missing-label", "extra-label");
		}
		return true;
	}

	private static boolean other(Sheet sheet, Unit unit, Random random) {
		List<String> signs = new ArrayList<>(SIGNS);
		signs.remove(sheet.layout.delimiter);
		unit.delimiter = signs.get(random.nextInt(signs.size()));
		if (unit.fields.stream().anyMatch(sheet.layout::isQuoted)) {
			sheet.refuse(unit, "quote-error");
		}
		else {
			unit.reject("", "missing-cell");
		}
		return true;
	}

	/** The header is no header then; a quote that stands wrong may be found before. */
	private static boolean otherEverywhere(Sheet sheet, Random random) {
		List<String> signs = new ArrayList<>(SIGNS);
		signs.remove(sheet.layout.delimiter);
		String sign = signs.get(random.nextInt(signs.size()));
		sheet.units.forEach((unit) -> unit.delimiter = sign);
		boolean quoted = sheet.header().fields.stream().anyMatch(sheet.layout::isQuoted);
		sheet.refuse(sheet.header(), quoted ? "quote-error" : "missing-label");
		sheet.of(Kind.RECORD)
			.stream()
			.filter((unit) -> unit.fields.stream().anyMatch(sheet.layout::isQuoted))
			.findFirst()
			.ifPresent((unit) -> sheet.refuse(unit, "quote-error"));
		return true;
	}

	/** Where others than the first hold dates, several columns may be named. */
	private static boolean shifted(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		unit.fields.remove(0);
		unit.fields.add("");
		unit.reject(Unit.Reject.ANY, "impossible-date", "type-error", "missing-cell");
		return true;
	}

}
