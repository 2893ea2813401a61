package org.tallybook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MisprintTest {

	@Test
	void isExplainedInTheDocumentation() throws IOException {
		String text = Files.readString(Path.of("docs/declaration.md"));
		for (Misprint.Code code : Misprint.Code.values()) {
			assertThat(text).contains("| `" + code.code() + "` | ");
		}
	}

}
