package org.tallybook.output;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.Provenance;
import org.tallybook.report.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of a workbook: properties, notes, contents, links, symbols, alternative text.
 */
class WorkbookWordsTest {

	private static final String ALL = "org.tallybook.output.WrittenWorkbook#all";

	private static final Pattern NOTE = Pattern.compile("\\[(note \\d+)]");

	private static final Pattern SYMBOL = Pattern.compile("\\[(?!note )[a-z]+]");

	@ParameterizedTest
	@MethodSource(ALL)
	void saysInItsPropertiesWhatItIsAndInWhichLanguage(WrittenWorkbook workbook) throws Exception {
		Provenance provenance = workbook.written().release().provenance();
		PackageProperties core = workbook.file().getPackage().getPackageProperties();
		assertThat(core.getTitleProperty()).contains(workbook.workbook().title());
		assertThat(core.getCreatorProperty()).contains(workbook.workbook().author());
		assertThat(core.getSubjectProperty().orElse("")).contains(provenance.month().toString());
		assertThat(core.getKeywordsProperty().orElse("")).contains("statistics");
		assertThat(core.getLanguageProperty()).contains("en-GB");
		assertThat(core.getCreatedProperty().orElseThrow().toInstant()).isEqualTo(midnight(provenance.published()));
		assertThat(core.getModifiedProperty().orElseThrow().toInstant()).isEqualTo(midnight(provenance.published()));
	}

