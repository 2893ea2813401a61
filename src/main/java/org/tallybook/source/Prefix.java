package org.tallybook.source;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * All bytes of a file before a place, as the state of a hash that can be taken further: a
 * slice read from there on gives the hash of the file up to the slice's end, or it is
 * another slice. Never changes.
 */
final class Prefix {

	private final MessageDigest state;

	private Prefix(MessageDigest state) {
		this.state = state;
	}

	/** The bytes that a digest has taken so far. */
	static Prefix of(MessageDigest digest) {
		return new Prefix(copy(digest));
	}

	/** No bytes. */
	static Prefix empty() {
		return new Prefix(FileScan.sha256Digest());
	}

	/** A digest that has taken these bytes and can take more. */
	MessageDigest digest() {
		return copy(this.state);
	}

	/** The SHA-256 of these bytes, in hexadecimal. */
	String sha256() {
		return HexFormat.of().formatHex(digest().digest());
	}

	private static MessageDigest copy(MessageDigest digest) {
		try {
			return (MessageDigest) digest.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("Expected a SHA-256 whose state can be copied", ex);
		}
	}

}
