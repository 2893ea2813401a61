package org.tallybook.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tallybook.report.Chart;
import org.tallybook.report.Report;

/**
 * A workbook of a written release, read back.
 *
 * @param written the release
 * @param workbook what should stand in it
 * @param file what stands in it
 */
record WrittenWorkbook(Written written, Report.Workbook workbook, XSSFWorkbook file) {

	private static final List<WrittenWorkbook> ALL = Written.all().flatMap(WrittenWorkbook::of).toList();

	static Stream<WrittenWorkbook> all() {
		return ALL.stream();
	}

	private static Stream<WrittenWorkbook> of(Written written) {
		return written.release()
			.workbooks()
			.stream()
			.map((workbook) -> new WrittenWorkbook(written, workbook, read(written, workbook)));
	}

	private static XSSFWorkbook read(Written written, Report.Workbook workbook) {
		try {
			return new XSSFWorkbook(new ByteArrayInputStream(bytes(written, workbook)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(Written written, Report.Workbook workbook) throws IOException {
		return written.bytes(WorkbookWriter.fileName(workbook, written.release().provenance()));
	}

	byte[] bytes() throws IOException {
		return bytes(this.written, this.workbook);
	}

	OPCPackage open() throws IOException, InvalidFormatException {
		return OPCPackage.open(new ByteArrayInputStream(bytes()));
	}

	List<XSSFSheet> sheets() {
		return StreamSupport.stream(this.file.spliterator(), false).map(XSSFSheet.class::cast).toList();
	}

	List<XSSFSheet> chartSheets() {
		List<String> names = this.workbook.charts().stream().map(Chart::sheet).toList();
		return sheets().stream().filter((sheet) -> names.contains(sheet.getSheetName())).toList();
	}

	/** The only table of a sheet. */
	XSSFTable table(String sheet) {
		return this.file.getSheet(sheet).getTables().get(0);
	}

	/** The texts of a sheet above its table, or of all of it where it has none. */
	static List<String> lines(XSSFSheet sheet) {
		int end = sheet.getTables().isEmpty() ? Integer.MAX_VALUE : sheet.getTables().get(0).getStartRowIndex();
		return texts(sheet).stream()
			.filter((cell) -> cell.getRowIndex() < end)
			.map(XSSFCell::getStringCellValue)
			.toList();
	}

	static List<XSSFCell> texts(XSSFSheet sheet) {
		return cells(sheet).stream().filter((cell) -> cell.getCellType() == CellType.STRING).toList();
	}

	static List<XSSFCell> cells(XSSFSheet sheet) {
		List<XSSFCell> cells = new ArrayList<>();
		sheet.forEach((row) -> {
			for (Cell cell : row) {
				cells.add((XSSFCell) cell);
			}
		});
		return cells;
	}

	@Override
	public String toString() {
		return this.workbook.id();
	}

}
