package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs over a source of which single rows are public. */
class PublicRowsTest {

	private static final String MONTH = "month=2023-12";

	@TempDir
	Path folder;

	private Runs runs;

	@BeforeEach
	void start() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/public-rows"));
	}

	/** The line of a count in the table of places by quarters. */
	private String line(String release, String count) throws IOException {
		return this.runs.data(release)
			.stream()
			.filter((line) -> line.startsWith("crossed/" + count + "/held/persons,"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void publishesWholeCountsAndProtectsWhatTheyHoldBesidesPublicRows() throws IOException {
		assertThat(this.runs.run(MONTH, "--tallybook.partition-bytes=64")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(line("releases/2023-12/r1", "south/2023-Q1")).as("4 people of public rows").contains(",4,stated,");
		assertThat(line("releases/2023-12/r1", "north/2023-Q1")).as("12, of which 9 are public")
			.contains(",suppressed,");
		assertThat(line("releases/2023-12/r1", "all/2023-Q1")).contains(",61,stated,");
		assertThat(this.runs.names("releases/2023-12/r1")).as("what is kept is not published")
			.noneMatch((name) -> name.contains("rest"));
		assertThat(Files.readString(this.runs.state("rests/2023-12-r1.json")))
			.contains("\"crossed/south/2023-Q1/held/persons\":0")
			.contains("\"crossed/all/2023-Q1/held/persons\":33")
			.doesNotContain("north/2023-Q1");
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("nothing changed");
	}

	@Test
	void holdsWhatWasToldBeforeAgainstEveryRevision() throws IOException {
		this.runs.run(MONTH);
		this.runs.edit("counts.csv", "official,2023-Q3,south,5", "official,2023-Q3,south,7");
		this.runs.edit("counts.csv", "monitors,2023-Q1,east", "monitors,2023-Q1,south,3\nmonitors,2023-Q1,east");
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(line("releases/2023-12/r2", "south/2023-Q1")).contains(",suppressed,");
		assertThat(line("releases/2023-12/r2", "south/2023-Q3")).contains(",24,stated,");
		assertThat(line("releases/2023-12/r2", "north/2023-Q1")).contains(",suppressed,");
	}

	@Test
	void keepsNothingOfASourceThatHasNoPublicRowsAnyMore() throws IOException {
		this.runs.run(MONTH);
		this.runs.edit("report.yml", "public-rows: {column: list, values: [official]}", "");
		this.runs.edit("report.yml", "repeats: add", "repeats: add\n    ignore: [list]");
		Files.writeString(this.runs.state("rests").resolve("2023-12-r2.json"), "{\"crossed/all/all\":1}");
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(line("releases/2023-12/r2", "north/2023-Q1")).as("never printed").contains(",suppressed,");
		assertThat(this.runs.state("rests/2023-12-r2.json")).as("of a run that did not publish").doesNotExist();
	}

	@Test
	void printsEverythingForThoseWithin() throws IOException {
		assertThat(this.runs.run(MONTH, "--tallybook.audience=internal")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.data("internal/releases/2023-12/r1")).noneMatch((line) -> line.contains(",suppressed,"));
		assertThat(line("internal/releases/2023-12/r1", "north/2023-Q1")).contains(",12,stated,");
		assertThat(Files.readAllLines(this.runs.output().resolve("internal/releases/2023-12/r1/suppressions.csv")))
			.contains("crossed/north/2023-Q1/held/persons,small")
			.noneMatch((line) -> line.startsWith("crossed/south/2023-Q1/"));
		assertThat(this.runs.state("rests")).doesNotExist();
	}

}
