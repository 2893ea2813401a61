package org.tallybook.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadedTableTest {

	private static final int CASES = 300;

	private static final List<String> PIECES = List.of("a", "B", " ", "\n", "\t", "<", "&", "\"", "7", "\u00e9",
			"\u00a0", "\ud83d\ude00", "\uac00", "_x", "=1+1", "'");

	@Test
	void isWrittenAsTheLibraryWritesIt() throws IOException {
		Random random = new Random(20260103);
		for (int i = 0; i < CASES; i++) {
			List<String> headers = new ArrayList<>();
			for (int columns = 1 + random.nextInt(6); columns > 0; columns--) {
				StringBuilder header = new StringBuilder("h");
				random.ints(random.nextInt(6), 0, PIECES.size()).forEach((piece) -> header.append(PIECES.get(piece)));
				headers.add(header.toString());
			}
			int top = random.nextInt(9);
			assertThat(ours(headers, top)).isEqualTo(theirs(headers, top));
		}
		System.out.println("headers of a table: " + CASES + " cases");
	}

	private static String ours(List<String> headers, int top) throws IOException {
		try (XSSFWorkbook workbook = WorkbookFile.empty()) {
			HeadedTable table = (HeadedTable) sheet(workbook, headers, top).createTable(area(top, 1));
			table.head(area(top, headers.size()), headers);
			return saved(workbook, table);
		}
	}

	private static String theirs(List<String> headers, int top) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			return saved(workbook, sheet(workbook, headers, top).createTable(area(top, headers.size())));
		}
	}

	private static XSSFSheet sheet(XSSFWorkbook workbook, List<String> headers, int top) {
		XSSFSheet sheet = workbook.createSheet("words");
		XSSFRow row = sheet.createRow(top);
		headers.forEach((header) -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(header));
		return sheet;
	}

	private static AreaReference area(int top, int columns) {
		return new AreaReference(new CellReference(top, 0), new CellReference(top + 2, columns - 1),
				SpreadsheetVersion.EXCEL2007);
	}

	private static String saved(XSSFWorkbook workbook, XSSFTable table) throws IOException {
		WorkbookFile.bytes(workbook);
		return table.getCTTable().toString();
	}

}
