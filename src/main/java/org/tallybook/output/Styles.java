package org.tallybook.output;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook: Arial 12, no fills, numbers on the right. */
final class Styles {

	/** Blue with a contrast of 5.9 to 1 on white. */
	private static final byte[] LINK_BLUE = { 0x05, 0x63, (byte) 0xC1 };

	private final XSSFWorkbook workbook;

	private final XSSFCellStyle title;

	private final XSSFCellStyle label;

	private final XSSFCellStyle line;

	private final XSSFCellStyle lineLink;

	private final XSSFCellStyle text;

	private final XSSFCellStyle textRight;

	private final XSSFCellStyle link;

	private final XSSFCellStyle header;

	private final XSSFCellStyle headerRight;

	private final Map<String, XSSFCellStyle> numbers = new HashMap<>();

	Styles(XSSFWorkbook workbook) {
		this.workbook = workbook;
		XSSFFont body = arial(workbook.getFontAt(0), 12);
		XSSFFont bold = arial(workbook.createFont(), 12);
		bold.setBold(true);
		XSSFFont large = arial(workbook.createFont(), 16);
		large.setBold(true);
		XSSFFont blue = arial(workbook.createFont(), 12);
		blue.setUnderline(XSSFFont.U_SINGLE);
		blue.setColor(new XSSFColor(LINK_BLUE, null));
		this.title = style(large, false, HorizontalAlignment.LEFT);
		this.label = style(bold, true, HorizontalAlignment.LEFT);
		this.line = style(body, false, HorizontalAlignment.LEFT);
		this.lineLink = style(blue, false, HorizontalAlignment.LEFT);
		this.text = style(body, true, HorizontalAlignment.LEFT);
		this.textRight = style(body, true, HorizontalAlignment.RIGHT);
		this.link = style(blue, true, HorizontalAlignment.LEFT);
		this.header = header(bold, HorizontalAlignment.LEFT);
		this.headerRight = header(bold, HorizontalAlignment.RIGHT);
	}

	XSSFCellStyle title() {
		return this.title;
	}

	XSSFCellStyle label() {
		return this.label;
	}

	/**
	 * A line above a table, which runs over the empty cells beside it.
	 * @return the style
	 */
	XSSFCellStyle line() {
		return this.line;
	}

	XSSFCellStyle lineLink() {
		return this.lineLink;
	}

	XSSFCellStyle text(boolean right) {
		return right ? this.textRight : this.text;
	}

	XSSFCellStyle link() {
		return this.link;
	}

	XSSFCellStyle header(boolean right) {
		return right ? this.headerRight : this.header;
	}

	XSSFCellStyle number(String format) {
		return this.numbers.computeIfAbsent(format, (wanted) -> {
			XSSFCellStyle style = style(this.workbook.getFontAt(0), false, HorizontalAlignment.RIGHT);
			style.setQuotePrefixed(false);
			style.setDataFormat(this.workbook.createDataFormat().getFormat(wanted));
			return style;
		});
	}

	private XSSFCellStyle header(XSSFFont font, HorizontalAlignment side) {
		XSSFCellStyle style = style(font, true, side);
		style.setVerticalAlignment(VerticalAlignment.BOTTOM);
		style.setBorderBottom(BorderStyle.THIN);
		return style;
	}

	/** All text is marked as text, so that nobody's words become a formula. */
	private XSSFCellStyle style(XSSFFont font, boolean wrapped, HorizontalAlignment side) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFont(font);
		style.setWrapText(wrapped);
		style.setAlignment(side);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setQuotePrefixed(true);
		style.setIndention((short) ((side == HorizontalAlignment.RIGHT) ? 1 : 0));
		return style;
	}

	/**
	 * The scheme has to go, or the font of the theme takes the place of the named one.
	 */
	private static XSSFFont arial(XSSFFont font, int points) {
		font.setFontName("Arial");
		font.setFontHeightInPoints((short) points);
		font.setScheme(FontScheme.NONE);
		return font;
	}

}
