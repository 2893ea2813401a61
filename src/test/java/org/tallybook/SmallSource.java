package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Part;
import org.tallybook.report.Words;

/** A report on one small source of counts, and what it says. */
public final class SmallSource {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  list:
			    kind: tallies
			    file: list.csv
			    title: A list
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 2010-06-01
			    complete-to: %s
			    confidentiality: {level: public, republication-harm: considered}
			%sworkbooks:
			  book:
			    title: A list
			    about: A list
			    sources: [list]
			    tables:
			%s""";

	private final Release release;

	private SmallSource(Release release) {
		this.release = release;
	}

	/**
	 * Writes the input of a report.
	 * @param folder where
	 * @param completeTo the last month that the source covers
	 * @param source the rest of the source's declaration
	 * @param tables the tables
	 * @param csv the file
	 * @throws IOException where it cannot be written
	 */
	public static void write(Path folder, String completeTo, String source, String tables, String csv)
			throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(ReportFile.NAME),
				DECLARATION.formatted(completeTo, source.indent(4), tables.indent(6)));
		Files.writeString(folder.resolve("list.csv"), csv);
	}

	/** The report of the last month that the source covers. */
	static SmallSource of(Path folder, String completeTo, String source, String tables, String csv)
			throws IOException, DeclarationException {
		write(folder, completeTo, source, tables, csv);
		return new SmallSource(
				new Disclosure().release(Reports.of(folder, YearMonth.parse(completeTo), 1 << 20, Optional.empty())));
	}

	Release release() {
		return this.release;
	}

	String words(String figure) {
		return Words.of(this.release.value(figure), Part.WORDS);
	}

	/** The rows of a table, in words. */
	List<List<String>> rows(String table) {
		return this.release.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((t) -> t.id().equals(table))
			.flatMap((t) -> t.rows().stream())
			.map((row) -> row.stream().map((Cell cell) -> BundledReportTest.text(this.release, cell)).toList())
			.toList();
	}

	/** What the findings say under a code, each with the column before it. */
	List<String> findings(String code) {
		return rows("book-findings").stream()
			.filter((row) -> row.get(3).equals(code))
			.map((row) -> row.get(2) + ": " + row.get(4))
			.toList();
	}

}
