package org.tallybook.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hashes of the files of a release, in the form that {@code sha256sum --check} reads.
 */
final class Checksums {

	static final String NAME = "SHA256SUMS";

	private static final int HEX_DIGITS = 64;

	private Checksums() {
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	static String text(List<FileEntry> files) {
		TreeMap<String, String> lines = new TreeMap<>();
		files.forEach((file) -> lines.put(file.path(), file.sha256() + "  " + file.path() + "\n"));
		return String.join("", lines.values());
	}

	/**
	 * Holds the files of a release against their hashes.
	 * @param release the folder of the release
	 * @throws DamagedReleaseException names every file that is missing, altered or more
	 * @throws IOException where a file cannot be read
	 */
	static void check(Path release) throws IOException {
		Map<String, String> expected = read(release);
		TreeSet<String> found = paths(release);
		found.remove(NAME);
		SortedMap<String, String> faults = new TreeMap<>();
		try (Threads threads = new Threads("hash")) {
			SortedMap<String, Threads.Task<Boolean>> same = new TreeMap<>();
			expected.forEach((path, sum) -> {
				if (found.remove(path)) {
					same.put(path, threads.begin(() -> hash(release.resolve(path)).equals(sum)));
				}
				else {
					faults.put(path, "%s: the file is missing".formatted(release.resolve(path)));
				}
			});
			for (Map.Entry<String, Threads.Task<Boolean>> file : same.entrySet()) {
				if (!file.getValue().result()) {
					faults.put(file.getKey(), other(release.resolve(file.getKey())));
				}
			}
		}
		List<String> told = new ArrayList<>(faults.values());
		found.forEach(
				(more) -> told.add("%s: the file does not belong to the release".formatted(release.resolve(more))));
		if (!told.isEmpty()) {
			throw new DamagedReleaseException(String.join("\n", told));
		}
	}

	private static TreeSet<String> paths(Path release) throws IOException {
		try (Stream<Path> files = Files.walk(release)) {
			return files.filter((file) -> !Files.isDirectory(file))
				.map((file) -> release.relativize(file).toString().replace('\\', '/'))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Map<String, String> read(Path release) throws IOException {
		Path sums = release.resolve(NAME);
		if (!Files.isRegularFile(sums)) {
			throw new DamagedReleaseException(
					"%s: expected the hashes of a release but there are none".formatted(sums));
		}
		Map<String, String> hashes = new TreeMap<>();
		for (String line : Files.readString(sums, StandardCharsets.ISO_8859_1).split("\n", -1)) {
			if (line.matches("[0-9a-f]{64}  .+")) {
				hashes.put(line.substring(HEX_DIGITS + 2), line.substring(0, HEX_DIGITS));
			}
			else if (!line.isEmpty()) {
				throw new DamagedReleaseException("%s: expected a hash and a path on each line".formatted(sums));
			}
		}
		Path manifest = release.resolve(Manifest.NAME);
		String published = hashes.getOrDefault(Manifest.NAME, "");
		if (!published.isEmpty() && Files.isRegularFile(manifest) && !hash(manifest).equals(published)) {
			// Before anything that it says is held against the hashes.
			throw new DamagedReleaseException(other(manifest));
		}
		TreeSet<String> listed = new TreeSet<>(List.of(Manifest.NAME));
		Manifest.read(release).files().forEach((file) -> listed.add(file.path()));
		if (!listed.equals(hashes.keySet())) {
			throw new DamagedReleaseException("%s: expected the files that the manifest lists".formatted(sums));
		}
		return hashes;
	}

	private static String other(Path file) {
		return "%s: the file is not the one that was published".formatted(file);
	}

	private static String hash(Path file) throws IOException {
		MessageDigest digest = digest();
		try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			byte[] block = new byte[1 << 16];
			while (in.read(block) >= 0) {
				// The stream feeds the digest.
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
