package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.tally.Period;

/**
 * A total, and what its parts differ by: a dimension, or the length of their periods.
 *
 * @param total the total
 * @param by the dimension, or "@" and the length of the parts' periods
 */
record Sum(CellName total, String by) {

	private static final List<Optional<Period.Precision>> LONGER = List.of(Optional.of(Period.Precision.QUARTER),
			Optional.of(Period.Precision.YEAR), Optional.empty());

	/**
	 * The sums among counts: over the members of a dimension, and over periods.
	 * @param names the counts
	 * @param flows the series whose counts add over periods
	 * @return the parts of each total that is there
	 */
	static Map<Sum, List<CellName>> of(Set<CellName> names, Set<String> flows) {
		Map<Sum, List<CellName>> parts = new LinkedHashMap<>();
		for (CellName name : names) {
			for (String dimension : name.members().keySet()) {
				group(parts, names, new Sum(name.without(dimension), dimension), name);
			}
			if (flows.contains(name.series())) {
				String by = "@" + name.period().map((period) -> period.precision().code()).orElse("");
				LONGER.forEach((length) -> name.in(length)
					.ifPresent((total) -> group(parts, names, new Sum(total, by), name)));
			}
		}
		return parts;
	}

	private static void group(Map<Sum, List<CellName>> parts, Set<CellName> names, Sum sum, CellName part) {
		if (names.contains(sum.total())) {
			parts.computeIfAbsent(sum, (key) -> new ArrayList<>()).add(part);
		}
	}

}
