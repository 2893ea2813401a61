package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.Analyses;
import org.tallybook.report.Chart;
import org.tallybook.report.ChartSpec;
import org.tallybook.report.ReportSpec.Headline;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.Sentence;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;
import org.tallybook.report.TableSpec.Statement;
import org.tallybook.tally.Period;

/** One workbook of the declaration: its headlines, tables and charts. */
final class WorkbookBlock {

	private static final Map<String, Period.Precision> LENGTHS = Map.of("month", Period.Precision.MONTH, "quarter",
			Period.Precision.QUARTER, "year", Period.Precision.YEAR);

	private static final int MOST_HEADLINES = 8;

	private final Map<String, SourceDescription> sources;

	private final List<String> tableIds = new ArrayList<>();

	private final WorkbookSpec spec;

	WorkbookBlock(String id, Section block, Map<String, SourceDescription> sources) {
		this.sources = sources;
		List<String> own = block.texts("sources");
		own.stream()
			.filter((source) -> !sources.containsKey(source))
			.forEach((source) -> block.fault("sources", "'%s' is not a declared source".formatted(source)));
		List<TableSpec> tables = new ArrayList<>(tables(block, own));
		tables.addAll(DefaultTables.missing(own.stream().map(sources::get).filter(Objects::nonNull).toList(), tables));
		tables.forEach((table) -> this.tableIds.add(table.id()));
		List<ChartSpec> charts = charts(block);
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

	private TableSpec table(String id, Section table, List<String> own) {
		String kind = table.text("kind");
		Boolean claims = Analyses.KINDS.get(kind);
		if (claims == null && !kind.isEmpty()) {
			table.fault("kind", "'kind' is '%s' but one of %s was expected".formatted(kind, Analyses.KINDS.keySet()));
		}
		String source = table.text("source");
		List<String> series = table.texts("series");
		SourceDescription description = this.sources.get(source);
		if (!source.isEmpty() && !own.contains(source)) {
			table.fault("source", "'%s' is not one of the sources of this workbook, %s".formatted(source, own));
		}
		else if (description != null && claims != null) {
			check(table, claims, description, series);
		}
		String sheet = table.text("sheet");
		if (sheet.length() > 31 || sheet.matches(".*[\\[\\]:*?/\\\\'].*")) {
			table.fault("sheet",
					"'%s' is no name of a sheet: at most 31 characters, none of []:*?/\\'".formatted(sheet));
		}
		Optional<String> from = table.optional("from");
		Optional<String> to = table.optional("to");
		if (kind.equals("change-of-share") && (from.isEmpty() || to.isEmpty())) {
			table.fault("a change of share needs 'from' and 'to'");
		}
		TableSpec spec = new TableSpec(id, kind, sheet, table.text("title"), table.text("about", ""), source, series,
				table.choice("every", "year", LENGTHS, Period.Precision.YEAR), table.text("share-of", "female"), from,
				to);
		table.finish();
		return spec;
	}

	private static void check(Section table, boolean claims, SourceDescription source, List<String> series) {
		if (claims != source.register().isPresent()) {
			table.fault("kind", "source '%s' has %s, which this kind of table does not read".formatted(source.id(),
					claims ? "tallies" : "claims"));
		}
		List<String> names = source.counts().stream().map(SourceDescription.Counted::name).toList();
		series.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> table.fault("series",
					"'%s' is not one of the series of source '%s', %s".formatted(name, source.id(), names)));
	}

	private List<Headline> headlines(Section block) {
		List<Headline> headlines = new ArrayList<>();
		for (Section section : block.list("headlines")) {
			String table = section.text("table");
			checkTable(section, table);
			headlines.add(new Headline(statement(section), table));
			section.finish();
		}
		if (headlines.size() > MOST_HEADLINES) {
			block.fault("headlines",
					"expected at most %s headlines but got %s".formatted(MOST_HEADLINES, headlines.size()));
		}
		return headlines;
	}

	private static Statement statement(Section section) {
		String text = section.text("text");
		TreeMap<String, String> values = new TreeMap<>(
				section.optionalSection("values").map(Section::map).orElse(Map.of()));
		Map<String, String> requires = section.optionalSection("requires").map(Section::map).orElse(Map.of());
		for (String name : Sentence.names(text)) {
			if (!values.containsKey(name)) {
				section.fault("text", "'{%s}' is not one of the values %s".formatted(name, values.keySet()));
				values.put(name, "");
			}
		}
		return new Statement(text, values, requires);
	}

	private void checkTable(Section section, String table) {
		if (!table.isEmpty() && !this.tableIds.contains(table)) {
			section.fault("table", "'%s' is not one of the tables %s".formatted(table, this.tableIds));
		}
	}

	private List<ChartSpec> charts(Section block) {
		List<ChartSpec> charts = new ArrayList<>();
		List<String> ids = block.names("charts");
		for (Section chart : block.named("charts", "chart")) {
			charts.add(chart(ids.get(charts.size()), chart));
		}
		return charts;
	}

	private ChartSpec chart(String id, Section chart) {
		boolean claims = chart.choice("kind", "", Map.of("claims", true, "timeline", false), false);
		if (!id.matches("[a-z0-9][a-z0-9-]*")) {
			chart.fault("expected an id of lower-case letters, digits and hyphens, since files are named after it");
		}
		String table = chart.text("table");
		checkTable(chart, table);
		String sheet = chart.text("sheet");
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
			checkTable(chart, forest.incidents());
		}
		chart.finish();
		return spec;
	}

	private static Statement statement(Section chart, String key) {
		Section section = chart.section(key);
		Statement statement = statement(section);
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
