package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tallybook.report.Column;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that break spreadsheets come back as they were, or are refused with their place.
 * {@code -Dtallybook.hostile=100000} sets how many are tried.
 */
class HostileTextTest {

	private static final int TEXTS = Integer.getInteger("tallybook.hostile", 2_000);

	/** Long texts cost more, and are as many in every size of the test. */
	private static final int LONG_TEXTS = 8;

	private static final String[] PIECES = { "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
			"=HYPERLINK(\"http://x\")", "\t=1", "'", "\"", ",", ";", "_x000D_", "_x005F_", "_x005F_x000D_", "_X000D_",
			"_x00zz_", "_x0041_", "_", "x", " ", "  ", "\n", "\r", "\r\n", "\u0000", "\u0007", "\u001B", "\u007F",
			"\u0085", "\u00A0", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\uD83D", "\u202E", "\u200F",
			"\u2066", "\uFEFF", "\u05D0\u05D1", "\u0627\u0644", "\uAC15\uC81C", "\u0418\u043C", "e\u0301", "&amp;",
			"<t>", "]]>", "<![CDATA[", "\u2028", "%s", "{0}", "0012", "1e5", "NaN", "TRUE", "#REF!", "a" };

	@TempDir
	private Path folder;

	private int equal;

	private int refused;

	@Test
	void comeBackEqualOrAreRefusedWithTheirPlace() throws IOException {
		Random random = new Random(20251127);
		List<String> kept = new ArrayList<>();
		for (int i = 0; i < TEXTS; i++) {
			String text = (i < LONG_TEXTS) ? "a".repeat(32_760 + i * 2) + text(random) + "b".repeat(i * 1_000)
					: text(random);
			if (isTaken(text, "sheet 't', row " + i)) {
				kept.add(text);
			}
		}
		Path file = write(kept);
		SheetCells read = SheetCells.read(file).values().iterator().next();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
			for (int i = 0; i < kept.size(); i++) {
				String text = kept.get(i);
				assertThat(workbook.getSheetAt(0).getRow(i + 2).getCell(0).getCellType().name()).isEqualTo("STRING");
				assertThat(workbook.getSheetAt(0).getRow(i + 2).getCell(0).getStringCellValue()).as(shown(text))
					.isEqualTo(text);
				assertThat(read.at(i + 2, 0).map(SheetCells.Content::text).orElse("")).as(shown(text)).isEqualTo(text);
				assertThat(workbook.getSheetAt(0).getRow(i + 2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
				this.equal++;
			}
		}
		System.out.printf("%s texts: %s come back equal, %s are refused%n", TEXTS, this.equal, this.refused);
		assertThat(this.equal + this.refused).isEqualTo(TEXTS);
		assertThat(this.equal).isGreaterThan(TEXTS / 10);
		assertThat(this.refused).isGreaterThan(TEXTS / 10);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
			text.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

	/**
	 * Whether it is taken; what is refused holds what no workbook can, and says where.
	 */
	private boolean isTaken(String text, String place) {
		try {
			SafeText.of(text, place);
			assertThat(isForbidden(text)).as(shown(text)).isFalse();
			return true;
		}
		catch (IllegalArgumentException ex) {
			this.refused++;
			assertThat(ex).hasMessageStartingWith(place + ": expected ");
			assertThat(isForbidden(text) || text.replace("_x", "_x005F_x").length() > SafeText.LONGEST).as(shown(text))
				.isTrue();
			return false;
		}
	}

	/** Lone surrogates, noncharacters, and control characters but line feed and tab. */
	private static boolean isForbidden(String text) {
		return text.codePoints()
			.anyMatch((point) -> (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF
					|| (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point <= 0x9F));
	}

	private static String shown(String text) {
		StringBuilder codes = new StringBuilder();
		text.codePoints().limit(40).forEach((point) -> codes.append(Integer.toHexString(point)).append(' '));
		return codes.toString();
	}

	private Path write(List<String> texts) throws IOException {
		Path file = this.folder.resolve("hostile.xlsx");
		List<List<Box>> rows = texts.stream().map((text) -> List.of(Box.words(text))).toList();
		try (XSSFWorkbook workbook = WorkbookFile.empty()) {
			Styles styles = new Styles(workbook);
			Page page = new Page(workbook.createSheet("t"), styles);
			page.columns(30);
			page.title("Hostile texts");
			new GridTable(styles, false).write(new Grid("hostile", List.of(Column.text("Text", 30)), rows), page);
			Files.write(file, WorkbookFile.bytes(workbook));
		}
		return file;
	}

}
