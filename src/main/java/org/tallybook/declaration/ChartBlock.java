package org.tallybook.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tallybook.report.Chart;
import org.tallybook.report.ChartSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;
import org.tallybook.report.TableSpec.Statement;
import org.tallybook.tally.Period;

/** One chart of a workbook. */
final class ChartBlock {

	/** More outcomes than this cannot be told apart. */
	private static final int MOST_OUTCOMES = 6;

	/** The colours that can be told apart, beside the grey of all together. */
	private static final int MOST_PANELS = 6;

	/** Each kind of chart, and how it is read. */
	private enum Kind {

		TIMELINE, CLAIMS, SHARE, OUTCOMES, INCIDENTS, NESTING, PANELS

	}

	private static final Map<String, Kind> KINDS = Map.of("timeline", Kind.TIMELINE, "claims", Kind.CLAIMS, "share",
			Kind.SHARE, "outcomes", Kind.OUTCOMES, "incidents", Kind.INCIDENTS, "nesting", Kind.NESTING, "panels",
			Kind.PANELS);

	private final Section chart;

	private final List<TableSpec> tables;

	private final Map<String, SourceDescription> sources;

	private final FigureIds ids;

	/**
	 * For a chart of a workbook.
	 * @param chart the block
	 * @param tables the tables of the workbook
	 * @param sources the declared sources
	 * @param ids what is known of the ids of figures that its sentences name
	 */
	ChartBlock(Section chart, List<TableSpec> tables, Map<String, SourceDescription> sources, FigureIds ids) {
		this.chart = chart;
		this.tables = tables;
		this.sources = sources;
		this.ids = ids;
	}

	ChartSpec spec(String id) {
		Kind kind = this.chart.choice("kind", "", KINDS, Kind.TIMELINE);
		if (!id.matches("[a-z0-9][a-z0-9-]*")) {
			this.chart.fault(
					"'%s' was found but an id of lower-case letters, digits and hyphens was expected, since files are"
						.formatted(id) + " named after it");
		}
		ChartSpec spec = spec(kind, frame(id));
		this.chart.finish();
		return spec;
	}

	private ChartSpec.Frame frame(String id) {
		String table = this.chart.text("table");
		checkTable("table", table);
		return new ChartSpec.Frame(id, TableBlock.sheet(this.chart), statement("title"), statement("alt"),
				this.chart.text("caption"), this.chart.text("axis"), table);
	}

	private ChartSpec spec(Kind kind, ChartSpec.Frame frame) {
		return switch (kind) {
			case TIMELINE -> timeline(frame);
			case CLAIMS -> claims(frame);
			case SHARE -> share(frame);
			case OUTCOMES -> outcomes(frame);
			case INCIDENTS -> incidents(frame);
			case NESTING -> nesting(frame);
			case PANELS -> panels(frame);
		};
	}

	private ChartSpec timeline(ChartSpec.Frame frame) {
		List<String> series = this.chart.texts("series");
		table(frame.table()).flatMap(this::source)
			.ifPresent((source) -> TableBlock.checkSource(this.chart, false, source, series));
		return new ChartSpec.TimelineSpec(frame, series, events());
	}

	private ChartSpec claims(ChartSpec.Frame frame) {
		String incidents = this.chart.text("incidents");
		String name = this.chart.text("source");
		checkKind("table", frame.table(), "claims");
		checkTable("incidents", incidents);
		checkKind("incidents", incidents, "incidents");
		checkReads("table", frame.table(), name);
		checkReads("incidents", incidents, name);
		SourceDescription source = this.sources.get(name);
		if (source != null) {
			TableBlock.checkSource(this.chart, true, source, List.of());
		}
		else if (!name.isEmpty()) {
			this.chart.fault("source", "'source' is '%s' but one of the declared sources %s was expected"
				.formatted(name, this.sources.keySet()));
		}
		return new ChartSpec.ForestSpec(frame, incidents, name, this.chart.text("incident"));
	}

	private ChartSpec share(ChartSpec.Frame frame) {
		String series = this.chart.text("series");
		checkKind("table", frame.table(), "by-period");
		table(frame.table()).ifPresent((table) -> shown(table, List.of(series)).stream()
			.filter((counted) -> !counted.sexes().contains(table.share()))
			.forEach((counted) -> this.chart.fault("series",
					"series '%s' has the sexes %s but '%s' was expected among them, the share of table '%s'"
						.formatted(series, counted.sexes(), table.share(), table.id()))));
		return new ChartSpec.ShareSpec(frame, series,
				this.chart.optionalSection("threshold").map(ChartBlock::threshold), events());
	}

