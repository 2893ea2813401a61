package org.tallybook.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the numbers of a table count or measure, in words. */
final class Units {

	/** Numbers that judge others: their columns say what they are. */
	private static final Set<String> OF_TESTS = Set.of("probability", "correlation", "rank statistic",
			"times a Poisson count");

	private static final Map<String, String> WORDS = Map.of(Figure.FRACTION, "percent", RateLine.UNIT, "per 100,000",
			WomenPerMen.UNIT, "women per 100 men", "person_years", "person-years");

	private Units() {
	}

	/**
	 * The units of the numbers of some rows, in the order of their columns.
	 * @param rows the rows
	 * @param figures the figures in them, by id
	 * @param otherwise the unit where there is no number
	 * @return the units with commas between them
	 */
	static String of(List<List<Cell>> rows, Map<String, Figure> figures, String otherwise) {
		Set<String> units = new LinkedHashSet<>();
		for (List<Cell> row : rows) {
			for (Cell cell : row) {
				if (cell instanceof Cell.Number number && figures.containsKey(number.figure())) {
					units.add(figures.get(number.figure()).unit());
				}
			}
		}
		units.removeAll(OF_TESTS);
		return units.isEmpty() ? otherwise : String.join(", ",
				units.stream().map((unit) -> WORDS.getOrDefault(unit, Labels.of(unit))).distinct().toList());
	}

}
