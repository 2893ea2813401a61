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
import org.tallybook.report.Table;
import org.tallybook.report.Words;
import org.tallybook.tally.Value;

/** A report on one small source of counts, and what it says. */
public final class SmallSource {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  small:
			    kind: tallies
			    file: small.csv
			    title: A small source
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 2026-06-01
			    confidentiality: {level: public, republication-harm: considered}
			%sworkbooks:
			  small:
			    title: A small source
			    about: A small source
			    sources: [small]
			%s    tables:
			%s""";

	private final Release release;

	private SmallSource(Release release) {
		this.release = release;
	}

	/**
	 * Writes the input of a report.
	 * @param folder where
	 * @param source the lines of the source that are its own
	 * @param tables the tables
	 * @param csv the file
	 * @throws IOException where it cannot be written
	 */
	public static void write(Path folder, String source, String tables, String csv) throws IOException {
		write(folder, source, tables, csv, "");
	}

	/**
	 * Writes the input of a report.
	 * @param folder where
	 * @param source the lines of the source that are its own
	 * @param tables the tables
	 * @param csv the file
	 * @param workbook further lines of the workbook
	 * @throws IOException where it cannot be written
	 */
	public static void write(Path folder, String source, String tables, String csv, String workbook)
			throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(ReportFile.NAME),
				DECLARATION.formatted(source.indent(4), workbook.indent(4), tables.indent(6)));
		Files.writeString(folder.resolve("small.csv"), csv);
	}

	/** The release of a month. */
	static SmallSource of(Path folder, String month, String source, String tables, String csv)
			throws IOException, DeclarationException {
		write(folder, source, tables, csv);
		return new SmallSource(in(folder, YearMonth.parse(month)));
	}

	/**
	 * The release of a month.
	 * @param folder where the input was written
	 * @param month the reference month
	 * @return the release
	 * @throws IOException where the input cannot be read
	 * @throws DeclarationException where it has faults
	 */
	public static Release in(Path folder, YearMonth month) throws IOException, DeclarationException {
		return new Disclosure().release(Reports.of(folder, month, 1 << 20, Optional.empty()));
	}

	Release release() {
		return this.release;
	}

	String words(String figure) {
		return Words.of(this.release.value(figure), Part.WORDS);
	}

	/** The rows of a table, in words. */
	List<List<String>> rows(String table) {
		return table(table).rows()
			.stream()
			.map((row) -> row.stream().map((Cell cell) -> BundledReportTest.text(this.release, cell)).toList())
			.toList();
	}

	/** What the findings say under a code, each with the column before it. */
	List<String> findings(String code) {
		return rows("small-findings").stream()
			.filter((row) -> row.get(3).equals(code))
			.map((row) -> row.get(2) + ": " + row.get(4))
			.toList();
	}

	Value value(String figure) {
		return this.release.value(figure);
	}

	/** A share as its cell shows it. */
	String shown(String figure) {
		return Words.of(value(figure), Part.NUMBER);
	}

	/** A number that is no share. */
	String number(String figure) {
		return Words.of(value(figure), Part.DECIMAL);
	}

	boolean has(String figure) {
		return this.release.figures().containsKey(figure);
	}

	Table table(String id) {
		return this.release.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	/** What stands above a table. */
	List<String> about(String id) {
		return table(id).about().stream().map(this.release::text).toList();
	}

	List<String> headers(String id) {
		return table(id).columns().stream().map((column) -> column.header()).toList();
	}

	/** The cells of a row, which is known by its first one. */
	List<String> row(String id, String first) {
		return rows(id).stream().filter((row) -> row.get(0).equals(first)).findFirst().orElseThrow();
	}

	/** The methods that were refused, and why. */
	List<String> refusals() {
		return rows("small-methods").stream()
			.filter((row) -> row.get(1).equals("refused"))
			.map((row) -> row.get(0) + ": " + row.get(6))
			.toList();
	}

}
