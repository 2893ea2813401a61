package org.tallybook.output;

import org.apache.poi.xssf.usermodel.XSSFCell;

/** A cell of a sheet with what is to be seen in it. */
final class BoxCell {

	private BoxCell() {
	}

	/**
	 * Fills a cell.
	 * @param cell the cell
	 * @param box what is to stand in it
	 * @param styles the styles of the workbook
	 * @param place where it stands, for messages
	 */
	static void fill(XSSFCell cell, Box box, Styles styles, String place) {
		if (box instanceof Box.Number number) {
			cell.setCellValue(number.number());
			cell.setCellStyle(styles.number(number.format()));
			return;
		}
		boolean inside = cell.getColumnIndex() > 0;
		if (!(box instanceof Box.Gap)) {
			cell.setCellValue(SafeText.of(box.shown(), place));
		}
		cell.setCellStyle(styles.text(box instanceof Box.Words words && words.right(), inside));
		if (box instanceof Box.Link link) {
			Links.address(link.address()).ifPresent((address) -> {
				Links.toWeb(cell, address);
				cell.setCellStyle(styles.link(inside));
			});
		}
		if (box instanceof Box.Jump jump) {
			Links.toSheet(cell, jump.sheet());
			cell.setCellStyle(styles.link(inside));
		}
	}

}
