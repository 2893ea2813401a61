package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One pass over the bytes of an input file: its hash, and where it can be cut. A line
 * feed outside quotes ends a record; whether a byte is outside quotes follows from the
 * parity of the quotes before it, since a doubled quote counts twice.
 *
 * @param sha256 the hash in hexadecimal
 * @param bytes the size
 * @param slices the slices from the first byte to the last, each starting at a record
 */
public record FileScan(String sha256, long bytes, List<Slice> slices) {

	/** The size above which a file is read in more than one slice, in bytes. */
	public static final long SLICE_BYTES = 64L << 20;

	/** So much of a file's start is pinned for the sake of its header, in bytes. */
	static final int HEAD_BYTES = 1 << 16;

	public FileScan {
		slices = List.copyOf(slices);
	}

	/**
	 * Scans a file. Only charsets in which quote and line feed are single bytes are cut.
	 * @param spec the source of the file
	 * @param file the file
	 * @param sliceBytes the size of a slice, at which a new one starts with the next
	 * record
	 * @return the scan
	 * @throws IOException where the file cannot be read
	 */
	public static FileScan of(SourceSpec spec, Path file, long sliceBytes) throws IOException {
		MessageDigest digest = sha256Digest();
		byte[] block = new byte[HEAD_BYTES];
		try (InputStream in = Files.newInputStream(file)) {
			int n = in.readNBytes(block, 0, HEAD_BYTES);
			byte[] head = Arrays.copyOf(block, n);
			Cutter cutter = new Cutter(isDivisible(spec, head) ? sliceBytes : Long.MAX_VALUE, head);
			for (; n > 0; n = in.readNBytes(block, 0, HEAD_BYTES)) {
				digest.update(block, 0, n);
				cutter.add(block, n);
			}
			return new FileScan(HexFormat.of().formatHex(digest.digest()), cutter.bytes, cutter.slices());
		}
	}

	/** A file whose records have a key is read whole, so that none is missed twice. */
	private static boolean isDivisible(SourceSpec spec, byte[] start) {
		Charset charset = spec.dialect().charset();
		return spec.dialect().isPlain() && spec.rules().key().isEmpty() && !Unpacked.isMarked(start, charset)
				&& isDivisible(charset);
	}

	/**
	 * Whether quote and line feed are single bytes that are part of no other character.
	 */
	static boolean isDivisible(Charset charset) {
		boolean single = charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
		return (single || charset.equals(StandardCharsets.UTF_8))
				&& Arrays.equals("\"\n".getBytes(charset), new byte[] { '"', '\n' });
	}

	static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Finds where records start. */
	private static final class Cutter {

		private final long sliceBytes;

		private final String head;

		private final MessageDigest digest = sha256Digest();

		private final List<Slice> slices = new ArrayList<>();

		private long bytes;

		private long line = 1;

		private long from;

		private long firstLine = 1;

		private boolean quoted;

		Cutter(long sliceBytes, byte[] head) {
			this.sliceBytes = sliceBytes;
			this.head = HexFormat.of().formatHex(sha256Digest().digest(head));
		}

		void add(byte[] block, int length) {
			int hashed = 0;
			for (int i = 0; i < length; i++) {
				this.bytes++;
				if (block[i] == '"') {
					this.quoted = !this.quoted;
				}
				else if (block[i] == '\n') {
					this.line++;
					if (!this.quoted && this.bytes - this.from >= this.sliceBytes) {
						this.digest.update(block, hashed, i + 1 - hashed);
						hashed = i + 1;
						cut();
					}
				}
			}
			this.digest.update(block, hashed, length - hashed);
		}

		private void cut() {
			Slice.Pin pin = new Slice.Pin(this.head, HexFormat.of().formatHex(this.digest.digest()));
			this.slices.add(new Slice(this.from, this.bytes, this.firstLine, Optional.of(pin)));
			this.from = this.bytes;
			this.firstLine = this.line;
		}

		List<Slice> slices() {
			if (this.from < this.bytes || this.slices.isEmpty()) {
				cut();
			}
			return this.slices;
		}

	}

}
