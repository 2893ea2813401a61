package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.Population;

/** The people among whom the cases of a source or of a series are counted. */
final class PopulationBlock {

	private PopulationBlock() {
	}

	static Optional<Population> read(Section block) {
		return block.optionalSection("population").map(PopulationBlock::of);
	}

	private static Population of(Section section) {
		Population population = new Population(section.text("of"), section.text("cite"), section.date("retrieved"),
				section.text("url"), section.choice("same-people", "", Map.of("yes", true, "no", false), false),
				section.text("because"), counts(section.section("counts")));
		section.finish();
		return population;
	}

	private static TreeMap<Integer, Long> counts(Section section) {
		TreeMap<Integer, Long> counts = new TreeMap<>();
		for (String year : new ArrayList<>(section.keys())) {
			if (!year.matches("\\d{4}")) {
				section.fault(year, "'%s' was found but a year such as 2020 was expected".formatted(year));
			}
			section.parse(year, "", "a whole number from 1", (text) -> {
				long people = Long.parseLong(text);
				if (people < 1) {
					throw new NumberFormatException(text);
				}
				return people;
			})
				.filter((people) -> year.matches("\\d{4}"))
				.ifPresent((people) -> counts.put(Integer.valueOf(year), people));
		}
		section.finish();
		return counts;
	}

}
