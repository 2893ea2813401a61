package org.tallybook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;

/** Collections of CSV files that others made, in a folder beside the project. */
final class Corpora {

	private Corpora() {
	}

	/** A collection; skips the test where it is not at hand. */
	static Path folder(String name) {
		Path folder = Path.of(System.getProperty("tallybook.shared", "../shared"), "csv-corpora", name);
		Assumptions.assumeTrue(Files.isDirectory(folder),
				() -> "%s is not there; name its parent with -Dtallybook.shared".formatted(folder));
		return folder;
	}

	static List<Path> files(String name) throws IOException {
		try (var files = Files.list(folder(name))) {
			return files.filter((file) -> file.toString().endsWith(".csv")).sorted().toList();
		}
	}

	static Dialect dialect(char delimiter, String charset) {
		return Dialect.of(delimiter, Charset.forName(charset), Set.of(""));
	}

	static Dialect commented(Dialect dialect, char comment) {
		return new Dialect(dialect.delimiter(), dialect.quote(), dialect.escape(), dialect.charset(),
				Optional.of(comment), dialect.preamble(), dialect.numbers());
	}

	/** What the program reads: records, or why there are none. */
	static Outcome read(byte[] bytes, Dialect dialect) throws IOException {
		List<Line> lines = new ArrayList<>();
		try (RecordReader reader = new RecordReader("a.csv", new ByteArrayInputStream(bytes), dialect, Limits.DEFAULT,
				new Slice(0, Long.MAX_VALUE, 1))) {
			Optional<Line> line = reader.next();
			while (line.isPresent()) {
				lines.add(line.get());
				line = reader.next();
			}
			return new Outcome(lines, "");
		}
		catch (InputRefusedException ex) {
			return new Outcome(List.of(), String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What was read.
	 *
	 * @param lines the records
	 * @param refusal why the file is refused; blank where it is not
	 */
	record Outcome(List<Line> lines, String refusal) {

		boolean isRefused() {
			return !this.refusal.isEmpty();
		}

		List<List<String>> cells() {
			return this.lines.stream().map(Line::cells).toList();
		}

	}

}
