package org.tallybook.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.tallybook.output.Folder;

/**
 * The key of the fingerprints of public releases with restricted sources: random, for the
 * owner alone, and never published. Where it is lost, the next run publishes once more.
 */
final class FingerprintKey {

	private static final String FILE = "fingerprint-key";

	private static final int BYTES = 32;

	private final Path state;

	FingerprintKey(Path state) {
		this.state = state;
	}

	/** HMAC-SHA256 (RFC 2104) of a text, in hexadecimal. */
	String of(String text) throws IOException {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key(), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA256", ex);
		}
	}

	private byte[] key() throws IOException {
		Path file = this.state.resolve(FILE);
		if (!Files.isRegularFile(file) || Files.size(file) != BYTES) {
			byte[] key = new byte[BYTES];
			new SecureRandom().nextBytes(key);
			Files.deleteIfExists(file);
			try (OutputStream out = new Folder(this.state, Folder.Access.OWNER).create(FILE)) {
				out.write(key);
			}
		}
		return Files.readAllBytes(file);
	}

}
