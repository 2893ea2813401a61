package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A publisher whose parts do not come to his total is printed, and contradicted. */
class DividedTotalsTest {

	@Test
	void printsPartsThatAreFewerThanTheirTotalWithAFinding(@TempDir Path folder) throws IOException {
		Runs runs = Runs.in(folder, Path.of("src/test/resources/faults"));
		Files.writeString(runs.input().resolve("held.csv"),
				"month,female,male,nobody_knows,total\n2023-01,20,42,8,70\n2023-02,39,13,5,60\n2023-03,1,2,,9\n");
		runs.edit("report.yml", "sex: {female: female, male: male}",
				"sex: {female: female, male: male, unknown: nobody_knows}");
		assertThat(runs.run("month=2023-03")).as(runs.err()).isEqualTo(ExitCode.OK);
		assertThat(runs.data("releases/2023-03/r1"))
			.anyMatch((line) -> line.matches("held-by-month/2023-02/held/persons,.*,60,stated,.*"))
			.anyMatch((line) -> line.matches("held-by-month/2023-02/held/unknown/persons,.*,5,stated,.*"))
			.as("the finding")
			.anyMatch((line) -> line.matches(".*/2023-02/persons_parts_differ,.*,3,stated,.*"));
	}

}
