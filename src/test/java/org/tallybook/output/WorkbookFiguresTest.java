package org.tallybook.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Column;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Table;
import org.tallybook.report.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of every table, read back and held against the data file. */
class WorkbookFiguresTest {

	private static final String ALL = "org.tallybook.output.WrittenWorkbook#all";

	private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

	@ParameterizedTest
	@MethodSource(ALL)
	void writesEveryRowOfEveryTable(WrittenWorkbook workbook) {
		assertThat(workbook.workbook().tables()).isNotEmpty();
		for (Table table : workbook.workbook().tables()) {
			XSSFTable written = workbook.table(table.sheet());
			assertThat(written.getColumnCount()).isEqualTo(table.columns().size());
			assertThat(written.getRowCount() - 1).as(table.id()).isEqualTo(Math.max(1, table.rows().size()));
			for (int i = 0; i < table.columns().size(); i++) {
				assertThat(written.getXSSFSheet().getRow(written.getStartRowIndex()).getCell(i).getStringCellValue())
					.isEqualTo(table.columns().get(i).header());
			}
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void writesTheSameFigureAsTheDataFile(WrittenWorkbook workbook) throws IOException {
		DataFile data = DataFile.of(workbook.written());
		int numbers = 0;
		for (Table table : workbook.workbook().tables()) {
			for (int row = 0; row < table.rows().size(); row++) {
				for (int column = 0; column < table.columns().size(); column++) {
					if (table.rows().get(row).get(column) instanceof Cell.Number number) {
						XSSFCell cell = cell(workbook, table, row, column);
						holds(cell, number, table.columns().get(column), data, workbook.written().release());
						numbers += (cell.getCellType() == CellType.NUMERIC) ? 1 : 0;
					}
				}
			}
		}
		assertThat(numbers).isGreaterThan(100);
	}

	private static XSSFCell cell(WrittenWorkbook workbook, Table table, int row, int column) {
		XSSFTable written = workbook.table(table.sheet());
		return written.getXSSFSheet().getRow(written.getStartRowIndex() + 1 + row).getCell(column);
	}

	private void holds(XSSFCell cell, Cell.Number number, Column column, DataFile data, Release release) {
		ExpectedCell expected = new ExpectedCell(data.row(number.figure()));
		Optional<BigDecimal> wanted = expected.number(number.part(), column.numeric());
		String place = number.figure() + " " + number.part();
		if (wanted.isPresent()) {
			assertThat(cell.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
			assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).as(place).isEqualByComparingTo(wanted.get());
			assertThat(shown(cell)).as(place).isEqualTo(printed(wanted.get(), number.part()) + behind(expected));
		}
		else {
			assertThat(cell.getCellType()).as(place).isEqualTo(CellType.STRING);
			String words = Words.of(release.value(number.figure()), number.part());
			assertThat(cell.getStringCellValue()).as(place)
				.startsWith(words)
				.isEqualTo(text(words, number.part(), expected));
		}
	}

	private static String printed(BigDecimal number, Part part) {
		if (part == Part.DECIMAL) {
			return number.toPlainString();
		}
		return (number.scale() > 0) ? number.movePointRight(2).toPlainString() + "%"
				: String.format(Locale.ROOT, "%,d", number.longValueExact());
	}

	private static String behind(ExpectedCell expected) {
		return expected.symbols().isEmpty() ? "" : " " + expected.symbols();
	}

	/** Only a figure in words and a symbol carry marks. */
	private static String text(String words, Part part, ExpectedCell expected) {
		if (!expected.hasFigure()) {
			int end = expected.symbols().indexOf(']') + 1;
			String marks = expected.symbols().substring(end);
			return expected.symbols().substring(0, end) + (marks.isEmpty() ? "" : " " + marks);
		}
		boolean plain = part == Part.LOW_KIND || part == Part.HIGH_KIND || words.equals(Words.NOT_STATED);
		return plain ? words : words + behind(expected);
	}

	private String shown(XSSFCell cell) {
		return this.formatter.formatCellValue(cell);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void writesWordsAndSentencesAsTheyAre(WrittenWorkbook workbook) {
		Release release = workbook.written().release();
		int texts = 0;
		for (Table table : workbook.workbook().tables()) {
			for (int row = 0; row < table.rows().size(); row++) {
				for (int column = 0; column < table.columns().size(); column++) {
					Optional<String> words = words(table.rows().get(row).get(column), release);
					if (words.isPresent()) {
						assertThat(cell(workbook, table, row, column).getStringCellValue())
							.as(table.id() + ", row " + row)
							.isEqualTo(words.get());
						texts++;
					}
				}
			}
		}
		assertThat(texts).isGreaterThan(20);
	}

	private static Optional<String> words(Cell cell, Release release) {
		if (cell instanceof Cell.Text text) {
			return Optional.of(orNotApplicable(text.text()));
		}
		if (cell instanceof Cell.Phrase phrase) {
			return Optional.of(orNotApplicable(release.text(phrase.sentence())));
		}
		return (cell instanceof Cell.Link link) ? Optional.of(link.url()) : Optional.empty();
	}

	private static String orNotApplicable(String words) {
		return words.isBlank() ? "[z]" : words;
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void saysTheStatusOfItsFiguresInEveryRow(WrittenWorkbook workbook) throws IOException {
		DataFile data = DataFile.of(workbook.written());
		for (Table table : workbook.workbook().tables()) {
			for (int row = 0; row < table.rows().size(); row++) {
				for (int column = 0; column < table.columns().size(); column++) {
					if (table.rows().get(row).get(column) instanceof Cell.Status status) {
						String words = cell(workbook, table, row, column).getStringCellValue();
						assertThat(status.figures()).allSatisfy((figure) -> assertThat(words)
							.contains(new ExpectedCell(data.row(figure)).symbols().replace("][", "]|[").split("\\|")));
					}
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void holdsTheSameDataOnTheDataSheetAsInTheDataFile(WrittenWorkbook workbook) throws IOException {
		DataFile data = DataFile.of(workbook.written());
		XSSFTable table = workbook.table("Data");
		XSSFSheet sheet = table.getXSSFSheet();
		List<String> headers = new ArrayList<>();
		sheet.getRow(table.getStartRowIndex()).forEach((cell) -> headers.add(cell.getStringCellValue()));
		assertThat(headers).startsWith(TidyDataTest.REQUIRED);
		List<String> ids = new ArrayList<>();
		for (int i = table.getStartRowIndex() + 1; i <= table.getEndRowIndex(); i++) {
			XSSFRow row = sheet.getRow(i);
			ids.add(row.getCell(0).getStringCellValue());
			DataFile.Row expected = data.row(row.getCell(0).getStringCellValue());
			for (int column = 0; column < headers.size(); column++) {
				assertThat(plain(row.getCell(column))).as("%s, %s", ids, headers.get(column))
					.isEqualTo(expected.at(headers.get(column)));
			}
		}
		assertThat(ids).containsExactlyElementsOf(figures(workbook));
	}

	private static List<String> figures(WrittenWorkbook workbook) {
		List<String> tables = workbook.workbook().tables().stream().map(Table::id).toList();
		return workbook.written()
			.release()
			.figures()
			.values()
			.stream()
			.filter((figure) -> tables.contains(figure.table()))
			.map(Figure::id)
			.toList();
	}

	private String plain(XSSFCell cell) {
		return (cell.getCellType() == CellType.NUMERIC) ? shown(cell).replace(",", "") : cell.getStringCellValue();
	}

}
