package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each check of a source against itself: where it finds something, and where not. */
class MisprintsTest {

	private static final String TABLES = "months: {kind: by-period, every: month, source: small, sheet: M, title: M}\n";

	private static final String BY_SEX = """
			frequency: month
			period: month
			series:
			  hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: f, male: m%s}}
			""";

	private static final String CUMULATIVE = """
			frequency: month
			period: month
			series:
			  ever: {label: Ever, outcome: hurt, kind: cumulative, count: ever%s}
			  hurt: {label: Hurt, outcome: hurt, count: n}
			""";

	@TempDir
	private Path folder;

	private SmallSource source(String completeTo, String source, String csv) throws Exception {
		return SmallSource.of(this.folder, completeTo, "complete-to: " + completeTo + "\n" + source, TABLES, csv);
	}

	@Test
	void tellsPartsThatDoNotMakeTheTotal() throws Exception {
		SmallSource source = source("2009-02", BY_SEX.formatted(""), "month,n,f,m\n2009-01,50,20,25\n2009-02,9,4,5\n");
		assertThat(source.findings("parts-differ"))
			.containsExactly("Hurt: January 2009: the parts add to 45, 5 fewer than the total 50");
		assertThat(source.words("small-findings/small/hurt/2009-01/persons_parts_differ")).isEqualTo("5");
		assertThat(findings(source)).isEqualTo("1");
	}

