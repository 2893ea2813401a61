package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real declarations and files give the same parts in the fast way and in the careful one:
 * counts, rejects, findings and codes, whole and in slices.
 */
class WaysOfReadingTest {

	private static final Path SHARED = Path.of(System.getProperty("tallybook.shared", "../shared"));

	private static final YearMonth MONTH = YearMonth.of(2026, 9);

	private static final int SLICES = 7;

	@TempDir
	Path folder;

	private long records;

	private long fast;

	@Test
	void readTheBundledInputAlike() throws Exception {
		compare(Path.of("input"), Path.of("input"));
		assertThat(this.records).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "colombia-homicides", "iom-missing-migrants", "ucdp-ged-syria", "uk-home-office-returns",
			"unhcr-refugee-statistics" })
	void readTheCollectionsAlike(String collection) throws Exception {
		Path files = SHARED.resolve("datasets").resolve(collection);
		assumeTrue(Files.isDirectory(files), () -> "skipped: " + files + " is not there");
		compare(Path.of("src/test/resources/collections").resolve(collection), files);
		assertThat(this.records).isPositive();
	}

	private void compare(Path declaration, Path files) throws IOException, DeclarationException {
		Files.copy(declaration.resolve(ReportFile.NAME), this.folder.resolve(ReportFile.NAME));
		for (SourceSpec spec : ReportFile.read(this.folder).sources()) {
			Path file = files.resolve(spec.file());
			compare(spec, file, Long.MAX_VALUE);
			compare(spec, file, 1 + Files.size(file) / SLICES);
		}
		System.out.println(files.getFileName() + ": " + this.records + " records read alike each way, " + this.fast
				+ " of them in slices that were fast to the end");
	}

	private void compare(SourceSpec spec, Path file, long sliceBytes) throws IOException {
		for (Slice slice : FileScan.of(spec, file, sliceBytes).slices()) {
			try (RecordsReader careful = new CarefulReader(spec, file, slice, MONTH, (line, entry, addresses) -> {
			}); PartReader plain = new PartReader(spec, file, slice, MONTH)) {
				assertThat(read(plain)).as(spec.file()).isEqualTo(read(careful));
				this.records += careful.records();
				this.fast += plain.isFast() ? plain.records() : 0;
			}
		}
	}

	private static Map<String, Object> read(RecordsReader reader) throws IOException {
		Map<String, Object> all = new TreeMap<>();
		try {
			while (reader.readBlock(1000)) {
				// Until the slice is read.
			}
			all.put("part", reader.part());
			all.put("codes", reader.unknownCodes().byColumn());
		}
		catch (InputRefusedException ex) {
			all.put("refused", String.valueOf(ex.getMessage()));
		}
		return all;
	}

}
