package org.tallybook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final int CASES = 20_000;

	private static final List<String> PIECES = List.of("a", "b", " ", "\n", "\t", "<", ">", "&", "]", "]]>", "\"", "'",
			"-->", "&amp;", "<![CDATA[", "\u00e9", "\u00a0", "\u2003", "\ud83d\ude00", "\uac00", "\ufffd", "_x0041_",
			"=1+1");

	@Test
	void areWrittenAsTheLibraryWritesThem() throws IOException {
		Random random = new Random(20260102);
		List<String> texts = new ArrayList<>(List.of("", "", " ", "]]>"));
		for (int i = 0; i < CASES; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(6), 0, PIECES.size()).forEach((piece) -> text.append(PIECES.get(piece)));
			texts.add(text.toString());
		}
		Texts ours = new Texts();
		SharedStringsTable theirs = new SharedStringsTable();
		for (String text : texts) {
			String stored = SafeText.of(text, "here");
			assertThat(ours.number(text, () -> "here"))
				.isEqualTo(theirs.addSharedStringItem(new XSSFRichTextString(stored)));
		}
		assertThat(xml(ours)).isEqualTo(xml(theirs));
		System.out.println("texts of a workbook: " + texts.size() + " cases");
	}

	@Test
	void areReadBackByTheirNumber() {
		Texts texts = new Texts();
		assertThat(texts.number("one", () -> "here")).isZero();
		assertThat(texts.number("two", () -> "here")).isOne();
		assertThat(texts.addSharedStringItem(new XSSFRichTextString("one"))).isZero();
		assertThat(texts.getItemAt(1).getString()).isEqualTo("two");
		assertThat(texts.getCount()).isEqualTo(3);
		assertThat(texts.getUniqueCount()).isEqualTo(2);
		assertThat(texts.getSharedStringItems()).hasSize(2);
	}

	private static String xml(SharedStringsTable texts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		texts.writeTo(out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
