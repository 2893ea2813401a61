package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest {

	@TempDir
	private Path folder;

	@Test
	void tellsEveryFaultOfTheCommandLineAtOnce() throws IOException {
		Runs runs = Runs.in(this.folder);
		assertThat(runs.command("mont=2025-12", "month=2025-13", "--tallybook.audience=friends"))
			.isEqualTo(ExitCode.USAGE);
		assertThat(runs.err()).contains("'mont=2025-12' is neither a verb nor one of [month, ")
			.contains("'month' is '2025-13' but a month such as 2025-12 was expected")
			.contains("'--tallybook.audience' is 'friends' but public or internal was expected")
			.contains("usage: ");
		assertThat(runs.command("run", "check")).isEqualTo(ExitCode.USAGE);
		assertThat(runs.err()).contains("'check' is a verb, of which one was expected, in front of everything else");
		assertThat(runs.output()).doesNotExist();
	}

	@Test
	void namesEveryMissingFile() throws IOException {
		Runs runs = Runs.in(this.folder);
		Files.delete(runs.input().resolve("arrivals-by-sex.csv"));
		Files.delete(runs.input().resolve("forced-returns.csv"));
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.NO_INPUT);
		assertThat(runs.err())
			.contains(runs.input().resolve("arrivals-by-sex.csv") + ": expected the file of source 'arrivals'")
			.contains("source 'forced-returns'");
		publishedNothing(runs);
	}

	@Test
	void asksForTheDeclaration() throws IOException {
		Runs runs = Runs.in(this.folder);
		Files.delete(runs.input().resolve("report.yml"));
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.NO_INPUT);
		assertThat(runs.err()).contains("report.yml: expected the declaration of a report but there is none");
	}

	@Test
	void refusesWrongRecordsOfAllFilesAtOnceWithTheirPlaces() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.edit("arrivals-by-sex.csv", "2024,26,210,236", "2024,26,21O,236");
		runs.edit("routes-to-europe.csv", "2014-01,Eastern Mediterranean,1,12,0",
				"2014-01,Eastern Mediterranean,1,-12,0");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("arrivals-by-sex.csv: line 26, column 'female': type-error: ")
			.contains("routes-to-europe.csv: line 2, column 'dead': negative-count: ")
			.contains("1 of 26 records refused; source 'arrivals' allows 0")
			.doesNotContain("21O");
		publishedNothing(runs);
	}

	@Test
	void refusesAFileWhoseQuotesAreBroken() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.edit("forced-returns.csv", "\"4,809 (3,732 in", "4,809 \"(3,732 in");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("forced-returns.csv: line 2: quote-error: ");
		publishedNothing(runs);
	}

	@Test
	void countsNoRecordTwice() throws IOException {
		Runs runs = Runs.in(this.folder);
		String record = "2014-01,Eastern Mediterranean,1,12,0,9,0,3\n";
		runs.edit("routes-to-europe.csv", record, record + record);
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("routes-to-europe.csv: line 3: repeated-cell: ");
		assertThat(runs.run(Runs.MONTH, "--tallybook.partition-bytes=50")).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("repeated-cell: ");
		publishedNothing(runs);
	}

	@Test
	void refusesAFileThatWasCutToItsHeader() throws IOException {
		Runs runs = Runs.in(this.folder);
		Path file = runs.input().resolve("arrivals-by-sex.csv");
		Files.writeString(file, Files.readString(file).lines().findFirst().orElseThrow() + "\n");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("arrivals-by-sex.csv: line 1: expected records behind the header");
		publishedNothing(runs);
	}

	@Test
	void publishesNothingOfAMonthBeforeEveryRecord() throws IOException {
		Runs runs = Runs.in(this.folder);
		assertThat(runs.run("month=1990-01")).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("expected records up to 1990-01");
		publishedNothing(runs);
	}

	@Test
	void tellsWhichNameOfASheetIsTaken() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.edit("report.yml", "sheet: Returns by year", "sheet: incidents");
		runs.edit("report.yml", "sheet: Returns by place", "sheet: Data");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(runs.err()).contains("'incidents' names two sheets").contains("'Data' names two sheets");
	}

	@Test
	void tellsThatAFolderCannotHaveASemicolon() throws IOException {
		Runs runs = Runs.of(Path.of("input"), this.folder.resolve("a;b"));
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.CANNOT_CREATE);
		assertThat(runs.err()).contains("expected a folder without a semicolon");
	}

	@Test
	void tellsEveryFaultOfTheDeclarationAtOnce() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.edit("report.yml", "absent: none-documented", "absent: zero");
		runs.edit("report.yml", "      proof: the ministry's own count at admission\n", "");
		runs.edit("report.yml", "kind: timeline", "kind: pie");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(runs.err()).contains("'proof' is missing")
			.contains("'absent' is 'zero'")
			.contains("'kind' is 'pie'");
		assertThat(runs.err().lines().filter((line) -> line.matches(".*report.yml: line \\d+, column \\d+: .*")))
			.hasSize(8);
		publishedNothing(runs);
	}

	@Test
	void findsOutBeforeAnyWorkThatTheOutputCannotBeWritten() throws IOException {
		Runs runs = Runs.in(this.folder);
		Files.writeString(runs.output(), "a file is in the way");
		Files.delete(runs.input().resolve("report.yml"));
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.CANNOT_CREATE);
		assertThat(runs.err()).contains(runs.output() + ": expected a folder that can be written");
	}

	@Test
	void leavesAnotherRunAlone() throws Exception {
		Runs runs = Runs.in(this.folder);
		try (OutputLock lock = OutputLock.take(runs.output())) {
			assertThat(lock).isNotNull();
			assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.TRY_LATER);
		}
		assertThat(runs.err()).contains("another run is in progress");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.OK);
	}

	@Test
	void followsNoLinkOutOfTheInputFolder() throws IOException {
		Runs runs = Runs.in(this.folder);
		Path file = runs.input().resolve("arrivals-by-sex.csv");
		Path elsewhere = Files.move(file, this.folder.resolve("elsewhere.csv"));
		Files.createSymbolicLink(file, elsewhere);
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("a link that leads out of it");
	}

	@Test
	void comparesWithNoDamagedRelease() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.run("month=2025-11");
		Path data = runs.output().resolve("releases/2025-11/r1/data.csv");
		Files.writeString(data, Files.readString(data).replace("persons", "person"));
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains(data + ": the file is not the one that was published");
		assertThat(runs.names("releases")).containsExactly("2025-11");
	}

	@Test
	void tellsADatabaseThatCannotBeReached() throws IOException {
		Runs runs = Runs.in(this.folder);
		assertThat(runs.run(Runs.MONTH, "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/none",
				"--spring.datasource.hikari.connection-timeout=300"))
			.isEqualTo(ExitCode.UNAVAILABLE);
		assertThat(runs.err()).contains("the database of the job's metadata cannot be used");
		publishedNothing(runs);
	}

	private static void publishedNothing(Runs runs) throws IOException {
		if (Files.exists(runs.output())) {
			assertThat(runs.names("")).isSubsetOf("releases", "internal");
			assertThat(Files.exists(runs.output().resolve("releases")) ? runs.names("releases") : List.of()).isEmpty();
		}
	}

}
