package org.tallybook.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.Reports;
import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.ReportFile;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.Figure;
import org.tallybook.report.Report;
import org.tallybook.report.Report.ChartSheet;
import org.tallybook.report.Report.Sheet;
import org.tallybook.report.Report.TableSheet;
import org.tallybook.report.Report.Workbook;
import org.tallybook.report.Sentence;
import org.tallybook.report.Table;
import org.tallybook.tally.Finding;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of a public release that holds restricted sources. */
class RestrictedReleaseTest {

	/** What stands in the cells that protect the three men of the first quarter. */
	private static final List<String> SECRET = List.of("7741", "7,741", "8123", "8,123", "9377", "9,377");

	@TempDir
	Path folder;

	private Declaration declaration;

	private Report report;

	@BeforeEach
	void read() throws Exception {
		for (String file : List.of("report.yml", "counts.csv")) {
			Files.copy(Path.of("src/test/resources/restricted", file), this.folder.resolve(file));
		}
		for (String file : List.of("arrivals-by-quarter.csv", "arrivals-by-sex.csv")) {
			Files.copy(Path.of("input", file), this.folder.resolve(file));
		}
		this.declaration = ReportFile.read(this.folder);
		this.report = Reports.of(this.folder, YearMonth.of(2023, 12), 1 << 26, Optional.empty());
	}

	private Release release(Report made) {
		return new Disclosure(this.declaration.report()).release(made);
	}

	@Test
	void holdsNoSuppressedCountInAnyFile() throws IOException {
		Release release = release(this.report);
		assertThat(release.value("held-by-quarter/2023-Q1/held/male/persons").state()).isEqualTo(State.SUPPRESSED);
		assertThat(release.value("held-by-quarter/2023-Q1/held/persons").count()).isPresent();
		Map<String, String> parts = parts("restricted", release);
		assertThat(parts).hasSizeGreaterThan(20);
		assertThat(parts).allSatisfy((part, text) -> assertThat(text).as(part).doesNotContain(SECRET));
		assertThat(parts).hasEntrySatisfying("data.csv", (text) -> assertThat(text).contains("17500"));
	}

	@Test
	void printsTheSymbolInThePlaceOfEverySuppressedCount() throws IOException {
		Release open = new Disclosure().release(this.report);
		Release closed = release(this.report);
		int suppressed = 0;
		try (XSSFWorkbook before = workbook("restricted-open", open);
				XSSFWorkbook after = workbook("restricted-closed", closed)) {
			for (String sheet : List.of("Held by quarter", "Arrivals")) {
				suppressed += symbols(before.getSheet(sheet), after.getSheet(sheet));
			}
		}
		assertThat(suppressed).isEqualTo((int) closed.figures()
			.values()
			.stream()
			.filter((figure) -> List.of("held-by-quarter", "arrivals").contains(figure.table()))
			.filter((figure) -> figure.value().state() == State.SUPPRESSED)
			.count());
	}

