package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * One sheet, written from top to bottom: a title, lines, then at most one table. Columns
 * and rows are sized from the text, never by fonts of the machine.
 */
final class Page {

	/** Lines above a table break here, or at the width of the table if that is larger. */
	static final double LINE = 110;

	/** The height of the title, in points. */
	private static final double TITLE_POINTS = 22;

	/** Sets the header off from the lines above it. */
	private static final float HEADER_SPACE = 9;

	/** What a spreadsheet keeps free beside the text of a cell, in digits. */
	private static final double PADDING = 1.6;

	/** The title is larger than the body, and bold. */
	private static final double TITLE_SCALE = 16.0 / 12.0 * 1.08;

	private static final int DEFAULT_WIDTH = 10;

	private final TableSheet sheet;

	private final Styles styles;

	private final List<Double> widths = new ArrayList<>();

	private double widest;

	private int next;

	Page(XSSFSheet sheet, Styles styles) {
		this.sheet = (TableSheet) sheet;
		this.styles = styles;
		sheet.setDefaultColumnWidth(DEFAULT_WIDTH);
		sheet.setDefaultRowHeightInPoints((float) RowHeight.LINE_POINTS);
		sheet.setActiveCell(CellAddress.A1);
		sheet.getPrintSetup().setLandscape(true);
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setFitWidth((short) 1);
		sheet.getPrintSetup().setFitHeight((short) 0);
		sheet.setMargin(PageMargin.LEFT, Paper.MARGIN);
		sheet.setMargin(PageMargin.RIGHT, Paper.MARGIN);
	}

	XSSFSheet sheet() {
		return this.sheet;
	}

	/**
	 * Sets the widths of the columns from the left.
	 * @param digits widths of text in digits
	 */
	void columns(double... digits) {
		for (double width : digits) {
			int units = (int) Math.ceil((width + PADDING) * 256);
			this.sheet.setColumnWidth(this.widths.size(), Math.min(units, 255 * 256));
			this.widths.add(width);
		}
	}

	void title(String title) {
		XSSFCell cell = line(title, this.styles.title(), TITLE_SCALE);
		cell.getRow().setHeightInPoints((float) TITLE_POINTS);
	}

	/**
	 * A line above the table, broken into several rows where it is long.
	 * @param words the words
	 */
	void line(String words) {
		for (String line : Arial.wrap(words, Math.max(LINE, width()))) {
			line(line, this.styles.line(), 1);
		}
	}

	/**
	 * A line that leads to another sheet.
	 * @param words the words
	 * @param target the name of the sheet
	 */
	void jump(String words, String target) {
		for (String line : Arial.wrap(words, Math.max(LINE, width()))) {
			XSSFCell cell = line(line, this.styles.lineLink(), 1);
			Links.toSheet(this.sheet, cell.getReference(), target);
		}
	}

	private XSSFCell line(String words, XSSFCellStyle style, double scale) {
		XSSFRow row = row(1);
		XSSFCell cell = row.createCell(0);
		cell.setCellValue(SafeText.of(words, place(row.getRowNum(), "A")));
		cell.setCellStyle(style);
		this.widest = Math.max(this.widest, Arial.width(words) * scale);
		return cell;
	}

	/**
	 * A row of a table.
	 * @param boxes its cells
	 * @param headers the header of each, for messages
	 */
	void boxes(List<Box> boxes, List<String> headers) {
		begin(boxes);
		for (int i = 0; i < boxes.size(); i++) {
			String header = headers.get(i);
			BoxCell.write(this.sheet, boxes.get(i), i > 0, this.styles, () -> place(this.next - 1, header));
		}
		this.sheet.end();
	}

	private void begin(List<Box> boxes) {
		int lines = 1;
		for (int i = 0; i < boxes.size(); i++) {
			lines = Math.max(lines, RowHeight.lines(boxes.get(i), room(i)));
		}
		this.sheet.begin(this.next++, RowHeight.of(lines));
	}

	/** What a column has for letters. */
	private double room(int column) {
		return this.widths.get(column) - ((column > 0) ? ColumnWidth.INDENT : 0);
	}

	/**
	 * A row of words in bold, such as headers.
	 * @param words the words
	 * @param styles the style of each
	 */
	void bold(List<String> words, List<XSSFCellStyle> styles) {
		int lines = 1;
		for (int i = 0; i < words.size(); i++) {
			lines = Math.max(lines, Arial.wrap(words.get(i), room(i) / 1.08).size());
		}
		XSSFRow row = row(lines);
		row.setHeightInPoints(row.getHeightInPoints() + HEADER_SPACE);
		for (int i = 0; i < words.size(); i++) {
			XSSFCell cell = row.createCell(i);
			cell.setCellValue(SafeText.of(words.get(i), place(row.getRowNum(), "header")));
			cell.setCellStyle(styles.get(i));
		}
	}

	/**
	 * A row of a label in bold and what it labels.
	 * @param label the label
	 * @param box what stands beside it
	 */
	void labelled(String label, Box box) {
		begin(List.of(Box.words(label), box));
		this.sheet.text(label, () -> place(this.next - 1, "label"), this.styles.label());
		BoxCell.write(this.sheet, box, true, this.styles, () -> place(this.next - 1, label));
		this.sheet.end();
	}

	private XSSFRow row(int lines) {
		if (this.sheet.isEnded()) {
			throw new IllegalStateException("Expected nothing below the table of " + this.sheet.getSheetName());
		}
		XSSFRow row = this.sheet.createRow(this.next++);
		row.setHeightInPoints(RowHeight.of(lines));
		return row;
	}

	/**
	 * Leaves rows free for what is drawn over them.
	 * @param points their height together, at least
	 */
	void skip(double points) {
		for (int i = 0; i < Math.ceil(points / RowHeight.LINE_POINTS); i++) {
			row(1);
		}
	}

	/**
	 * Prints the sheet at least as wide as this.
	 * @param digits the width in digits
	 */
	void widen(double digits) {
		this.widest = Math.max(this.widest, digits);
	}

	int nextRow() {
		return this.next;
	}

	/**
	 * Keeps the rows down to a header in view.
	 * @param headerRow the row of the header
	 */
	void freeze(int headerRow) {
		this.sheet.createFreezePane(0, headerRow + 1);
		this.sheet.setActiveCell(CellAddress.A1);
	}

	private String place(int row, String column) {
		return "sheet '%s', row %s, %s".formatted(this.sheet.getSheetName(), row + 1, column);
	}

	private double width() {
		return width(this.widths.stream().mapToDouble(Double::doubleValue).toArray());
	}

	/**
	 * How wide columns are together.
	 * @param digits widths of their text in digits
	 * @return the width in digits
	 */
	static double width(double... digits) {
		return DoubleStream.of(digits).map((width) -> width + PADDING).sum();
	}

	/**
	 * Ends the sheet: prints as wide as its text, with the header row on every page.
	 * @param headerRow the row of the header, negative where there is none
	 * @param least the number of columns to print at least
	 */
	void finish(int headerRow, int least) {
		int columns = Math.max(least, Math.max(1, this.widths.size()));
		double printed = width() + (columns - this.widths.size()) * (double) DEFAULT_WIDTH;
		while (printed < this.widest + PADDING) {
			columns++;
			printed += DEFAULT_WIDTH;
		}
		this.sheet.getPrintSetup().setPaperSize(Paper.of(printed).size());
		int index = this.sheet.getWorkbook().getSheetIndex(this.sheet);
		this.sheet.getWorkbook().setPrintArea(index, 0, columns - 1, 0, this.next - 1);
		if (headerRow >= 0) {
			this.sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
		}
	}

}
