package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A release has the same bytes in every file, whichever way its input was read. */
class FastReleaseTest {

	private static final Path SHARED = Path.of(System.getProperty("tallybook.shared", "../shared"));

	private static final String SWITCH = "tallybook.fast";

	@TempDir
	private Path folder;

	@Test
	void isTheSameOfTheBundledInput() throws IOException {
		compare(Path.of("input"), Runs.MONTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "colombia-homicides", "iom-missing-migrants", "ucdp-ged-syria", "uk-home-office-returns",
			"unhcr-refugee-statistics" })
	void isTheSameOfACollection(String collection) throws IOException {
		Path files = SHARED.resolve("datasets").resolve(collection);
		assumeTrue(Files.isDirectory(files), () -> "skipped: " + files + " is not there");
		Path input = Files.createDirectory(this.folder.resolve("input"));
		Files.copy(Path.of("src/test/resources/collections", collection, "report.yml"), input.resolve("report.yml"));
		try (Stream<Path> all = Files.list(files)) {
			for (Path file : all.toList()) {
				Files.copy(file, input.resolve(file.getFileName()));
			}
		}
		compare(input, "month=2026-09");
	}

	private void compare(Path input, String month) throws IOException {
		SortedMap<String, String> fast = release(input, month, "true");
		SortedMap<String, String> careful = release(input, month, "false");
		assertThat(fast).isNotEmpty().isEqualTo(careful);
		System.out.println(input + ": " + fast.size() + " files with the same bytes");
	}

	private SortedMap<String, String> release(Path input, String month, String fast) throws IOException {
		String before = System.getProperty(SWITCH, "true");
		System.setProperty(SWITCH, fast);
		try {
			Runs runs = Runs.of(input, this.folder.resolve("output-" + fast));
			assertThat(runs.run(month, "--tallybook.partition-bytes=1000000")).as(runs.err()).isEqualTo(ExitCode.OK);
			return runs.hashes("releases");
		}
		finally {
			System.setProperty(SWITCH, before);
		}
	}

}
