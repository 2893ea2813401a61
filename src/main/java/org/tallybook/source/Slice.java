package org.tallybook.source;

import java.util.Optional;

/**
 * A run of whole records of a file, the unit of restart.
 *
 * @param from the first byte
 * @param to the byte after the last
 * @param firstLine the physical line of the first byte, from 1
 * @param pin the bytes that were found when the file was scanned, and that a reader has
 * to find again; empty where the file was not scanned
 */
public record Slice(long from, long to, long firstLine, Optional<Pin> pin) {

	/**
	 * A slice of a file that was not scanned.
	 * @param from the first byte
	 * @param to the byte after the last
	 * @param firstLine the physical line of the first byte, from 1
	 */
	public Slice(long from, long to, long firstLine) {
		this(from, to, firstLine, Optional.empty());
	}

	/**
	 * What was scanned. A slice is read under the header of its file, so that the start
	 * of the file is pinned too.
	 *
	 * @param head the SHA-256 of the first {@link FileScan#HEAD_BYTES} bytes of the file,
	 * in hexadecimal
	 * @param bytes the {@link Fingerprint} of the bytes of the slice
	 */
	record Pin(String head, long bytes) {
	}

}
