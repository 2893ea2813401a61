package org.tallybook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallybook.source.Sample.bytes;
import static org.tallybook.source.Sample.join;

class StrictReaderTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "", "a", "a,b\n", "a,b\r\n1,2\r\n", "\"a\"\"b\",\"x,\ny\"\n", "\"\",\n", "\n\n", "a,\tb\n" })
	void passesOnWhatIsWellFormed(String text) throws IOException {
		assertThat(read(bytes(text), StandardCharsets.UTF_8)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void dropsTheByteOrderMark(String charset) throws IOException {
		assertThat(read("\uFEFF똠,b\n".getBytes(charset), Charset.forName(charset))).isEqualTo("똠,b\n");
	}

	@Test
	void dropsTheByteOrderMarkThatTellsTheByteOrder() throws IOException {
		byte[] little = join(new byte[] { (byte) 0xFF, (byte) 0xFE }, "a\n".getBytes(StandardCharsets.UTF_16LE));
		byte[] big = join(new byte[] { (byte) 0xFE, (byte) 0xFF }, "a\n".getBytes(StandardCharsets.UTF_16BE));
		assertThat(read(little, StandardCharsets.UTF_16)).isEqualTo("a\n");
		assertThat(read(big, StandardCharsets.UTF_16)).isEqualTo("a\n");
	}

	@Test
	void keepsAByteOrderMarkThatIsNotAtTheStartOfTheFile() throws IOException {
		byte[] text = bytes("\uFEFFb\n");
		assertThat(read(text, StandardCharsets.UTF_8, new Slice(100, 200, 5))).isEqualTo("\uFEFFb\n");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1", "3, 2, 4", "8, 3, 9", "40000, 1, 40001" })
	void namesLineAndByteOfWhatIsNoCharacter(int at, int line, int number) {
		byte[] text = bytes("ab\ncd\nef\n".concat("g".repeat(40_000)));
		if (at == 40_000) {
			text = bytes("g".repeat(10_000).concat(",").repeat(4));
		}
		text[at] = (byte) 0xE9;
		assertRefused(text, "line %d, byte %d: encoding-error".formatted(line, number));
	}

	@Test
	void refusesAFileThatEndsInTheMiddleOfACharacter() {
		assertRefused(new byte[] { 'a', '\n', 'b', (byte) 0xC3 }, "line 2, byte 4: encoding-error");
	}

	@ParameterizedTest
	@CsvSource({ "'a\nb\"c\n', 2", "'a\n\"b\"c\n', 2", "'a\n\"b\" ,c\n', 2", "'\"a\nb\" \n', 1", "'a\n \"b\"\n', 2" })
	void refusesQuotesThatParsersGuessAt(String text, int line) {
		assertRefused(bytes(text), "line " + line + ": quote-error");
	}

	@ParameterizedTest
	@CsvSource({ "'a\nb,\"c\nd\n', 2", "'\"', 1", "'a\n\"b\nc\"\nd,\"e\n\n\n', 4" })
	void namesTheLineWhereARecordStartsWhoseQuoteIsNeverClosed(String text, int line) {
		assertRefused(bytes(text), "line " + line + ": quote-error");
	}

	@Test
	void namesTheLineWhereALongFieldStarts() {
		assertRefused(bytes("a\nb,\"c\n" + "d\n".repeat(50_000)), "line 2: field-too-long");
		assertRefused(bytes("a\n" + "d".repeat(70_000)), "line 2: field-too-long");
	}

	@Test
	void passesOnAFieldAtTheLimit() throws IOException {
		String text = "d".repeat(1 << 16) + "," + "e".repeat(1 << 16) + "\n";
		assertThat(read(bytes(text), StandardCharsets.UTF_8)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "0", "7", "8", "11", "27" })
	void refusesControlCharacters(int character) {
		assertRefused(bytes("a\nb" + (char) character + "\n"), "line 2: encoding-error");
		assertRefused(bytes("a\n\"b" + (char) character + "\"\n"), "line 2: encoding-error");
	}

	@Test
	void readsLinesThatEndWithACarriageReturnAloneWhereAllDo() throws IOException {
		assertThat(read(bytes("a\rb\r"), StandardCharsets.UTF_8)).isEqualTo("a\rb\r");
		assertRefused(bytes("a\nb\rc\n"), "line 2: encoding-error");
		assertRefused(bytes("a\rb\rc\nd"), "line 3: encoding-error");
	}

	private static void assertRefused(byte[] bytes, String start) {
		assertThatThrownBy(() -> read(bytes, StandardCharsets.UTF_8)).isInstanceOf(InputRefusedException.class)
			.hasMessageStartingWith("x.csv: " + start + ": ");
	}

	private static String read(byte[] bytes, Charset charset) throws IOException {
		return read(bytes, charset, new Slice(0, bytes.length, 1));
	}

	private static String read(byte[] bytes, Charset charset, Slice slice) throws IOException {
		Dialect dialect = Dialect.of(',', charset, Set.of());
		InputStream in = new ByteArrayInputStream(bytes);
		Unpacked unpacked = (slice.from() == 0) ? Unpacked.from("x.csv", in, charset) : Unpacked.within(in, charset);
		try (StrictReader reader = new StrictReader("x.csv", unpacked, dialect, Limits.DEFAULT, slice)) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		}
	}

}
