package org.tallybook.pollution;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.tallybook.pollution.Unit.Kind;

/**
 * The same cells in another form, which is no fault, and files of another kind, which is.
 */
final class FormPollutions {

	private static final int WIDE_ZERO = '\uFF10';

	private static final int ARABIC_ZERO = '\u0660';

	private FormPollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("all cells quoted", (sheet, random) -> quoting(sheet, true));
		all.put("cells quoted only where they have to be", (sheet, random) -> quoting(sheet, false));
		figures(all, "figures in wide digits", (cell) -> digits(cell, WIDE_ZERO));
		figures(all, "figures in Arabic digits", (cell) -> digits(cell, ARABIC_ZERO));
		figures(all, "blanks around figures", (cell) -> "  " + cell + " ");
		figures(all, "fixed blanks around figures", (cell) -> "\u00A0" + cell + "\u00A0");
		figures(all, "marks of direction around figures", (cell) -> "\u200F" + cell + "\u200E");
		figures(all, "zeros before figures", (cell) -> Character.isDigit(cell.charAt(0)) ? "0" + cell : cell);
		all.put("places decomposed", (sheet, random) -> change(sheet, Role.PLACE,
				(cell) -> Normalizer.normalize(cell, Normalizer.Form.NFD)));
		all.put("blanks around places", (sheet, random) -> change(sheet, Role.PLACE, (cell) -> " " + cell + "  "));
		all.put("codes in another case", FormPollutions::otherCase);
		all.put("line that names the delimiter", FormPollutions::delimiterLine);
		all.put("page of an error in place of the file", FormPollutions::page);
		all.put("workbook in place of the file", FormPollutions::workbook);
		all.put("file twice", FormPollutions::twice);
	}

	private static void figures(Map<String, Pollution> all, String name, UnaryOperator<String> form) {
		all.put(name, (sheet, random) -> {
			boolean fits = false;
			for (Role role : List.of(Role.COUNT, Role.LOW, Role.BEST, Role.HIGH, Role.PART, Role.AGE)) {
				fits |= sheet.layout.has(role) && change(sheet, role, form);
			}
			return fits;
		});
	}

	private static String digits(String cell, int zero) {
		StringBuilder digits = new StringBuilder();
		cell.chars().forEach((c) -> digits.append((c >= '0' && c <= '9') ? (char) (c - '0' + zero) : (char) c));
		return digits.toString();
	}

	/**
	 * Another form of the cells of a role that are not blank, where the charset has it.
	 */
	private static boolean change(Sheet sheet, Role role, UnaryOperator<String> form) {
		boolean changed = false;
		for (Unit unit : sheet.of(Kind.RECORD)) {
			for (int i = 0; i < unit.fields.size(); i++) {
				String cell = sheet.layout.read(unit.fields.get(i));
				if (sheet.layout.columns.get(i).role() == role && !cell.isEmpty()) {
					String other = form.apply(cell);
					boolean fits = sheet.charset.newEncoder().canEncode(other);
					new Spot(sheet, unit, i).cell(fits ? other : cell);
					changed |= fits && !other.equals(cell);
				}
			}
		}
		return changed;
	}

	private static boolean quoting(Sheet sheet, boolean all) {
		sheet.of(Kind.RECORD)
			.forEach((unit) -> unit.fields.replaceAll((field) -> sheet.layout.write(sheet.layout.read(field), all)));
		return true;
	}

	private static boolean otherCase(Sheet sheet, Random random) {
		if (!sheet.layout.has(Role.CODE)) {
			return false;
		}
		Spot spot = Spot.of(sheet, random, Role.CODE);
		String other = sheet.layout.read(spot.field()).toLowerCase(Locale.ROOT);
		return !other.equals(spot.field()) && spot.cell(other).reject("unknown-code");
	}

	private static boolean delimiterLine(Sheet sheet, Random random) {
		Unit line = Unit.of(Kind.OTHER, "sep=" + sheet.layout.delimiter, sheet.layout.end);
		sheet.units.add(0, line);
		sheet.refuse(line, "missing-label");
		return sheet.layout.preamble.isEmpty();
	}

	private static boolean page(Sheet sheet, Random random) {
		sheet.units.clear();
		for (String line : List.of("<!DOCTYPE html>", "<html>", "<p>Not found</p>", "<hr>", "</html>")) {
			sheet.add(Unit.of(Kind.OTHER, line, sheet.layout.end));
		}
		sheet.refuse(sheet.units.get(sheet.layout.preamble.size()), "missing-label");
		return true;
	}

	/** A zip file, as workbooks are. */
	private static boolean workbook(Sheet sheet, Random random) {
		sheet.units.clear();
		sheet.add(Unit.of(Kind.OTHER, "PK" + Sheet.RAW, ""));
		sheet.charset = StandardCharsets.ISO_8859_1;
		sheet.mark = new byte[0];
		sheet.raw = HexFormat.of().parseHex("0304140006000800000021000000000000000000000000000000");
		sheet.refuse(sheet.units.get(0), "encoding-error", "missing-label");
		return true;
	}

	/** With the header of the second: its records are those of the first. */
	private static boolean twice(Sheet sheet, Random random) {
		if (!sheet.layout.preamble.isEmpty()) {
			return false;
		}
		List<Unit> records = sheet.of(Kind.RECORD);
		Unit header = new Unit(Kind.OTHER, sheet.header().fields, List.of(), sheet.layout.delimiter, sheet.layout.end);
		header.reject(sheet.layout.name(sheet.layout.dates.roles.get(0)), "impossible-date", "type-error");
		sheet.add(header);
		records.forEach((record) -> sheet.add(RecordPollutions.again(sheet, record)));
		return true;
	}

}
