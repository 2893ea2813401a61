package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of the Frictionless Data corpus against a plain reading of RFC 4180 and
 * against figures made by another program.
 */
class FrictionlessTest {

	private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "bar", '|');

	static List<String> files() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/corpora/frictionless.tsv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("files")
	void readsNothingOtherwise(String row) throws IOException {
		String[] cells = row.split("\t", -1);
		char delimiter = DELIMITERS.getOrDefault(cells[1], ',');
		byte[] bytes = Files.readAllBytes(Corpora.folder("frictionless").resolve(cells[0]));
		Corpora.Outcome outcome = Corpora.read(bytes, Corpora.dialect(delimiter, cells[2]));
		List<Line> plain = PlainCsv.read(new String(bytes, Charset.forName(cells[2])).replaceFirst("^\uFEFF", ""),
				delimiter);
		if (cells[3].equals("refused")) {
			assertThat(outcome.refusal()).startsWith("a.csv: line " + cells[4] + ": quote-error: ");
			assertThat(plain.get(plain.size() - 1)).isEqualTo(new Line(Long.parseLong(cells[4]), List.of()));
			return;
		}
		assertThat(outcome.refusal()).isEmpty();
		assertThat(outcome.lines()).isEqualTo(plain);
		assertThat(outcome.lines()).hasSize(Integer.parseInt(cells[3]));
		assertThat(outcome.cells().stream().mapToInt(List::size).sum()).isEqualTo(Integer.parseInt(cells[4]));
		assertThat(outcome.cells().stream().flatMap(List::stream).mapToInt(String::length).sum())
			.isEqualTo(Integer.parseInt(cells[5]));
	}

	@Test
	void leavesNoFileOut() throws IOException {
		TreeSet<String> listed = files().stream()
			.map((row) -> row.split("\t", -1)[0])
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Corpora.files("frictionless")).extracting((file) -> file.getFileName().toString())
			.containsExactlyInAnyOrderElementsOf(listed);
	}

}
