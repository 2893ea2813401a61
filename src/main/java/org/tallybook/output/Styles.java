package org.tallybook.output;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STUnderlineValues;

/** The cell styles of a workbook: Arial 12, no fills, numbers on the right. */
final class Styles {

	private static final byte[] INK = { (byte) 0xFF, 0, 0, 0 };

	/** Blue with a contrast of 5.9 to 1 on white. */
	private static final byte[] LINK_BLUE = { (byte) 0xFF, 0x05, 0x63, (byte) 0xC1 };

	private final XSSFWorkbook workbook;

	private final XSSFCellStyle title;

	private final XSSFCellStyle label;

	private final XSSFCellStyle line;

	private final XSSFCellStyle lineLink;

	private final XSSFCellStyle text;

	private final XSSFCellStyle textInside;

	private final XSSFCellStyle textRight;

	private final XSSFCellStyle link;

	private final XSSFCellStyle linkInside;

	private final XSSFCellStyle header;

	private final XSSFCellStyle headerInside;

	private final XSSFCellStyle headerRight;

	private final Map<String, XSSFCellStyle> numbers = new HashMap<>();

	Styles(XSSFWorkbook workbook) {
		this.workbook = workbook;
		XSSFFont body = workbook.getFontAt(0);
		arial(cleared(body), 12, INK);
		XSSFFont bold = workbook.createFont();
		arial(bold(cleared(bold)), 12, INK);
		XSSFFont large = workbook.createFont();
		arial(bold(cleared(large)), 16, INK);
		XSSFFont blue = workbook.createFont();
		arial(underlined(cleared(blue)), 12, LINK_BLUE);
		this.title = style(large, false, HorizontalAlignment.LEFT);
		this.label = style(bold, true, HorizontalAlignment.LEFT);
		this.line = style(body, false, HorizontalAlignment.LEFT);
		this.lineLink = style(blue, false, HorizontalAlignment.LEFT);
		this.text = style(body, true, HorizontalAlignment.LEFT);
		this.textInside = inside(style(body, true, HorizontalAlignment.LEFT));
		this.textRight = style(body, true, HorizontalAlignment.RIGHT);
		this.link = style(blue, true, HorizontalAlignment.LEFT);
		this.linkInside = inside(style(blue, true, HorizontalAlignment.LEFT));
		this.header = header(bold, HorizontalAlignment.LEFT);
		this.headerInside = inside(header(bold, HorizontalAlignment.LEFT));
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

	/**
	 * Text of a table.
	 * @param right whether it stands in place of a number
	 * @param inside whether a column stands to its left, whose numbers end at the edge in
	 * some programs: 10 beside "80 to 90" is not to be read as 1080
	 * @return the style
	 */
	XSSFCellStyle text(boolean right, boolean inside) {
		return right ? this.textRight : inside ? this.textInside : this.text;
	}

	XSSFCellStyle link(boolean inside) {
		return inside ? this.linkInside : this.link;
	}

	XSSFCellStyle header(boolean right, boolean inside) {
		return right ? this.headerRight : inside ? this.headerInside : this.header;
	}

	XSSFCellStyle number(String format) {
		return this.numbers.computeIfAbsent(format, (wanted) -> {
			XSSFCellStyle style = style(this.workbook.getFontAt(0), false, HorizontalAlignment.RIGHT);
			style.setQuotePrefixed(false);
			style.setDataFormat(this.workbook.createDataFormat().getFormat(wanted));
			return style;
		});
	}

	private static XSSFCellStyle inside(XSSFCellStyle style) {
		style.setIndention((short) 1);
		return style;
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

	/** Without what a font has by default, of which the theme would take the place. */
	private static CTFont cleared(XSSFFont font) {
		font.getCTFont().set(CTFont.Factory.newInstance());
		return font.getCTFont();
	}

	private static CTFont bold(CTFont font) {
		font.addNewB().setVal(true);
		return font;
	}

	private static CTFont underlined(CTFont font) {
		font.addNewU().setVal(STUnderlineValues.SINGLE);
		return font;
	}

	/** In the order of the standard, which strict readers ask for. */
	private static void arial(CTFont font, int points, byte[] rgb) {
		font.addNewSz().setVal(points);
		font.addNewColor().setRgb(rgb);
		font.addNewName().setVal("Arial");
		font.addNewFamily().setVal(FontFamily.SWISS.getValue());
	}

}