	private static XSSFWorkbook workbook(String name, Release release) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(Written.of(name, release).bytes("held-2023-12.xlsx")));
	}

	/** In its place stood a number, or why there is no share of so few. */
	private static int symbols(XSSFSheet before, XSSFSheet after) {
		int symbols = 0;
		for (Row row : after) {
			for (org.apache.poi.ss.usermodel.Cell cell : row) {
				if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("[c]")) {
					symbols++;
					assertThat(before.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex()).toString())
						.matches("[0-9.]+|\\[z] \\[u]");
				}
			}
		}
		return symbols;
	}

	@Test
	void saysNothingThatFollowsFromWhatIsNotPrinted() {
		Release release = release(this.report);
		Workbook workbook = release.workbooks().get(0);
		List<Figure> printed = release.figures()
			.values()
			.stream()
			.filter((figure) -> figure.table().equals("held-change") || figure.table().equals("arrivals-printed"))
			.toList();
		assertThat(printed).isEmpty();
		Table headlines = workbook.tables().get(0);
		assertThat(headlines.rows()).hasSize(1);
		assertThat(headlines.rows().get(0).get(0)).isInstanceOfSatisfying(Cell.Phrase.class,
				(phrase) -> assertThat(release.text(phrase.sentence())).isEqualTo("25,244 people were held."));
		assertThat(release.figures().keySet()).filteredOn((id) -> id.startsWith("held-headlines"))
			.as("no figure of a headline that is not said")
			.hasSize(1);
		Chart chart = workbook.charts().get(0);
		assertThat(release.text(chart.title())).isEqualTo("Words that may tell what is not public are left out.");
		assertThat(release.provenance().inputs()).filteredOn((input) -> !input.source().equals("arrivals"))
			.hasSize(2)
			.allSatisfy((input) -> {
				assertThat(input.sha256()).isEmpty();
				assertThat(input.read()).isZero();
			});
	}

	@Test
	void letsNoPlantedNumberOut() throws IOException {
		Report planted = new Report(this.report.provenance(),
				this.report.workbooks().stream().map(RestrictedReleaseTest::planted).toList(), this.report.figures(),
				List.of(new Finding("counts", "counts.csv", 2, "female", "type-error", "7741 is too many")));
		Map<String, String> before = parts("restricted-planted-open", new Disclosure().release(planted));
		assertThat(before.values().stream().filter((text) -> text.contains("7741"))).hasSizeGreaterThan(4);
		assertThat(parts("restricted-planted", release(planted)))
			.allSatisfy((part, text) -> assertThat(text).as(part).doesNotContain(SECRET));
	}

	private static Workbook planted(Workbook workbook) {
		List<Sheet> sheets = workbook.sheets().stream().map(RestrictedReleaseTest::planted).toList();
		return new Workbook(workbook.id(), workbook.title(),
				List.of(new Report.CoverLine("About", Sentence.of("Of 7741 women"))), workbook.author(), sheets,
				workbook.browsed());
	}

	private static Sheet planted(Sheet sheet) {
		Sentence words = Sentence.of("There were 7741 women and 9,377 others");
		if (sheet instanceof ChartSheet drawn && drawn.chart() instanceof Chart.Timeline chart) {
			Chart.Frame frame = chart.frame();
			return new ChartSheet(new Chart.Timeline(new Chart.Frame(frame.id(), frame.sheet(), words, words,
					"Of 7741 women", frame.table(), frame.axis()), chart.lines(), chart.events()));
		}
		if (sheet instanceof ChartSheet) {
			return sheet;
		}
		Table table = ((TableSheet) sheet).table();
		List<List<Cell>> rows = new ArrayList<>(table.rows());
		if (table.id().equals("held-findings")) {
			rows.add(List.of(new Cell.Text("People held by quarter"), new Cell.Text("line 2"), new Cell.Text("female"),
					new Cell.Text("check"), new Cell.Text("7741 is too many")));
		}
		UnaryOperator<Cell> plant = (cell) -> (cell instanceof Cell.Status || cell instanceof Cell.Phrase)
				? new Cell.Text("7741 women") : cell;
		boolean own = table.id().equals("held-by-quarter");
		List<List<Cell>> planted = own ? rows.stream().map((row) -> row.stream().map(plant).toList()).toList() : rows;
		return new TableSheet(
				new Table(table.id(), table.sheet(), own ? words : table.title(), own ? List.of(words) : table.about(),
						table.source(), table.unit(), table.period(), table.columns(), planted, table.reference()));
	}

	@Test
	void leavesSourcesThatAreNotPublicOutOfTheCalendarOfReports() {
		assertThat(calendar(this.report.workbooks()).rows()).extracting(CalendarChart.Row::source)
			.containsExactly("counts", "quarters", "arrivals");
		String month = "held-coverage/counts/2023-Q1/periods_reported";
		assertThat(this.report.figures()).containsKeys(month, "held-coverage/counts/all/periods_reported");
		Release release = release(this.report);
		CalendarChart chart = calendar(release.workbooks());
		assertThat(chart.rows()).extracting(CalendarChart.Row::source).containsExactly("arrivals");
		assertThat(release.text(chart.title())).isEqualTo("'Arrivals by year' reported for each of its periods");
		assertThat(release.text(chart.alt()) + chart.caption()).doesNotContain("held", "quarter")
			.contains("2 sources are not shown here because of not being public:");
		assertThat(release.figures().keySet())
			.noneMatch((id) -> id.matches("held-coverage/(counts|quarters)/(.*-Q.|all)/.*"))
			.contains("held-coverage/arrivals/all/periods_reported");
	}

	private static CalendarChart calendar(List<Workbook> workbooks) {
		return workbooks.get(0)
			.charts()
			.stream()
			.filter(CalendarChart.class::isInstance)
			.map(CalendarChart.class::cast)
			.findFirst()
			.orElseThrow();
	}

	/** Every file of a release, and every part of its workbooks, as text. */
	private static Map<String, String> parts(String name, Release release) throws IOException {
		Written written = Written.of(name, release);
		Map<String, String> parts = new TreeMap<>();
		for (String file : written.files()) {
			parts.put(file, new String(written.bytes(file), StandardCharsets.ISO_8859_1));
			if (file.endsWith(".xlsx")) {
				try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.bytes(file)))) {
					for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
						parts.put(file + "/" + entry.getName(),
								new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
					}
				}
			}
		}
		parts.put("manifest.json", new Manifest(release.provenance(), List.of()).json());
		return parts;
	}

}
