package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Report;
import org.tallybook.report.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheet that says by which methods the figures of a workbook were made. */
class MethodsSheetTest {

	private static final YearMonth MONTH = YearMonth.of(2025, 12);

	private static Release release;

	@TempDir
	Path folder;

	@BeforeAll
	static void makeTheRelease() throws Exception {
		release = release(Path.of("input"));
	}

	@Test
	void namesForEveryMethodSheetsThatAreThere() {
		for (Report.Workbook workbook : release.workbooks()) {
			Set<String> sheets = workbook.tables().stream().map(Table::sheet).collect(Collectors.toSet());
			List<List<String>> used = rows(workbook).stream().filter((row) -> row.get(1).equals("used")).toList();
			assertThat(used).hasSizeGreaterThan(2);
			used.forEach((row) -> assertThat(sheets).containsAll(List.of(row.get(2).split("; "))));
		}
	}

	@Test
	void listsTheMethodOfEveryShareAndEveryChange() {
		for (Report.Workbook workbook : release.workbooks()) {
			assertThat(where(workbook, "Share with bounds"))
				.containsAll(sheets(workbook, "lower bound (%)", "of known"));
			assertThat(where(workbook, "Change")).containsAll(sheets(workbook, "change on the period before", ""));
		}
	}

	@Test
	void saysWhyWhateverWasRefused() {
		for (Report.Workbook workbook : release.workbooks()) {
			List<List<String>> refused = rows(workbook).stream().filter((row) -> row.get(1).equals("refused")).toList();
			assertThat(refused).isNotEmpty();
			refused.forEach((row) -> assertThat(row.get(6)).isNotBlank());
			assertThat(refused).anyMatch((row) -> row.get(0).equals("Estimate of undocumented cases"));
		}
	}

	@Test
	void printsThePoliciesThatWereUsed() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("input"))) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName()));
			}
		}
		Path declaration = this.folder.resolve("report.yml");
		Files.writeString(declaration, Files.readString(declaration) + "\npolicies: {percent-base: 31}\n");
		Report.Workbook workbook = release(this.folder).workbooks().get(0);
		assertThat(values(release.workbooks().get(0), "Change")).contains("from a base of 20");
		assertThat(values(workbook, "Change")).contains("from a base of 31");
	}

	private static Release release(Path input) throws IOException {
		try {
			return new Disclosure().release(Reports.of(input, MONTH, 1 << 26, Optional.empty()));
		}
		catch (org.tallybook.declaration.DeclarationException ex) {
			throw new IOException(ex);
		}
	}

	private static List<String> sheets(Report.Workbook workbook, String header, String other) {
		return workbook.tables()
			.stream()
			.filter((table) -> table.columns().stream().anyMatch((column) -> column.header().contains(header)))
			.filter((table) -> table.columns().stream().anyMatch((column) -> column.header().contains(other)))
			.map(Table::sheet)
			.toList();
	}

	private static List<String> where(Report.Workbook workbook, String method) {
		return rows(workbook).stream()
			.filter((row) -> row.get(0).equals(method) && row.get(1).equals("used"))
			.flatMap((row) -> Stream.of(row.get(2).split("; ")))
			.toList();
	}

	private static String values(Report.Workbook workbook, String method) {
		return rows(workbook).stream()
			.filter((row) -> row.get(0).equals(method))
			.map((row) -> row.get(5))
			.findFirst()
			.orElseThrow();
	}

	private static List<List<String>> rows(Report.Workbook workbook) {
		Table methods = workbook.tables()
			.stream()
			.filter((table) -> table.sheet().equals("Methods"))
			.findFirst()
			.orElseThrow();
		return methods.rows().stream().map((row) -> row.stream().map(MethodsSheetTest::text).toList()).toList();
	}

	private static String text(Cell cell) {
		if (cell instanceof Cell.Phrase phrase) {
			return release.text(phrase.sentence());
		}
		return (cell instanceof Cell.Text text) ? text.text() : "";
	}

}
