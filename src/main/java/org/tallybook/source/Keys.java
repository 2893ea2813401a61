package org.tallybook.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the records read so far, kept as hashes, since a key may name a person. */
final class Keys {

	private static final int HASH_BYTES = 16;

	private final Map<String, Long> lines = new LinkedHashMap<>();

	/**
	 * Adds the key of a record.
	 * @return false where an earlier record has the same
	 */
	boolean add(List<String> key, long line) {
		return this.lines.putIfAbsent(hash(String.join("\u001F", key)), line) == null;
	}

	/** The line of each key, by its hash. */
	Map<String, Long> lines() {
		return this.lines;
	}

	private static String hash(String key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
