package org.tallybook.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The cells of the sheets of a workbook as they stand in its file, read without the
 * library that wrote them.
 */
final class SheetCells {

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** By row and column; null where the cell is blank. */
	private final List<List<@Nullable Content>> rows = new ArrayList<>();

	private SheetCells() {
	}

	/**
	 * Reads every sheet.
	 * @param workbook the file
	 * @return the cells by the name of the sheet, in the order of the sheets
	 * @throws IOException where the file cannot be read as a workbook
	 */
	static Map<String, SheetCells> read(Path workbook) throws IOException {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			List<String> texts = texts(zip);
			Map<String, String> parts = new HashMap<>();
			each(zip, "xl/_rels/workbook.xml.rels", (xml) -> {
				if (xml.getLocalName().equals("Relationship")) {
					parts.put(at(xml, "Id"), at(xml, "Target"));
				}
			});
			Map<String, String> names = new LinkedHashMap<>();
			each(zip, "xl/workbook.xml", (xml) -> {
				if (xml.getLocalName().equals("sheet")) {
					names.put(at(xml, "name"), parts.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), ""));
				}
			});
			Map<String, SheetCells> sheets = new LinkedHashMap<>();
			for (Map.Entry<String, String> name : names.entrySet()) {
				sheets.put(name.getKey(), sheet(zip, "xl/" + name.getValue(), texts));
			}
			return sheets;
		}
	}

	private static List<String> texts(ZipFile zip) throws IOException {
		List<String> texts = new ArrayList<>();
		each(zip, "xl/sharedStrings.xml", (xml) -> {
			if (xml.getLocalName().equals("si")) {
				texts.add("");
			}
			if (xml.getLocalName().equals("t")) {
				int last = texts.size() - 1;
				texts.set(last, texts.get(last) + unescaped(xml.getElementText()));
			}
		});
		return texts;
	}

	private static SheetCells sheet(ZipFile zip, String part, List<String> texts) throws IOException {
		SheetCells cells = new SheetCells();
		String[] open = { "", "" };
		each(zip, part, (xml) -> {
			switch (xml.getLocalName()) {
				case "c" -> {
					open[0] = at(xml, "r");
					open[1] = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
				}
				case "v" -> cells.put(open[0], open[1], xml.getElementText(), texts);
				case "f" -> cells.put(open[0], "f", xml.getElementText(), texts);
				default -> {
				}
			}
		});
		return cells;
	}

	private void put(String reference, String type, String value, List<String> texts) {
		int digits = 0;
		int column = 0;
		while (digits < reference.length() && Character.isLetter(reference.charAt(digits))) {
			column = column * 26 + reference.charAt(digits++) - 'A' + 1;
		}
		int row = Integer.parseInt(reference, digits, reference.length(), 10) - 1;
		boolean shared = type.equals("s");
		String text = shared ? texts.get(Integer.parseInt(value)) : value;
		while (this.rows.size() <= row) {
			this.rows.add(new ArrayList<>());
		}
		List<@Nullable Content> cells = this.rows.get(row);
		while (cells.size() < column) {
			cells.add(null);
		}
		cells.set(column - 1, new Content(reference, type.equals("n"), text));
	}

	/** What a spreadsheet reads where it finds an escaped character. */
	private static String unescaped(String text) {
		return ESCAPED.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
	}

	private static String at(XMLStreamReader xml, String attribute) {
		return Optional.ofNullable(xml.getAttributeValue(null, attribute)).orElse("");
	}

	private static void each(ZipFile zip, String part, OnElement onElement) throws IOException {
		ZipEntry entry = zip.getEntry(part);
		if (entry == null) {
			throw new DamagedReleaseException("%s: expected the part '%s'".formatted(zip.getName(), part));
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try (InputStream in = zip.getInputStream(entry)) {
			XMLStreamReader xml = factory.createXMLStreamReader(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT) {
					onElement.accept(xml);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new DamagedReleaseException(
					"%s: expected XML in the part '%s' but: %s".formatted(zip.getName(), part, ex.getMessage()));
		}
	}

	/**
	 * What stands in a cell.
	 * @param row the row from 0; nothing stands above
	 * @param column the column from 0
	 * @return its content, empty where the cell is blank
	 */
	Optional<Content> at(int row, int column) {
		List<@Nullable Content> cells = (row >= 0 && row < this.rows.size()) ? this.rows.get(row) : List.of();
		return (column < cells.size()) ? Optional.ofNullable(cells.get(column)) : Optional.empty();
	}

	/**
	 * The last row in which anything stands.
	 * @return the row from 0, -1 where the sheet is empty
	 */
	int lastRow() {
		return this.rows.size() - 1;
	}

	/**
	 * The numbers of the sheet.
	 * @return how many cells hold one
	 */
	int numbers() {
		return (int) this.rows.stream().flatMap(List::stream).filter((cell) -> cell != null && cell.number()).count();
	}

	/**
	 * The content of a cell.
	 *
	 * @param reference where it stands, such as B7
	 * @param number whether it is a number
	 * @param text the text, or the number as it is written
	 */
	record Content(String reference, boolean number, String text) {
	}

	/** Looks at the start of an element. */
	private interface OnElement {

		void accept(XMLStreamReader xml) throws XMLStreamException;

	}

}
