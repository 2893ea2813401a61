package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tallybook.report.Analyses;
import org.tallybook.report.Chart;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec;
import org.tallybook.report.TestedClaim;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/** One table of a workbook. */
final class TableBlock {

	private static final Map<String, Period.Precision> LENGTHS = Map.of("month", Period.Precision.MONTH, "quarter",
			Period.Precision.QUARTER, "year", Period.Precision.YEAR);

	private static final Pattern TOKEN = Pattern.compile("@(year|month)(~\\d{1,3})?");

	private final Section block;

	private final String kind;

	private final @Nullable SourceDescription source;

	private final List<String> series;

	private final TableSpec spec;

	TableBlock(String id, Section block, List<String> own, Map<String, SourceDescription> sources) {
		this.block = block;
		this.kind = block.text("kind");
		String sourceId = block.text("source");
		this.source = sources.get(sourceId);
		this.series = block.texts("series");
		Boolean claims = Analyses.KINDS.get(this.kind);
		if (claims == null && !this.kind.isEmpty()) {
			block.fault("kind",
					"'kind' is '%s' but one of %s was expected".formatted(this.kind, Analyses.KINDS.keySet()));
		}
		if (!sourceId.isEmpty() && !own.contains(sourceId)) {
			block.fault("source", "'source' is '%s' but one of the sources of this workbook was expected, %s"
				.formatted(sourceId, own));
		}
		else if (this.source != null && claims != null) {
			checkSource(block, claims, this.source, this.series);
			checkKind(this.source);
		}
		this.spec = new TableSpec(id, this.kind, sheet(block), StatementBlock.plain(block, "title"),
				block.has("about") ? StatementBlock.plain(block, "about") : "", sourceId, this.series,
				block.choice("every", "year", LENGTHS, Period.Precision.YEAR), share(), period("from"), period("to"),
				axes(), ChoicesBlock.read(block, this.kind, shown()), claims(), events());
		block.finish();
	}

	TableSpec spec() {
		return this.spec;
	}

	/** The name of a sheet, as spreadsheets allow it. */
	static String sheet(Section block) {
		String sheet = block.text("sheet");
		if (sheet.length() > 31 || sheet.matches(".*[\\[\\]:*?/\\\\'].*")) {
			block.fault("sheet", "'%s' was found but the name of a sheet was expected: at most 31 characters, none of"
				.formatted(sheet) + " []:*?/\\'");
		}
		return sheet;
	}

