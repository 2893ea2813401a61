package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs over sources that are not public. */
class RestrictedTest {

	private static final String MONTH = "month=2023-12";

	private static final String INTERNAL = "--tallybook.audience=internal";

	@TempDir
	Path folder;

	private Runs runs;

	@BeforeEach
	void start() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/restricted"));
		for (String file : List.of("arrivals-by-quarter.csv", "arrivals-by-sex.csv")) {
			Files.copy(Path.of("input", file), this.runs.input().resolve(file));
		}
	}

	@Test
	void publishesWhatIsSafeAndKnowsItAgain() throws IOException {
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.data("releases/2023-12/r1"))
			.anyMatch((line) -> line.startsWith("held-by-quarter/2023-Q1/held/male/persons,")
					&& line.contains(",suppressed,"))
			.anyMatch((line) -> line.startsWith("held-by-quarter/all/held/persons,") && line.contains(",25244,"));
		assertThat(this.runs.data("releases/2023-12/r1"))
			.noneMatch((line) -> line.startsWith("held-coverage/counts/2023-Q1/"));
		assertThat(this.runs.names("releases/2023-12/r1")).doesNotContain("suppressions.csv");
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("nothing changed");
	}

	@Test
	void keepsUnprintedInEveryRevisionWhatTheFirstDidNotPrint() throws IOException {
		this.runs.run(MONTH);
		List<String> before = this.runs.data("releases/2023-12/r1")
			.stream()
			.filter((l) -> l.contains(",suppressed,"))
			.toList();
		this.runs.edit("counts.csv", "2023-Q2,9377,8123,17500", "2023-Q2,9377,8124,17501");
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.data("releases/2023-12/r2")).containsAll(before)
			.as("what changed of counts that are not printed")
			.noneMatch((line) -> line.contains("/before,"));
	}

	@Test
	void publishesNothingWhereWhatIsPublishedAlreadyTellsTooMuch() throws IOException {
		this.runs.run(MONTH);
		this.runs.edit("report.yml", "{level: restricted}", "{level: restricted, threshold: 20000}");
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.UNSAFE);
		assertThat(this.runs.err()).contains("held-by-quarter").doesNotContain("7741", "7,741", "8126");
		assertThat(this.runs.names("releases/2023-12")).containsExactly("r1");
	}

	@Test
	void marksEverySheetOfTheInternalReleaseAndListsWhatThePublicOneLacks() throws IOException {
		assertThat(this.runs.run(MONTH, INTERNAL)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		Path release = this.runs.output().resolve("internal/releases/2023-12/r1");
		assertThat(Files.readAllLines(release.resolve("suppressions.csv"))).contains("figure,reason",
				"held-by-quarter/2023-Q1/held/male/persons,small",
				"held-by-quarter/2023-Q1/held/female/persons,secondary",
				"held-by-quarter/2023-Q1/held/share_female_known,derived", "held-change/2023-Q2/held/persons,withheld");
		assertThat(this.runs.data("internal/releases/2023-12/r1")).noneMatch((line) -> line.contains(",suppressed,"))
			.anyMatch((line) -> line.startsWith("held-coverage/counts/2023-Q1/periods_reported,"));
		try (var workbook = WorkbookFactory.create(release.resolve("held-2023-12.xlsx").toFile())) {
			assertThat(workbook.getNumberOfSheets()).isGreaterThan(10);
			for (Sheet sheet : workbook) {
				assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
					.startsWith("INTERNAL, not to be passed on: ");
			}
		}
	}

}
