package org.tallybook.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts {@code bin/tallybook} in a folder of its own, as an installation would: with a
 * jar that leads to the classes under test, or with a Java that tells how it was called.
 */
@EnabledIf("hasShell")
class StartScriptTest {

	/** Prints its arguments, one a line, and ends with a number of its own. */
	private static final String TELLING = "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 65\n";

	private static final Path SCRIPT = Path.of("bin/tallybook").toAbsolutePath();

	@TempDir
	private Path folder;

	private Path home;

	/**
	 * What a command printed.
	 *
	 * @param code its exit code
	 * @param out its standard output
	 * @param err its standard error
	 */
	private record Ended(int code, List<String> out, String err) {
	}

	static boolean hasShell() {
		return Files.isExecutable(Path.of("/bin/sh"));
	}

	@BeforeEach
	void install() throws IOException {
		this.home = Files.createDirectories(this.folder.resolve("an installation/of it"));
		Files.createDirectory(this.home.resolve("bin"));
		executable(this.home.resolve("bin/tallybook"), Files.readString(SCRIPT));
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
		manifest.getMainAttributes()
			.put(Attributes.Name.CLASS_PATH,
					Arrays.stream(System.getProperty("java.class.path").split(":"))
						.map((entry) -> Path.of(entry).toUri().toString())
						.collect(Collectors.joining(" ")));
		try (OutputStream out = Files.newOutputStream(this.home.resolve("tallybook.jar"))) {
			new JarOutputStream(out, manifest).close();
		}
	}

	@Test
	void endsAsTheProgramDoes() throws Exception {
		Ended usage = start(List.of("no-such-verb"));
		assertThat(usage.code()).isEqualTo(ExitCode.USAGE.code());
		assertThat(usage.out()).isEmpty();
		assertThat(usage.err()).startsWith("tallybook: 'no-such-verb' is neither");
		assertThat(start(List.of("check", "--tallybook.input=none here")).code()).isEqualTo(ExitCode.NO_INPUT.code());
		assertThat(start(List.of("help")).code()).isZero();
	}

	@Test
	void publishesARelease() throws Exception {
		Path output = this.folder.resolve("out put");
		Ended ended = start(
				List.of("month=2024-12", "--tallybook.input=" + Path.of("src/test/resources/faults").toAbsolutePath(),
						"--tallybook.output=" + output));
		assertThat(ended.err()).isEmpty();
		assertThat(ended.code()).isZero();
		assertThat(output.resolve("2024-12/data.csv")).isNotEmptyFile();
	}

	@Test
	void isFoundThroughLinks() throws Exception {
		Path first = Files.createDirectory(this.folder.resolve("links")).resolve("first");
		Files.createSymbolicLink(first, Path.of("../an installation/of it/bin/tallybook"));
		Path second = Files.createSymbolicLink(this.folder.resolve("second link"), first);
		Ended ended = start(second, Map.of(), List.of("help"));
		assertThat(ended.err()).isEmpty();
		assertThat(ended.out()).first().asString().startsWith("usage: ");
	}

	@Test
	void startsWithAnArchiveThatJavaCannotUse() throws Exception {
		Files.writeString(this.home.resolve("tallybook.jsa"), "no archive");
		Ended ended = start(List.of("help"));
		assertThat(ended.err()).isEmpty();
		assertThat(ended.code()).isZero();
		assertThat(ended.out()).first().asString().startsWith("usage: ");
	}

	@Test
	void givesEveryArgumentToJavaAsItIs() throws Exception {
		Ended ended = start(telling(), List.of("explain", "a b/*/$HOME", "", "--tallybook.output=it's \"here\""));
		assertThat(ended.code()).isEqualTo(65);
		int jar = ended.out().indexOf("-jar");
		assertThat(ended.out().subList(jar, ended.out().size())).containsExactly("-jar",
				this.home.toRealPath().resolve("tallybook.jar").toString(), "explain", "a b/*/$HOME", "",
				"--tallybook.output=it's \"here\"");
		assertThat(ended.out()).noneMatch((argument) -> argument.contains("SharedArchiveFile"));
	}

	@Test
	void choosesTheCompilerByTheSizeOfTheInput() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("some input"));
		Files.write(input.resolve("small.csv"), new byte[1 << 16]);
		String quick = "-XX:TieredStopAtLevel=1";
		List<String> arguments = List.of("month=2024-12", "--tallybook.input=" + input);
		assertThat(start(telling(), arguments).out()).contains(quick).doesNotContain("-XX:+UseParallelGC");
		Path large = this.folder.resolve("large.csv");
		byte[] bytes = new byte[1 << 20];
		Arrays.fill(bytes, (byte) 'x');
		try (OutputStream out = Files.newOutputStream(large)) {
			for (int i = 0; i < 20; i++) {
				out.write(bytes);
			}
		}
		assertThat(start(telling(), List.of("describe", large.toString())).out()).doesNotContain(quick);
		Files.createSymbolicLink(input.resolve("large.csv"), large);
		assertThat(start(telling(), arguments).out()).contains("-XX:+UseParallelGC").doesNotContain(quick);
	}

	@Test
	void takesMoreOptionsForJava() throws Exception {
		Map<String, String> environment = new TreeMap<>(telling());
		environment.put("JAVA_OPTS", "-Xmx256m -Dname=value");
		assertThat(start(environment, List.of("help")).out()).containsSubsequence("-Xmx256m", "-Dname=value", "-jar");
	}

	@Test
	void saysWhatItMisses() throws Exception {
		Files.delete(this.home.resolve("tallybook.jar"));
		Ended ended = start(List.of("help"));
		assertThat(ended.code()).isEqualTo(ExitCode.SOFTWARE.code());
		assertThat(ended.err()).startsWith("tallybook: expected tallybook.jar in ");
	}

	private Map<String, String> telling() throws IOException {
		Path java = this.folder.resolve("telling java");
		if (Files.notExists(java)) {
			Files.createDirectories(java.resolve("bin"));
			executable(java.resolve("bin/java"), TELLING);
		}
		return Map.of("JAVA_HOME", java.toString());
	}

	private static void executable(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Ended start(List<String> arguments) throws Exception {
		return start(Map.of("JAVA_HOME", System.getProperty("java.home")), arguments);
	}

	private Ended start(Map<String, String> environment, List<String> arguments) throws Exception {
		return start(this.home.resolve("bin/tallybook"), environment, arguments);
	}

	private Ended start(Path command, Map<String, String> environment, List<String> arguments) throws Exception {
		List<String> all = new ArrayList<>(List.of(command.toString()));
		all.addAll(arguments);
		Path out = this.folder.resolve("out.txt");
		Path err = this.folder.resolve("err.txt");
		ProcessBuilder process = new ProcessBuilder(all).directory(this.folder.toFile())
			.redirectOutput(out.toFile())
			.redirectError(err.toFile());
		process.environment().remove("JAVA_OPTS");
		process.environment().putAll(environment);
		int code = process.start().waitFor();
		return new Ended(code, Files.readString(out, StandardCharsets.UTF_8).lines().toList(), Files.readString(err));
	}

}
