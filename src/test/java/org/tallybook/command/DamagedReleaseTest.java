package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One byte of one file of a release that changed after it was published. */
class DamagedReleaseTest {

	private static final String MONTH = "month=1986-12";

	private static final String LATER = "month=1987-03";

	/** Files that say what the others are: damage to them has the most ways to hide. */
	private static final List<String> WITNESSES = List.of("manifest.json", "SHA256SUMS");

	@TempDir
	private Path folder;

	private Runs runs;

	private Path release;

	@BeforeEach
	void publishTheSecondReport() {
		this.runs = Runs.of(Path.of("src/test/resources/second"), this.folder.resolve("output"));
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		this.release = this.runs.output().resolve("releases/1986-12/r1");
	}

	@Test
	void isNoticedByVerifyWhereverItIs() throws IOException {
		Random random = new Random(19);
		int cases = 0;
		for (String file : files()) {
			byte[] whole = Files.readAllBytes(this.release.resolve(file));
			int tries = WITNESSES.contains(file) ? 300 : 20;
			for (int i = 0; i < tries; i++) {
				int at = random.nextInt(whole.length);
				write(file, damaged(whole, at, 1 << random.nextInt(8)));
				assertThat(this.runs.command("verify", "--tallybook.output=" + this.runs.output()))
					.as("byte %s of %s", at, file)
					.isEqualTo(ExitCode.DATA);
				assertThat(this.runs.err()).contains(named(file));
				cases++;
			}
			write(file, whole);
		}
		assertThat(this.runs.command("verify", "--tallybook.output=" + this.runs.output())).isEqualTo(ExitCode.OK);
		System.out.println("one byte changed in a release: " + cases + " cases, each noticed");
	}

	@Test
	void isNoticedBeforeTheReleaseIsComparedWith() throws IOException {
		for (String file : files()) {
			byte[] whole = Files.readAllBytes(this.release.resolve(file));
			write(file, damaged(whole, whole.length / 2, 1));
			for (String month : List.of(MONTH, LATER)) {
				assertThat(this.runs.run(month)).as("%s of a release before %s", file, month).isEqualTo(ExitCode.DATA);
				assertThat(this.runs.err()).contains(named(file));
			}
			assertThat(this.runs.names("releases")).containsExactly("1986-12");
			write(file, whole);
		}
		assertThat(this.runs.run(LATER)).as(this.runs.err()).isEqualTo(ExitCode.OK);
	}

	private List<String> files() throws IOException {
		List<String> files = this.runs.hashes("releases/1986-12/r1").keySet().stream().toList();
		assertThat(files).containsAll(WITNESSES).hasSizeGreaterThan(5);
		return files;
	}

	/** A hash that is wrong in the list of hashes tells of the file that it is of. */
	private String named(String file) {
		return file.equals("SHA256SUMS") ? this.release.toString() : this.release.resolve(file).toString();
	}

	private void write(String file, byte[] bytes) throws IOException {
		Files.write(this.release.resolve(file), bytes);
	}

	private static byte[] damaged(byte[] whole, int at, int bit) {
		byte[] damaged = whole.clone();
		damaged[at] ^= (byte) bit;
		return damaged;
	}

}
