package org.tallybook.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.tallybook.output.Folder;
import org.tallybook.source.Part;
import org.tallybook.tally.Tallies;

/**
 * What was read from a piece of input, kept until its release is published, so that a
 * restart need not read it again. The file starts with the hash of the rest: one that is
 * not whole is read as if it were not there.
 */
final class PartFile {

	private static final Logger log = LoggerFactory.getLogger(PartFile.class);

	/** The fields of the records and nothing that they compute. */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultVisibility((visibility) -> visibility.withGetterVisibility(Visibility.NONE)
			.withIsGetterVisibility(Visibility.NONE)
			.withFieldVisibility(Visibility.ANY))
		.addMixIn(Tallies.class, PackedTallies.class)
		.build();

	/** Many cells are kept as numbers. */
	private abstract static class PackedTallies {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static Tallies unpacked(Tallies.Packed packed) {
			throw new IllegalStateException("Expected that of the class itself");
		}

		@JsonValue
		abstract Tallies.Packed packed();

	}

	private final Path folder;

	private final String name;

	PartFile(Path folder, String name) {
		this.folder = folder;
		this.name = name;
	}

	/**
	 * The part, where the file is there and whole.
	 */
	Optional<Part> read() throws IOException {
		Path file = this.folder.resolve(this.name);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		byte[] bytes = Files.readAllBytes(file);
		int end = 0;
		while (end < bytes.length && bytes[end] != '\n') {
			end++;
		}
		byte[] body = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
		if (!hash(body).equals(new String(bytes, 0, end, StandardCharsets.ISO_8859_1))) {
			log.warn("read: {} is not whole and is made again", this.name);
			return Optional.empty();
		}
		try {
			return Optional.of(MAPPER.readValue(body, Part.class));
		}
		catch (JacksonException ex) {
			log.warn("read: {} was written by another version and is made again", this.name);
			return Optional.empty();
		}
	}

	/**
	 * Keeps a part: written beside its name, and renamed when it is on disk.
	 */
	void write(Part part) throws IOException {
		byte[] body = MAPPER.writeValueAsBytes(part);
		String unfinished = this.name + ".unfinished";
		Files.deleteIfExists(this.folder.resolve(unfinished));
		try (OutputStream out = new Folder(this.folder, Folder.Access.OWNER).create(unfinished)) {
			out.write((hash(body) + "\n").getBytes(StandardCharsets.ISO_8859_1));
			out.write(body);
		}
		Files.move(this.folder.resolve(unfinished), this.folder.resolve(this.name), StandardCopyOption.ATOMIC_MOVE);
	}

	private static String hash(byte[] body) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
