package org.tallybook.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.tallybook.report.Chart;

import static org.assertj.core.api.Assertions.assertThat;

/** The charts that analysts edit, and the tables that they draw. */
class NativeChartTest {

	private static final String ALL = "org.tallybook.output.WrittenWorkbook#all";

	@ParameterizedTest
	@MethodSource(ALL)
	void drawsEveryChartWithItsTitleAndLeavesGaps(WrittenWorkbook workbook) {
		for (Chart chart : workbook.workbook().charts()) {
			CTChart drawn = chart(workbook.file().getSheet(chart.sheet()));
			assertThat(drawn.getTitle().getTx().getRich().getPArray(0).getRArray(0).getT())
				.isEqualTo(workbook.written().release().text(chart.title()));
			assertThat(drawn.getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
			assertThat(drawn.getPlotArea().sizeOfLineChartArray()).isEqualTo((chart instanceof Chart.Timeline) ? 1 : 0);
			assertThat(drawn.getPlotArea().sizeOfBarChartArray()).isEqualTo((chart instanceof Chart.Forest) ? 1 : 0);
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void drawsWhatStandsInItsTable(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.chartSheets()) {
			XSSFTable table = sheet.getTables().get(0);
			List<CTNumRef> references = references(chart(sheet)).toList();
			assertThat(references).isNotEmpty().allSatisfy((reference) -> {
				AreaReference area = new AreaReference(reference.getF(), null);
				assertThat(area.getFirstCell().getSheetName()).isEqualTo(sheet.getSheetName());
				assertThat(area.getFirstCell().getRow()).isEqualTo(table.getStartRowIndex() + 1);
				assertThat(area.getLastCell().getRow()).isEqualTo(table.getEndRowIndex());
				CellReference[] cells = area.getAllReferencedCells();
				assertThat(reference.getNumCache().getPtCount().getVal()).isEqualTo(cells.length);
				for (int i = 0; i < cells.length; i++) {
					XSSFCell cell = sheet.getRow(cells[i].getRow()).getCell(cells[i].getCol());
					assertThat(cached(reference.getNumCache(), i)).isEqualTo(number(cell));
				}
			});
		}
	}

	private static Optional<Double> cached(CTNumData numbers, int index) {
		return Stream.of(numbers.getPtArray())
			.filter((point) -> point.getIdx() == index)
			.map(CTNumVal::getV)
			.map(Double::valueOf)
			.findFirst();
	}

	/** Words would be drawn as zero. */
	private static Optional<Double> number(XSSFCell cell) {
		assertThat(cell.getCellType()).isIn(CellType.NUMERIC, CellType.BLANK);
		return (cell.getCellType() == CellType.NUMERIC) ? Optional.of(cell.getNumericCellValue()) : Optional.empty();
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void leavesRoomAboveTheHighestEnd(WrittenWorkbook workbook) {
		for (XSSFSheet sheet : workbook.chartSheets()) {
			double upper = chart(sheet).getPlotArea().getValAxArray(0).getScaling().getMax().getVal();
			XSSFTable table = sheet.getTables().get(0);
			double highest = IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
				.mapToDouble((row) -> number(sheet.getRow(row).getCell(1)).orElse(0.0))
				.max()
				.orElseThrow();
			assertThat(upper).isBetween(highest * 1.04, highest * 2);
		}
	}

	@Test
	void drawsARangeAsABarFromTheLowToTheHighEnd() {
		CTLineSer line = chart(everyState("Chart by month")).getPlotArea().getLineChartArray(0).getSerArray(0);
		int last = 17;
		assertThat(cached(line.getVal().getNumRef().getNumCache(), last)).contains(430.0);
		CTErrBars bars = line.getErrBars();
		assertThat(bars.getErrValType().getVal()).isEqualTo(STErrValType.CUST);
		assertThat(cached(bars.getMinus().getNumRef().getNumCache(), last)).contains(65.0);
		assertThat(cached(bars.getPlus().getNumRef().getNumCache(), last)).contains(86.0);
		assertThat(bars.getSpPr().getLn().getW()).as("some programs draw no line without a width").isPositive();
	}

	@Test
	void drawsNothingWhereAMonthHasNoFigure() {
		CTNumData numbers = chart(everyState("Chart by month")).getPlotArea()
			.getLineChartArray(0)
			.getSerArray(0)
			.getVal()
			.getNumRef()
			.getNumCache();
		assertThat(List.of(4, 5, 10, 11, 15)).as("missing, suppressed, not applicable, and 'up to'")
			.allSatisfy((month) -> assertThat(cached(numbers, month)).isEmpty());
		assertThat(List.of(7, 8)).as("none documented, and zero reported")
			.allSatisfy((month) -> assertThat(cached(numbers, month)).contains(0.0));
	}

	@Test
	void marksMonthsThatAreProvisionalIncompleteOrNoneDocumented() {
		CTLineSer line = chart(everyState("Chart by month")).getPlotArea().getLineChartArray(0).getSerArray(0);
		assertThat(Stream.of(line.getDPtArray()).map((point) -> point.getIdx().getVal())).containsExactly(7L, 9L, 17L);
	}

	@Test
	void namesEveryEventInTheRowOfItsMonth() {
		XSSFSheet sheet = everyState("Chart by month");
		XSSFTable table = sheet.getTables().get(0);
		XSSFCell october = sheet.getRow(table.getStartRowIndex() + 4).getCell(table.getEndColIndex());
		assertThat(october.getStringCellValue()).isEqualTo(
				"9 October 2023: Mass return reported by several groups; 18 October 2023: Statement by UN experts");
	}

	@Test
	void labelsEveryClaimWithItsWordsEvenADenial() {
		XSSFSheet sheet = everyState("Chart of claims");
		assertThat(WrittenWorkbook.texts(sheet)).extracting(XSSFCell::getStringCellValue)
			.contains("Human Rights Watch: at least 500", "A withheld claim: [c]",
					"\u200E" + EveryStateReport.ARABIC + "\u200E: 516 [r]",
					"All claims together: at least 500 to 650 [d]")
			.anyMatch((text) -> text.startsWith("Ministry of Foreign Affairs of China: denies"));
	}

	private static XSSFSheet everyState(String sheet) {
		return WrittenWorkbook.all().findFirst().orElseThrow().file().getSheet(sheet);
	}

	private static CTChart chart(XSSFSheet sheet) {
		assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
		return sheet.getDrawingPatriarch().getCharts().get(0).getCTChart();
	}

	private static Stream<CTNumRef> references(CTChart chart) {
		Stream<CTNumRef> lines = Stream.of(chart.getPlotArea().getLineChartArray())
			.flatMap((lineChart) -> Stream.of(lineChart.getSerArray()))
			.flatMap((series) -> Stream.concat(Stream.of(series.getVal().getNumRef()),
					Stream.ofNullable(series.getErrBars()).flatMap(NativeChartTest::references)));
		Stream<CTNumRef> bars = Stream.of(chart.getPlotArea().getBarChartArray())
			.flatMap((barChart) -> Stream.of(barChart.getSerArray()))
			.flatMap(
					(series) -> Stream.concat(Stream.of(series.getVal().getNumRef()), references(series.getErrBars())));
		return Stream.concat(lines, bars);
	}

	private static Stream<CTNumRef> references(CTErrBars bars) {
		return Stream.of(bars.getPlus().getNumRef(), bars.getMinus().getNumRef());
	}

}
