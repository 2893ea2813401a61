package org.tallybook.source;

import java.io.ByteArrayInputStream;
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

}
