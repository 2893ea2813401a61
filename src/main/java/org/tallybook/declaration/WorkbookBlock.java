package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.report.ChartSpec;
import org.tallybook.report.ReportMaker;
import org.tallybook.report.ReportSpec.Headline;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;

/** One workbook of the declaration: its headlines, tables and charts. */
final class WorkbookBlock {

	private static final int MOST_HEADLINES = 8;

	private final Map<String, SourceDescription> sources;

	private final List<String> tableIds = new ArrayList<>();

	private final WorkbookSpec spec;

	WorkbookBlock(String id, Section block, Map<String, SourceDescription> sources) {
		this.sources = sources;
		List<String> own = block.texts("sources");
		own.stream()
			.filter((source) -> !sources.containsKey(source))
			.forEach((source) -> block.fault("sources", "'%s' was found but one of the declared sources %s was expected"
				.formatted(source, sources.keySet())));
		List<TableSpec> tables = new ArrayList<>(tables(block, own));
		tables.addAll(DefaultTables.missing(own.stream().map(sources::get).filter(Objects::nonNull).toList(), tables));
		tables.forEach((table) -> this.tableIds.add(table.id()));
		FigureIds ids = new FigureIds(tables, List.of(id + "-coverage", id + "-data-quality"), sources);
		List<ChartSpec> charts = charts(block, tables, ids);
		List<Headline> headlines = headlines(block, ids);
		this.spec = new WorkbookSpec(id, block.text("title"), block.text("about"), own, headlines, tables, charts,
				block.flag("freeze-and-filter"));
		checkSheets(block);
		checkFilledIn(block);
		block.finish();
	}

	/**
	 * What a description leaves to a person has to be told before the public reads it.
	 */
	private void checkFilledIn(Section block) {
		boolean read = this.spec.sources()
			.stream()
			.map(this.sources::get)
			.filter(Objects::nonNull)
			.anyMatch((source) -> !source.definition().harm().isEmpty());
		long open = Stream
			.concat(Stream.of(this.spec.title(), this.spec.about()), this.spec.tables().stream().map(TableSpec::title))
			.filter((text) -> text.startsWith(Description.TO_FILL_IN))
			.count();
		if (read && open > 0) {
			block.fault("title", "%s texts of a workbook of public sources are still to be filled in".formatted(open));
		}
	}

	/**
	 * Names of sheets are of their own, whatever their case, and not one that every
	 * workbook has.
	 */
	private void checkSheets(Section block) {
		Set<String> taken = new HashSet<>();
		ReportMaker.SHEETS.forEach((name) -> taken.add(name.toLowerCase(Locale.ROOT)));
		Stream
			.concat(this.spec.tables().stream().map(TableSpec::sheet),
					this.spec.charts().stream().map((chart) -> chart.frame().sheet()))
			.filter((name) -> !name.isEmpty() && !taken.add(name.toLowerCase(Locale.ROOT)))
			.forEach((name) -> block.fault("'%s' names two sheets; a name of its own was expected".formatted(name)));
	}

	WorkbookSpec spec() {
		return this.spec;
	}

	private List<TableSpec> tables(Section block, List<String> own) {
		List<TableSpec> tables = new ArrayList<>();
		List<String> ids = block.names("tables");
		for (Section table : block.named("tables", "table")) {
			tables.add(new TableBlock(ids.get(tables.size()), table, own, this.sources).spec());
		}
		return tables;
	}

	private List<Headline> headlines(Section block, FigureIds ids) {
		List<Headline> headlines = new ArrayList<>();
		for (Section section : block.list("headlines")) {
			String table = section.text("table");
			checkTable(section, "table", table);
			headlines.add(new Headline(new StatementBlock(section, ids).statement(), table));
			section.finish();
		}
		if (headlines.size() > MOST_HEADLINES) {
			block.fault("headlines",
					"expected at most %s headlines but got %s".formatted(MOST_HEADLINES, headlines.size()));
		}
		return headlines;
	}

	private void checkTable(Section section, String key, String table) {
		if (!table.isEmpty() && !this.tableIds.contains(table)) {
			section.fault(key,
					"'%s' is '%s' but one of the tables %s was expected".formatted(key, table, this.tableIds));
		}
	}

	private List<ChartSpec> charts(Section block, List<TableSpec> tables, FigureIds figures) {
		List<ChartSpec> charts = new ArrayList<>();
		List<String> ids = block.names("charts");
		for (Section chart : block.named("charts", "chart")) {
			charts.add(new ChartBlock(chart, tables, this.sources, figures).spec(ids.get(charts.size())));
		}
		return charts;
	}

}
