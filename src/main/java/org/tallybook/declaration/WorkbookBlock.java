package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tallybook.report.Analyses;
import org.tallybook.report.Chart;
import org.tallybook.report.ChartSpec;
import org.tallybook.report.ReportSpec.Headline;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;
import org.tallybook.report.TableSpec.Statement;
import org.tallybook.tally.Period;

/** One workbook of the declaration: its headlines, tables and charts. */
final class WorkbookBlock {

	private static final Map<String, Period.Precision> LENGTHS = Map.of("month", Period.Precision.MONTH, "quarter",
			Period.Precision.QUARTER, "year", Period.Precision.YEAR);

	private static final int MOST_HEADLINES = 8;

	private static final Pattern TOKEN = Pattern.compile("@(year|month)(~\\d{1,3})?");

	private final String id;

	private final Map<String, SourceDescription> sources;

	private final List<String> tableIds = new ArrayList<>();

	private final WorkbookSpec spec;

	WorkbookBlock(String id, Section block, Map<String, SourceDescription> sources) {
		this.id = id;
		this.sources = sources;
		List<String> own = block.texts("sources");
		own.stream()
			.filter((source) -> !sources.containsKey(source))
			.forEach((source) -> block.fault("sources", "'%s' was found but one of the declared sources %s was expected"
				.formatted(source, sources.keySet())));
		List<TableSpec> tables = new ArrayList<>(tables(block, own));
		tables.addAll(DefaultTables.missing(own.stream().map(sources::get).filter(Objects::nonNull).toList(), tables));
		tables.forEach((table) -> this.tableIds.add(table.id()));
		List<ChartSpec> charts = charts(block, tables);
		List<Headline> headlines = headlines(block);
		this.spec = new WorkbookSpec(id, block.text("title"), block.text("about"), own, headlines, tables, charts);
		block.finish();
	}

	WorkbookSpec spec() {
		return this.spec;
	}

	private List<TableSpec> tables(Section block, List<String> own) {
		List<TableSpec> tables = new ArrayList<>();
		List<String> ids = block.names("tables");
		for (Section table : block.named("tables", "table")) {
			tables.add(table(ids.get(tables.size()), table, own));
		}
		return tables;
	}

	private TableSpec table(String tableId, Section table, List<String> own) {
		String kind = table.text("kind");
		Boolean claims = Analyses.KINDS.get(kind);
		if (claims == null && !kind.isEmpty()) {
			table.fault("kind", "'kind' is '%s' but one of %s was expected".formatted(kind, Analyses.KINDS.keySet()));
		}
		String source = table.text("source");
		List<String> series = table.texts("series");
		SourceDescription description = this.sources.get(source);
		if (!source.isEmpty() && !own.contains(source)) {
			table.fault("source",
					"'source' is '%s' but one of the sources of this workbook was expected, %s".formatted(source, own));
		}
		else if (description != null && claims != null) {
			check(table, claims, description, series);
		}
		TableSpec spec = new TableSpec(tableId, kind, sheet(table), StatementBlock.plain(table, "title"),
				table.has("about") ? StatementBlock.plain(table, "about") : "", source, series,
				table.choice("every", "year", LENGTHS, Period.Precision.YEAR), share(table, description, series),
				period(table, kind, "from"), period(table, kind, "to"));
		table.finish();
		return spec;
	}

	/** The name of a sheet, as spreadsheets allow it. */
	private static String sheet(Section block) {
		String sheet = block.text("sheet");
		if (sheet.length() > 31 || sheet.matches(".*[\\[\\]:*?/\\\\'].*")) {
			block.fault("sheet", "'%s' was found but the name of a sheet was expected: at most 31 characters, none of"
				.formatted(sheet) + " []:*?/\\'");
		}
		return sheet;
	}

	private static Optional<String> period(Section table, String kind, String key) {
		if (!table.has(key) && !kind.equals("change-of-share")) {
			return table.optional(key);
		}
		return table.parse(key, "", "a period such as 2019 or @year~1", (text) -> {
			if (!TOKEN.matcher(text).matches()) {
				Period.parse(text);
			}
			return text;
		});
	}

	/** A member whose share can be taken: each series with sexes has a column for it. */
	private static String share(Section table, @Nullable SourceDescription source, List<String> series) {
		String share = table.text("share-of", "female");
		for (SourceDescription.Counted counted : (source == null) ? List.<SourceDescription.Counted>of()
				: source.counts()) {
			boolean shown = series.isEmpty() || series.contains(counted.name());
			if (shown && !counted.sexes().isEmpty() && !counted.sexes().contains(share)) {
				table.fault("share-of", "'share-of' is '%s' but one of %s was expected, the sexes of series '%s'"
					.formatted(share, counted.sexes(), counted.name()));
			}
		}
		return share;
	}

