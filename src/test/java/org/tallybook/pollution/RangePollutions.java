package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tallybook.pollution.Layout.Trait;

/** Figures that contradict each other: printed as published, or refused. */
final class RangePollutions {

	private RangePollutions() {
	}

	static boolean lowAboveBest(Sheet sheet, Random random) {
		return ends(sheet, random, 9, 7, 20);
	}

	static boolean highBelowBest(Sheet sheet, Random random) {
		return ends(sheet, random, 3, 7, 5);
	}

	private static boolean ends(Sheet sheet, Random random, long low, long best, long high) {
		if (!sheet.layout.has(Role.LOW)) {
			return false;
		}
		Unit unit = sheet.inner(random);
		set(sheet, unit, Role.LOW, low);
		set(sheet, unit, Role.BEST, best);
		set(sheet, unit, Role.HIGH, high);
		if (sheet.layout.has(Trait.RANGES_REFUSED)) {
			unit.reject(String.join(" + ", sheet.layout.name(Role.LOW), sheet.layout.name(Role.BEST),
					sheet.layout.name(Role.HIGH)), "range-order");
		}
		unit.flags.addAll(unit.reject.isEmpty() ? List.of("range-order") : List.of());
		String series = sheet.layout.series(Role.LOW);
		replace(unit, series, List.of(new Fact(series + unit.where, low, best, high)));
		return true;
	}

	static boolean partsAboveTotal(Sheet sheet, Random random) {
		if (!sheet.layout.has(Role.PART)) {
			return false;
		}
		Unit unit = sheet.inner(random);
		set(sheet, unit, Role.COUNT, 7);
		parts(sheet, unit, 8);
		if (sheet.layout.has(Trait.PARTS_REFUSED)) {
			unit.reject(String.join(" + ", names(sheet)), "parts-exceed-total");
		}
		unit.flags.addAll(unit.reject.isEmpty() ? List.of("parts-exceed-total") : List.of());
		String series = sheet.layout.series(Role.COUNT);
		List<Fact> facts = new ArrayList<>(List.of(Fact.exactly(series + unit.where + sheet.layout.allParts(), 7)));
		sheet.layout.columns.stream()
			.filter((column) -> column.role() == Role.PART)
			.forEach((column) -> facts.add(Fact.exactly(series + unit.where + "|" + column.means(), 8)));
		replace(unit, series, facts);
		return true;
	}

	private static List<String> names(Sheet sheet) {
		return sheet.layout.columns.stream().filter((c) -> c.role() == Role.PART).map(Column::name).toList();
	}

	private static void set(Sheet sheet, Unit unit, Role role, long figure) {
		new Spot(sheet, unit, sheet.layout.index(role)).cell(String.valueOf(figure));
	}

	private static void parts(Sheet sheet, Unit unit, long figure) {
		for (int i = 0; i < sheet.layout.columns.size(); i++) {
			if (sheet.layout.columns.get(i).role() == Role.PART) {
				new Spot(sheet, unit, i).cell(String.valueOf(figure));
			}
		}
	}

	/** Puts other facts in place of those of a series. */
	private static void replace(Unit unit, String series, List<Fact> facts) {
		List<Fact> all = new ArrayList<>(facts);
		unit.facts.stream().filter((fact) -> !fact.key().startsWith(series + " ")).forEach(all::add);
		unit.facts = List.copyOf(all);
	}

}
