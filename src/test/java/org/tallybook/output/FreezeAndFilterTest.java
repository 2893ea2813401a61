package org.tallybook.output;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.tallybook.SmallSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What one word of the declaration turns on, for those who sort and filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreezeAndFilterTest {

	private static final String SOURCE = """
			complete-to: 2021-12
			frequency: year
			period: year
			series:
			  asked: {label: Asked, outcome: asked, count: n, sex: {female: f, male: m, rest: unknown}}
			""";

	private static final String TABLES = """
			years: {kind: by-period, source: small, sheet: Years, title: Years}
			""";

	private XSSFWorkbook browsed = WorkbookFile.empty();

	private XSSFWorkbook plain = WorkbookFile.empty();

	@BeforeAll
	void write(@TempDir Path folder) throws Exception {
		this.browsed = workbook(folder, "true");
		this.plain = workbook(folder, "false");
	}

	private static XSSFWorkbook workbook(Path folder, String word) throws Exception {
		Path input = folder.resolve(word);
		SmallSource.write(input, SOURCE, TABLES, "year,n,f,m\n2020,110,40,60\n2021,100,60,40\n",
				"freeze-and-filter: " + word + "\n");
		Written written = Written.of("browsed-" + word, SmallSource.in(input, YearMonth.of(2021, 12)));
		return new XSSFWorkbook(new ByteArrayInputStream(written.bytes("small-2021-12.xlsx")));
	}

	@Test
	void freezesThePanesUnderTheHeaderOfEveryTable() {
		List<XSSFTable> high = new ArrayList<>(tables(this.browsed));
		high.removeIf(FreezeAndFilterTest::isBelowAChart);
		assertThat(high).hasSizeGreaterThan(5);
		for (XSSFTable table : high) {
			PaneInformation pane = table.getXSSFSheet().getPaneInformation();
			assertThat(pane.isFreezePane()).as(table.getName()).isTrue();
			assertThat((int) pane.getHorizontalSplitTopRow()).isEqualTo(table.getStartRowIndex() + 1);
			assertThat((int) pane.getVerticalSplitPosition()).isZero();
		}
		assertThat(tables(this.browsed)).filteredOn(FreezeAndFilterTest::isBelowAChart)
			.as("frozen, a chart would leave no room for the rows")
			.isNotEmpty()
			.allMatch((table) -> table.getXSSFSheet().getPaneInformation() == null);
		assertThat(tables(this.plain)).hasSameSizeAs(tables(this.browsed))
			.allMatch((table) -> table.getXSSFSheet().getPaneInformation() == null);
	}

	private static boolean isBelowAChart(XSSFTable table) {
		return table.getXSSFSheet().getDrawingPatriarch() != null;
	}

	@Test
	void givesEveryTableFilterButtons() {
		for (XSSFTable table : tables(this.browsed)) {
			assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(table.getCTTable().getRef());
		}
		assertThat(tables(this.plain)).noneMatch((table) -> table.getCTTable().isSetAutoFilter());
	}

	@Test
	void keepsTheCursorAtA1AndToTheSchema() {
		for (XSSFTable table : tables(this.browsed)) {
			XSSFSheet sheet = table.getXSSFSheet();
			assertThat(sheet.getActiveCell().formatAsString()).isEqualTo("A1");
			assertThat(errors(sheet.getCTWorksheet())).as(sheet.getSheetName()).isEmpty();
			assertThat(errors(table.getCTTable())).as(table.getName()).isEmpty();
		}
		assertThat(this.browsed.getActiveSheetIndex()).isZero();
	}

	private static List<XmlError> errors(XmlObject part) {
		List<XmlError> errors = new ArrayList<>();
		part.validate(new XmlOptions().setErrorListener(errors));
		return errors;
	}

	private static List<XSSFTable> tables(XSSFWorkbook workbook) {
		List<XSSFTable> tables = new ArrayList<>();
		workbook.forEach((sheet) -> tables.addAll(((XSSFSheet) sheet).getTables()));
		assertThat(tables).hasSizeGreaterThan(5);
		return tables;
	}

}