	private static void check(Section table, boolean claims, SourceDescription source, List<String> series) {
		if (claims != source.register().isPresent()) {
			table.fault("kind", "'kind' reads %s but source '%s' has %s".formatted(claims ? "claims" : "tallies",
					source.id(), claims ? "tallies" : "claims"));
		}
		List<String> names = source.counts().stream().map(SourceDescription.Counted::name).toList();
		series.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> table.fault("series",
					"'%s' was found but one of the series of source '%s' was expected, %s".formatted(name, source.id(),
							names)));
	}

	private List<Headline> headlines(Section block) {
		List<Headline> headlines = new ArrayList<>();
		for (Section section : block.list("headlines")) {
			String table = section.text("table");
			checkTable(section, "table", table);
			headlines.add(new Headline(new StatementBlock(section, figureTables()).statement(), table));
			section.finish();
		}
		if (headlines.size() > MOST_HEADLINES) {
			block.fault("headlines",
					"expected at most %s headlines but got %s".formatted(MOST_HEADLINES, headlines.size()));
		}
		return headlines;
	}

	/**
	 * The tables that hold figures: those declared, and those that every workbook has.
	 */
	private List<String> figureTables() {
		List<String> tables = new ArrayList<>(this.tableIds);
		tables.add(this.id + "-coverage");
		tables.add(this.id + "-data-quality");
		return tables;
	}

	private void checkTable(Section section, String key, String table) {
		if (!table.isEmpty() && !this.tableIds.contains(table)) {
			section.fault(key,
					"'%s' is '%s' but one of the tables %s was expected".formatted(key, table, this.tableIds));
		}
	}

	private List<ChartSpec> charts(Section block, List<TableSpec> tables) {
		List<ChartSpec> charts = new ArrayList<>();
		List<String> ids = block.names("charts");
		for (Section chart : block.named("charts", "chart")) {
			charts.add(chart(ids.get(charts.size()), chart, tables));
		}
		return charts;
	}

	private ChartSpec chart(String id, Section chart, List<TableSpec> tables) {
		boolean claims = chart.choice("kind", "", Map.of("claims", true, "timeline", false), false);
		if (!id.matches("[a-z0-9][a-z0-9-]*")) {
			chart.fault(
					"'%s' was found but an id of lower-case letters, digits and hyphens was expected, since files are"
						.formatted(id) + " named after it");
		}
		String table = chart.text("table");
		checkTable(chart, "table", table);
		String sheet = sheet(chart);
		String caption = chart.text("caption");
		String axis = chart.text("axis");
		Statement title = statement(chart, "title");
		Statement alt = statement(chart, "alt");
		ChartSpec spec = claims
				? new ChartSpec.ForestSpec(id, sheet, title, alt, caption, axis, table, chart.text("incidents"),
						chart.text("source"), chart.text("incident"))
				: new ChartSpec.TimelineSpec(id, sheet, title, alt, caption, axis, table, chart.texts("series"),
						events(chart));
		if (spec instanceof ChartSpec.ForestSpec forest) {
			checkTable(chart, "incidents", forest.incidents());
		}
		checkSource(chart, spec, tables);
		chart.finish();
		return spec;
	}

	/** A chart reads a source that has what it draws. */
	private void checkSource(Section chart, ChartSpec spec, List<TableSpec> tables) {
		if (spec instanceof ChartSpec.TimelineSpec timeline) {
			tables.stream()
				.filter((table) -> table.id().equals(timeline.table()))
				.flatMap((table) -> Stream.ofNullable(this.sources.get(table.source())))
				.forEach((source) -> check(chart, false, source, timeline.series()));
		}
		else if (spec instanceof ChartSpec.ForestSpec forest) {
			SourceDescription source = this.sources.get(forest.source());
			if (source != null) {
				check(chart, true, source, List.of());
			}
			else if (!forest.source().isEmpty()) {
				chart.fault("source", "'source' is '%s' but one of the declared sources %s was expected"
					.formatted(forest.source(), this.sources.keySet()));
			}
		}
	}

	private Statement statement(Section chart, String key) {
		Section section = chart.section(key);
		Statement statement = new StatementBlock(section, figureTables()).statement();
		section.finish();
		return statement;
	}

	private static List<Chart.Event> events(Section chart) {
		List<Chart.Event> events = new ArrayList<>();
		for (Section event : chart.list("events")) {
			events.add(new Chart.Event(event.date("date"), event.text("label")));
			event.finish();
		}
		return events;
	}

}
