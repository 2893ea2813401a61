package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.tallybook.declaration.DeclarationException;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Part;
import org.tallybook.report.Report;
import org.tallybook.report.Table;
import org.tallybook.report.Words;
import org.tallybook.tally.Value;

/** The release of one small source, declared in a few lines. */
final class SmallInput {

	private static final String HEAD = """
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
			""";

	private static final String WORKBOOK = """
			workbooks:
			  small:
			    title: A small source
			    about: A small source
			    sources: [small]
			    tables:
			""";

	private final Release release;

	private SmallInput(Release release) {
		this.release = release;
	}

	/**
	 * Makes the release.
	 * @param folder an empty folder
	 * @param month the reference month
	 * @param source the lines of the source that are its own
	 * @param tables its tables
	 * @param records the CSV file
	 * @return the release
	 * @throws IOException where a file cannot be written
	 * @throws DeclarationException where the declaration has faults
	 */
	static SmallInput of(Path folder, String month, String source, String tables, String records)
			throws IOException, DeclarationException {
		Files.writeString(folder.resolve("report.yml"), HEAD + source.indent(4) + WORKBOOK + tables.indent(6));
		Files.writeString(folder.resolve("small.csv"), records);
		Report report = Reports.of(folder, YearMonth.parse(month), 1 << 20, Optional.empty());
		return new SmallInput(new Disclosure().release(report));
	}

	Release release() {
		return this.release;
	}

	Value value(String figure) {
		return this.release.value(figure);
	}

	/** A share or a count in words. */
	String words(String figure) {
		return Words.of(value(figure), Part.WORDS);
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
		return table(id).rows()
			.stream()
			.map((row) -> row.stream().map((cell) -> BundledReportTest.text(this.release, cell)).toList())
			.filter((row) -> row.get(0).equals(first))
			.findFirst()
			.orElseThrow();
	}

	/** The methods that were refused, and why. */
	List<String> refusals() {
		return table("small-methods").rows()
			.stream()
			.map((row) -> row.stream().map((cell) -> BundledReportTest.text(this.release, cell)).toList())
			.filter((row) -> row.get(1).equals("refused"))
			.map((row) -> row.get(0) + ": " + row.get(6))
			.toList();
	}

}
