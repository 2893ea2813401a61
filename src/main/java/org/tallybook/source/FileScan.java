package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One pass over the bytes of an input file: its hash, and where it can be cut.
 *
 * @param sha256 the hash in hexadecimal
 * @param bytes the size
 * @param slices the slices from the first byte to the last, each starting at a record
 */
public record FileScan(String sha256, long bytes, List<Slice> slices) {

	/** The size above which a file is read in more than one slice, in bytes. */
	public static final long SLICE_BYTES = 64L << 20;

	public FileScan {
		slices = List.copyOf(slices);
	}

	/**
	 * Scans a file.
	 * @param spec the source of the file
	 * @param file the file
	 * @param sliceBytes the size of a slice, at which a new one starts with the next
	 * record
	 * @return the scan
	 * @throws IOException where the file cannot be read
	 */
	public static FileScan of(SourceSpec spec, Path file, long sliceBytes) throws IOException {
		throw new UnsupportedOperationException("not yet");
	}

}
