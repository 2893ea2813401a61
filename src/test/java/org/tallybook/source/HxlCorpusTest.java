package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Files with hashtags of the Humanitarian Exchange Language, and broken ones. */
class HxlCorpusTest {

	/**
	 * The lines of their hashtags, read by eye; where one cell is no tag, there are none.
	 */
	private static final Map<String, List<Long>> HASHTAGS = Map.of("input-fuzzy", List.of(), "input-invalid", List.of(),
			"input-multiline", List.of(1L), "input-multiple-headers", List.of(3L), "input-untagged", List.of(),
			"input-valid-latin1", List.of(3L), "input-valid", List.of(3L), "output-valid", List.of(2L));

	private static final String LATIN = "input-valid-latin1";

	@Test
	void readsEveryFileAndKnowsItsHashtags() throws IOException {
		for (Path file : Corpora.files("hxl")) {
			String name = file.getFileName().toString().replace(".csv", "");
			String charset = name.equals(LATIN) ? "windows-1252" : "UTF-8";
			byte[] bytes = Files.readAllBytes(file);
			Corpora.Outcome outcome = Corpora.read(bytes, Corpora.dialect(',', charset));
			assertThat(outcome.refusal()).as(name).isEmpty();
			assertThat(outcome.lines()).as(name)
				.isEqualTo(PlainCsv.read(new String(bytes, Charset.forName(charset)), ','));
			List<Long> tags = outcome.lines().stream().filter(Hashtags::isRow).map(Line::line).toList();
			assertThat(tags).as(name).isEqualTo(HASHTAGS.getOrDefault(name, tags));
		}
	}

	@Test
	void refusesAnotherCharsetAtItsFirstByte() throws IOException {
		byte[] bytes = Files.readAllBytes(Corpora.folder("hxl").resolve(LATIN + ".csv"));
		assertThat(Corpora.read(bytes, Dialect.DEFAULT).refusal())
			.startsWith("a.csv: line 1, byte 3: encoding-error: ");
	}

}
