package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.report.Report.ChartSheet;
import org.tallybook.report.Report.Sheet;
import org.tallybook.report.Report.TableSheet;
import org.tallybook.report.ReportSpec.WorkbookSpec;

/**
 * Makes the report of a month from everything that was read. The same input makes the
 * same report, whatever the order in which it was read.
 */
public final class ReportMaker {

	/**
	 * The version of the methods. It goes up when the same input would make other
	 * figures, tables or sentences, so that they come out as a new revision.
	 */
	public static final String METHODS = "6";

	/** The names of the sheets that every workbook has. */
	public static final List<String> SHEETS = List.of("Cover", "Contents", "Data", "History", "Headlines",
			"What changed", "Coverage calendar", "Data quality", "Findings", "Sources", "Definitions and policies",
			"Methods", "Notes", CalendarChart.SHEET);

	/** How the ids of the tables end that every workbook has. */
	private static final List<String> TABLES = List.of("-headlines", "-changes", "-coverage", "-data-quality",
			"-findings", "-sources", "-definitions", "-methods");

	private final ReportSpec spec;

	/**
	 * The ids of the tables and of the chart that every workbook has.
	 * @param workbook the id of the workbook
	 * @return the ids
	 */
	public static List<String> ids(String workbook) {
		return Stream
			.concat(Stream.of("notes", CalendarChart.id(workbook)), TABLES.stream().map((end) -> workbook + end))
			.toList();
	}

	/**
	 * For the reports of a declaration.
	 * @param spec what the report says
	 */
	public ReportMaker(ReportSpec spec) {
		this.spec = spec;
	}

	/**
	 * Makes a report.
	 * @param provenance what it is made from
	 * @param records everything that was read
	 * @param history what was published before
	 * @return the report
	 */
	public Report make(Provenance provenance, Records records, History history) {
		Draft draft = new Draft(this.spec, provenance, records, history);
		DataQuality.checkRelations(draft);
		WordingCheck.check(draft);
		Doubles.check(draft);
		List<Report.Workbook> workbooks = new ArrayList<>();
		for (WorkbookSpec workbook : this.spec.workbooks()) {
			workbooks.add(workbook(workbook, draft));
		}
		return new Report(provenance, workbooks, draft.figures(), records.rejects(), divided(spec));
	}

	private static Map<String, Set<String>> divided(ReportSpec spec) {
		return spec.sources()
			.stream()
			.flatMap((source) -> source.counts().stream())
			.collect(Collectors.toMap((counted) -> counted.series().id(), SourceDescription.Counted::divided));
	}

	private Report.Workbook workbook(WorkbookSpec workbook, Draft draft) {
		draft.begin(workbook.id());
		List<Table> tables = new ArrayList<>();
		for (TableSpec table : workbook.tables()) {
			tables.add(Analyses.named(table.kind()).make(table, draft));
		}
		List<Chart> charts = new ArrayList<>();
		workbook.charts().forEach((chart) -> Charts.make(chart, draft).ifPresent(charts::add));
		tables.add(Coverage.table(workbook, draft));
		CalendarRows.chart(workbook, draft).ifPresent(charts::add);
		Misprints misprints = Misprints.of(workbook, draft);
		tables.add(DataQuality.counts(workbook, draft, misprints));
		Table headlines = Headlines.table(workbook, draft, tables);
		Table findings = DataQuality.findings(workbook, draft, misprints);
		List<String> revisions = workbook.tables()
			.stream()
			.filter((table) -> table.kind().equals(Analyses.REVISIONS))
			.map(TableSpec::id)
			.toList();
		List<String> own = new ArrayList<>(tables.stream().map(Table::id).toList());
		own.removeAll(revisions);
		Table changes = Changes.table(workbook, draft, own);

		List<Sheet> sheets = new ArrayList<>();
		sheets.add(new TableSheet(headlines));
		sheets.add(new TableSheet(changes));
		tables.stream().filter((table) -> !table.reference()).forEach((table) -> sheets.add(new TableSheet(table)));
		List<String> ended = tables.stream().filter(Table::reference).map(Table::id).toList();
		charts.stream()
			.filter((chart) -> !ended.contains(chart.table()))
			.forEach((chart) -> sheets.add(new ChartSheet(chart)));
		tables.stream().filter(Table::reference).forEach((table) -> sheets.add(new TableSheet(table)));
		charts.stream()
			.filter((chart) -> ended.contains(chart.table()))
			.forEach((chart) -> sheets.add(new ChartSheet(chart)));
		sheets.add(new TableSheet(findings));
		sheets.add(new TableSheet(Descriptions.sources(workbook, draft)));
		sheets.add(new TableSheet(Descriptions.definitions(workbook, draft)));
		sheets.add(new TableSheet(draft.methods().table(workbook, this.spec.policies())));
		sheets.add(new TableSheet(draft.notes().table()));
		return new Report.Workbook(workbook.id(), workbook.title(), Descriptions.cover(workbook, draft),
				this.spec.imprint().name(), sheets, workbook.browsed());
	}

}
