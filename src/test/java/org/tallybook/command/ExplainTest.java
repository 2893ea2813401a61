package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainTest {

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeEach
	void publishTheSecondReport() throws IOException {
		this.runs = Runs.in(this.folder, Path.of("src/test/resources/second"));
		assertThat(this.runs.run("month=1987-03")).isEqualTo(ExitCode.OK);
	}

	private ExitCode explain(String figure) {
		return this.runs.command("explain", figure, "--tallybook.input=" + this.runs.input(),
				"--tallybook.output=" + this.runs.output());
	}

	@Test
	void endsAtTheRecordsThatAddToAFigure() {
		assertThat(explain("werkstatt-by-year/1986/verletzt/persons")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("value    70", "werkstatt.csv: line ", "which add to the figure");
	}

	@Test
	void endsAtTheClaimsOnAnIncidentAndTheirAddresses() {
		assertThat(explain("stimmen-incidents/mühlgasse/geräumt/persons")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("z1, Blatt Eins", "z2, Blatt Zwei", "z3, Blatt Drei",
				"https://example.com/blatt");
	}

	@Test
	void saysWhyAClaimIsNotCounted() {
		assertThat(explain("stimmen-considered/z10/persons")).isEqualTo(ExitCode.OK);
		assertThat(this.runs.out()).contains("z10, Blatt Eins", "not counted: freiwillig");
	}

	@Test
	void tellsThatThereIsNoSuchFigure() {
		assertThat(explain("werkstatt-by-year/none")).isEqualTo(ExitCode.USAGE);
		assertThat(this.runs.err()).contains("has no figure 'werkstatt-by-year/none'", "begin with werkstatt-by-year/");
	}

	@Test
	void explainsNothingFromInputThatChangedSince() throws IOException {
		Path file = this.runs.input().resolve("werkstatt.csv");
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - 4));
		assertThat(explain("werkstatt-by-year/1986/verletzt/persons")).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.err()).contains("these changed since: werkstatt.csv");
	}

}
