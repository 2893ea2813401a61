package org.tallybook.declaration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReportFileTest {

	@ParameterizedTest
	@ValueSource(strings = { "faulty-declaration", "faulty-dimensions" })
	void reportsEveryFaultAtOnceInTheOrderOfTheFile(String name) throws Exception {
		Path folder = Path.of("src/test/resources/cases", name);
		DeclarationException faults = catchThrowableOfType(DeclarationException.class, () -> ReportFile.read(folder));
		List<String> expected = Files.readAllLines(folder.resolve("faults.txt"));
		assertThat(String.valueOf(faults.getMessage()).lines()).containsExactlyElementsOf(expected);
		assertThat(expected).hasSizeGreaterThan(15)
			.allMatch((fault) -> fault.matches("report\\.yml: line \\d+, column \\d+: .*\\S"));
	}

}
