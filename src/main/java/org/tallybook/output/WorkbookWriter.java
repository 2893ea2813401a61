package org.tallybook.output;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;
import org.tallybook.report.Table;

/** The workbooks: cover, contents, tables and charts in order, data. */
final class WorkbookWriter {

	private WorkbookWriter() {
	}

	static Stream<MadeFile> files(Release release) {
		return release.workbooks()
			.stream()
			.map((workbook) -> new MadeFile(fileName(workbook, release.provenance()), () -> bytes(workbook, release)));
	}

	private static byte[] bytes(Report.Workbook workbook, Release release) throws IOException {
		XSSFWorkbook sheets = WorkbookFile.empty();
		describe(sheets, workbook, release.provenance());
		fill(sheets, workbook, release);
		return WorkbookFile.bytes(sheets);
	}

	static String fileName(Report.Workbook workbook, Provenance provenance) {
		return workbook.id() + "-" + provenance.month() + ".xlsx";
	}

	private static void fill(XSSFWorkbook sheets, Report.Workbook workbook, Release release) {
		SheetNames names = new SheetNames(workbook);
		Styles styles = new Styles(sheets);
		GridTable tables = new GridTable(styles, workbook.browsed());
		CoverPage.write(workbook, release, new Page(sheets.createSheet(SheetNames.COVER), styles));
		Page contents = new Page(sheets.createSheet(SheetNames.CONTENTS), styles);
		ContentsPage.write(workbook, release, names, contents, tables);
		for (Report.Sheet sheet : workbook.sheets()) {
			Page page = new Page(sheets.createSheet(names.of(sheet)), styles);
			if (sheet instanceof Report.TableSheet table) {
				new TablePage(release, names, table.table()).write(page, tables);
			}
			else {
				Chart chart = ((Report.ChartSheet) sheet).chart();
				new ChartPage(release, names, chart).write(page, tables);
			}
		}
		DataPage.write(workbook, release, new Page(sheets.createSheet(SheetNames.DATA), styles), tables);
		sheets.forEach((sheet) -> foot(sheet, workbook.id() + "-" + release.provenance().month(),
				release.provenance().revision()));
		if (!release.provenance().audience().equals("public")) {
			sheets.forEach((sheet) -> mark(sheet, release.provenance().audience()));
		}
		sheets.setActiveSheet(0);
	}

	/** A printed page says where it belongs; {@code &A} is the name of the sheet. */
	private static void foot(Sheet sheet, String workbook, int revision) {
		sheet.getFooter().setLeft("&A");
		sheet.getFooter().setRight("%s, revision %s, page &P of &N".formatted(workbook, revision));
	}

	/** Says in the title of a sheet, and on top of each printed page, whom it is for. */
	private static void mark(Sheet sheet, String audience) {
		String words = audience.toUpperCase(Locale.ROOT) + ", not to be passed on";
		sheet.getHeader().setCenter(words);
		Cell title = sheet.getRow(0).getCell(0);
		title.setCellValue(words + ": " + title.getStringCellValue());
	}

	private static void describe(XSSFWorkbook sheets, Report.Workbook workbook, Provenance provenance) {
		POIXMLProperties properties = sheets.getProperties();
		PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
		core.setTitleProperty(workbook.title());
		core.setCreatorProperty(workbook.author());
		core.setLastModifiedByProperty(workbook.author());
		core.setSubjectProperty("Statistics for " + provenance.month());
		core.setKeywordsProperty("statistics, " + provenance.month() + ", revision " + provenance.revision());
		core.setLanguageProperty("en-GB");
		core.setCreatedProperty(midnight(provenance.published()));
		core.setModifiedProperty(midnight(provenance.published()));
		properties.getExtendedProperties().setApplication("Tallybook");
	}

	private static Optional<Date> midnight(LocalDate day) {
		return Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
	}

}
