package org.tallybook.declaration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReportFileTest {

	private static final Path CASE = Path.of("src/test/resources/cases/faulty-declaration");

	@Test
	void reportsEveryFaultAtOnceInTheOrderOfTheFile() throws Exception {
		DeclarationException faults = catchThrowableOfType(DeclarationException.class, () -> ReportFile.read(CASE));
		List<String> expected = Files.readAllLines(CASE.resolve("faults.txt"));
		assertThat(String.valueOf(faults.getMessage()).lines()).containsExactlyElementsOf(expected);
		assertThat(expected).hasSizeGreaterThan(15)
			.allMatch((fault) -> fault.matches("report\\.yml: line \\d+, column \\d+: .*\\S"));
	}

}