	@Test
	void tellsSourcesWithSeriesOfTheSameNameApart() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("input"))) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName()));
			}
		}
		for (String file : List.of("arrivals-by-sex.csv", "arrivals-two-vintages.csv")) {
			Path copy = this.folder.resolve(file);
			Files.writeString(copy, Files.readString(copy).replace("591,1811,2402", "591,1811,2442"));
		}
		assertThat(Reports.of(this.folder, YearMonth.of(2025, 12), 1 << 26, Optional.empty()).figures()).containsKeys(
				"deportations-findings/arrivals/arrived/2010/persons_parts_differ",
				"deportations-findings/arrivals-vintages/arrived/2010/persons_parts_differ");
	}

	@Test
	void leavesPartsAloneWhereARestIsUnknownOrAPartIsMissing() throws Exception {
		assertThat(codes(source("2009-02", BY_SEX.formatted(", rest: unknown"),
				"month,n,f,m\n2009-01,50,20,25\n2009-02,9,4,5\n")))
			.isEmpty();
		assertThat(codes(source("2009-02", BY_SEX.formatted(""), "month,n,f,m\n2009-01,50,20,\n2009-02,9,4,5\n")))
			.isEmpty();
	}

	@Test
	void tellsOnlyOnceThatPartsExceedTheirTotal() throws Exception {
		SmallSource source = source("2009-01", BY_SEX.formatted(""), "month,n,f,m\n2009-01,40,20,25\n");
		assertThat(codes(source)).containsExactly("parts-exceed-total", "parts-exceed-total");
		assertThat(source.findings("parts-differ")).isEmpty();
	}

	@Test
	void namesTheSlipBetweenATotalAndItsParts() throws Exception {
		SmallSource source = source("2009-03", BY_SEX.formatted(""),
				"month,n,f,m\n2009-01,195,100,59\n2009-02,12,10,20\n2009-03,100,31,49\n");
		assertThat(source.findings("transposed-digits")).containsExactly(
				"Hurt: January 2009: the total 195 and 159, the sum of its parts: two neighbouring digits seem exchanged");
		assertThat(source.findings("shifted-digit"))
			.containsExactly("Hurt: February 2009, Male: 20, but 2 would make the total: one is ten times the other, as"
					+ " if a digit had moved");
		assertThat(source.findings("parts-differ")).hasSize(1);
	}

	@Test
	void namesTheSlipOfAPrintedFigure() throws Exception {
		SmallSource source = source("2009-04", """
				frequency: month
				period: month
				series:
				  hurt: {label: Hurt, outcome: hurt, count: n, printed: {all: p}}
				""", "month,n,p\n2009-01,5957,5597\n2009-02,2,20\n2009-03,60,65\n2009-04,7,7\n");
		assertThat(source.findings("transposed-digits")).containsExactly("Hurt: January 2009: the source prints 5,597,"
				+ " its other figures give 5,957: two neighbouring digits seem exchanged");
		assertThat(source.findings("shifted-digit")).singleElement().asString().contains("February", "20", "give 2:");
		assertThat(source.findings("printed-differs"))
			.containsExactly("Hurt: March 2009: the source prints 65, its other figures give 60");
		assertThat(codes(source)).hasSize(3);
	}

	@Test
	void tellsAPublishedShareThatItsPartsDoNotGive() throws Exception {
		String share = """
				frequency: month
				period: month
				series:
				  hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: f, male: m}, published-share: {column: s, of: female%s}}
				""";
		// 2 of 3 is 66.67 percent.
		SmallSource source = source("2009-05", share.formatted(""), "month,n,f,m,s\n2009-01,3,2,1,66.7\n"
				+ "2009-02,3,2,1,67 %\n2009-03,3,2,1,66.6\n2009-04,3,2,1,66\n2009-05,3,2,1,\n");
		assertThat(
				source.rows("small-findings").stream().map((row) -> row.get(1) + " " + row.get(2) + " " + row.get(3)))
			.containsExactly("small.csv, line 4 s share-differs", "small.csv, line 5 s share-differs");
		assertThat(codes(source("2009-02", share.formatted(", as: fraction"),
				"month,n,f,m,s\n2009-01,3,2,1,0.667\n2009-02,8,1,7,0.13\n")))
			.isEmpty();
		assertThatThrownBy(() -> source("2009-02", share.replace("of: female%s", "of: other"), "month\n"))
			.isInstanceOf(DeclarationException.class)
			.hasMessageContaining("'of' is 'other' but a sex was expected of which the series has a column");
	}

	@Test
	void tellsACumulativeSeriesThatFalls() throws Exception {
		String dates = """
				frequency: as-reported
				period: {column: day, up-to: true}
				series:
				  ever: {label: Ever, outcome: hurt, kind: cumulative, count: n, sex: {female: f, male: m, unknown: u}%s}
				""";
		String csv = "day,n,f,m,u\n2009-01-05,50,20,20,10\n2009-01-20,55,25,25,5\n2009-02-03,54,24,25,5\n";
		SmallSource source = source("2009-02", dates.formatted(""), csv);
		assertThat(source.findings("cumulative-falls")).containsExactly(
				"Ever: Up to 3 February 2009: 54 after 55 on an earlier date; what counts everything up to a date cannot"
						+ " fall",
				"Ever: Up to 3 February 2009, Female: 24 after 25 on an earlier date; what counts everything up to a date"
						+ " cannot fall");
		assertThat(codes(source)).as("fewer of unknown sex are no misprint").hasSize(2);
		assertThat(source("2009-02", dates.formatted(", differences: {series: new, label: New}"), csv)
			.findings("cumulative-falls")).as("told by the differences").isEmpty();
		assertThat(codes(source("2009-02", dates.formatted(""), csv.replace("54,24,25", "59,29,25")))).isEmpty();
	}

	@Test
	void tellsACumulativeSeriesThatGrowsByAnotherNumberThanIsCounted() throws Exception {
		String csv = "month,ever,n\n2009-01,10,5\n2009-02,15,5\n2009-03,21,7\n2009-04,30,9\n2009-05,31,1\n";
		SmallSource source = source("2009-05", CUMULATIVE.formatted(""), csv);
		assertThat(source.findings("cumulative-differs"))
			.containsExactly("Ever: March 2009: grew by 6 since the date before, but \"Hurt\" counts 7 in between");
		assertThat(codes(source("2009-05", CUMULATIVE.formatted(""), csv.replace("21,7", "21,6")))).isEmpty();
		assertThat(codes(source("2009-05", CUMULATIVE.formatted(""), csv.replace("21,7", "21,"))))
			.as("a month is missing in between")
			.isEmpty();
		assertThat(codes(source("2009-05", CUMULATIVE.formatted(""),
				"month,ever,n\n2009-01,10,5\n2009-02,15,4\n2009-03,21,4\n2009-04,30,4\n2009-05,31,4\n")))
			.as("two series of different things")
			.isEmpty();
	}

	@Test
	void hintsAtAFlowThatNeverFalls() throws Exception {
		String flow = "frequency: month\nperiod: month\nseries:\n  hurt: {label: Hurt, outcome: hurt, count: n}\n";
		String csv = "month,n\n2009-01,1\n2009-02,2\n2009-03,2\n2009-04,3\n2009-05,4\n2009-06,5\n2009-07,5\n2009-08,6\n";
		assertThat(source("2009-08", flow, csv).findings("stock-as-flow"))
			.containsExactly("Hurt: All periods: never falls"
					+ " in 8 periods and rises 5 times; check whether it counts everything up to its date");
		assertThat(codes(source("2009-07", flow, csv.replace("2009-08,6\n", "")))).as("seven periods").isEmpty();
		assertThat(codes(source("2009-08", flow, csv.replace("-08,6", "-08,4")))).as("a fall").isEmpty();
		assertThat(codes(source("2009-08", flow, csv.replace("-08,6", "-08,5")))).as("four rises").isEmpty();
		assertThat(codes(source("2009-08", flow.replace("count: n", "kind: cumulative, count: n"), csv))).as("declared")
			.isEmpty();
	}

	@Test
	void tellsPeriodsWithoutARecord() throws Exception {
		String flow = "frequency: month\nperiod: month\n%sseries:\n  hurt: {label: Hurt, outcome: hurt, count: n}\n";
		String csv = "month,n\n2009-01,5\n2009-04,2\n2009-05,3\n2009-07,4\n";
		SmallSource source = source("2009-08", flow.formatted(""), csv);
		assertThat(source.findings("coverage-gap")).containsExactly(
				": February 2009 to March 2009: no record in 2 months, between others that have one",
				": June 2009: no record in 1 month, between others that have one");
		assertThat(source.findings("coverage-shorter"))
			.containsExactly(": August 2009: no record in 1 month, although the source is said to cover the time");
		assertThat(findings(source)).isEqualTo("3");
		SmallSource quiet = source("2009-08", flow.formatted("absent: none-documented\n"), csv);
		assertThat(quiet.findings("coverage-shorter")).isEmpty();
		assertThat(quiet.findings("coverage-gap")).hasSize(2);
		assertThat(codes(source("2009-08", flow.formatted(""),
				"month,n\n2009-01,5\n2009-02,9\n2009-Q2,9\n2009-03,4\n2009-07,2\n2009-08,5\n")))
			.as("a quarter has the months")
			.isEmpty();
	}

	@Test
	void tellsThatTheLastOfIrregularDatesIsEarly() throws Exception {
		String dates = "frequency: as-reported\nperiod: {column: day, up-to: true}\nseries:\n  ever: {label: Ever,"
				+ " outcome: hurt, kind: cumulative, count: n}\n";
		String csv = "day,n\n2009-01-05,50\n2009-03-20,55\n";
		assertThat(source("2009-05", dates, csv).findings("coverage-shorter")).containsExactly(
				": Up to May 2009: no record in 2 months behind the last date, although the source is said to cover the"
						+ " time");
		assertThat(codes(source("2009-03", dates, csv))).isEmpty();
	}

	@Test
	void printsTwentyOfOneKindAndHowManyMoreThereAre() throws Exception {
		StringBuilder csv = new StringBuilder("month,n,f,m\n");
		for (int month = 0; month < 24; month++) {
			csv.append("200%s-%02d,50,20,25\n".formatted(7 + month / 12, 1 + month % 12));
		}
		SmallSource source = source("2008-12", BY_SEX.formatted(""), csv.toString());
		assertThat(source.findings("parts-differ")).hasSize(21).last().isEqualTo("Hurt: and 4 more");
		assertThat(findings(source)).isEqualTo("24");
		assertThat(source.release().figures().values().stream().map(Figure::measure))
			.filteredOn("persons_parts_differ"::equals)
			.hasSize(20);
	}

	/** The number of findings as the sheet of data quality gives it. */
	private static String findings(SmallSource source) {
		return source.words("small-data-quality/small/findings");
	}

	private static List<String> codes(SmallSource source) {
		return source.rows("small-findings")
			.stream()
			.map((row) -> row.get(3))
			.filter((code) -> !code.isEmpty())
			.toList();
	}

}
