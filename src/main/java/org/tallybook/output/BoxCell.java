package org.tallybook.output;

import java.util.Optional;
import java.util.function.Supplier;

import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** A cell of a table with what is to be seen in it. */
final class BoxCell {

	private BoxCell() {
	}

	/**
	 * Writes the next cell of a row.
	 * @param sheet the sheet
	 * @param box what is to stand in it
	 * @param inside whether a column stands to its left
	 * @param styles the styles of the workbook
	 * @param place where it stands, for messages
	 */
	static void write(TableSheet sheet, Box box, boolean inside, Styles styles, Supplier<String> place) {
		if (box instanceof Box.Number number) {
			sheet.number(number.number(), styles.number(number.format()));
			return;
		}
		XSSFCellStyle plain = styles.text(box instanceof Box.Words words && words.right(), inside);
		if (box instanceof Box.Gap) {
			sheet.gap(plain);
			return;
		}
		String reference = sheet.next();
		if (box instanceof Box.Jump jump) {
			sheet.text(box.shown(), place, styles.link(inside));
			Links.toSheet(sheet, reference, jump.sheet());
			return;
		}
		Optional<String> address = (box instanceof Box.Link link) ? Links.address(link.address()) : Optional.empty();
		sheet.text(box.shown(), place, address.isPresent() ? styles.link(inside) : plain);
		address.ifPresent((web) -> Links.toWeb(sheet, reference, web));
	}

}