	/** Among other people than those of the claim, the line would say nothing. */
	private static Chart.Threshold threshold(Section block) {
		BigDecimal share = block.parse("share", "", "a fraction such as 0.70", BigDecimal::new).orElse(BigDecimal.ZERO);
		if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
			block.fault("share", "'share' is '%s' but a fraction from 0 to 1 was expected".formatted(share));
		}
		String population = block.text("population");
		if (!population.isEmpty() && !population.equals("own")) {
			block.fault("population",
					"'population' is '%s' but 'own' was expected: a claimed share is drawn only".formatted(population)
							+ " where the series counts the very people of whom it is claimed");
		}
		Chart.Threshold threshold = new Chart.Threshold(share, block.text("label"));
		block.finish();
		return threshold;
	}

	private ChartSpec outcomes(ChartSpec.Frame frame) {
		List<String> series = this.chart.texts("series");
		checkKind("table", frame.table(), "by-period");
		if (series.size() < 2 || series.size() > MOST_OUTCOMES || new HashSet<>(series).size() < series.size()) {
			this.chart.fault("series",
					"expected from 2 to %s different series but got %s".formatted(MOST_OUTCOMES, series));
		}
		List<SourceDescription.Counted> shown = table(frame.table()).map((table) -> shown(table, series))
			.orElse(List.of());
		Set<String> units = new TreeSet<>(shown.stream().map((counted) -> counted.series().unit()).toList());
		if (units.size() > 1) {
			this.chart.fault("series", "expected series of one unit but got %s".formatted(units));
		}
		Optional<String> unknown = this.chart.optional("unknown");
		unknown.filter((name) -> !series.contains(name))
			.ifPresent((name) -> this.chart.fault("unknown",
					"'unknown' is '%s' but one of the series %s was expected".formatted(name, series)));
		return new ChartSpec.OutcomesSpec(frame, series, unknown.filter(series::contains),
				StatementBlock.plain(this.chart, "because"));
	}

	private ChartSpec incidents(ChartSpec.Frame frame) {
		checkKind("table", frame.table(), "incidents");
		return new ChartSpec.IncidentsSpec(frame,
				this.chart.choice("label", "id", Map.of("id", false, "place", true), false));
	}

	private ChartSpec nesting(ChartSpec.Frame frame) {
		checkKind("table", frame.table(), "considered");
		String incidents = this.chart.text("incidents");
		checkTable("incidents", incidents);
		checkKind("incidents", incidents, "incidents");
		table(frame.table()).ifPresent((table) -> checkReads("incidents", incidents, table.source()));
		List<String> aggregates = this.chart.texts("aggregates");
		if (aggregates.isEmpty()) {
			this.chart.fault("aggregates", "'aggregates' is missing; ids of claims that are aggregates were expected");
		}
		return new ChartSpec.NestingSpec(frame, incidents, aggregates, this.chart.texts("aside"));
	}

	private ChartSpec panels(ChartSpec.Frame frame) {
		checkKind("table", frame.table(), "cross");
		table(frame.table()).filter((table) -> table.axes().size() > 1 && !TableBlock.isLength(table.axes().get(1)))
			.ifPresent((table) -> this.chart.fault("table", "table '%s' has the columns '%s' but periods were expected"
				.formatted(table.id(), table.axes().get(1))));
		List<String> members = this.chart.texts("members");
		if (members.size() < 2 || members.size() > MOST_PANELS || new HashSet<>(members).size() < members.size()) {
			this.chart.fault("members",
					"expected from 2 to %s different members but got %s".formatted(MOST_PANELS, members));
		}
		return new ChartSpec.PanelsSpec(frame, members);
	}

	private void checkTable(String key, String table) {
		List<String> ids = this.tables.stream().map(TableSpec::id).toList();
		if (!table.isEmpty() && !ids.contains(table)) {
			this.chart.fault(key, "'%s' is '%s' but one of the tables %s was expected".formatted(key, table, ids));
		}
	}

	private void checkKind(String key, String name, String kind) {
		table(name).filter((table) -> !table.kind().equals(kind))
			.ifPresent((table) -> this.chart.fault(key,
					"table '%s' has the kind '%s' but '%s' was expected".formatted(name, table.kind(), kind)));
	}

	private void checkReads(String key, String name, String source) {
		table(name).filter((table) -> !source.isEmpty() && !table.source().equals(source))
			.ifPresent((table) -> this.chart.fault(key,
					"table '%s' reads source '%s' but '%s' was expected".formatted(name, table.source(), source)));
	}

	private Optional<TableSpec> table(String id) {
		return this.tables.stream().filter((table) -> table.id().equals(id)).findFirst();
	}

	private Optional<SourceDescription> source(TableSpec table) {
		return Optional.ofNullable(this.sources.get(table.source()));
	}

	/** The series that a chart names; a fault for each that its table does not show. */
	private List<SourceDescription.Counted> shown(TableSpec table, List<String> series) {
		Optional<SourceDescription> source = source(table);
		if (source.isEmpty() || series.contains("")) {
			return List.of();
		}
		List<SourceDescription.Counted> shown = source.get()
			.counts()
			.stream()
			.filter((counted) -> table.series().isEmpty() || table.series().contains(counted.name()))
			.toList();
		List<String> names = shown.stream().map(SourceDescription.Counted::name).toList();
		series.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> this.chart.fault("series",
					"'%s' was found but one of the series of table '%s' was expected, %s".formatted(name, table.id(),
							names)));
		return shown.stream().filter((counted) -> series.contains(counted.name())).toList();
	}

	private Statement statement(String key) {
		Section section = this.chart.section(key);
		Statement statement = new StatementBlock(section, this.ids).statement();
		section.finish();
		return statement;
	}

	private List<Chart.Event> events() {
		return events(this.chart);
	}

	/** The dated events of a chart or a table. */
	static List<Chart.Event> events(Section block) {
		List<Chart.Event> events = new ArrayList<>();
		for (Section event : block.list("events")) {
			Period date = event.parse("date", "", "a date such as 2026-01-31 or 2026-01", Period::parse)
				.orElse(Period.year(1970));
			events.add(new Chart.Event(date, event.text("label")));
			event.finish();
		}
		return events;
	}

}
