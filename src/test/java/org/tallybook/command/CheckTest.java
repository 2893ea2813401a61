package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTest {

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeEach
	void copyTheSecondReport() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/second"));
	}

	private ExitCode check(String... more) {
		String[] arguments = new String[more.length + 2];
		arguments[0] = "check";
		arguments[1] = "--tallybook.input=" + this.runs.input();
		System.arraycopy(more, 0, arguments, 2, more.length);
		return this.runs.command(arguments);
	}

	@Test
	void saysThatNothingIsWrongAndMakesNothing() {
		assertThat(check()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("source 'werkstatt': 11 records: ").endsWith("check: nothing is wrong\n");
		assertThat(this.runs.output()).doesNotExist();
	}

	@Test
	void tellsFaultsOfTheDeclarationAndOfTheFilesAtOnce() throws IOException {
		String text = Files.readString(this.runs.input().resolve("report.yml"));
		Files.writeString(this.runs.input().resolve("report.yml"), text.replaceFirst("workbooks:", "workbook:"));
		Path file = this.runs.input().resolve("werkstatt.csv");
		Files.writeString(file, "too,few\n1987-02-30,x\n", StandardOpenOption.APPEND);
		assertThat(check()).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(this.runs.out()).contains("'workbook' was found but one of",
				"werkstatt.csv: line 14: missing-cell: ", "werkstatt.csv: line 15: missing-cell: ",
				"faults in report.yml; its other sources were read");
	}

	@Test
	void tellsFilesThatAreMissing() throws IOException {
		Files.delete(this.runs.input().resolve("werkstatt.csv"));
		assertThat(check()).isEqualTo(ExitCode.NO_INPUT);
		assertThat(this.runs.out())
			.contains("werkstatt.csv: expected the file of source 'werkstatt' but there is none");
	}

	@Test
	void tellsEveryUnknownCodeAtOnceAndKeepsItOutOfTheRun() throws IOException {
		this.runs = Runs.in(this.folder.resolve("bundled"));
		this.runs.edit("report.yml", "denies: denies, ", "");
		this.runs.edit("report.yml", "missing: missing, returned_by", "returned_by");
		assertThat(check()).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.out()).contains(
				"forced-returns.csv: column 'stance': 'denies' is not one of the declared codes (2 records)",
				"forced-returns.csv: column 'outcome': 'missing' is not one of the declared codes (1 records)");
		assertThat(this.runs.run("month=2025-12")).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.err()).contains("column 'stance': unknown-code").doesNotContain("denies");
	}

	@Test
	void saysWhichSourcesArePrintedInPart() throws IOException {
		String text = Files.readString(this.runs.input().resolve("report.yml"));
		Files.writeString(this.runs.input().resolve("report.yml"),
				text.replaceFirst("level: public", "level: restricted"));
		assertThat(check()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("small counts of these sources will be suppressed in a public release: ");
		assertThat(check("--tallybook.audience=internal")).isEqualTo(ExitCode.OK);
	}

}
