package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTest {

	private static final String MONTH = "month=1987-03";

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeEach
	void publishTheSecondReport() {
		this.runs = Runs.of(Path.of("src/test/resources/second"), this.folder.resolve("output"));
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.OK);
	}

	private ExitCode command(String verb, String... more) {
		String[] arguments = new String[more.length + 2];
		arguments[0] = verb;
		arguments[1] = "--tallybook.output=" + this.runs.output();
		System.arraycopy(more, 0, arguments, 2, more.length);
		return this.runs.command(arguments);
	}

	@Test
	void tellsWhatWasPublishedAndFromWhat() {
		assertThat(command("status")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).startsWith("1987-03/r1  published ")
			.contains("werkstatt.csv ", "11 records: 10 accepted, 0 refused, 1 set aside");
	}

	@Test
	void tellsThatNothingIsPublishedAndCreatesNothing() {
		Path nowhere = this.folder.resolve("nowhere");
		assertThat(this.runs.command("status", "--tallybook.output=" + nowhere)).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).isEqualTo("nothing is published in %s%n".formatted(nowhere));
		assertThat(nowhere).doesNotExist();
	}

	@Test
	void verifiesEveryReleaseAndNamesWhatIsDamaged() throws IOException {
		assertThat(command("verify")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).isEqualTo("whole    1987-03/r1\n".replace("\n", System.lineSeparator()));
		Path release = this.runs.output().resolve("releases/1987-03/r1");
		Files.delete(release.resolve("rejects.csv"));
		Files.writeString(release.resolve("data.csv"), "figure\n");
		Files.writeString(release.resolve("more.txt"), "more");
		assertThat(command("verify")).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.err()).contains(release.resolve("rejects.csv") + ": the file is missing",
				release.resolve("data.csv") + ": the file is not the one that was published",
				release.resolve("more.txt") + ": the file does not belong to the release");
		assertThat(command("verify", "month=1987-02")).isEqualTo(ExitCode.OK);
	}

	@Test
	void findsAManifestOrAListOfHashesThatIsCut() throws IOException {
		Path release = this.runs.output().resolve("releases/1987-03/r1");
		byte[] hashes = Files.readAllBytes(release.resolve("SHA256SUMS"));
		Files.write(release.resolve("SHA256SUMS"), Arrays.copyOf(hashes, hashes.length / 2));
		assertThat(command("verify")).isEqualTo(ExitCode.DATA);
		Files.write(release.resolve("SHA256SUMS"), hashes);
		byte[] manifest = Files.readAllBytes(release.resolve("manifest.json"));
		Files.write(release.resolve("manifest.json"), Arrays.copyOf(manifest, manifest.length / 2));
		assertThat(command("verify")).isEqualTo(ExitCode.DATA);
		assertThat(command("status")).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.err()).contains("expected the manifest of a release but got something else");
	}

}
