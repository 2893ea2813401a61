package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.SourceDescription.Definition;
import org.tallybook.source.CountSpec;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** One series of a source of tallies. */
final class SeriesBlock {

	private static final String REST = "rest";

	private final Counted counted;

	private final CountSpec count;

	SeriesBlock(String source, String name, Section block, Definition definition, Period.Precision frequency,
			boolean place) {
		Map<String, Series.Kind> kinds = new HashMap<>();
		for (Series.Kind kind : Series.Kind.values()) {
			kinds.put(kind.code(), kind);
		}
		TreeMap<String, String> sexes = new TreeMap<>();
		boolean rest = sexes(block, sexes);
		List<String> dimensions = new ArrayList<>();
		if (place) {
			dimensions.add(Series.PLACE);
		}
		if (!sexes.isEmpty()) {
			dimensions.add(Series.SEX);
		}
		Series series = new Series(source + "/" + name, source, block.text("outcome"),
				block.choice("kind", "flow", kinds, Series.Kind.FLOW), block.text("unit", definition.unit()), frequency,
				definition.complete(), block.flag("minimum"), dimensions, Optional.empty());
		Optional<String> first = block.optional("first-published");
		Optional<Series> earlier = first
			.map((column) -> new Series(series.id() + "@first", source, series.outcome(), series.kind(), series.unit(),
					frequency, series.complete(), series.minimum(), dimensions, Optional.of("first")));
		List<String> columns = block.texts("count");
		if (columns.isEmpty()) {
			block.text("count");
		}
		String because = block.text("because", "");
		if (columns.size() > 1 && because.isEmpty()) {
			block.fault("count", "'because' is missing; the reason why several columns add was expected");
		}
		this.count = new CountSpec(series, columns, sexes, first, earlier, block.texts("within"));
		this.counted = new Counted(series, name, block.text("label"), List.copyOf(sexes.keySet()), rest, earlier,
				because);
		block.finish();
	}

	/** Reads the columns of the sexes; tells whether the rest is of unknown sex. */
	private static boolean sexes(Section block, Map<String, String> sexes) {
		Optional<Section> declared = block.optionalSection("sex");
		if (declared.isEmpty()) {
			return false;
		}
		Section section = declared.get();
		for (Sex sex : Sex.values()) {
			if (section.has(sex.code())) {
				String column = section.text(sex.code());
				if (sexes.containsValue(column)) {
					section.fault(sex.code(), "column '%s' is mapped twice; one sex was expected".formatted(column));
				}
				sexes.put(sex.code(), column);
			}
			else {
				section.optional(sex.code());
			}
		}
		boolean rest = section.has(REST);
		if (rest) {
			section.choice(REST, "unknown", Map.of("unknown", true), true);
		}
		else {
			section.optional(REST);
		}
		section.finish();
		return rest;
	}

	Counted counted() {
		return this.counted;
	}

	CountSpec count() {
		return this.count;
	}

}
