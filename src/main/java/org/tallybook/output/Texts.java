package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The texts of a workbook, each once, for its cells to refer to by their number. Kept as
 * text: the library would make a document of XML of every cell, to compare it with.
 */
final class Texts extends SharedStringsTable {

	private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private final List<String> texts = new ArrayList<>();

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, String> safe = new HashMap<>();

	/**
	 * The number of a text.
	 * @param text the text as it is to be read
	 * @param place where it stands, for the message
	 * @return its number from 0, which tells that one more cell has it
	 * @throws IllegalArgumentException where a workbook cannot hold the text
	 */
	int number(String text, Supplier<String> place) {
		String known = this.safe.get(text);
		if (known == null) {
			known = SafeText.of(text, place.get());
			this.safe.put(text, known);
		}
		return number(known);
	}

	private int number(String stored) {
		this.count++;
		Integer number = this.numbers.putIfAbsent(stored, this.texts.size());
		if (number != null) {
			return number;
		}
		this.texts.add(stored);
		return this.uniqueCount++;
	}

	@Override
	public int addSharedStringItem(RichTextString text) {
		return number(text.getString());
	}

	@Override
	public RichTextString getItemAt(int number) {
		return new XSSFRichTextString(this.texts.get(number));
	}

	@Override
	public List<RichTextString> getSharedStringItems() {
		return this.texts.stream().<RichTextString>map(XSSFRichTextString::new).toList();
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst count=\"")
			.append(this.count)
			.append("\" uniqueCount=\"")
			.append(this.uniqueCount)
			.append("\" xmlns=\"" + NAMESPACE + "\">");
		this.texts.forEach((text) -> write(text, xml));
		out.write(xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void write(String text, StringBuilder xml) {
		if (text.isEmpty()) {
			xml.append("<si><t/></si>");
			return;
		}
		boolean blank = Character.isWhitespace(text.charAt(0))
				|| Character.isWhitespace(text.charAt(text.length() - 1));
		xml.append(blank ? "<si><t xml:space=\"preserve\">" : "<si><t>");
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			switch (letter) {
				case '<' -> xml.append("&lt;");
				case '&' -> xml.append("&amp;");
				case '>' -> xml.append(text.startsWith("]]", i - 2) ? "&gt;" : ">");
				default -> xml.append(letter);
			}
		}
		xml.append("</t></si>");
	}

}
