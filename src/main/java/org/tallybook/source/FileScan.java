package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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

	/** A smaller slice is not worth a thread, in bytes. */
	private static final long LEAST_SLICE_BYTES = 8L << 20;

	/** So much is read again at the most for each thread of a run that was killed. */
	private static final long MOST_SLICE_BYTES = 512L << 20;

	/** So much of a file is looked at before more of it is read. */
	private static final int BLOCK_BYTES = 1 << 18;

	/** So many blocks are on their way between reading and hashing. */
	private static final int BLOCKS = 4;

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
	 * @throws InputRefusedException where it changes meanwhile, as one does that is still
	 * being copied
	 */
	public static FileScan of(SourceSpec spec, Path file, long sliceBytes) throws IOException {
		List<Object> before = state(file);
		FileScan scan = scan(spec, file, sliceBytes);
		if (!state(file).equals(before)) {
			throw InputRefusedException.changed(spec.file());
		}
		return scan;
	}

	/** What differs where somebody writes to a file. */
	private static List<Object> state(Path file) throws IOException {
		return List.of(Files.size(file), Files.getLastModifiedTime(file));
	}

	private static FileScan scan(SourceSpec spec, Path file, long sliceBytes) throws IOException {
		byte[][] blocks = new byte[BLOCKS][BLOCK_BYTES];
		try (InputStream in = Files.newInputStream(file); Hashing hashing = new Hashing()) {
			int n = in.readNBytes(blocks[0], 0, BLOCK_BYTES);
			byte[] head = Arrays.copyOf(blocks[0], Math.min(n, HEAD_BYTES));
			FileCutter cutter = new FileCutter(isDivisible(spec, head) ? sliceBytes : Long.MAX_VALUE, head);
			int at = 0;
			while (n > 0) {
				hashing.begin(blocks[at], n);
				cutter.add(blocks[at], n);
				at = (at + 1) % BLOCKS;
				hashing.waitFor(BLOCKS - 1);
				n = in.readNBytes(blocks[at], 0, BLOCK_BYTES);
			}
			return cutter.scan(hashing.sha256());
		}
	}

	/**
	 * The hash of a file alone.
	 * @param file the file
	 * @return its SHA-256 in hexadecimal
	 * @throws IOException where the file cannot be read
	 */
	public static String sha256(Path file) throws IOException {
		MessageDigest digest = sha256Digest();
		byte[] block = new byte[HEAD_BYTES];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n = in.read(block); n >= 0; n = in.read(block)) {
				digest.update(block, 0, n);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The size of slices by which a file keeps all cores busy to its end. Each slice adds
	 * up cells of its own, so that more of them than needed cost time.
	 * @param bytes the size of the file
	 * @param cores how many slices are read at once
	 * @return the size of a slice, in bytes
	 */
	public static long sliceBytes(long bytes, int cores) {
		long rounds = 1 + bytes / (cores * MOST_SLICE_BYTES);
		return Math.max(LEAST_SLICE_BYTES, 1 + bytes / (cores * rounds));
	}

	/**
	 * A file of which a record is refused for the sake of an earlier one is read whole: a
	 * slice does not know those before it.
	 */
	private static boolean isDivisible(SourceSpec spec, byte[] start) {
		Charset charset = spec.dialect().charset();
		boolean alone = spec.rules().key().isEmpty()
				&& (spec.rules().repeats() || !(spec.mapper() instanceof TallyMapper));
		return alone && spec.dialect().isPlain() && !Unpacked.isMarked(start, charset) && isDivisible(charset);
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

}
