package org.tallybook.output;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

import static org.assertj.core.api.Assertions.assertThat;

/** What the accessibility guidance on statistics in spreadsheets asks of every sheet. */
class WorkbookLayoutTest {

	private static final String ALL = "org.tallybook.output.WrittenWorkbook#all";

	/** What people with weak eyes need between text and ground, by WCAG 2. */
	private static final double CONTRAST = 4.5;

	private static final double A4_INCHES = 297 / 25.4;

	private static final double A3_INCHES = 420 / 25.4;

	private static final double PIXELS_AN_INCH = 96;

	/** The widest digit of Arial 12, by which spreadsheets measure columns. */
	private static final double PIXELS_A_DIGIT = 9;

	@ParameterizedTest
	@MethodSource(ALL)
	void putsOneTableOnEverySheetButTheCover(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			boolean cover = sheet.getSheetName().equals("Cover");
			assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(cover ? 0 : 1);
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void startsTablesInColumnAWithNothingBesideOrBelow(WrittenWorkbook workbook) {
		for (XSSFTable table : tables(workbook).toList()) {
			XSSFSheet sheet = table.getXSSFSheet();
			assertThat(table.getStartColIndex()).as(table.getName()).isZero();
			assertThat(table.getEndRowIndex()).as(table.getName()).isEqualTo(sheet.getLastRowNum());
			assertThat(WrittenWorkbook.cells(sheet))
				.filteredOn((cell) -> cell.getRowIndex() >= table.getStartRowIndex())
				.as(table.getName())
				.allMatch((cell) -> cell.getColumnIndex() <= table.getEndColIndex())
				.hasSize(table.getRowCount() * table.getColumnCount());
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void givesEveryTableANameOfItsOwnThatIsNoCell(WrittenWorkbook workbook) {
		Set<String> names = new HashSet<>();
		for (XSSFTable table : tables(workbook).toList()) {
			assertThat(names.add(table.getDisplayName().toLowerCase(Locale.ROOT))).as(table.getName()).isTrue();
			assertThat(table.getName()).isEqualTo(table.getDisplayName())
				.matches("[A-Za-z_][A-Za-z0-9_.]{3,254}")
				.doesNotMatch("(?i)table\\d*|[a-z]{1,3}\\d+");
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void headsEveryColumnWithAUniqueTextOfOneLine(WrittenWorkbook workbook) {
		for (XSSFTable table : tables(workbook).toList()) {
			Set<String> headers = new HashSet<>();
			assertThat(table.getHeaderRowCount()).isEqualTo(1);
			for (int i = 0; i <= table.getEndColIndex(); i++) {
				XSSFCell cell = table.getXSSFSheet().getRow(table.getStartRowIndex()).getCell(i);
				String header = cell.getStringCellValue();
				assertThat(header).as(table.getName()).isNotBlank().doesNotContain("\n").isEqualTo(column(table, i));
				assertThat(headers.add(header.toLowerCase(Locale.ROOT))).as(table.getName() + header).isTrue();
			}
		}
	}

	private static String column(XSSFTable table, int index) {
		return table.getCTTable().getTableColumns().getTableColumnArray(index).getName();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void turnsFilterButtonsAndTotalsOff(WrittenWorkbook workbook) {
		for (XSSFTable table : tables(workbook).toList()) {
			assertThat(table.getCTTable().isSetAutoFilter()).as(table.getName()).isFalse();
			assertThat(table.getTotalsRowCount()).as(table.getName()).isZero();
			assertThat(table.getXSSFSheet().getCTWorksheet().isSetAutoFilter()).as(table.getName()).isFalse();
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void mergesHidesAndFreezesNothing(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			assertThat(sheet.getMergedRegions()).as(sheet.getSheetName()).isEmpty();
			assertThat(sheet.getPaneInformation()).as(sheet.getSheetName()).isNull();
			assertThat(workbook.file().getSheetVisibility(workbook.file().getSheetIndex(sheet)))
				.isEqualTo(SheetVisibility.VISIBLE);
			assertThat(sheet).allMatch((row) -> !row.getZeroHeight() && row.getHeightInPoints() >= 15);
			assertThat(sheet.getCTWorksheet().getColsArray()).flatExtracting((cols) -> cols.getColList())
				.allMatch((col) -> !((CTCol) col).getHidden() && ((CTCol) col).getWidth() >= 8);
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void holdsValuesAndNoFormulasErrorsOrRules(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			assertThat(WrittenWorkbook.cells(sheet)).as(sheet.getSheetName())
				.isNotEmpty()
				.extracting(XSSFCell::getCellType)
				.containsAnyOf(CellType.STRING, CellType.NUMERIC)
				.doesNotContain(CellType.FORMULA, CellType.ERROR, CellType.BOOLEAN);
			assertThat(sheet.getDataValidations()).isEmpty();
			assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isZero();
			assertThat(sheet.getPivotTables()).isEmpty();
		}
		assertThat(workbook.file().isMacroEnabled()).isFalse();
		assertThat(workbook.file().getExternalLinksTable()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void printsLandscapeOnePageWideWithTheHeaderOnEveryPage(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			assertThat(sheet.getPrintSetup().getLandscape()).as(sheet.getSheetName()).isTrue();
			assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isIn(PaperSize.A4_PAPER, PaperSize.A3_PAPER);
			assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
			assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
			assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
			for (XSSFTable table : sheet.getTables()) {
				int header = table.getStartRowIndex();
				assertThat(sheet.getRepeatingRows()).isEqualTo(new CellRangeAddress(header, header, -1, -1));
			}
		}
	}

	/**
	 * Arial 12 at half its size is the least that can be read; what is sorted and
	 * filtered rather than printed is as large as the widest of its words allows.
	 */
	@ParameterizedTest
	@MethodSource(ALL)
	void printsEverySheetLargeEnoughToBeReadAndOnA4WhereThatIsEnough(WrittenWorkbook workbook) {
		int sheets = 0;
		for (XSSFSheet sheet : workbook.sheets()) {
			double inches = printed(workbook, sheet) * PIXELS_A_DIGIT / PIXELS_AN_INCH;
			boolean large = sheet.getPrintSetup().getPaperSizeEnum() == PaperSize.A3_PAPER;
			double room = (large ? A3_INCHES : A4_INCHES) - sheet.getMargin(PageMargin.LEFT)
					- sheet.getMargin(PageMargin.RIGHT);
			assertThat(room / inches).as(sheet.getSheetName())
				.isGreaterThanOrEqualTo(sheet.getSheetName().equals("Data") ? 0.35 : 0.5);
			assertThat(large).as(sheet.getSheetName())
				.isEqualTo(room - (large ? A3_INCHES - A4_INCHES : 0) < 0.6 * inches);
			sheets++;
		}
		System.out.printf("%s: %s sheets are large enough on their paper%n", workbook, sheets);
		assertThat(sheets).isGreaterThan(5);
	}

	/** The width of the columns of the print area, in digits of the body font. */
	private static double printed(WrittenWorkbook workbook, XSSFSheet sheet) {
		String area = workbook.file().getPrintArea(workbook.file().getSheetIndex(sheet));
		int last = CellRangeAddress.valueOf(area.substring(area.lastIndexOf('!') + 1)).getLastColumn();
		return IntStream.rangeClosed(0, last).mapToDouble((column) -> sheet.getColumnWidth(column) / 256.0).sum();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void leavesNoCellOfATableEmptyButThoseOfChartsAndOfData(WrittenWorkbook workbook) {
		List<String> charts = workbook.chartSheets().stream().map(XSSFSheet::getSheetName).toList();
		int cells = 0;
		for (XSSFTable table : tables(workbook).toList()) {
			String sheet = table.getXSSFSheet().getSheetName();
			if (!charts.contains(sheet) && !sheet.equals("Data")) {
				for (XSSFCell cell : WrittenWorkbook.texts(table.getXSSFSheet())) {
					assertThat(cell.getStringCellValue()).as(sheet + " " + cell.getAddress()).isNotBlank();
					cells++;
				}
			}
		}
		assertThat(cells).isGreaterThan(100);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void saysNothingAboveAllRowsInMoreThanFourLinesOfAHeader(WrittenWorkbook workbook) {
		for (XSSFTable table : tables(workbook).toList()) {
			float points = table.getXSSFSheet().getRow(table.getStartRowIndex()).getHeightInPoints();
			assertThat(points).as(table.getName()).isLessThanOrEqualTo(4 * 15.75f + 9);
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void saysOnEveryPrintedPageWhereItBelongs(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			assertThat(sheet.getFooter().getLeft()).as(sheet.getSheetName()).isEqualTo("&A");
			assertThat(sheet.getFooter().getRight()).startsWith(workbook.workbook().id() + "-20")
				.endsWith(", revision 1, page &P of &N");
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void opensOnTheCoverWithTheCursorAtA1OfEverySheet(WrittenWorkbook workbook) {
		assertThat(workbook.file().getActiveSheetIndex()).isZero();
		assertThat(workbook.sheets().get(0).getSheetName()).isEqualTo("Cover");
		for (XSSFSheet sheet : workbook.sheets()) {
			CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
			assertThat(view.getSelectionArray(0).getActiveCell()).as(sheet.getSheetName()).isEqualTo("A1");
			assertThat(view.getTabSelected()).as(sheet.getSheetName()).isEqualTo(sheet.getSheetName().equals("Cover"));
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void usesShortSheetNamesThatEverySpreadsheetTakes(WrittenWorkbook workbook) {
		Set<String> names = new HashSet<>();
		for (XSSFSheet sheet : workbook.sheets()) {
			String name = sheet.getSheetName();
			assertThat(name).hasSizeBetween(1, 31).doesNotMatch("\\d.*|'.*|.*'|(?i)history|.*[\\[\\]:*?/\\\\].*");
			assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void writesArialInColoursOfEnoughContrastWithoutFills(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.sheets()) {
			assertThat(WrittenWorkbook.cells(sheet)).allSatisfy((cell) -> {
				XSSFFont font = cell.getCellStyle().getFont();
				assertThat(font.getFontName()).isEqualTo("Arial");
				boolean title = cell.getAddress().formatAsString().equals("A1");
				assertThat((int) font.getFontHeightInPoints()).isEqualTo(title ? 16 : 12);
				assertThat(font.getBold() || !title).isTrue();
				assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
				assertThat(contrastOnWhite(font)).isGreaterThanOrEqualTo(CONTRAST);
			});
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void putsNumbersOnTheRightUnderHeadersOnTheRight(WrittenWorkbook workbook) {
		for (XSSFTable table : tables(workbook).toList()) {
			XSSFSheet sheet = table.getXSSFSheet();
			assertThat(WrittenWorkbook.cells(sheet)).filteredOn((cell) -> cell.getCellType() == CellType.NUMERIC)
				.allSatisfy((cell) -> {
					XSSFCell header = sheet.getRow(table.getStartRowIndex()).getCell(cell.getColumnIndex());
					assertThat(side(cell)).as(header.getStringCellValue()).isEqualTo(HorizontalAlignment.RIGHT);
					assertThat(side(header)).as(header.getStringCellValue()).isEqualTo(HorizontalAlignment.RIGHT);
				});
		}
	}

	/**
	 * Else 10 beside "80 to 90" reads as 1080, where a program puts numbers at the edge.
	 */
	@ParameterizedTest
	@MethodSource(ALL)
	void leavesSpaceBetweenANumberAndTheWordsBesideIt(WrittenWorkbook workbook) {
		int beside = 0;
		for (XSSFTable table : tables(workbook).toList()) {
			for (XSSFCell cell : WrittenWorkbook.texts(table.getXSSFSheet())) {
				boolean left = side(cell) == HorizontalAlignment.LEFT;
				if (left && cell.getRowIndex() >= table.getStartRowIndex() && cell.getColumnIndex() > 0) {
					assertThat(cell.getCellStyle().getIndention()).as(cell.getAddress().toString())
						.isEqualTo((short) 1);
					beside++;
				}
			}
		}
		assertThat(beside).isGreaterThan(50);
	}

	private static HorizontalAlignment side(XSSFCell cell) {
		return cell.getCellStyle().getAlignment();
	}

	private static Stream<XSSFTable> tables(WrittenWorkbook workbook) {
		return workbook.sheets().stream().flatMap((sheet) -> sheet.getTables().stream());
	}

	/** By the definition of relative luminance in WCAG 2. */
	private static double contrastOnWhite(XSSFFont font) {
		byte[] rgb = (font.getXSSFColor() == null) ? null : font.getXSSFColor().getRGB();
		if (rgb == null) {
			return 21;
		}
		double[] weights = { 0.2126, 0.7152, 0.0722 };
		double luminance = 0;
		for (int i = 0; i < 3; i++) {
			double part = (rgb[i] & 0xFF) / 255.0;
			luminance += weights[i] * ((part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
		}
		return 1.05 / (luminance + 0.05);
	}

}
