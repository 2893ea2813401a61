package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tallybook.output.Staging;

import static org.assertj.core.api.Assertions.assertThat;

/** What earlier starts may leave behind, and that it costs nothing but time. */
class RecoveryTest {

	/**
	 * A report that takes a second, since what is tested here does not depend on its
	 * size.
	 */
	private static final Path SMALL = Path.of("src/test/resources/second");

	private static final String EARLIER = "month=1986-12";

	private static final String MONTH = "month=1987-03";

	@TempDir
	private static Path prepared;

	private static SortedMap<String, String> undisturbed;

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeAll
	static void publishUndisturbed() throws IOException {
		Runs other = Runs.in(prepared.resolve("other"), SMALL);
		other.run(EARLIER);
		other.run(MONTH);
		undisturbed = other.hashes("releases");
		Runs.in(prepared.resolve("earlier"), SMALL).run(EARLIER);
	}

	@BeforeEach
	void startFromAnEarlierMonth() throws IOException {
		Path from = prepared.resolve("earlier");
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				if (!file.equals(from)) {
					Files.copy(file, this.folder.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS,
							StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
		this.runs = Runs.of(this.folder.resolve("input"), this.folder.resolve("output"));
	}

	private void publishesTheSameBytes() throws IOException {
		assertThat(this.runs.run(MONTH)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.hashes("releases")).isEqualTo(undisturbed);
		assertThat(this.runs.names(".state/work")).isEmpty();
		assertThat(this.runs.names(".state/staging")).isEmpty();
	}

	@Test
	void goesOnAfterAJobThatFailed() throws IOException {
		Path file = this.runs.input().resolve("werkstatt.csv");
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - 4));
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.DATA);
		Files.write(file, whole);
		publishesTheSameBytes();
	}

	@Test
	void removesWhatWasLeftInStaging() throws IOException {
		Path half = this.runs.state("staging/public-1987-03");
		Files.createDirectories(half.resolve("charts"));
		Files.writeString(half.resolve("data.csv"), "half of a file");
		publishesTheSameBytes();
	}

	@Test
	void readsAPartAgainThatIsNotWhole() throws IOException {
		// A directory in the way of the rename ends the run when every part is kept.
		Path release = this.runs.output().resolve("releases/1987-03/r1");
		Files.createDirectories(release);
		Files.move(release, release.resolveSibling("r1.kept"));
		Files.writeString(release, "in the way");
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.IO);
		assertThat(this.runs.err()).contains(release.toString());
		Path work = this.runs.state("work").resolve(this.runs.names(".state/work").get(0));
		assertThat(this.runs.names(".state/work/" + work.getFileName())).hasSize(2);
		for (String part : this.runs.names(".state/work/" + work.getFileName())) {
			byte[] bytes = Files.readAllBytes(work.resolve(part));
			bytes[new Random(7).nextInt(bytes.length)] ^= 1;
			Files.write(work.resolve(part), bytes);
		}
		Files.delete(release);
		Files.delete(release.resolveSibling("r1.kept"));
		publishesTheSameBytes();
	}

	@Test
	void letsLinksLeadToTheReleaseThatWasRenamedLast() throws IOException {
		this.runs.run(MONTH);
		Files.delete(this.runs.output().resolve("latest"));
		Files.createSymbolicLink(this.runs.output().resolve("latest"), Path.of("releases/1986-12/r1"));
		Files.delete(this.runs.output().resolve("1987-03"));
		assertThat(this.runs.run(MONTH)).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).startsWith("nothing changed");
		assertThat(Files.readSymbolicLink(this.runs.output().resolve("latest"))).hasToString("releases/1987-03/r1");
		assertThat(Files.readSymbolicLink(this.runs.output().resolve("1987-03"))).hasToString("releases/1987-03/r1");
	}

	@Test
	void setsDamagedMetadataAside() throws IOException {
		Path database = this.runs.state("jobs/jobs.mv.db");
		byte[] bytes = Files.readAllBytes(database);
		new Random(3).nextBytes(bytes);
		Files.write(database, bytes);
		publishesTheSameBytes();
		assertThat(this.runs.names(".state/jobs")).containsExactly("jobs.mv.db", "set-aside-1");
	}

	@Test
	void doesWithoutMetadataThatWereEmptiedCutOrLost() throws IOException {
		Path database = this.runs.state("jobs/jobs.mv.db");
		byte[] bytes = Files.readAllBytes(database);
		for (int length : new int[] { 0, 100, bytes.length / 2 }) {
			Files.write(database, Arrays.copyOf(bytes, length));
			assertThat(this.runs.run("month=1986-11")).as(this.runs.err()).isEqualTo(ExitCode.OK);
			Staging.remove(this.runs.output().resolve("releases/1986-11"));
			Files.deleteIfExists(this.runs.output().resolve("1986-11"));
		}
		Files.delete(database);
		publishesTheSameBytes();
	}

	@Test
	void goesOnAfterMetadataOfARunThatWasKilled() throws IOException, SQLException {
		for (String state : List.of("STARTED", "UNKNOWN", "STOPPED", "COMPLETED", "nonsense")) {
			String url = "jdbc:h2:file:" + this.runs.state("jobs/jobs").toAbsolutePath();
			try (Connection connection = DriverManager.getConnection(url);
					Statement statement = connection.createStatement()) {
				statement.execute("update BATCH_JOB_EXECUTION set STATUS = '%s', END_TIME = null".formatted(state));
				statement.execute("update BATCH_STEP_EXECUTION set STATUS = '%s', END_TIME = null".formatted(state));
				statement.execute("update BATCH_JOB_EXECUTION_CONTEXT set SHORT_CONTEXT = 'garbled'");
			}
			Staging.remove(this.runs.output().resolve("releases/1986-12"));
			assertThat(this.runs.run(EARLIER)).as(state + ": " + this.runs.err()).isEqualTo(ExitCode.OK);
		}
		publishesTheSameBytes();
	}

	@Test
	void goesOnWithMetadataOfAnotherSchema() throws IOException, SQLException {
		String url = "jdbc:h2:file:" + this.runs.state("jobs/jobs").toAbsolutePath();
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute("alter table BATCH_STEP_EXECUTION drop column READ_COUNT");
		}
		publishesTheSameBytes();
		assertThat(this.runs.names(".state/jobs")).contains("set-aside-1");
	}

}
