package org.tallybook.source;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds where the records of a file start. */
final class FileCutter {

	private static final long EACH = 0x0101010101010101L;

	private static final long LOW = 0x7F * EACH;

	private static final long QUOTES = '"' * EACH;

	private static final long LINE_FEEDS = '\n' * EACH;

	private final long sliceBytes;

	private final String head;

	private final Fingerprint fingerprint = new Fingerprint();

	private final List<Slice> slices = new ArrayList<>();

	private long bytes;

	private long line = 1;

	private long from;

	private long firstLine = 1;

	private boolean quoted;

	FileCutter(long sliceBytes, byte[] head) {
		this.sliceBytes = sliceBytes;
		this.head = HexFormat.of().formatHex(FileScan.sha256Digest().digest(head));
	}

	/** Takes the next bytes of the file. */
	void add(byte[] block, int length) {
		int checked = 0;
		int i = 0;
		if (this.bytes + length - this.from < this.sliceBytes) {
			i = skip(block, length);
		}
		for (; i < length; i++) {
			this.bytes++;
			if (block[i] == '"') {
				this.quoted = !this.quoted;
			}
			else if (block[i] == '\n') {
				this.line++;
				if (!this.quoted && this.bytes - this.from >= this.sliceBytes) {
					this.fingerprint.update(block, checked, i + 1 - checked);
					checked = i + 1;
					cut();
				}
			}
		}
		this.fingerprint.update(block, checked, length - checked);
	}

	/** Counts quotes and line feeds, eight bytes at a time, where no slice can end. */
	private int skip(byte[] block, int length) {
		int i = 0;
		int quotes = 0;
		for (; i + Long.BYTES <= length; i += Long.BYTES) {
			long word = Words.at(block, i);
			quotes += Long.bitCount(zeros(word ^ QUOTES));
			this.line += Long.bitCount(zeros(word ^ LINE_FEEDS));
		}
		this.quoted ^= (quotes & 1) == 1;
		this.bytes += i;
		return i;
	}

	/** The high bit of each byte that is zero. */
	private static long zeros(long word) {
		return ~(((word & LOW) + LOW) | word | LOW);
	}

	private void cut() {
		Slice.Pin pin = new Slice.Pin(this.head, this.fingerprint.getValue());
		this.fingerprint.reset();
		this.slices.add(new Slice(this.from, this.bytes, this.firstLine, Optional.of(pin)));
		this.from = this.bytes;
		this.firstLine = this.line;
	}

	/** What was found, when the file has ended. */
	FileScan scan(String sha256) {
		if (this.from < this.bytes || this.slices.isEmpty()) {
			cut();
		}
		return new FileScan(sha256, this.bytes, this.slices);
	}

}
