package org.tallybook.pollution;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Data on persons where nobody declared any. */
final class PersonPollutions {

	private static final String PERSONAL_DATA = "personal-data";

	private PersonPollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("column of names", (sheet, random) -> column(sheet, random, sheet.layout.personal));
		for (String label : List.of("phone", "Date of birth", "PassportNumber", "e-mail", "latitude")) {
			all.put("column " + label, (sheet, random) -> column(sheet, random, label));
		}
		all.put("telephone number as a place", (sheet, random) -> cell(sheet, random, "+00 000 000 0000"));
		all.put("address of mail as a place", (sheet, random) -> cell(sheet, random, "someone@example.org"));
		all.put("number of registration as a place", (sheet, random) -> cell(sheet, random, "000000-1000000"));
		all.put("passport as a place", (sheet, random) -> cell(sheet, random, "X00000000"));
		all.put("coordinates as a place", (sheet, random) -> cell(sheet, random, "10.00000, 20.00000"));
	}

	private static boolean column(Sheet sheet, Random random, String label) {
		int at = random.nextInt(sheet.layout.columns.size() + 1);
		for (Unit unit : sheet.units) {
			if (unit.fields.size() == sheet.layout.columns.size()) {
				String cell = (unit == sheet.header()) ? label : "name 17";
				unit.fields.add(at, sheet.layout.write(cell, Role.PERIOD));
			}
		}
		sheet.refuse(sheet.header(), PERSONAL_DATA);
		return true;
	}

	private static boolean cell(Sheet sheet, Random random, String cell) {
		return Spot.of(sheet, random, Role.PLACE).cell(cell).reject(PERSONAL_DATA);
	}

}
