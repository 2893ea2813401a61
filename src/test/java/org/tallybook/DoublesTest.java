package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.report.Cell;
import org.tallybook.report.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be counted twice, or apart although it is one, is told among the findings. */
class DoublesTest {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  halls:
			    kind: tallies
			    file: halls.csv
			    title: Halls
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 1988-06-01
			    complete-to: 1987-12
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: period
			    place: hall
			    series:
			      hurt: {label: Hurt, outcome: hurt, count: n}
			workbooks:
			  halls: {title: Halls, about: Halls, sources: [halls]}
			""";

	@TempDir
	private Path folder;

	@Test
	void tellsThatAYearHasTheCountOfItsMonths() throws Exception {
		assertThat(findings("1987-01,North,5", "1987-02,North,7", "1987,North,12"))
			.containsExactly("period-doubles-its-parts");
	}

	@Test
	void takesACountThatOnlyTheYearCanHoldForWhatItIs() throws Exception {
		assertThat(findings("1987-01,North,5", "1987-02,North,7", "1987,North,11")).isEmpty();
		assertThat(findings("1987-01,North,5", "1987-02,North,7", "1987,South,12")).isEmpty();
		assertThat(findings("1987-01,North,12", "1987,North,12")).isEmpty();
		assertThat(findings("1987-01,North,0", "1987-02,North,0", "1987,North,0")).isEmpty();
	}

	@Test
	void tellsThatNamesDifferOnlyToAComputer() throws Exception {
		for (String other : List.of("NORTH", "Nor\u200Bth", "\uFF2Eorth", "north")) {
			assertThat(findings("1987-01,North,5", "1987-01," + other + ",7")).as(other)
				.containsExactly("similar-members");
		}
		assertThat(findings("1987-01,North East,5", "1987-01,North\u00A0East,7")).containsExactly("similar-members");
		assertThat(findings("1987-01,North,5", "1987-01,Norths,7")).isEmpty();
	}

	private List<String> findings(String... records) throws Exception {
		Files.writeString(this.folder.resolve("report.yml"), DECLARATION);
		Files.writeString(this.folder.resolve("halls.csv"), "period,hall,n\n" + String.join("\n", records) + "\n");
		Report report = Reports.of(this.folder, YearMonth.of(1987, 12), 1 << 20, Optional.empty());
		return report.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals("halls-findings"))
			.flatMap((table) -> table.rows().stream())
			.map((row) -> ((Cell.Text) row.get(3)).text())
			.filter((code) -> code.equals("period-doubles-its-parts") || code.equals("similar-members"))
			.toList();
	}

}
