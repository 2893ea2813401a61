package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A table of statements over a few made-up records; the answers were worked out by hand.
 */
class TestedClaimsTest {

	private static final String SOURCE = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  halls:
			    kind: tallies
			    file: halls.csv
			    title: Halls
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 1987-06-01
			    complete-to: 1987-04
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: month
			    series:
			      hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: w, male: m, rest: unknown}}
			      stock: {label: Held, outcome: held, count: h, kind: stock}
			workbooks:
			  halls:
			    title: Halls
			    about: Halls
			    sources: [halls]
			    tables:
			      tested:
			        kind: tested-claims
			        source: halls
			        sheet: Tested
			        title: Tested
			        claims:
			""";

	private static final String RECORDS = """
			month,n,w,m,h
			1987-01,100,71,29,8
			1987-02,100,69,29,9
			1987-03,100,80,30,10
			1987-04,1,1,0,12
			""";

	@TempDir
	private Path folder = Path.of("");

	@BeforeEach
	void writeTheRecords() throws Exception {
		Files.writeString(this.folder.resolve("halls.csv"), RECORDS);
	}

	@Test
	void answersAShareWithItsBoundsAndWhatWouldChangeTheAnswer() throws Exception {
		List<List<String>> rows = rows("over 70 % of them", "female, series: hurt, period: 1987-01");
		assertThat(rows.get(0)).containsSubsequence("over 70 % of them", "A. Clerk", "May 1987",
				"Hurt, January 1987, women and girls only", "more than 70 %", "71", "71", "71.0 %", "71.0 %", "71.0 %",
				"100.0 %", "supported", "supported", "true of the recorded cases whatever is unknown about them",
				"only other records: nothing that is unknown changes it");
		rows = rows("over 70 %", "female, series: hurt, period: 1987-02");
		assertThat(rows.get(0)).containsSubsequence("more than 70 %", "69", "69", "70 %", "69.0 %", "71.0 %", "98.0 %",
				"undetermined", "cannot be decided",
				"true or false of the recorded cases depending on what is unknown about them",
				"true if 2 or more of the 2 people of whom it is unknown are female, else false");
	}

	@Test
	void tellsPartsThatExceedTheirTotal() throws Exception {
		assertThat(rows("over 70 %", "female, series: hurt, period: 1987-03").get(0)).containsSubsequence(
				"inconsistent records", "inconsistent records",
				"the recorded counts and their total do not agree with each other",
				"records whose parts agree with their total");
	}

	@Test
	void answersCountsOfEverybodyAndOfOneSex() throws Exception {
		assertThat(rows("at least 200", "count, series: hurt, period: 1987-01..1987-02").get(0)).containsSubsequence(
				"Hurt, 1 January 1987 to 28 February 1987", "200 or more", "200", "200", "[z]", "supported",
				"supported");
		assertThat(rows("fewer than 60 women", "female, series: hurt, period: 1987-01").get(0))
			.containsSubsequence("59 or fewer", "71", "71", "contradicted", "contradicted");
		assertThat(rows("70-odd", "female, series: hurt, period: 1987-02").get(0)).containsSubsequence("70 to 79",
				"contradicted", "1 more on record would make it true");
		assertThat(rows("exactly 9", "count, series: stock, period: 1987-02").get(0)).containsSubsequence("exactly 9",
				"supported");
	}

	@Test
	void doesNotTestAWordingWithoutANumberNorPeopleWithoutARecord() throws Exception {
		assertThat(rows("dozens", "count, series: hurt, period: 1987-01").get(0)).containsSubsequence("no number",
				"not testable: no number", "cannot be decided", "the wording has no number",
				"a statement with a number");
		assertThat(rows("over 70 %", "female, series: hurt, period: 1986").get(0)).containsSubsequence("not testable",
				"cannot be decided", "the source has no figure of these people", "any record that speaks to the claim");
	}

	@Test
	void doesNotTakeAnUnfinishedPeriodForAllCases() throws Exception {
		assertThat(rows("over 70 %", "female, series: hurt, period: 1987").get(0)).contains("inconsistent records");
		assertThat(rows("at least 300", "count, series: hurt, period: 1987").get(0)).containsSubsequence("supported",
				"supported");
		assertThat(rows("up to 400", "count, series: hurt, period: 1987").get(0)).containsSubsequence("supported",
				"cannot be decided");
	}

	@Test
	void saysTheSetOfTheWordingInWords() throws Exception {
		String people = "female, series: hurt, period: 1987-01";
		assertThat(rows("about 70 %", people).get(0)).contains("65 % or more and less than 75 %");
		assertThat(rows("half", people).get(0)).contains("47.5 % to 52.5 %");
		assertThat(rows("two thirds", people).get(0)).contains("64.16 % to 69.17 %");
		assertThat(rows("exactly 71 %", people).get(0)).contains("exactly 71 %");
		assertThat(rows("at least 70 %", people).get(0)).contains("70 % or more");
		assertThat(rows("up to 70 %", people).get(0)).contains("70 % or less");
		assertThat(rows("under 70 %", people).get(0)).contains("less than 70 %");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"more or less 70|female, series: hurt, period: 1987-01|'wording' is 'more or less 70', which is not",
			"over 70 %|count, series: hurt, period: 1987-01|'of' is 'count' but 'wording' is a share",
			"over 70 %|other, series: hurt, period: 1987-01|'of' is 'other' but one of [female, male, count]",
			"over 70 %|unknown, series: hurt, period: 1987-01|'of' is 'unknown' but one of [female, male, count]",
			"over 70 %|female, series: lost, period: 1987-01|'series' is 'lost' but one of [hurt, stock]",
			"over 70 %|female, series: stock, period: 1987-01|'of' is 'female' but one of [count]",
			"over 70 %|female, series: hurt, period: soon|'period' is 'soon' but a period such as 2019",
			"over 70 %|female, series: hurt, period: 1987, also: x|'also' was found but one of" })
	void tellsTheFaultsOfAStatementWithTheirLine(String wording, String people, String fault) {
		assertThatThrownBy(() -> rows(wording, people)).isInstanceOf(DeclarationException.class)
			.hasMessageContaining(fault)
			.hasMessageContaining("line 30");
	}

	@Test
	void wantsAnAddressAndAStatement() {
		assertThatThrownBy(() -> release("          - {wording: over 70 %, of: female, series: hurt, period: 1987-01, "
				+ "claimant: A. Clerk, said: 1987-05, url: 'ftp://example.org/a'}\n"))
			.hasMessageContaining("'url' is 'ftp://example.org/a' but an address with http or https was expected");
		assertThatThrownBy(() -> release("          []\n")).hasMessageContaining("'claims' names no statement");
	}

	private List<List<String>> rows(String wording, String people) throws Exception {
		Release release = release("          - {wording: '" + wording + "', claimant: A. Clerk, said: 1987-05, "
				+ "url: 'https://example.org/a', remark: asked often, of: " + people + "}\n");
		Table table = release.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((some) -> some.id().equals("tested"))
			.findFirst()
			.orElseThrow();
		return table.rows()
			.stream()
			.map((row) -> row.stream().map((cell) -> BundledReportTest.text(release, cell)).toList())
			.toList();
	}

	private Release release(String claims) throws Exception {
		Files.writeString(this.folder.resolve("report.yml"), SOURCE + claims);
		return new Disclosure().release(Reports.of(this.folder, YearMonth.of(1987, 4), 1 << 20, Optional.empty()));
	}

}
