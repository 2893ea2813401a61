package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.Basis;
import org.tallybook.report.Population;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.SourceDescription.Definition;
import org.tallybook.source.CountSpec;
import org.tallybook.source.CountSpec.PartColumn;
import org.tallybook.source.CountSpec.Version;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** One series of a source of tallies. */
final class SeriesBlock {

	private final Section block;

	private final PartsBlock parts;

	private final List<Counted> counted = new ArrayList<>();

	private final CountSpec count;

	SeriesBlock(String source, String name, Section block, Definition definition, Period.Precision frequency,
			Collection<String> rowDimensions, List<String> rowSexes, Optional<Population> among) {
		this.block = block;
		this.parts = new PartsBlock(block, rowDimensions);
		List<String> dimensions = new ArrayList<>(rowDimensions);
		dimensions.addAll(this.parts.dimensions());
		Series series = new Series(source + "/" + name, source, block.text("outcome"),
				block.choice("kind", "flow", kinds(), Series.Kind.FLOW), block.text("unit", definition.unit()),
				frequency, definition.complete(), block.flag("minimum"), dimensions, Optional.empty());
		String because = block.text("because", "");
		boolean ranged = block.has("low") || block.has("best") || block.has("high");
		CountSpec.Total total = ranged ? range() : sum(because);
		List<Version> versions = new ArrayList<>();
		Optional<Series> earlier = block.optional("first-published").map((column) -> {
			versions.add(new Version(version(series, "first"), List.of(new PartColumn(column, new TreeMap<>()))));
			return version(series, "first");
		});
		List<PartColumn> printed = this.parts.printed(block);
		if (!printed.isEmpty()) {
			versions.add(new Version(version(series, "printed"), printed));
		}
		Optional<Counted> differences = block.optionalSection("differences").map((d) -> differences(source, series, d));
		this.count = new CountSpec(series, total, this.parts.parts(), versions, block.texts("within"),
				differences.map(Counted::series), block.optionalSection("published-share").map(this::share));
		this.counted.add(new Counted(series, name, block.text("label"), ranged,
				this.parts.parts().stream().map(PartColumn::members).toList(), ranged ? List.of() : rowSexes,
				this.parts.restUnknown(), Optional.empty(), earlier,
				printed.isEmpty() ? Optional.empty() : Optional.of(version(series, "printed")), because,
				BasisBlock.read(block, definition.complete()), PopulationBlock.read(block).or(() -> among)));
		differences.ifPresent(this.counted::add);
		block.finish();
	}

	private static Map<String, Series.Kind> kinds() {
		Map<String, Series.Kind> kinds = new HashMap<>();
		for (Series.Kind kind : Series.Kind.values()) {
			kinds.put(kind.code(), kind);
		}
		return kinds;
	}

	/** What came to a cumulative series from one record to the next, a flow. */
	private Counted differences(String source, Series of, Section section) {
		String name = section.text("series");
		if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
			section.fault("series", "'series' is '%s' but an id of lower-case letters, digits and hyphens was expected"
				.formatted(name));
		}
		if (of.kind() != Series.Kind.CUMULATIVE) {
			this.block.fault("differences", "'differences' was found but 'kind' is not 'cumulative'; only of such"
					+ " a series what came to it can be told");
		}
		Series series = new Series(source + "/" + name, source, of.outcome(), Series.Kind.FLOW, of.unit(),
				of.frequency(), of.complete(), false, of.dimensions(), Optional.empty());
		Counted derived = new Counted(series, name, section.text("label"), false,
				this.parts.parts().stream().map(PartColumn::members).toList(), List.of(), this.parts.restUnknown(),
				Optional.of(of), Optional.empty(), Optional.empty(), "Derived: each figure less the one before.",
				Basis.enumeration(of.complete()), Optional.empty());
		section.finish();
		return derived;
	}

	/** The column of a share that the source publishes itself. */
	private CountSpec.PublishedShare share(Section section) {
		String column = section.text("column");
		String of = section.text("of", "female");
		boolean fraction = section.choice("as", "percent", Map.of("percent", false, "fraction", true), false);
		boolean known = this.parts.parts()
			.stream()
			.anyMatch((part) -> of.equals(part.members().getOrDefault(Series.SEX, "")));
		if (!known || of.equals(Sex.UNKNOWN.code())) {
			section.fault("of", "'of' is '%s' but a sex was expected of which the series has a column".formatted(of));
		}
		section.finish();
		return new CountSpec.PublishedShare(column, of, fraction);
	}

	/** The series of another version of the same counts. */
	private static Series version(Series series, String name) {
		return new Series(series.id() + "@" + name, series.source(), series.outcome(), series.kind(), series.unit(),
				series.frequency(), series.complete(), series.minimum(), series.dimensions(), Optional.of(name));
	}

	private CountSpec.Total sum(String because) {
		this.block.optional("low");
		this.block.optional("best");
		this.block.optional("high");
		if (this.block.isBlock("count")) {
			Section every = this.block.section("count");
			every.choice("every", "", Map.of("record", true), true);
			every.finish();
			return new CountSpec.Every();
		}
		List<String> columns = this.block.texts("count");
		if (columns.isEmpty()) {
			this.block.text("count");
		}
		if (columns.size() > 1 && because.isEmpty()) {
			this.block.fault("count", "'because' is missing; the reason why several columns add was expected");
		}
		return new CountSpec.Sum(columns);
	}

	private CountSpec.Total range() {
		for (String other : List.of("count", "sex", "parts", "minimum", "printed", "first-published")) {
			if (this.block.has(other)) {
				this.block.fault(other,
						"'%s' was found beside 'low', 'best' or 'high'; one of them was expected".formatted(other));
			}
		}
		this.block.texts("count");
		return new CountSpec.Range(end("low"), end("best"), end("high"));
	}

	private Optional<String> end(String key) {
		return this.block.has(key) ? Optional.of(this.block.text(key)) : this.block.optional(key);
	}

	Section block() {
		return this.block;
	}

	/** The series, and the one that is derived from it. */
	List<Counted> counted() {
		return this.counted;
	}

	CountSpec count() {
		return this.count;
	}

}
