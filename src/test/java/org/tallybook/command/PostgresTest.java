package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The job's metadata in a real PostgreSQL server. */
class PostgresTest {

	@TempDir
	private Path folder;

	@Test
	void keepsItsMetadataInPostgresAndSaysWhenItIsGone() throws IOException, SQLException {
		Assumptions.assumeTrue(isLinuxOnIntel(), "the bundled PostgreSQL server runs on Linux on x86-64 only");
		Runs runs = Runs.in(this.folder);
		String url;
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			url = "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres");
			assertThat(runs.run("month=2025-11", url)).as(runs.err()).isEqualTo(ExitCode.OK);
			assertThat(runs.run(Runs.MONTH, url)).as(runs.err()).isEqualTo(ExitCode.OK);
			assertThat(runs.state("jobs").resolve("jobs.mv.db")).doesNotExist();
			assertThat(jobs(server)).isEqualTo(2);
		}
		assertThat(runs.run("month=2025-10", url, "--spring.datasource.hikari.connection-timeout=500"))
			.isEqualTo(ExitCode.UNAVAILABLE);
		assertThat(runs.err()).contains("the database of the job's metadata cannot be used");
		assertThat(runs.names("releases")).containsExactly("2025-11", "2025-12");
		assertThat(runs.run("month=2025-10")).isEqualTo(ExitCode.OK);
	}

	/** Many small parts, so that the server is gone long before the last. */
	@Test
	void saysThatTheServerWasStoppedInMidRunAndGoesOnWhenItIsBack() throws Exception {
		Assumptions.assumeTrue(isLinuxOnIntel(), "the bundled PostgreSQL server runs on Linux on x86-64 only");
		Runs runs = Runs.in(this.folder);
		Path data = this.folder.resolve("postgres");
		ExitCode code;
		EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(data).start();
		String[] arguments = { Runs.MONTH, "--tallybook.partition-bytes=1000",
				"--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.hikari.connection-timeout=500" };
		Path work = Files.createDirectories(runs.state("work"));
		WatchService watch = work.getFileSystem().newWatchService();
		work.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
		ExecutorService stopper = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> stopped = stopper.submit(() -> stopAfterSomeParts(server, watch));
			code = runs.run(arguments);
			assertThat(stopped.get()).as("parts when the server was stopped").isPositive();
		}
		finally {
			stopper.shutdownNow();
			watch.close();
			server.close();
		}
		assertThat(code).as(runs.out()).isEqualTo(ExitCode.UNAVAILABLE);
		assertThat(runs.err()).contains("the database of the job's metadata");
		assertThat(runs.names("releases")).isEmpty();
		try (EmbeddedPostgres again = EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("postgres-again"))
			.setPort(server.getPort())
			.start()) {
			assertThat(runs.run(arguments)).as(runs.err()).isEqualTo(ExitCode.OK);
			assertThat(runs.out()).contains("published");
			assertThat(jobs(again)).isEqualTo(1);
		}
	}

	/**
	 * Hears of every file of the work folder, and stops the server behind the third part.
	 */
	private static int stopAfterSomeParts(EmbeddedPostgres server, WatchService watch)
			throws IOException, InterruptedException {
		int parts = 0;
		while (parts < 3) {
			WatchKey key = watch.take();
			for (WatchEvent<?> event : key.pollEvents()) {
				Path found = ((Path) key.watchable()).resolve((Path) event.context());
				if (Files.isDirectory(found)) {
					found.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
				}
				parts += found.toString().endsWith(".json") ? 1 : 0;
			}
			key.reset();
		}
		server.close();
		return parts;
	}

	private static boolean isLinuxOnIntel() {
		String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
		return machine.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)");
	}

	private static int jobs(EmbeddedPostgres server) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet count = statement
					.executeQuery("select count(*) from BATCH_JOB_EXECUTION where STATUS = 'COMPLETED'")) {
			count.next();
			return count.getInt(1);
		}
	}

}
