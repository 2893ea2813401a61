package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;

/** Writes what a stranger to the folder needs: its files, its symbols and its columns. */
final class ReadmeWriter implements ReleaseWriter {

	static final String PATH = "README.txt";

	/** Lines stay readable in a plain window. */
	private static final int LINE = 88;

	@Override
	public void write(Release release, Folder folder) throws IOException {
		List<String> lines = new ArrayList<>();
		head(release.provenance(), lines);
		for (Report.Workbook workbook : release.workbooks()) {
			section(workbook.title(), lines);
			workbook.cover().forEach((line) -> entry(line.label(), release.text(line.text()), lines));
		}
		files(release, lines);
		section("Symbols", lines);
		lines.addAll(List.of(Symbols.all().explained("\n").split("\n")));
		section("Columns of " + TidyWriter.DATA, lines);
		DataColumn.of(release.figures().values()).forEach((column) -> entry(column.name(), column.meaning(), lines));
		try (Writer writer = new OutputStreamWriter(folder.create(PATH), StandardCharsets.UTF_8.newEncoder())) {
			writer.write(String.join("\n", lines) + "\n");
		}
	}

	private static void head(Provenance provenance, List<String> lines) {
		lines.add("Statistical release for " + provenance.month());
		lines.add("");
		entry("Revision", String.valueOf(provenance.revision()), lines);
		entry("Audience", provenance.audience(), lines);
		entry("Published", provenance.published().toString(), lines);
		entry("Next release", provenance.next().toString(), lines);
		entry("Methods", provenance.methodVersion(), lines);
		provenance.comparedWith().ifPresent((release) -> entry("Compared with", release, lines));
	}

	private static void files(Release release, List<String> lines) {
		section("Files", lines);
		for (Report.Workbook workbook : release.workbooks()) {
			entry(WorkbookWriter.fileName(workbook, release.provenance()), "workbook: " + workbook.title(), lines);
			for (Chart chart : workbook.charts()) {
				entry(ChartWriter.path(chart, "png"), release.text(chart.title()), lines);
				entry(ChartWriter.path(chart, "svg"), "the same, for any size", lines);
			}
		}
		entry(TidyWriter.DATA, "every figure of this release, one row each; the columns are explained below", lines);
		entry(TidyWriter.REJECTS, "records that were refused: where they stand and why", lines);
		if (!release.suppressed().isEmpty()) {
			entry(SuppressionWriter.PATH, "the figures that the public release does not print, and why", lines);
		}
		entry("manifest.json", "what this release was made from", lines);
		entry("SHA256SUMS", "hashes of all files: sha256sum --check SHA256SUMS", lines);
	}

	private static void section(String title, List<String> lines) {
		lines.add("");
		lines.add("");
		lines.add(title);
		lines.add("-".repeat(title.codePointCount(0, title.length())));
		lines.add("");
	}

	private static void entry(String label, String text, List<String> lines) {
		List<String> words = Stream.of(text.split("\n", -1))
			.flatMap((part) -> Arial.wrap(part, LINE).stream())
			.toList();
		lines.add(label + ": " + words.get(0));
		words.stream().skip(1).forEach((line) -> lines.add("    " + line));
	}

}
