package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** More than the limits allow, and as much as they allow. */
final class SizePollutions {

	private SizePollutions() {
	}

	static void addTo(Map<String, Pollution> all) {
		all.put("field of 70,000 characters", (sheet, random) -> field(sheet, random, Role.PLACE));
		all.put("field of 70,000 characters that is not read", (sheet, random) -> field(sheet, random, Role.IGNORED));
		all.put("field of 60,000 characters that is not read", (sheet, random) -> {
			Spot.of(sheet, random, Role.IGNORED).cell("x".repeat(60_000));
			return true;
		});
		all.put("600 columns in the header", (sheet, random) -> {
			sheet.header().fields.addAll(Collections.nCopies(600, ""));
			sheet.refuse(sheet.header(), "too-many-columns");
			return true;
		});
		all.put("600 cells in a record", (sheet, random) -> {
			Unit unit = sheet.inner(random);
			unit.fields.addAll(Collections.nCopies(600, "1"));
			sheet.refuse(unit, "too-many-columns");
			return true;
		});
		all.put("record of 1,200,000 characters", SizePollutions::record);
	}

	private static boolean field(Sheet sheet, Random random, Role role) {
		return Spot.of(sheet, random, role).cell("x".repeat(70_000)).refuse("field-too-long");
	}

	private static boolean record(Sheet sheet, Random random) {
		Unit unit = sheet.inner(random);
		List<String> cells = new ArrayList<>(Collections.nCopies(20, "x".repeat(60_000)));
		unit.fields.addAll(cells);
		sheet.refuse(unit, "record-too-long");
		return true;
	}

}