	private static Instant midnight(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void startsEverySheetWithItsTitleAndSaysWhatItContains(WrittenWorkbook workbook) {
		Release release = workbook.written().release();
		for (Table table : workbook.workbook().tables()) {
			XSSFSheet sheet = workbook.file().getSheet(table.sheet());
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(release.text(table.title()));
			assertThat(WrittenWorkbook.lines(sheet)).contains("This worksheet contains one table.");
		}
		for (Chart chart : workbook.workbook().charts()) {
			XSSFSheet sheet = workbook.file().getSheet(chart.sheet());
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(release.text(chart.title()));
			assertThat(WrittenWorkbook.lines(sheet))
				.anyMatch((line) -> line.startsWith("This worksheet contains one "));
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void listsEverySheetThatFollowsInTheContentsWithALink(WrittenWorkbook workbook) {
		List<String> following = workbook.sheets().stream().skip(2).map(XSSFSheet::getSheetName).toList();
		XSSFTable contents = workbook.table("Contents");
		List<String> listed = new ArrayList<>();
		for (int row = contents.getStartRowIndex() + 1; row <= contents.getEndRowIndex(); row++) {
			XSSFCell cell = contents.getXSSFSheet().getRow(row).getCell(0);
			listed.add(cell.getStringCellValue());
			assertThat(cell.getHyperlink().getLocation()).isEqualTo("'" + cell.getStringCellValue() + "'!A1");
		}
		assertThat(listed).isEqualTo(following).isNotEmpty();
	}

	/**
	 * What a reader quotes comes first, series that ended behind the others, data last.
	 */
	@Test
	void putsTheSheetsInOneOrder() {
		int ended = 0;
		for (WrittenWorkbook workbook : WrittenWorkbook.all().skip(1).toList()) {
			assertThat(workbook.sheets()).extracting(XSSFSheet::getSheetName)
				.startsWith("Cover", "Contents", "Headlines", "What changed")
				.endsWith("Findings", "Sources", "Definitions and policies", "Methods", "Notes", "Data");
			List<String> groups = rows(workbook.table("Contents")).stream().map((row) -> row.get(4)).toList();
			int first = groups.indexOf("Reference series");
			int last = groups.lastIndexOf("Reference series");
			assertThat(groups.subList(first, last + 1)).as("side by side").containsOnly("Reference series");
			assertThat(groups.subList(0, first)).containsSubsequence("Tables", "Charts").doesNotContain("Data");
			assertThat(groups.subList(last + 1, groups.size() - 1)).as("of the whole workbook").containsOnly("Tables");
			ended += last + 1 - first;
		}
		assertThat(ended).isGreaterThan(5);
	}

	@Test
	void saysAtMostEightHeadlinesEachWithALinkToItsTable() {
		int headlines = 0;
		for (WrittenWorkbook workbook : WrittenWorkbook.all().skip(1).toList()) {
			XSSFTable table = workbook.table("Headlines");
			assertThat(table.getRowCount() - 1).isBetween(1, 8);
			for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
				XSSFCell link = table.getXSSFSheet().getRow(row).getCell(3);
				assertThat(link.getHyperlink().getLocation()).isEqualTo("'" + link.getStringCellValue() + "'!A1");
				headlines++;
			}
		}
		assertThat(headlines).isGreaterThan(2);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void listsUnitAndPeriodOfEveryTableInTheContents(WrittenWorkbook workbook) {
		XSSFTable contents = workbook.table("Contents");
		List<List<String>> listed = rows(contents);
		for (Table table : workbook.workbook().tables()) {
			assertThat(listed).anySatisfy((row) -> assertThat(row).startsWith(table.sheet(),
					workbook.written().release().text(table.title()), orNone(table.unit()), orNone(table.period())));
		}
	}

	/** A list of words counts nothing and covers no time. */
	private static String orNone(String words) {
		return words.isEmpty() ? "[z]" : words;
	}

	private static List<List<String>> rows(XSSFTable table) {
		List<List<String>> rows = new ArrayList<>();
		for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
			List<String> cells = new ArrayList<>();
			table.getXSSFSheet().getRow(row).forEach((cell) -> cells.add(cell.getStringCellValue()));
			rows.add(cells);
		}
		return rows;
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void linksOnlyToTheWebToMailAndToSheetsThatAreThere(WrittenWorkbook workbook) {
		List<String> targets = workbook.sheets().stream().map((sheet) -> "'" + sheet.getSheetName() + "'!A1").toList();
		List<XSSFHyperlink> links = workbook.sheets()
			.stream()
			.flatMap((sheet) -> sheet.getHyperlinkList().stream())
			.toList();
		assertThat(links).isNotEmpty().allSatisfy((link) -> {
			if (link.getType() == HyperlinkType.DOCUMENT) {
				assertThat(targets).contains(link.getLocation());
			}
			else {
				assertThat(link.getAddress()).matches("(https?://|mailto:).+");
			}
		});
	}

	@Test
	void makesNoLinkOfAScript() {
		WrittenWorkbook workbook = WrittenWorkbook.all().findFirst().orElseThrow();
		List<XSSFCell> scripts = WrittenWorkbook.texts(workbook.file().getSheet("Claims"))
			.stream()
			.filter((cell) -> cell.getStringCellValue().startsWith("javascript:"))
			.toList();
		assertThat(scripts).hasSize(1).allMatch((cell) -> cell.getHyperlink() == null);
	}

	@Test
	void keepsWordsThatLookLikeAFormulaAsWords() {
		WrittenWorkbook workbook = WrittenWorkbook.all().findFirst().orElseThrow();
		List<XSSFCell> words = WrittenWorkbook.texts(workbook.file().getSheet("Claims"))
			.stream()
			.filter((cell) -> cell.getStringCellValue().startsWith("=HYPERLINK"))
			.toList();
		assertThat(words).isNotEmpty().allMatch((cell) -> cell.getCellStyle().getQuotePrefixed());
	}

	/** The made-up report has a marker and no notes sheet, since reports number notes. */
	@Test
	void resolvesEveryNoteAndRefersToEveryNote() {
		List<WrittenWorkbook> bundled = WrittenWorkbook.all().skip(1).toList();
		assertThat(bundled).hasSize(2).allSatisfy((workbook) -> {
			List<String> notes = rows(workbook.table("Notes")).stream().map((row) -> row.get(0)).toList();
			assertThat(notes).doesNotHaveDuplicates().isNotEmpty();
			assertThat(referredTo(workbook)).containsExactlyInAnyOrderElementsOf(notes);
		});
	}

	private static Set<String> referredTo(WrittenWorkbook workbook) {
		Set<String> notes = new TreeSet<>();
		workbook.sheets()
			.stream()
			.filter((sheet) -> !sheet.getSheetName().equals("Notes"))
			.flatMap((sheet) -> WrittenWorkbook.texts(sheet).stream())
			.forEach((cell) -> NOTE.matcher(cell.getStringCellValue()).results().forEach((m) -> notes.add(m.group(1))));
		return notes;
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void putsNoMarkerOfANoteIntoTheRowsOfATable(WrittenWorkbook workbook) {
		for (Table table : workbook.workbook().tables()) {
			XSSFTable written = workbook.table(table.sheet());
			assertThat(WrittenWorkbook.texts(written.getXSSFSheet()))
				.filteredOn((cell) -> cell.getRowIndex() > written.getStartRowIndex())
				.noneMatch((cell) -> NOTE.matcher(cell.getStringCellValue()).find());
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void explainsEverySymbolAboveTheTableInWhichItStands(WrittenWorkbook workbook) {
		Set<String> seen = new TreeSet<>();
		for (Table table : workbook.workbook().tables()) {
			XSSFSheet sheet = workbook.file().getSheet(table.sheet());
			String legend = String.join(" ", WrittenWorkbook.lines(sheet));
			Set<String> used = symbols(workbook, table);
			seen.addAll(used);
			assertThat(used).as(table.sheet()).allSatisfy((symbol) -> assertThat(legend).contains(symbol + " "));
			assertThat(used.isEmpty() || legend.contains("Symbols: ")).as(table.sheet()).isTrue();
		}
		assertThat(seen).isNotEmpty();
	}

	/** The symbols in the cells of a table, which a number carries in its format. */
	private static Set<String> symbols(WrittenWorkbook workbook, Table table) {
		Set<String> symbols = new TreeSet<>();
		XSSFTable written = workbook.table(table.sheet());
		for (int row = 0; row < table.rows().size(); row++) {
			for (int column = 0; column < table.columns().size(); column++) {
				if (!(table.rows().get(row).get(column) instanceof Cell.Text)) {
					XSSFCell cell = written.getXSSFSheet().getRow(written.getStartRowIndex() + 1 + row).getCell(column);
					String text = cell + " " + cell.getCellStyle().getDataFormatString();
					SYMBOL.matcher(text).results().forEach((symbol) -> symbols.add(symbol.group()));
				}
			}
		}
		return symbols;
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void describesEveryDrawingForThoseWhoDoNotSeeIt(WrittenWorkbook workbook) {
		assertThat(workbook.chartSheets()).hasSameSizeAs(workbook.workbook().charts());
		for (Chart chart : workbook.workbook().charts()) {
			CTDrawing drawing = workbook.file().getSheet(chart.sheet()).getDrawingPatriarch().getCTDrawing();
			List<CTNonVisualDrawingProps> drawings = Stream.of(drawing.getOneCellAnchorArray())
				.map(WorkbookWordsTest::properties)
				.toList();
			assertThat(drawings).isNotEmpty().allSatisfy((words) -> {
				assertThat(words.getDescr()).isEqualTo(workbook.written().release().text(chart.alt()));
				assertThat(words.getName()).startsWith(chart.id());
				assertThat(words.getId()).isPositive();
			});
			assertThat(drawing.sizeOfTwoCellAnchorArray() + drawing.sizeOfAbsoluteAnchorArray()).isZero();
		}
	}

	private static CTNonVisualDrawingProps properties(CTOneCellAnchor anchor) {
		return anchor.isSetPic() ? anchor.getPic().getNvPicPr().getCNvPr()
				: anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
	}

}
