package org.tallybook;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be counted twice, or apart although it is one, is told among the findings. */
class DoublesTest {

	private static final String SOURCE = """
			complete-to: 1987-12
			frequency: month
			period: period
			place: hall
			series:
			  hurt: {label: Hurt, outcome: hurt, count: n}
			""";

	private static final String TABLES = "halls: {kind: by-place, source: small, sheet: Halls, title: Halls}\n";

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
		SmallSource made = SmallSource.of(this.folder, "1987-12", SOURCE, TABLES,
				"period,hall,n\n" + String.join("\n", records) + "\n");
		return made.rows("small-findings")
			.stream()
			.map((row) -> row.get(3))
			.filter((code) -> code.equals("period-doubles-its-parts") || code.equals("similar-members"))
			.toList();
	}

}
