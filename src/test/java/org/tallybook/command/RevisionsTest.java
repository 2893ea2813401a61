package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.SmallSource;
import org.tallybook.output.TidyReader;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Releases one after the other over files that change, and what the last says of all. */
class RevisionsTest {

	private static final String SOURCE = """
			frequency: month
			period: month
			series:
			  hurt: {label: Hurt, outcome: hurt, count: hurt, sex: {female: women, male: men}}
			  lost: {label: Lost, outcome: lost, low: low, best: best, high: high}
			""";

	private static final String TABLES = """
			months: {kind: by-period, every: month, source: small, sheet: Months, title: Months}
			revisions: {kind: revisions, every: month, source: small, sheet: Revisions, title: Revisions}
			""";

	private static final String HEADER = "month,hurt,women,men,low,best,high\n";

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeEach
	void writeTheInput() throws IOException {
		SmallSource.write(this.folder.resolve("input"), "complete-to: 2010-05\n" + SOURCE, TABLES, HEADER);
		this.runs = Runs.of(this.folder.resolve("input"), this.folder.resolve("output"));
	}

	private void publish(String month, String records) throws IOException {
		Files.writeString(this.runs.input().resolve("small.csv"), HEADER + records);
		assertThat(this.runs.run("month=" + month)).as(this.runs.err()).isEqualTo(ExitCode.OK);
	}

	@Test
	void tellsWhatEachOfThreeReleasesSaid() throws IOException {
		publish("2009-01", "2009-01,5,2,3,4,,9\n");
		assertThat(row("Revisions", "There is no earlier release of this publication.")).isNotEmpty();
		publish("2009-01", "2009-01,6,3,3,4,,8\n");
		publish("2009-02", "2009-01,7,3,4,3,,8\n2009-02,9,4,5,1,2,3\n");
		assertThat(words("revisions/2009-01/hurt/2009-01-r1/persons_first_release")).isEqualTo("5");
		assertThat(words("revisions/2009-01/hurt/2009-01-r1/persons_in_release")).isEqualTo("5");
		assertThat(words("revisions/2009-01/hurt/2009-01-r2/persons_in_release")).isEqualTo("6");
		assertThat(words("revisions/2009-01/hurt/persons")).isEqualTo("7");
		assertThat(words("revisions/2009-01/hurt/persons_revision")).isEqualTo("2");
		assertThat(words("revisions/2009-01/hurt/female/persons_revision")).isEqualTo("1");
		assertThat(words("revisions/2009-02/hurt/2009-01-r2/persons_in_release")).isEqualTo("[z]");
		assertThat(words("revisions/2009-02/hurt/persons_revision")).isEqualTo("[z]");
		assertThat(row("Revisions", "Hurt", "All together", "January 2009")).endsWith("revised upwards",
				"input-changed; later-month");
		assertThat(row("Revisions", "Hurt", "Female", "January 2009")).endsWith("revised upwards", "input-changed");
		assertThat(row("Revisions", "Hurt", "All together", "February 2009"))
			.contains("first published in this release");
	}

	@Test
	void revisesTheEndsOfARangeEachByItself() throws IOException {
		publish("2009-01", "2009-01,5,2,3,4,,9\n");
		publish("2009-02", "2009-01,5,2,3,3,,11\n2009-02,9,4,5,1,2,3\n");
		assertThat(words("revisions/2009-01/lost/2009-01-r1/persons_in_release")).isEqualTo("4 to 9");
		assertThat(words("revisions/2009-01/lost/persons")).isEqualTo("3 to 11");
		assertThat(words("revisions/2009-01/lost/persons_revision")).isEqualTo("[z]");
		assertThat(words("revisions/2009-01/lost/persons_low_revision")).isEqualTo("-1");
		assertThat(words("revisions/2009-01/lost/persons_high_revision")).isEqualTo("2");
		assertThat(row("Revisions", "Lost", "All together", "January 2009")).contains("range revised");
		publish("2009-03", "2009-01,5,2,3,3,,11\n2009-02,9,4,5,1,3,3\n2009-03,9,4,5,1,3,3\n");
		assertThat(words("revisions/2009-02/lost/persons_revision")).isEqualTo("1");
	}

	@Test
	void keepsRevisionsOutOfWhatChanged() throws IOException {
		publish("2009-01", "2009-01,5,2,3,4,,9\n");
		publish("2009-01", "2009-01,6,3,3,4,,9\n");
		assertThat(figures().keySet()).contains("small-changes/months/2009-01/hurt/persons/before")
			.noneMatch((id) -> id.startsWith("small-changes/revisions"));
	}

	/**
	 * Also back to what was before: the third release is made of the first one's input.
	 */
	@Test
	void showsWhatChangedInEachOfThreeRevisions() throws IOException {
		String first = "2009-01,5,2,3,4,,9\n";
		String second = "2009-01,6,3,3,4,,9\n";
		publish("2009-01", first);
		assertThat(rowsWith("What changed", "There is no earlier release to compare with.")).hasSize(1);
		publish("2009-01", second);
		assertThat(rowsWith("What changed", "Compared with release 2009-01/r1. small.csv changed")).hasSize(1);
		assertThat(row("What changed", "months/2009-01/hurt/persons")).containsSequence("different", "5", "6",
				"revision: small.csv changed");
		assertThat(row("What changed", "months/2009-01/hurt/female/persons")).containsSequence("different", "2", "3");
		publish("2009-01", first);
		assertThat(rowsWith("What changed", "Compared with release 2009-01/r2. small.csv changed")).hasSize(1);
		assertThat(row("What changed", "months/2009-01/hurt/persons")).containsSequence("different", "6", "5");
		assertThat(row("What changed", "months/2009-01/hurt/female/persons")).containsSequence("different", "3", "2");
		assertThat(this.runs.names("releases/2009-01")).containsExactly("r1", "r2", "r3");
	}

