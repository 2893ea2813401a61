package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Months that no run made when they were due. */
class CatchUpTest {

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeEach
	void start() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/second"));
	}

	private ExitCode catchUp(String month) {
		return this.runs.command("catch-up", "month=" + month, "--tallybook.input=" + this.runs.input(),
				"--tallybook.output=" + this.runs.output());
	}

	private List<String> published() throws IOException {
		try (Stream<Path> months = Files.list(this.runs.output().resolve("releases"))) {
			return months.map((month) -> month.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void publishesEachMissedMonthAndComparesItWithTheOneBefore() throws IOException {
		this.runs.run("month=1987-02");
		assertThat(catchUp("1987-04")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(published()).containsExactly("1987-02", "1987-03", "1987-04");
		assertThat(this.runs.out()).containsSubsequence("catch-up: 1987-03", "catch-up: 1987-04");
		assertThat(Files.readString(this.runs.output().resolve("1987-04/manifest.json"))).contains("1987-03/r1");
		assertThat(catchUp("1987-04")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("no month is missing: 1987-04 is published");
	}

	@Test
	void publishesTheReferenceMonthWhereThereIsNothing() throws IOException {
		assertThat(catchUp("1987-03")).isEqualTo(ExitCode.OK);
		assertThat(published()).containsExactly("1987-03");
	}

	@Test
	void endsAtTheFirstMonthThatFails() throws IOException {
		this.runs.run("month=1987-02");
		Files.writeString(this.runs.input().resolve("werkstatt.csv"), "\"never closed");
		assertThat(catchUp("1987-04")).isEqualTo(ExitCode.DATA);
		assertThat(published()).containsExactly("1987-02");
		assertThat(this.runs.out()).contains("catch-up: 1987-03").doesNotContain("catch-up: 1987-04");
	}

}
