package org.tallybook.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the command on a copy of the bundled input, as a scheduler would. */
final class Runs {

	static final String MONTH = "month=2025-12";

	private final Path input;

	private final Path output;

	private String out = "";

	private String err = "";

	private Runs(Path input, Path output) {
		this.input = input;
		this.output = output;
	}

	static Runs in(Path folder) throws IOException {
		return in(folder, Path.of("input"));
	}

	/** On a copy of another input. */
	static Runs in(Path folder, Path original) throws IOException {
		Path input = Files.createDirectories(folder.resolve("input"));
		try (Stream<Path> files = Files.list(original)) {
			for (Path file : files.toList()) {
				Files.copy(file, input.resolve(file.getFileName()));
			}
		}
		return new Runs(input, folder.resolve("output"));
	}

	static Runs of(Path input, Path output) {
		return new Runs(input, output);
	}

	/** Runs a month, with more arguments. */
	ExitCode run(String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("--tallybook.input=" + this.input, "--tallybook.output=" + this.output));
		all.addAll(List.of(arguments));
		return command(all.toArray(String[]::new));
	}

	/** Runs exactly these arguments. */
	ExitCode command(String... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		Clock clock = Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
		ExitCode code = new Main(new PrintStream(outBytes, true, StandardCharsets.UTF_8),
				new PrintStream(errBytes, true, StandardCharsets.UTF_8), clock)
			.run(arguments);
		this.out = outBytes.toString(StandardCharsets.UTF_8);
		this.err = errBytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	String out() {
		return this.out;
	}

	String err() {
		return this.err;
	}

	Path input() {
		return this.input;
	}

	Path output() {
		return this.output;
	}

	Path state(String path) {
		return this.output.resolve(".state").resolve(path);
	}

	/** The lines of the figures of a release. */
	List<String> data(String release) throws IOException {
		return Files.readAllLines(this.output.resolve(release).resolve("data.csv"));
	}

	/** Replaces words in an input file. */
	void edit(String file, String words, String others) throws IOException {
		Path path = this.input.resolve(file);
		String text = Files.readString(path);
		if (!text.contains(words)) {
			throw new IllegalArgumentException("Expected '%s' in %s".formatted(words, file));
		}
		Files.writeString(path, text.replace(words, others));
	}

	/** Every file below a folder of the output with the hash of its bytes. */
	SortedMap<String, String> hashes(String folder) throws IOException {
		SortedMap<String, String> hashes = new TreeMap<>();
		Path root = this.output.resolve(folder);
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				hashes.put(root.relativize(file).toString(), hash(Files.readAllBytes(file)));
			}
		}
		return hashes;
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The names in a folder of the output, hidden ones aside. */
	List<String> names(String folder) throws IOException {
		try (Stream<Path> files = Files.list(this.output.resolve(folder))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith("."))
				.sorted()
				.toList();
		}
	}

}
