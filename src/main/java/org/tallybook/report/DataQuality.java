package org.tallybook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Value;

/** What became of the records of each source, and what was found while they were read. */
final class DataQuality {

	private DataQuality() {
	}

	/** Notes relations that lead to an incident that their register does not hold. */
	static void checkRelations(Draft draft) {
		for (SourceDescription source : draft.spec().sources()) {
			if (source.register().isPresent()) {
				Register register = draft.register(source);
				List<Incident> all = Stream.concat(register.incidents().stream(), register.considered().stream())
					.toList();
				Set<String> ids = all.stream().map(Incident::id).collect(Collectors.toSet());
				all.stream()
					.flatMap((incident) -> incident.claims().stream())
					.filter((claim) -> Stream
						.concat(claim.relations().partOf().stream(), claim.relations().mayOverlap().stream())
						.anyMatch((id) -> !ids.contains(id)))
					.forEach((claim) -> draft.findings()
						.add(new Finding(source.id(), "", claim.line(), "", "unknown-relation",
								"the claim names an incident that the register does not hold; one that is part of"
										+ " another is in no total")));
			}
		}
	}

	static Table counts(WorkbookSpec workbook, Draft draft, Misprints misprints) {
		String table = workbook.id() + "-data-quality";
		List<List<Cell>> rows = new ArrayList<>();
		for (Provenance.Input input : draft.provenance().inputs()) {
			if (workbook.sources().contains(input.source())) {
				long flagged = draft.findings().stream().filter((f) -> isOf(f, input)).count()
						+ misprints.count(input.source());
				rows.add(List.of(new Cell.Text(draft.source(input.source()).title()), new Cell.Text(input.file()),
						count(table, input, draft, "records_read", input.read()),
						count(table, input, draft, "records_accepted", input.accepted()),
						count(table, input, draft, "records_refused", input.rejected()),
						count(table, input, draft, "records_set_aside", input.setAside()),
						count(table, input, draft, "records_left_out", input.leftOut()),
						count(table, input, draft, "findings", flagged)));
			}
		}
		List<Column> columns = List.of(Column.text("Source", 44), Column.text("File", 30),
				Column.number("Records read"), Column.number("Records accepted"), Column.number("Records refused"),
				Column.number("Records set aside"), Column.number("Records left out"), Column.number("Findings"));
		return new Table(table, "Data quality", Sentence.of("Data quality: what became of the records of each source"),
				List.of(Sentence.of("Records read are those accepted, refused, set aside and left out. Set aside are"
						+ " records of a period that ends after the reference month; left out are footers, subtotals"
						+ " and repetitions, by a rule of the declaration.")),
				"", "records", "", columns, rows, false);
	}

	private static Cell count(String table, Provenance.Input input, Draft draft, String measure, long count) {
		return new Cell.Number(draft.add(table, row(input, draft), input.source(), measure, "records", Optional.empty(),
				Value.of(count)), Part.NUMBER);
	}

	/** The source; with the file where it has several. */
	private static String row(Provenance.Input input, Draft draft) {
		long files = draft.provenance().inputs().stream().filter((i) -> i.source().equals(input.source())).count();
		return (files == 1) ? input.source() : input.source() + ":" + input.file();
	}

	private static boolean isOf(Finding finding, Provenance.Input input) {
		return finding.source().equals(input.source())
				&& (finding.file().isEmpty() || finding.file().equals(input.file()));
	}

	static Table findings(WorkbookSpec workbook, Draft draft, Misprints misprints) {
		List<List<Cell>> rows = new ArrayList<>();
		draft.findings()
			.stream()
			.filter((f) -> workbook.sources().contains(f.source()) || f.column().equals(workbook.id()))
			.sorted(Comparator.comparing(Finding::source)
				.thenComparing(Finding::file)
				.thenComparing(Finding::line)
				.thenComparing(Finding::code)
				.thenComparing(Finding::column)
				.thenComparing(Finding::message))
			.forEach((finding) -> rows.add(row(finding, draft)));
		List<String> tables = workbook.tables().stream().map(TableSpec::id).toList();
		draft.excesses()
			.stream()
			.filter((excess) -> tables.contains(excess.table()))
			.forEach((excess) -> rows.add(excess.finding(draft)));
		rows.addAll(misprints.rows());
		if (rows.isEmpty()) {
			rows.add(List.of(new Cell.Text("Nothing was found."), new Cell.Text(""), new Cell.Text(""),
					new Cell.Text(""), new Cell.Text("")));
		}
		List<Column> columns = List.of(Column.text("Source", 44), Column.text("Line of the file", 34),
				Column.text("Column", 30), Column.text("Check", 24), Column.text("Finding", 70));
		return new Table(workbook.id() + "-findings", "Findings", Sentence.of("Findings: what failed a check"),
				List.of(Sentence.of("Figures with a finding are printed as published.")), "", "", "", columns, rows,
				false);
	}

	private static List<Cell> row(Finding finding, Draft draft) {
		String source = finding.source().isEmpty() ? "This report" : draft.source(finding.source()).title();
		String line = (finding.line() == 0) ? ""
				: (finding.file().isEmpty() ? "line " : finding.file() + ", line ") + finding.line();
		return List.of(new Cell.Text(source), new Cell.Text(line),
				new Cell.Text(finding.source().isEmpty() ? "" : finding.column()), new Cell.Text(finding.code()),
				new Cell.Text(finding.message()));
	}

}
