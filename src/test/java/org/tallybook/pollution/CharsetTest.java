package org.tallybook.pollution;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.source.Dialect;
import org.tallybook.source.Part;
import org.tallybook.source.SourceSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** The same file in every charset is the same part, and no bad byte passes. */
class CharsetTest {

	@TempDir
	Path folder = Path.of("");

	private Map<String, SourceSpec> specs = Map.of();

	@BeforeEach
	void declare() throws Exception {
		this.specs = Declarations.read(this.folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deaths", "crossings", "daily", "persons", "stocks", "renvois", "camps" })
	void readsTheSameInEveryCharset(String id) throws IOException {
		Sheet sheet = new Rows(layout(id), new Random(7)).sheet();
		Part own = read(this.specs.get(id), sheet, layout(id).charset, HexFormat.of().formatHex(layout(id).mark));
		assertThat(own.accepted()).isEqualTo(sheet.of(Unit.Kind.RECORD).size());
		SourceSpec spec = this.specs.get(id);
		List<Part> others = new ArrayList<>();
		others.add(read(in(spec, "UTF-8"), sheet, Charset.forName("UTF-8"), ""));
		others.add(read(spec, sheet, Charset.forName("UTF-8"), "efbbbf"));
		others.add(read(spec, sheet, Charset.forName("UTF-16LE"), "fffe"));
		others.add(read(spec, sheet, Charset.forName("UTF-16BE"), "feff"));
		others.add(read(spec, sheet, Charset.forName("UTF-32LE"), "fffe0000"));
		others.add(read(spec, sheet, Charset.forName("UTF-32BE"), "0000feff"));
		others.add(read(in(spec, "UTF-16LE"), sheet, Charset.forName("UTF-16LE"), ""));
		others.add(read(in(spec, "UTF-16BE"), sheet, Charset.forName("UTF-16BE"), ""));
		assertThat(others).allSatisfy((other) -> assertThat(other).isEqualTo(own));
	}

	/** Where a charset has several bytes for a character, the first of them is named. */
	@ParameterizedTest
	@CsvSource({ "deaths, ff", "persons, ff", "stocks, c0", "camps, f8", "crossings, ff", "renvois, 00d8" })
	void namesLineAndByteOfEveryBadByte(String id, String bad) throws IOException {
		Layout layout = layout(id);
		Sheet sheet = new Rows(layout, new Random(3)).sheet();
		byte[] bytes = sheet.bytes();
		String text = new String(bytes, layout.charset);
		int length = HexFormat.of().parseHex(bad).length;
		List<String> wrong = new ArrayList<>();
		int from = layout.mark.length;
		long line = 1;
		for (int at = from, c = from / length; at < Math.min(bytes.length, 600); c++) {
			int width = text.substring(c, c + 1).getBytes(layout.charset).length;
			byte[] damaged = bytes.clone();
			System.arraycopy(HexFormat.of().parseHex(bad), 0, damaged, at, length);
			String expected = "%s.csv: line %s, byte %s: encoding-error: ".formatted(id, line, at + 1);
			String found = Observed.of(this.specs.get(id), this.folder.resolve(id + ".csv"), damaged, Long.MAX_VALUE)
				.refused()
				.orElse("read");
			if (!found.startsWith(expected)) {
				wrong.add(expected + " but " + found);
			}
			line += (text.charAt(c) == '\n') ? 1 : 0;
			at += width;
		}
		assertThat(wrong).isEmpty();
	}

	/** Deep in a file, and where it ends. */
	@Test
	void namesTheByteBehindManyBlocks() throws IOException {
		Layout layout = layout("crossings");
		Sheet sheet = new Rows(layout, new Random(5)).sheet();
		Unit record = sheet.inner(new Random(1));
		for (int i = 0; i < 3000; i++) {
			sheet.insertAfter(record, record.copy());
		}
		byte[] bytes = sheet.bytes();
		for (int cut = 0; cut < 40; cut++) {
			int at = bytes.length - 1 - cut * 997;
			byte[] damaged = Arrays.copyOf(bytes, bytes.length);
			damaged[at] = (byte) 0xFF;
			long line = 1 + new String(bytes, 0, at, layout.charset).chars().filter((c) -> c == '\n').count();
			String found = Observed
				.of(this.specs.get(layout.id), this.folder.resolve("crossings.csv"), damaged, Long.MAX_VALUE)
				.refused()
				.orElse("read");
			assertThat(found).startsWith("crossings.csv: line " + line + ", byte ").contains(": encoding-error: ");
			assertThat(Integer.parseInt(found.replaceFirst(".*, byte (\\d+):.*", "$1"))).isBetween(at, at + 1);
		}
	}

	private static Layout layout(String id) {
		return Layouts.ALL.stream().filter((layout) -> layout.id.equals(id)).findFirst().orElseThrow();
	}

	private Part read(SourceSpec spec, Sheet sheet, Charset charset, String mark) throws IOException {
		sheet.charset = charset;
		sheet.mark = HexFormat.of().parseHex(mark);
		return Observed.of(spec, this.folder.resolve(spec.file()), sheet.bytes(), Long.MAX_VALUE).part().orElseThrow();
	}

	private static SourceSpec in(SourceSpec spec, String charset) {
		Dialect old = spec.dialect();
		Dialect dialect = new Dialect(old.delimiter(), old.quote(), old.escape(), Charset.forName(charset),
				old.comment(), old.preamble(), old.numbers());
		return new SourceSpec(spec.id(), spec.file(), dialect, spec.layout(), spec.limits(), spec.mapper(),
				spec.unread(), spec.rules(), spec.addresses());
	}

}