	/** A table or chart reads a source of its own kind, and series that it has. */
	static void checkSource(Section table, boolean claims, SourceDescription source, List<String> series) {
		if (claims != source.register().isPresent()) {
			table.fault("kind", "'kind' reads %s but source '%s' has %s".formatted(claims ? "claims" : "tallies",
					source.id(), claims ? "tallies" : "claims"));
		}
		List<String> names = source.counts().stream().map(Counted::name).toList();
		series.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> table.fault("series",
					"'%s' was found but one of the series of source '%s' was expected, %s".formatted(name, source.id(),
							names)));
	}

	/** What a kind needs beyond a source of claims or of tallies. */
	private void checkKind(SourceDescription described) {
		switch (this.kind) {
			case "change", "cumulative", "averages", "trend", "event-effect", "spikes" -> checkFlows();
			case "rates" -> {
				checkFlows();
				shown().stream()
					.filter((counted) -> counted.population().isEmpty())
					.forEach((counted) -> fault(
							"series '%s' has no 'population'; one was expected".formatted(counted.name())));
			}
			case "incidents-by-period", "incidents-by-place" -> {
				if (described.register().filter((register) -> !register.isAdded()).isPresent()) {
					fault("the outcome of source '%s' is a stock, which is never added; another kind was expected"
						.formatted(described.id()));
				}
			}
			case "vintages", "revision-statistics" -> {
				if (described.vintage().isEmpty()) {
					fault("source '%s' has no 'vintage'; one was expected".formatted(described.id()));
				}
			}
			case "printed" -> {
				if (shown().stream().allMatch((counted) -> counted.printed().isEmpty())) {
					fault("no series has 'printed'; one was expected");
				}
			}
			default -> {
				// Needs nothing else.
			}
		}
	}

	private void checkFlows() {
		shown().stream()
			.filter((counted) -> !counted.isFlow())
			.forEach((counted) -> fault(
					"series '%s' is no flow; periods that add were expected".formatted(counted.name())));
	}

	private void fault(String message) {
		this.block.fault("kind", "'kind' is '%s' but %s".formatted(this.kind, message));
	}

	private List<Counted> shown() {
		return (this.source == null) ? List.of()
				: this.source.counts()
					.stream()
					.filter((counted) -> this.series.isEmpty() || this.series.contains(counted.name()))
					.toList();
	}

	private Optional<String> period(String key) {
		if (!this.block.has(key) && !this.kind.equals("change-of-share")) {
			return this.block.optional(key);
		}
		return period(this.block, key);
	}

	/** A period, or a word that stands for one. */
	static Optional<String> period(Section block, String key) {
		return block.parse(key, "", "a period such as 2019 or @year~1", (text) -> {
			if (!TOKEN.matcher(text).matches()) {
				Period.parse(text);
			}
			return text;
		});
	}

	/** The events of a table that compares what comes before and after them. */
	private List<Chart.Event> events() {
		if (!this.kind.equals("event-effect")) {
			return List.of();
		}
		List<Chart.Event> events = ChartBlock.events(this.block);
		if (events.isEmpty()) {
			this.block.fault("events", "'events' is empty but a list of 'date' and 'label' was expected");
		}
		if (events.stream().map(Chart.Event::date).distinct().count() < events.size()) {
			this.block.fault("events", "'events' has two events of one date; one was expected");
		}
		return events;
	}

	/** A member whose share can be taken: each series with sexes has a column for it. */
	private String share() {
		String share = this.block.text("share-of", "female");
		for (Counted counted : shown()) {
			if (!counted.sexes().isEmpty() && !counted.sexes().contains(share)) {
				this.block.fault("share-of", "'share-of' is '%s' but one of %s was expected, the sexes of series '%s'"
					.formatted(share, counted.sexes(), counted.name()));
			}
		}
		return share;
	}

	/** The statements that a table tests. */
	private List<TestedClaim> claims() {
		if (!this.kind.equals("tested-claims")) {
			return List.of();
		}
		List<Section> claims = this.block.list("claims");
		if (claims.isEmpty()) {
			fault("'claims' names no statement; at least one was expected");
		}
		return claims.stream().map((claim) -> new TestedClaimBlock(claim, shown()).claim()).toList();
	}

	/** What the rows of a table are, and its columns where they are members as well. */
	private List<String> axes() {
		Set<String> dimensions = new LinkedHashSet<>();
		shown().forEach((counted) -> dimensions.addAll(counted.series().dimensions()));
		return switch (this.kind) {
			case "by-place" -> List.of(known("kind", Series.PLACE, dimensions));
			case "by-age" -> List.of(known("kind", Series.AGE_GROUP, dimensions));
			case "by-dimension" -> List.of(known("dimension", this.block.text("dimension"), dimensions));
			case "cross" -> cross(dimensions);
			default -> List.of();
		};
	}

	/** Whether rows or columns of a table are periods of this length. */
	static boolean isLength(String axis) {
		return LENGTHS.containsKey(axis);
	}

	private List<String> cross(Set<String> dimensions) {
		dimensions.addAll(LENGTHS.keySet());
		List<String> axes = new ArrayList<>();
		axes.add(known("rows", this.block.text("rows"), dimensions));
		axes.add(known("columns", this.block.text("columns"), dimensions));
		boolean lengths = LENGTHS.keySet().containsAll(axes);
		if (axes.get(0).equals(axes.get(1)) || lengths) {
			this.block.fault("columns", "'columns' is '%s' beside rows of '%s'; another dimension was expected"
				.formatted(axes.get(1), axes.get(0)));
		}
		if (shown().size() > 1) {
			this.block.fault("series", "'series' names %s series; one was expected".formatted(shown().size()));
		}
		return axes;
	}

	private String known(String key, String dimension, Collection<String> dimensions) {
		if (this.source != null && !dimension.isEmpty() && !dimensions.contains(dimension)) {
			this.block.fault(key, "'%s' was found but one of the dimensions of source '%s' was expected, %s"
				.formatted(dimension, this.source.id(), new TreeSet<>(dimensions)));
		}
		return dimension;
	}

}
