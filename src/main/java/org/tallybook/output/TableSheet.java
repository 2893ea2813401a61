package org.tallybook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet whose last rows are written as text, since the library needs a document of XML
 * for each cell. It knows nothing of these rows, and no other row can follow them.
 */
final class TableSheet extends XSSFSheet {

	private static final String END = "</sheetData>";

	private final StringBuilder rows = new StringBuilder();

	/** The letters of the columns, which every row needs. */
	private final List<String> letters = new ArrayList<>();

	private int row;

	private int column;

	private int columns;

	/**
	 * Begins a row below all others.
	 * @param index its index from 0
	 * @param points its height
	 */
	void begin(int index, float points) {
		this.row = index;
		this.column = 0;
		this.rows.append("<row r=\"")
			.append(index + 1)
			.append("\" ht=\"")
			.append((double) points)
			.append("\" customHeight=\"true\">");
	}

	/** Ends the row. */
	void end() {
		this.columns = Math.max(this.columns, this.column);
		this.rows.append("</row>");
	}

	void number(double number, XSSFCellStyle style) {
		cell("n", style).append("<v>").append(number).append("</v></c>");
		this.column++;
	}

	/**
	 * A cell with words.
	 * @param text the words
	 * @param place where it stands, for the message
	 * @param style the style
	 */
	void text(String text, Supplier<String> place, XSSFCellStyle style) {
		int number = ((Texts) getWorkbook().getSharedStringSource()).number(text, place);
		cell("s", style).append("<v>").append(number).append("</v></c>");
		this.column++;
	}

	void gap(XSSFCellStyle style) {
		this.rows.append("<c r=\"").append(next()).append("\" s=\"").append(style.getIndex()).append("\"/>");
		this.column++;
	}

	private StringBuilder cell(String type, XSSFCellStyle style) {
		return this.rows.append("<c r=\"")
			.append(letters())
			.append(this.row + 1)
			.append("\" t=\"")
			.append(type)
			.append("\" s=\"")
			.append(style.getIndex())
			.append("\">");
	}

	/**
	 * Where the next cell stands.
	 * @return such as B7
	 */
	String next() {
		return letters() + (this.row + 1);
	}

	private String letters() {
		while (this.letters.size() <= this.column) {
			this.letters.add(CellReference.convertNumToColString(this.letters.size()));
		}
		return this.letters.get(this.column);
	}

	boolean isEnded() {
		return !this.rows.isEmpty();
	}

	@Override
	protected void write(OutputStream out) throws IOException {
		if (!isEnded()) {
			super.write(out);
			return;
		}
		int widest = this.columns;
		for (Row above : this) {
			widest = Math.max(widest, above.getLastCellNum());
		}
		setDimensionOverride(new CellRangeAddress(0, this.row, 0, widest - 1));
		ByteArrayOutputStream sheet = new ByteArrayOutputStream();
		super.write(sheet);
		String xml = sheet.toString(StandardCharsets.UTF_8);
		int end = xml.lastIndexOf(END);
		out.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
		out.write(this.rows.toString().getBytes(StandardCharsets.UTF_8));
		out.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
	}

}
