package org.tallybook.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Makes cells into links: to the web and to mail, and to sheets of the same workbook. */
final class Links {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

	/** A spreadsheet refuses longer addresses. */
	private static final int LONGEST = 2079;

	private Links() {
	}

	/**
	 * The address to link to.
	 * @param words what may be an address
	 * @return the address, empty for words that are none or that should not be a link
	 */
	static Optional<String> address(String words) {
		try {
			URI uri = new URI(words);
			boolean allowed = uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
					&& (uri.isOpaque() || uri.getHost() != null) && uri.toASCIIString().length() <= LONGEST;
			return allowed ? Optional.of(uri.toASCIIString()) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	static void toWeb(XSSFSheet sheet, String cell, String address) {
		boolean mail = address.toLowerCase(Locale.ROOT).startsWith("mailto:");
		link(sheet, cell, mail ? HyperlinkType.EMAIL : HyperlinkType.URL, address);
	}

	static void toSheet(XSSFSheet sheet, String cell, String target) {
		link(sheet, cell, HyperlinkType.DOCUMENT, "'" + target.replace("'", "''") + "'!A1");
	}

	private static void link(XSSFSheet sheet, String cell, HyperlinkType type, String address) {
		XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
		link.setAddress(address);
		link.setCellReference(cell);
		sheet.addHyperlink(link);
	}

}
