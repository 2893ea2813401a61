package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

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
