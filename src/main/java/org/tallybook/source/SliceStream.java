package org.tallybook.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CheckedInputStream;

/**
 * The bytes of a slice. They have to be those that were scanned: a file that changed and
 * changed back would leave a part behind that is not of the file it is kept for.
 */
final class SliceStream extends CheckedInputStream {

	private final String file;

	private final Optional<Slice.Pin> pin;

	private SliceStream(String file, InputStream in, Optional<Slice.Pin> pin) {
		super(in, new Fingerprint());
		this.file = file;
		this.pin = pin;
	}

	static SliceStream open(SourceSpec spec, Path path, Slice slice) throws IOException {
		FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
		try {
			channel.position(slice.from());
			InputStream in = new BoundedStream(Channels.newInputStream(channel), slice.to() - slice.from());
			return new SliceStream(spec.file(), in, slice.pin());
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	/** The file from its first byte, for its header. */
	static InputStream head(SourceSpec spec, Path path, Slice slice) throws IOException {
		InputStream in = Files.newInputStream(path);
		try {
			byte[] head = in.readNBytes(FileScan.HEAD_BYTES);
			String found = HexFormat.of().formatHex(FileScan.sha256Digest().digest(head));
			if (slice.pin().filter((pinned) -> !pinned.head().equals(found)).isPresent()) {
				throw InputRefusedException.changed(spec.file());
			}
			return new SequenceInputStream(new ByteArrayInputStream(head), in);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	/**
	 * Reads to the end of the slice and holds it against what was scanned.
	 * @throws InputRefusedException where it is something else
	 */
	void check() throws IOException {
		transferTo(OutputStream.nullOutputStream());
		long found = getChecksum().getValue();
		if (this.pin.filter((pinned) -> pinned.bytes() != found).isPresent()) {
			throw InputRefusedException.changed(this.file);
		}
	}

	/** The first bytes of a stream, and nothing after them. */
	private static final class BoundedStream extends FilterInputStream {

		private long left;

		BoundedStream(InputStream in, long length) {
			super(in);
			this.left = length;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int start, int length) throws IOException {
			if (this.left <= 0) {
				return -1;
			}
			int n = super.read(target, start, (int) Math.min(length, this.left));
			this.left -= Math.max(0, n);
			return n;
		}

	}

}
