package org.tallybook.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.codec.binary.Base64;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.tally.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Damaged files of any size are refused with the line, in a process with 64 MB that has
 * the packages source and tally and the CSV parser alone. With
 * {@code -Dtallybook.large=1024} they are as many megabytes.
 */
class SmallMemoryTest {

	private static final int MEGABYTES = Integer.getInteger("tallybook.large", 100);

	private static final String START = "month,place,n\n2024-01,a,1\n";

	private static final int BLOCK = 1 << 16;

	@TempDir
	Path folder = Path.of("");

	private Path file = Path.of("");

	@BeforeEach
	void collectClasses() throws IOException {
		this.file = this.folder.resolve("t.csv");
		copy(Tally.class, "tally");
		copy(StrictReader.class, "source");
		Path probe = root(SmallMemory.class).resolve("org/tallybook/source/SmallMemory.class");
		Files.copy(probe, this.folder.resolve("classes/org/tallybook/source/SmallMemory.class"));
	}

	@AfterEach
	void removeFile() throws IOException {
		Files.deleteIfExists(this.file);
	}

	@Test
	void readsAFileThatIsRight() throws Exception {
		write(START, "2024-02,b,1\n", 0, false);
		assertThat(read()).isEqualTo("accepted 2");
	}

	@Test
	void refusesAFieldOfAnySize() throws Exception {
		write(START + "2024-02,", "x", MEGABYTES, false);
		assertThat(read()).startsWith("t.csv: line 3: field-too-long: ");
	}

	@Test
	void refusesAQuoteThatIsNeverClosed() throws Exception {
		write(START + "2024-02,\"b,1\n", "2024-03,c,1\n", MEGABYTES, false);
		assertThat(read()).startsWith("t.csv: line 3: field-too-long: ");
	}

	@Test
	void refusesARecordOfAnySize() throws Exception {
		write(START, "xxxxxxxxxxxxxxxx".repeat(2048) + ",", MEGABYTES, false);
		assertThat(read()).startsWith("t.csv: line 3: record-too-long: ");
	}

	@Test
	void refusesMillionsOfColumns() throws Exception {
		write(START, "1,", Math.max(2, MEGABYTES / 10), false);
		assertThat(read()).startsWith("t.csv: line 3: too-many-columns: ");
	}

	@Test
	void refusesMillionsOfColumnsInTheHeader() throws Exception {
		write("", "month,", Math.max(2, MEGABYTES / 10), false);
		assertThat(read()).startsWith("t.csv: line 1: too-many-columns: ");
	}

	@Test
	void refusesMillionsOfBadRecords() throws Exception {
		write(START, "2024-02,b,x\n", MEGABYTES, false);
		assertThat(read()).startsWith("t.csv: line 3, column 'n': type-error: ").contains(" records refused; ");
	}

	@Test
	void refusesMillionsOfBlankLines() throws Exception {
		write(START, "\n", MEGABYTES, false);
		assertThat(read()).startsWith("t.csv: line 3: blank-row: ").contains(" records refused; ");
	}

	@Test
	void refusesAPackedFileThatIsLargerThanItLooks() throws Exception {
		write(START + "2024-02,", "x", MEGABYTES, true);
		assertThat(Files.size(this.file)).isLessThan(MEGABYTES * 10_000L);
		assertThat(read()).startsWith("t.csv: line 3: field-too-long: ");
	}

	/** A start, and so many megabytes of the same text. */
	private void write(String start, String text, int megabytes, boolean packed) throws IOException {
		String block = text.repeat(Math.max(1, BLOCK / text.length()));
		long blocks = ((long) megabytes << 20) / block.length();
		try (var out = Files.newOutputStream(this.file);
				Writer writer = new BufferedWriter(
						new OutputStreamWriter(packed ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8),
						BLOCK)) {
			writer.write(start);
			for (long i = 0; i < blocks; i++) {
				writer.write(block);
			}
			writer.write((megabytes == 0) ? text : "");
		}
	}

	private String read() throws IOException, InterruptedException {
		List<Path> path = new ArrayList<>(List.of(this.folder.resolve("classes"), root(CSVParser.class)));
		path.add(root(IOUtils.class));
		path.add(root(Base64.class));
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(java.toString(), "-Xmx64m", "-XX:+UseSerialGC", "-cp",
				String.join(System.getProperty("path.separator"), path.stream().map(Path::toString).toList()),
				SmallMemory.class.getName(), this.file.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

	private static Path root(Class<?> type) {
		return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
	}

	/** The classes and resources of a package, without those of tests. */
	private void copy(Class<?> type, String name) throws IOException {
		Path from = root(type).resolve("org/tallybook").resolve(name);
		Path to = this.folder.resolve("classes/org/tallybook").resolve(name);
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path each : files.toList()) {
				Files.copy(each, to.resolve(each.getFileName()));
			}
		}
	}

}
