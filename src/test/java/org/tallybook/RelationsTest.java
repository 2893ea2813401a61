package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.report.Cell;
import org.tallybook.report.Report;

import static org.assertj.core.api.Assertions.assertThat;

class RelationsTest {

	@TempDir
	private Path folder;

	@Test
	void notesARelationToAnIncidentThatTheRegisterDoesNotHold() throws Exception {
		assertThat(unknownRelations()).isEmpty();
		Path register = this.folder.resolve("forced-returns.csv");
		Files.writeString(register,
				Files.readString(register).replace("single_source,women-2024,", "single_source,women-2042,"));
		assertThat(unknownRelations()).containsExactly("line 26");
	}

	private List<String> unknownRelations() throws Exception {
		copyInput();
		Report report = Reports.of(this.folder, YearMonth.of(2025, 12), 1 << 26, Optional.empty());
		return report.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().endsWith("-findings"))
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.get(3).equals(new Cell.Text("unknown-relation")))
			.map((row) -> ((Cell.Text) row.get(1)).text())
			.toList();
	}

	private void copyInput() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("input"))) {
			for (Path file : files.toList()) {
				Path copy = this.folder.resolve(file.getFileName());
				if (!Files.exists(copy)) {
					Files.copy(file, copy);
				}
			}
		}
	}

}
