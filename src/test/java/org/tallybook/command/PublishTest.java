package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PublishTest {

	@TempDir
	private Path folder;

	@Test
	void publishesAMonthAndSaysWhatItReadAndWhere() throws IOException {
		Runs runs = Runs.in(this.folder);
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.OK);
		assertThat(runs.out())
			.contains("read       forced-returns.csv               31 records: 31 accepted, 0 refused, 0 set aside")
			.contains("1,045 records: 1,045 accepted")
			.contains("published  " + runs.output().resolve("releases/2025-12/r1"))
			.contains("           charts/, 24 images")
			.contains("           data.csv, rejects.csv, README.txt");
		assertThat(runs.names("releases/2025-12/r1")).containsExactly("README.txt", "SHA256SUMS",
				"casualties-2025-12.xlsx", "charts", "data.csv", "deportations-2025-12.xlsx", "manifest.json",
				"rejects.csv");
		assertThat(runs.output().resolve("latest/data.csv")).isRegularFile();
		assertThat(runs.output().resolve("2025-12/data.csv")).isRegularFile();
		assertThat(runs.names(".state/work")).isEmpty();
		assertThat(runs.names(".state/staging")).isEmpty();
	}

	@Test
	void changesNothingWhereNothingChanged() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.run(Runs.MONTH);
		var before = runs.hashes("releases");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.OK);
		assertThat(runs.out()).startsWith("nothing changed: ");
		assertThat(runs.hashes("releases")).isEqualTo(before);
	}

	@Test
	void publishesARevisionForEveryChangeAlsoBackToWhatWasBefore() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.run(Runs.MONTH);
		var first = runs.hashes("releases/2025-12/r1");
		runs.edit("arrivals-by-sex.csv", "2024,26,210,236", "2024,26,211,237");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.OK);
		runs.edit("arrivals-by-sex.csv", "2024,26,211,237", "2024,26,210,236");
		assertThat(runs.run(Runs.MONTH)).isEqualTo(ExitCode.OK);
		assertThat(runs.names("releases/2025-12")).containsExactly("r1", "r2", "r3");
		assertThat(runs.hashes("releases/2025-12/r1")).isEqualTo(first);
		assertThat(Files.readSymbolicLink(runs.output().resolve("2025-12"))).hasToString("releases/2025-12/r3");
		String data = Files.readString(runs.output().resolve("releases/2025-12/r2/data.csv"));
		assertThat(data).contains("deportations-changes/arrivals-by-year/2024/arrived/persons/before,");
		assertThat(Files.readString(runs.output().resolve("releases/2025-12/r2/manifest.json")))
			.contains("\"compared_with\" : \"2025-12/r1\"");
	}

	@Test
	void comparesAMonthWithTheOneBefore() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.run("month=2025-11");
		runs.run(Runs.MONTH);
		assertThat(Files.readString(runs.output().resolve("latest/manifest.json")))
			.contains("\"compared_with\" : \"2025-11/r1\"");
		assertThat(Files.readSymbolicLink(runs.output().resolve("latest"))).hasToString("releases/2025-12/r1");
		runs.edit("arrivals-by-sex.csv", "2024,26,210,236", "2024,26,211,237");
		runs.run("month=2025-11");
		assertThat(Files.readSymbolicLink(runs.output().resolve("latest"))).hasToString("releases/2025-12/r1");
		assertThat(Files.readSymbolicLink(runs.output().resolve("2025-11"))).hasToString("releases/2025-11/r2");
	}

	@Test
	void makesTheSameBytesUnderEveryLocaleAndTimeZoneAndWhateverThePartitions() throws IOException {
		Runs plain = Runs.in(this.folder.resolve("plain"));
		plain.run(Runs.MONTH);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			for (String tag : new String[] { "tr-TR", "ar-EG-u-nu-arab", "fa-IR", "th-TH-u-ca-buddhist-nu-thai" }) {
				Locale.setDefault(Locale.forLanguageTag(tag));
				TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
				Runs other = Runs.in(this.folder.resolve(tag));
				assertThat(other.run(Runs.MONTH, "--tallybook.partition-bytes=3000")).isEqualTo(ExitCode.OK);
				assertThat(other.hashes("releases")).isEqualTo(plain.hashes("releases"));
			}
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void publishesAReportThatSharesNothingWithTheBundledOne() throws IOException {
		Runs runs = Runs.of(Path.of("src/test/resources/second"), this.folder.resolve("output"));
		assertThat(runs.run("month=2024-12")).as(runs.err()).isEqualTo(ExitCode.OK);
		assertThat(runs.names("releases/2024-12/r1")).contains("data.csv", "manifest.json")
			.anyMatch((name) -> name.endsWith("-2024-12.xlsx"));
	}

	@Test
	void keepsTheInternalAudienceApart() throws IOException {
		Runs runs = Runs.in(this.folder);
		runs.run(Runs.MONTH);
		assertThat(runs.run(Runs.MONTH, "--tallybook.audience=internal")).isEqualTo(ExitCode.OK);
		Path release = runs.output().resolve("internal/releases/2025-12/r1");
		assertThat(rights(release)).isEqualTo("rwx------");
		assertThat(rights(release.resolve("data.csv"))).isEqualTo("rw-------");
		assertThat(rights(runs.output().resolve("releases/2025-12/r1"))).isEqualTo("rwxr-x---");
		assertThat(rights(runs.output().resolve("releases/2025-12/r1/data.csv"))).isEqualTo("rw-r-----");
		assertThat(rights(runs.output().resolve(".state"))).isEqualTo("rwx------");
		assertThat(runs.names("releases/2025-12")).containsExactly("r1");
	}

	@Test
	void letsNoStrangerReadAnythingWhateverTheMask() throws IOException {
		Runs runs = Runs.of(Path.of("src/test/resources/second"), this.folder.resolve("output"));
		assertThat(runs.run("month=1987-03")).as(runs.err()).isEqualTo(ExitCode.OK);
		assertThat(runs.run("month=1987-03", "--tallybook.audience=internal")).as(runs.err()).isEqualTo(ExitCode.OK);
		try (Stream<Path> paths = Files.walk(runs.output())) {
			List<Path> all = paths.filter((path) -> !Files.isSymbolicLink(path)).toList();
			assertThat(all).extracting((path) -> runs.output().relativize(path).toString())
				.contains(".state/lock", ".state/jobs/jobs.mv.db", ".state/metrics/runs.csv",
						"releases/1987-03/r1/data.csv", "internal/releases/1987-03/r1/data.csv");
			assertThat(all).allSatisfy((path) -> assertThat(rights(path)).endsWith("---"));
		}
	}

	private static String rights(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
