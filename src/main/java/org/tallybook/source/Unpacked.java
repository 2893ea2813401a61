package org.tallybook.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file as its publisher wrote them: unpacked, without the byte-order mark,
 * and in a known charset.
 *
 * @param stream the bytes behind the mark
 * @param charset the charset that the mark tells, otherwise the declared one
 * @param skipped the length of the mark
 */
record Unpacked(InputStream stream, Charset charset, int skipped) {

	private static final int LONGEST_MARK = 4;

	/** The longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
	private static final Map<Charset, byte[]> MARKS = marks();

	private static Map<Charset, byte[]> marks() {
		Map<Charset, byte[]> marks = new LinkedHashMap<>();
		marks.put(Charset.forName("UTF-32BE"), new byte[] { 0, 0, (byte) 0xFE, (byte) 0xFF });
		marks.put(Charset.forName("UTF-32LE"), new byte[] { (byte) 0xFF, (byte) 0xFE, 0, 0 });
		marks.put(StandardCharsets.UTF_8, new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF });
		marks.put(StandardCharsets.UTF_16BE, new byte[] { (byte) 0xFE, (byte) 0xFF });
		marks.put(StandardCharsets.UTF_16LE, new byte[] { (byte) 0xFF, (byte) 0xFE });
		return marks;
	}

	/**
	 * Opens a file from its first byte.
	 * @param file its name, for messages
	 * @param raw its bytes
	 * @param declared the charset where no mark tells another
	 */
	static Unpacked from(String file, InputStream raw, Charset declared) throws IOException {
		try {
			PushbackInputStream in = new PushbackInputStream(unzipped(raw), LONGEST_MARK);
			byte[] start = in.readNBytes(LONGEST_MARK);
			for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
				int length = mark.getValue().length;
				if (begins(start, mark.getValue())) {
					in.unread(start, length, start.length - length);
					return new Unpacked(in, mark.getKey(), length);
				}
			}
			in.unread(start);
			return new Unpacked(in, declared, 0);
		}
		catch (ZipException | EOFException ex) {
			throw new InputRefusedException(RejectReason.ENCODING_ERROR.at(file, 1, 1));
		}
	}

	/** The bytes of a file from behind the start of a record. */
	static Unpacked within(InputStream raw, Charset declared) {
		return new Unpacked(raw, declared, 0);
	}

	private static InputStream unzipped(InputStream raw) throws IOException {
		PushbackInputStream in = new PushbackInputStream(raw, 2);
		byte[] start = in.readNBytes(2);
		in.unread(start);
		return isZipped(start) ? new Whole(new BufferedInputStream(in)) : in;
	}

	private static boolean isZipped(byte[] start) {
		return begins(start, new byte[] { 0x1F, (byte) 0x8B });
	}

	private static boolean begins(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

	/**
	 * Whether what a file begins with tells that its bytes are not those of its records
	 * in the declared charset.
	 */
	static boolean isMarked(byte[] start, Charset declared) {
		return isZipped(start) || MARKS.entrySet()
			.stream()
			.anyMatch((mark) -> !mark.getKey().equals(declared) && begins(start, mark.getValue()));
	}

	/**
	 * A gzip file with nothing else behind it: the JDK takes what it does not know there
	 * for the end, even where it is a damaged part of the file.
	 */
	private static final class Whole extends GZIPInputStream {

		private static final int TRAILER_BYTES = 8;

		Whole(InputStream in) throws IOException {
			super(in, 1 << 13);
		}

		@Override
		public int read(byte[] target, int start, int length) throws IOException {
			int n = super.read(target, start, length);
			if (n < 0 && (this.inf.getRemaining() > TRAILER_BYTES || this.in.read() >= 0)) {
				throw new ZipException("Expected the end of a gzip file");
			}
			return n;
		}

	}

}
