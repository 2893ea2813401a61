package org.tallybook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.tallybook.report.Report.CoverLine;
import org.tallybook.report.ReportSpec.Imprint;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.tally.Period;

/**
 * What a workbook says of itself: its cover, its sources, its definitions and policies.
 */
final class Descriptions {

	private Descriptions() {
	}

	static List<CoverLine> cover(WorkbookSpec workbook, Draft draft) {
		Imprint imprint = draft.spec().imprint();
		Provenance provenance = draft.provenance();
		String known = workbook.sources()
			.stream()
			.map((id) -> draft.source(id).retrieved())
			.max(LocalDate::compareTo)
			.map(Descriptions::day)
			.orElse("");
		List<CoverLine> lines = new ArrayList<>();
		lines.add(line("About", workbook.about()));
		lines.add(line("Reference month", Period.month(draft.month()).label()));
		lines.add(line("Coverage", coverage(workbook, draft)));
		lines.add(line("Sources were known up to", known));
		lines.add(line("Published", day(provenance.published())));
		lines.add(line("Revision", String.valueOf(provenance.revision())));
		lines.add(line("Next release", day(provenance.next())));
		if (!provenance.audience().equals("public")) {
			lines.add(line("Audience", provenance.audience() + ": not to be passed on"));
		}
		lines.add(line("Publisher", imprint.name()));
		lines.add(line("Contact", imprint.contact()));
		lines.add(line("Corrections", imprint.corrections()));
		lines.add(line("How to cite", imprint.cite()));
		lines.add(line("Licence", imprint.licence()));
		lines.add(line("Limits of use", imprint.limits()));
		return lines;
	}

	private static String coverage(WorkbookSpec workbook, Draft draft) {
		return workbook.sources()
			.stream()
			.map(draft::source)
			.map((source) -> source.title() + ": " + (source.definition().complete() ? "complete" : "partial") + ", "
					+ source.definition().collected())
			.collect(Collectors.joining("; "));
	}

	private static CoverLine line(String label, String text) {
		return new CoverLine(label, Sentence.of(text));
	}

	private static String day(LocalDate date) {
		return Period.days(date, date).label();
	}

	static Table sources(WorkbookSpec workbook, Draft draft) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Provenance.Input input : draft.provenance().inputs()) {
			if (workbook.sources().contains(input.source())) {
				SourceDescription source = draft.source(input.source());
				rows.add(List.of(new Cell.Text(source.title()), new Cell.Text(source.publisher().name()),
						new Cell.Text(source.publisher().licence()), new Cell.Text(source.publisher().cite()),
						address(source), new Cell.Text(source.publisher().corrections()),
						new Cell.Text(source.retrieved().toString()),
						new Cell.Text(source.definition().complete() ? "complete" : "partial"),
						new Cell.Text(input.file()), new Cell.Text(input.sha256())));
			}
		}
		List<Column> columns = List.of(Column.text("Source", 40), Column.text("Publisher", 30),
				Column.text("Licence", 24), Column.text("How to cite", 44), Column.text("Address", 30),
				Column.text("Corrections", 26), Column.text("Retrieved", 14), Column.text("Coverage", 12),
				Column.text("File", 24), Column.text("SHA-256 of the file", 40));
		return new Table(workbook.id() + "-sources", "Sources", Sentence.of("Sources"), List.of(), "", "", "", columns,
				rows, false);
	}

	/**
	 * Where the figures can be read; each claim of a register has addresses of its own.
	 */
	private static Cell address(SourceDescription source) {
		String address = source.publisher().address();
		if (address.startsWith("http")) {
			return new Cell.Link(address);
		}
		return new Cell.Text(source.register().isPresent() ? "with each claim in the tables" : address);
	}

	static Table definitions(WorkbookSpec workbook, Draft draft) {
		List<List<Cell>> rows = new ArrayList<>();
		for (String id : workbook.sources()) {
			SourceDescription source = draft.source(id);
			SourceDescription.Definition definition = source.definition();
			add(rows, source.title(), "Counted", definition.unit());
			add(rows, source.title(), "Includes", definition.includes());
			add(rows, source.title(), "Excludes", definition.excludes());
			add(rows, source.title(), "Standard of proof", definition.proof());
			add(rows, source.title(), "Coverage",
					definition.complete() ? "complete" : "partial: a count is what was documented, not what happened");
			add(rows, source.title(), "Collection", definition.collected());
			bases(source).forEach((words) -> add(rows, source.title(), "Basis of an interval", words));
			populations(source).forEach((words) -> add(rows, source.title(), "Population of rates", words));
			source.register()
				.ifPresent((claimed) -> add(rows, source.title(), "Rule for several claims on one" + " incident",
						claimed.rule().words()));
			add(rows, source.title(), "Publishing again does no harm", definition.harm());
		}
		Imprint imprint = draft.spec().imprint();
		add(rows, "This report", "Revision policy", imprint.revisions());
		add(rows, "This report", "Limits of use", imprint.limits());
		add(rows, "This report", "Corrections", imprint.corrections());
		add(rows, "This report", "Estimates",
				"The number of undocumented cases is not estimated: it cannot be" + " estimated from tallies.");
		return new Table(workbook.id() + "-definitions", "Definitions and policies",
				Sentence.of("Definitions and policies"), List.of(), "", "", "",
				List.of(Column.text("Of", 40), Column.text("What", 30), Column.text("Words", 90)), rows, false);
	}

	/** The series that are no enumeration. */
	private static List<String> bases(SourceDescription source) {
		return source.counts()
			.stream()
			.filter((counted) -> counted.basis().hasInterval())
			.map((counted) -> counted.label() + ": " + counted.basis().words())
			.toList();
	}

	private static List<String> populations(SourceDescription source) {
		return source.counts()
			.stream()
			.flatMap((counted) -> counted.population().stream())
			.map(Population::words)
			.distinct()
			.toList();
	}

	/** Leaves out what nobody said anything of. */
	private static void add(List<List<Cell>> rows, String of, String what, String words) {
		if (words.isBlank()) {
			return;
		}
		rows.add(List.of(new Cell.Text(of), new Cell.Text(what), new Cell.Text(words)));
	}

}