	@Test
	void explainsTheFigureOfAnEarlierReleaseByThatRelease() throws IOException {
		publish("2009-01", "2009-01,5,2,3,4,,9\n");
		publish("2009-02", "2009-01,6,3,3,4,,9\n2009-02,9,4,5,1,2,3\n");
		for (String figure : figures().keySet().stream().filter((id) -> id.startsWith("revisions/")).toList()) {
			assertThat(this.runs.command("explain", figure, "--tallybook.input=" + this.runs.input(),
					"--tallybook.output=" + this.runs.output()))
				.as(figure + this.runs.err())
				.isEqualTo(ExitCode.OK);
			if (figure.endsWith("_release")) {
				assertThat(this.runs.out()).contains("what release 2009-01/r1 published");
			}
		}
	}

	@Test
	void givesStatisticsOfPeriodsWhoseFirstFigureIsKnown() throws IOException {
		StringBuilder records = new StringBuilder("2009-01,5,2,3,4,,9\n");
		publish("2009-01", records.toString());
		for (int month = 2; month <= 9; month++) {
			records.append("2009-0%s,%s,4,5,1,2,3\n".formatted(month, 9));
			publish("2009-0" + month, records.toString());
		}
		assertThat(words("revisions/all/hurt/periods_compared")).isEqualTo("7");
		assertThat(figures()).doesNotContainKey("revisions/all/hurt/mean_revision");
		assertThat(rowsWith("Methods", "Hurt, All together")).singleElement()
			.satisfies((row) -> assertThat(row).contains("refused").last().asString().startsWith("7 single periods"));
		// Seven months are revised by 1, one by 9; January, which is not a first figure,
		// by 4.
		String later = records.toString().replace(",9,4,5,", ",10,5,5,").replace("-01,5,2,3", "-01,9,6,3");
		publish("2009-10", later.replace("2009-02,10,5,5", "2009-02,18,13,5"));
		assertThat(words("revisions/all/hurt/periods_compared")).isEqualTo("8");
		assertThat(decimal("revisions/all/hurt/mean_revision")).isEqualTo("2.0");
		assertThat(decimal("revisions/all/hurt/female/mean_absolute_revision")).isEqualTo("2.0");
		assertThat(words("revisions/all/hurt/largest_absolute_revision")).isEqualTo("9");
	}

	@Test
	void showsTheFirstReleaseAndTheLastTwelve() throws IOException {
		for (int release = 1; release <= 15; release++) {
			publish("2009-01", "2009-01,%s,2,3,4,,9\n".formatted(release + 4));
		}
		publish("2009-02", "2009-01,30,2,3,4,,9\n2009-02,9,4,5,1,2,3\n");
		assertThat(figures().keySet().stream().filter((id) -> id.startsWith("revisions/2009-01/hurt/2009-01-r")))
			.hasSize(14)
			.contains("revisions/2009-01/hurt/2009-01-r1/persons_in_release",
					"revisions/2009-01/hurt/2009-01-r4/persons_in_release",
					"revisions/2009-01/hurt/2009-01-r15/persons_in_release")
			.doesNotContain("revisions/2009-01/hurt/2009-01-r3/persons_in_release");
		assertThat(words("revisions/all/releases_without_column")).isEqualTo("2");
	}

	private SortedMap<String, Figure> figures() throws IOException {
		return TidyReader.read(this.runs.output().resolve("latest/data.csv"));
	}

	private Figure figure(String id) throws IOException {
		return Optional.ofNullable(figures().get(id)).orElseThrow(() -> new AssertionError("no figure " + id));
	}

	private String words(String id) throws IOException {
		return Words.of(figure(id).value(), Part.WORDS);
	}

	private String decimal(String id) throws IOException {
		return Words.of(figure(id).value(), Part.DECIMAL);
	}

	private List<String> row(String sheet, String... first) throws IOException {
		List<List<String>> rows = rowsWith(sheet, first[0]);
		rows.removeIf((row) -> !row.subList(0, first.length).equals(List.of(first)));
		assertThat(rows).hasSize(1);
		return rows.get(0);
	}

	private List<List<String>> rowsWith(String sheet, String words) throws IOException {
		Path release = this.runs.output().resolve("latest").toRealPath();
		String file = this.runs.names("latest")
			.stream()
			.filter((name) -> name.endsWith(".xlsx"))
			.findFirst()
			.orElseThrow();
		DataFormatter formatter = new DataFormatter();
		List<List<String>> rows = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(release.resolve(file)))) {
			for (Row row : workbook.getSheet(sheet)) {
				List<String> cells = new ArrayList<>();
				row.forEach((cell) -> cells.add(formatter.formatCellValue(cell)));
				if (cells.toString().contains(words)) {
					rows.add(cells);
				}
			}
		}
		return rows;
	}

}
