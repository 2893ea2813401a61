package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same two records with every byte-order mark. */
class BomCorpusTest {

	@Test
	void readsTheSameUnderEveryMark() throws IOException {
		List<Path> files = Corpora.files("bom");
		assertThat(files).hasSize(6);
		for (Path file : files) {
			assertThat(Corpora.read(Files.readAllBytes(file), Dialect.DEFAULT)).as(file.toString())
				.isEqualTo(new Corpora.Outcome(
						List.of(new Line(1, List.of("foo", "\u00FC\u00DC\u00DF")), new Line(2, List.of("123", "456"))),
						""));
		}
	}

}
