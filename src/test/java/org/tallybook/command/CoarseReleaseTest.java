package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How coarse a public release tells a restricted source, before any count is hidden. */
class CoarseReleaseTest {

	private static final String MONTH = "month=2024-12";

	@TempDir
	Path folder;

	private Runs runs;

	@BeforeEach
	void start() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/coarse"));
	}

	private List<String> publicData() throws IOException {
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		return this.runs.data("releases/2024-12/r1");
	}

	@Test
	void givesQuartersWhereSomeMonthCountsTooFew() throws IOException {
		assertThat(publicData()).noneMatch((line) -> line.startsWith("returns-by-month/2024-05/"))
			.anyMatch((line) -> line.startsWith("returns-by-month/2024-Q2/returned/persons,"));
	}

	@Test
	void givesMonthsWhereNoneCountsTooFew() throws IOException {
		String may = "2024-05,Hyesan,18-59,";
		this.runs.edit("returns.csv", may + "0,0,0", may + "9,9,18");
		assertThat(publicData()).anyMatch((line) -> line.startsWith("returns-by-month/2024-05/returned/persons,"))
			.noneMatch((line) -> line.startsWith("returns-by-month/2024-Q2/"));
	}

	@Test
	void tellsPlacesAndAgesAsCoarseAsDeclared() throws IOException {
		List<String> data = publicData();
		assertThat(data).noneMatch((line) -> line.contains("Hoeryong") || line.contains("Sinuiju"))
			.anyMatch((line) -> line.startsWith("returns-by-place/North Hamgyong/returned/persons,"))
			.anyMatch((line) -> line.startsWith("returns-by-place/other places/returned/persons,"));
		assertThat(data).filteredOn((line) -> line.startsWith("returns-by-age/"))
			.allMatch((line) -> line.matches("returns-by-age/(adult|child|all)/.*"))
			.anyMatch((line) -> line.startsWith("returns-by-age/child/returned/persons,"));
	}

	@Test
	void putsANoticeWhereATableMayNotStand() throws IOException {
		assertThat(publicData()).noneMatch((line) -> line.startsWith("place-by-age/"))
			.noneMatch((line) -> line.startsWith("returns-change/"))
			.noneMatch((line) -> line.startsWith("fates-by-month/"))
			.as("a month tells what happened to whom where the source knows several outcomes")
			.noneMatch((line) -> line.startsWith("killed-by-month/2024-05/"))
			.anyMatch((line) -> line.startsWith("killed-by-month/2024-Q2/killed/persons,"));
	}

	@Test
	void drawsPlacesAsCoarseAsTheirTableGivesThem() throws IOException {
		publicData();
		Path release = this.runs.output().resolve("releases/2024-12/r1");
		assertThat(this.runs.names("releases/2024-12/r1/charts")).contains("places.png", "places.svg");
		try (var workbook = WorkbookFactory.create(release.resolve("returns-2024-12.xlsx").toFile())) {
			List<String> words = new ArrayList<>();
			workbook.getSheet("Chart of places").forEach((row) -> row.forEach((cell) -> words.add(cell.toString())));
			assertThat(words).contains("North Hamgyong", "Ryanggang", "2024-Q2").doesNotContain("Hoeryong", "2024-05");
		}
	}

	@Test
	void leadsFromATableToItsSourceAndItsAddress() throws IOException {
		publicData();
		Path release = this.runs.output().resolve("releases/2024-12/r1");
		try (var workbook = WorkbookFactory.create(release.resolve("returns-2024-12.xlsx").toFile())) {
			assertThat(links(workbook.getSheet("Published"))).containsEntry("Source: Example", "'Sources'!A1");
			assertThat(links(workbook.getSheet("Sources"))).containsEntry("People returned, as published",
					"https://example.org/figures");
		}
	}

	private static Map<String, String> links(Sheet sheet) {
		Map<String, String> links = new TreeMap<>();
		sheet.getHyperlinkList()
			.forEach((link) -> links.put(
					sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()).getStringCellValue(),
					link.getAddress()));
		return links;
	}

	/** What counts on from month to month is no revision of what it was. */
	@Test
	void printsTheNextMonthAsWellAsTheLast() throws IOException {
		assertThat(this.runs.run("month=2024-11")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		long before = printed(this.runs.data("releases/2024-11/r1"));
		assertThat(printed(publicData())).isGreaterThanOrEqualTo(before);
		assertThat(before).isGreaterThan(25);
	}

	private static long printed(List<String> data) {
		return data.stream().filter((line) -> line.contains(",persons,figure,")).count();
	}

	@Test
	void keepsEverythingInside() throws IOException {
		assertThat(this.runs.run(MONTH, "--tallybook.audience=internal")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.data("internal/releases/2024-12/r1"))
			.anyMatch((line) -> line.startsWith("returns-by-place/Hoeryong/returned/persons,"))
			.anyMatch((line) -> line.startsWith("returns-by-month/2024-05/returned/persons,"));
		assertThat(Files.readAllLines(this.runs.output().resolve("internal/releases/2024-12/r1/suppressions.csv")))
			.contains("returns-by-month/2024-05/returned/persons,withheld",
					"returns-by-place/Hoeryong/returned/persons,withheld")
			.noneMatch((line) -> line.startsWith("published-by-year/"));
	}

	@Test
	void tellsInsideWhichCoarserCountsThePublicReleaseDoesNotPrint() throws IOException {
		this.runs.edit("report.yml", "      level: restricted\n      places",
				"      level: restricted\n      threshold: 300\n      places");
		assertThat(this.runs.run(MONTH, "--tallybook.audience=internal")).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(Files.readAllLines(this.runs.output().resolve("internal/releases/2024-12/r1/suppressions.csv")))
			.contains("returns-by-place/other places/returned/persons,small");
	}

	@Test
	void tellsBeforehandWhichTablesWillNotBePublic() {
		assertThat(this.runs.command("check", "--tallybook.input=" + this.runs.input())).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out())
			.contains("check: the public release will not have table returns-change: what it says"
					+ " follows from counts in ways that no audit covers.")
			.contains("check: the public release will not have table place-by-age: it crosses place with age.");
	}

}
