package org.tallybook.pollution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.tallybook.pollution.Layout.Trait;
import org.tallybook.pollution.Unit.Kind;

/** Headers lost, changed and moved, with their columns or without. */
final class HeaderPollutions {

	private static final String MISSING_LABEL = "missing-label";

	private HeaderPollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("header lost", HeaderPollutions::lost);
		all.put("header repeated in the middle", HeaderPollutions::repeated);
		all.put("column renamed", (sheet, random) -> renamed(sheet, random, (label) -> label + "x"));
		all.put("column in another case", HeaderPollutions::otherCase);
		all.put("column without a name", (sheet, random) -> renamed(sheet, random, (label) -> ""));
		all.put("column that is not read without a name", HeaderPollutions::unreadUnnamed);
		all.put("column named twice", HeaderPollutions::twice);
		all.put("column too many in the header", HeaderPollutions::extraLabel);
		all.put("column too few in the header", HeaderPollutions::missingLabel);
		all.put("column added everywhere", HeaderPollutions::added);
		all.put("declared column missing everywhere", HeaderPollutions::missing);
		all.put("column that is not read missing everywhere", HeaderPollutions::unreadMissing);
		all.put("columns in another order", HeaderPollutions::reordered);
		all.put("blanks around the names of columns", (sheet, random) -> exact(sheet, (label) -> "  " + label + " "));
		all.put("fixed blanks around the names of columns",
				(sheet, random) -> exact(sheet, (label) -> "\u00A0" + label));
		all.put("names of columns decomposed",
				(sheet, random) -> exact(sheet, (label) -> Normalizer.normalize(label, Normalizer.Form.NFD)));
		all.put("declared alias of a column", HeaderPollutions::alias);
		all.put("declared alias of a column beside it", HeaderPollutions::aliasBeside);
	}

	private static Spot label(Sheet sheet, int column) {
		return new Spot(sheet, sheet.header(), column);
	}

	/** A column that is read. */
	private static int declared(Sheet sheet, Random random) {
		int column = random.nextInt(sheet.layout.columns.size());
		return (sheet.layout.columns.get(column).role() == Role.IGNORED) ? 0 : column;
	}

	private static Unit refuse(Sheet sheet, String code) {
		sheet.refuse(sheet.header(), code);
		return sheet.header();
	}

	/** What stands there then is read as the header. */
	private static boolean lost(Sheet sheet, Random random) {
		Unit header = sheet.header();
		Unit next = sheet.units.get(sheet.units.indexOf(header) + 1);
		sheet.units.remove(header);
		sheet.refuse(next, MISSING_LABEL);
		return true;
	}

	private static boolean repeated(Sheet sheet, Random random) {
		Unit again = new Unit(Kind.OTHER, sheet.header().fields, List.of(), sheet.layout.delimiter, sheet.layout.end);
		again.reject(sheet.layout.name(sheet.layout.dates.roles.get(0)), "impossible-date", "type-error");
		sheet.insertAfter(sheet.inner(random), again);
		return true;
	}

	private static boolean renamed(Sheet sheet, Random random, UnaryOperator<String> name) {
		int column = declared(sheet, random);
		label(sheet, column).cell(name.apply(sheet.layout.columns.get(column).name()));
		refuse(sheet, MISSING_LABEL);
		return true;
	}

	private static boolean otherCase(Sheet sheet, Random random) {
		String label = sheet.layout.columns.get(0).name();
		String other = label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT)
				: label.toUpperCase(Locale.ROOT);
		label(sheet, 0).cell(other);
		refuse(sheet, MISSING_LABEL);
		return !other.equals(label);
	}

	private static boolean unreadUnnamed(Sheet sheet, Random random) {
		label(sheet, sheet.layout.index(Role.IGNORED)).cell("");
		sheet.refuse(sheet.header(), MISSING_LABEL, "extra-label");
		return !sheet.layout.has(Trait.OTHERS_IGNORED);
	}

	private static boolean twice(Sheet sheet, Random random) {
		label(sheet, sheet.layout.index(Role.IGNORED)).cell(sheet.layout.columns.get(declared(sheet, random)).name());
		refuse(sheet, "duplicate-label");
		return true;
	}

	/** Where any other column may stand, every record lacks its cell. */
	private static boolean extraLabel(Sheet sheet, Random random) {
		sheet.header().fields.add(sheet.layout.write("Extra", Role.PERIOD));
		if (sheet.layout.has(Trait.OTHERS_IGNORED)) {
			sheet.of(Kind.RECORD).forEach((unit) -> unit.reject("", "missing-cell"));
		}
		else {
			refuse(sheet, "extra-label");
		}
		return true;
	}

	private static boolean missingLabel(Sheet sheet, Random random) {
		sheet.header().fields.remove(declared(sheet, random));
		refuse(sheet, MISSING_LABEL);
		return true;
	}

	private static void everyRow(Sheet sheet, UnaryOperator<List<String>> change) {
		for (Unit unit : sheet.units) {
			if (unit.fields.size() == sheet.layout.columns.size()) {
				List<String> fields = change.apply(new ArrayList<>(unit.fields));
				unit.fields.clear();
				unit.fields.addAll(fields);
			}
		}
	}

	private static boolean added(Sheet sheet, Random random) {
		int at = random.nextInt(sheet.layout.columns.size());
		everyRow(sheet, (fields) -> {
			fields.add(at, sheet.layout.write("5", Role.PERIOD));
			return fields;
		});
		label(sheet, at).field(sheet.layout.write("Extra", Role.PERIOD));
		if (!sheet.layout.has(Trait.OTHERS_IGNORED)) {
			refuse(sheet, "extra-label");
		}
		return true;
	}

	private static void remove(Sheet sheet, int column) {
		everyRow(sheet, (fields) -> {
			fields.remove(column);
			return fields;
		});
	}

	private static boolean missing(Sheet sheet, Random random) {
		remove(sheet, declared(sheet, random));
		refuse(sheet, MISSING_LABEL);
		return true;
	}

	private static boolean unreadMissing(Sheet sheet, Random random) {
		remove(sheet, sheet.layout.index(Role.IGNORED));
		return true;
	}

	/** A footer that is narrower stays as it is: it is known by its first cell. */
	private static boolean reordered(Sheet sheet, Random random) {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < sheet.layout.columns.size(); i++) {
			order.add(i);
		}
		boolean narrow = !sheet.layout.footer.isEmpty() && sheet.layout.footer.size() < order.size();
		Collections.shuffle(narrow ? order.subList(1, order.size()) : order, random);
		everyRow(sheet, (fields) -> order.stream().map(fields::get).toList());
		return true;
	}

	private static boolean exact(Sheet sheet, UnaryOperator<String> change) {
		boolean fits = true;
		for (int i = 0; i < sheet.layout.columns.size(); i++) {
			String label = change.apply(sheet.layout.columns.get(i).name());
			label(sheet, i).cell(label);
			fits &= sheet.charset.newEncoder().canEncode(label);
		}
		return fits;
	}

	private static boolean alias(Sheet sheet, Random random) {
		if (!sheet.layout.id.equals("persons")) {
			return false;
		}
		label(sheet, sheet.layout.index(Role.CODE)).cell("GENERO");
		return true;
	}

	private static boolean aliasBeside(Sheet sheet, Random random) {
		everyRow(sheet, (fields) -> {
			fields.add("");
			return fields;
		});
		label(sheet, sheet.layout.columns.size()).field("GENERO");
		refuse(sheet, "duplicate-label");
		return sheet.layout.id.equals("persons");
	}

}
