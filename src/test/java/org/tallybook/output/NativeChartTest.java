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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
			boolean lines = chart instanceof Chart.Timeline || chart instanceof Chart.Share
					|| chart instanceof Chart.Panels;
			boolean points = chart instanceof ClaimChart.Incidents;
			assertThat(drawn.getPlotArea().sizeOfLineChartArray()).isEqualTo(lines ? 1 : 0);
			assertThat(drawn.getPlotArea().sizeOfScatterChartArray()).isEqualTo(points ? 1 : 0);
			assertThat(drawn.getPlotArea().sizeOfBarChartArray()).isEqualTo((lines || points) ? 0 : 1);
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
				boolean row = chart(sheet).getPlotArea().sizeOfScatterChartArray() > 0;
				assertThat(area.getFirstCell().getRow()).isBetween(table.getStartRowIndex() + 1,
						row ? table.getEndRowIndex() : table.getStartRowIndex() + 1);
				assertThat(area.getLastCell().getRow())
					.isEqualTo(row ? area.getFirstCell().getRow() : table.getEndRowIndex());
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
		for (Chart chart : workbook.workbook().charts()) {
			XSSFSheet sheet = workbook.file().getSheet(chart.sheet());
			CTPlotArea plot = chart(sheet).getPlotArea();
			double upper = plot.getValAxArray(plot.sizeOfValAxArray() - 1).getScaling().getMax().getVal();
			if (chart instanceof Chart.Share || chart instanceof CalendarChart) {
				assertThat(upper).as("shares have an end").isEqualTo(1);
			}
			else {
				double highest = highest(chart, sheet);
				assertThat(upper).as(chart.id()).isBetween(highest * 1.04, highest * 2);
			}
		}
	}

	/** Columns that stand on each other are as high as all of them. */
	private static double highest(Chart chart, XSSFSheet sheet) {
		int[] columns = (chart instanceof Chart.Outcomes outcomes)
				? IntStream.rangeClosed(1, outcomes.lines().size()).toArray()
				: (chart instanceof ClaimChart.Incidents) ? new int[] { 3, 4 } : new int[] { 1 };
		XSSFTable table = sheet.getTables().get(0);
		return IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
			.mapToDouble((row) -> IntStream.of(columns)
				.mapToDouble((column) -> number(sheet.getRow(row).getCell(column)).orElse(0.0))
				.sum())
			.max()
			.orElseThrow();
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

	@Test
	void drawsSharesWithBarsBetweenTheirBoundsAndLeavesOutWhereSexIsKnownOfTooFew() {
		CTLineChart lines = chart(everyState("Chart of shares")).getPlotArea().getLineChartArray(0);
		CTNumData known = lines.getSerArray(0).getVal().getNumRef().getNumCache();
		CTNumData lower = lines.getSerArray(1).getVal().getNumRef().getNumCache();
		CTErrBars bounds = lines.getSerArray(1).getErrBars();
		assertThat(bounds.getErrBarType().getVal()).isEqualTo(STErrBarType.PLUS);
		CTNumData length = bounds.getPlus().getNumRef().getNumCache();
		assertThat(cached(known, 1)).contains(0.837);
		assertThat(cached(lower, 1)).contains(0.669);
		assertThat(cached(length, 1).orElseThrow()).isCloseTo(0.201, within(1e-9));
		assertThat(cached(known, 2)).as("known of half").isPresent();
		assertThat(cached(known, 4)).as("known of fewer than half").isEmpty();
		assertThat(cached(length, 4)).isEmpty();
		assertThat(cached(known, 5)).as("a share that is withheld keeps its bounds").isEmpty();
		assertThat(cached(lower, 5)).contains(0.2);
		assertThat(cached(lines.getSerArray(2).getVal().getNumRef().getNumCache(), 4)).as("coverage").contains(0.499);
		assertThat(cached(lines.getSerArray(3).getVal().getNumRef().getNumCache(), 4)).as("threshold").contains(0.7);
	}

	@Test
	void saysWhichPeriodsOfAShareAreLeftOut() {
		assertThat(String.join(" ", WrittenWorkbook.lines(everyState("Chart of shares"))))
			.contains("Left out, since the sex of fewer than 50 % of the people is known: 2016. ");
	}

	@Test
	void marksSharesThatAreIncompleteOrProvisional() {
		CTLineSer known = chart(everyState("Chart of shares")).getPlotArea().getLineChartArray(0).getSerArray(0);
		assertThat(Stream.of(known.getDPtArray()).map((point) -> point.getIdx().getVal())).containsExactly(3L, 12L);
	}

	@Test
	void stacksOutcomesWithTheUnknownLastAndGrey() {
		CTBarChart columns = chart(everyState("Chart of outcomes")).getPlotArea().getBarChartArray(0);
		assertThat(columns.getGrouping().getVal()).isEqualTo(STBarGrouping.STACKED);
		assertThat(columns.getOverlap().getVal()).hasToString("100");
		assertThat(Stream.of(columns.getSerArray())
			.map((series) -> series.getTx().getStrRef().getStrCache().getPtArray(0).getV()))
			.containsExactly("Killed", "Detained", "Fate unknown");
		assertThat(columns.getSerArray(2).getSpPr().getSolidFill().getSrgbClr().xgetVal().getStringValue())
			.isEqualTo("767676");
	}

	@Test
	void drawsNothingWhereAnOutcomeHasNoFigure() {
		CTBarSer killed = chart(everyState("Chart of outcomes")).getPlotArea().getBarChartArray(0).getSerArray(0);
		CTNumData numbers = killed.getVal().getNumRef().getNumCache();
		assertThat(List.of(3, 5, 6, 8)).as("missing, suppressed, not applicable, and 'up to'")
			.allSatisfy((year) -> assertThat(cached(numbers, year)).isEmpty());
		assertThat(cached(numbers, 2)).as("the best figure").contains(240.0);
		assertThat(Stream.of(killed.getDPtArray()).map((point) -> point.getIdx().getVal()))
			.as("incomplete, provisional")
			.containsExactly(9L, 11L);
	}

	@Test
	void framesWhatIsThereOfAColumnThatLacksAnOutcome() {
		CTBarSer detained = chart(everyState("Chart of outcomes")).getPlotArea().getBarChartArray(0).getSerArray(1);
		assertThat(Stream.of(detained.getDPtArray())
			.filter((point) -> point.getSpPr().isSetNoFill())
			.map((point) -> point.getIdx().getVal())).containsExactly(5L, 6L, 8L, 9L);
	}

	@Test
	void pointsUpwardsWhereNobodyStatedAHighestFigure() {
		List<CTScatterSer> incidents = List
			.of(chart(everyState("Chart of incidents")).getPlotArea().getScatterChartArray(0).getSerArray());
		assertThat(incidents).extracting((incident) -> incident.getMarker().getSymbol().getVal())
			.contains(STMarkerStyle.TRIANGLE);
		for (CTScatterSer incident : incidents) {
			boolean up = incident.getMarker().getSymbol().getVal() == STMarkerStyle.TRIANGLE;
			boolean bar = cached(incident.getErrBarsArray(1).getPlus().getNumRef().getNumCache(), 0).isPresent();
			assertThat(up && bar).as("a bar to a figure that nobody stated").isFalse();
		}
		assertThat(incidents.get(12).getMarker().getSymbol().getVal()).as("100 to 220").isEqualTo(STMarkerStyle.CIRCLE);
	}

	@Test
	void placesIncidentsByTheirDatesAndDrawsTheirRange() {
		CTScatterSer year = chart(everyState("Chart of incidents")).getPlotArea()
			.getScatterChartArray(0)
			.getSerArray(12);
		assertThat(year.getTx().getStrRef().getStrCache().getPtArray(0).getV()).isEqualTo("incident-12");
		assertThat(cached(year.getXVal().getNumRef().getNumCache(), 0)).as("1 January 2023").contains(44927.0);
		assertThat(cached(year.getYVal().getNumRef().getNumCache(), 0)).contains(100.0);
		assertThat(cached(year.getErrBarsArray(0).getPlus().getNumRef().getNumCache(), 0)).as("days").contains(364.0);
		assertThat(cached(year.getErrBarsArray(1).getPlus().getNumRef().getNumCache(), 0)).contains(120.0);
		assertThat(year.getDLbls().getShowSerName().getVal()).isTrue();
	}

	@Test
	void colorsIncidentsThatSomebodyDeniesAndNamesTheDenial() {
		XSSFSheet sheet = everyState("Chart of incidents");
		CTScatterSer denied = chart(sheet).getPlotArea().getScatterChartArray(0).getSerArray(13);
		assertThat(denied.getMarker().getSpPr().getSolidFill().getSrgbClr().xgetVal().getStringValue())
			.isEqualTo("801650");
		assertThat(WrittenWorkbook.texts(sheet)).extracting(XSSFCell::getStringCellValue)
			.contains("516 [d]", "A ministry: nothing happened");
	}

	@Test
	void nestsPartsUnderTheirAggregateAndSetsApartWhatIsNotAdded() {
		XSSFSheet sheet = everyState("Chart of aggregates");
		XSSFTable table = sheet.getTables().get(0);
		List<String> labels = IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
			.mapToObj((row) -> sheet.getRow(row).getCell(0).getStringCellValue())
			.toList();
		assertThat(labels).startsWith("One organisation, all years: at least 1,076",
				"› An inner aggregate: at least 406 [d]", "› › low stated: 300");
		assertThat(labels).contains("› › low more_than: more than 300", "› › high up_to: up to 450",
				"Not added: Counts events, not people: 820");
		CTNumData numbers = chart(sheet).getPlotArea()
			.getBarChartArray(0)
			.getSerArray(0)
			.getVal()
			.getNumRef()
			.getNumCache();
		assertThat(cached(numbers, 0)).as("as stated, not the sum of its parts").contains(1076.0);
	}

	@Test
	void tellsForHowManyPeriodsOfAYearASourceReported() {
		CTBarChart columns = chart(everyState("Chart of coverage")).getPlotArea().getBarChartArray(0);
		assertThat(columns.getGrouping().getVal()).isEqualTo(STBarGrouping.CLUSTERED);
		List<CTNumData> shares = Stream.of(columns.getSerArray())
			.map((series) -> series.getVal().getNumRef().getNumCache())
			.toList();
		assertThat(shares).hasSize(3);
		assertThat(cached(shares.get(0), 3)).as("four of five months of 2024, one is withheld").contains(0.8);
		assertThat(IntStream.of(0, 1, 2, 4, 5)).as("none expected")
			.allSatisfy((year) -> assertThat(cached(shares.get(0), year)).isEmpty());
		assertThat(cached(shares.get(2), 4)).contains(1.0);
		assertThat(cached(shares.get(2), 5)).as("expected and not reported").contains(0.0);
		assertThat(Stream.of(columns.getSerArray(2).getDLbls().getDLblArray()).map((label) -> label.getIdx().getVal()))
			.as("a column of no height has its number")
			.containsExactly(5L);
		assertThat(columns.getSerArray(0).isSetDLbls()).isFalse();
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
			.flatMap((series) -> Stream.concat(Stream.of(series.getVal().getNumRef()),
					Stream.ofNullable(series.getErrBars()).flatMap(NativeChartTest::references)));
		Stream<CTNumRef> points = Stream.of(chart.getPlotArea().getScatterChartArray())
			.flatMap((scatterChart) -> Stream.of(scatterChart.getSerArray()))
			.flatMap((series) -> Stream.concat(Stream.of(series.getXVal().getNumRef(), series.getYVal().getNumRef()),
					Stream.of(series.getErrBarsArray()).flatMap(NativeChartTest::references)));
		return Stream.of(lines, bars, points).flatMap((references) -> references);
	}

	private static Stream<CTNumRef> references(CTErrBars bars) {
		return Stream.of(Optional.ofNullable(bars.getPlus()), Optional.ofNullable(bars.getMinus()))
			.flatMap(Optional::stream)
			.map(CTNumDataSource::getNumRef);
	}

}
