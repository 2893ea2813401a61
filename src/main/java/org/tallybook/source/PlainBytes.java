package org.tallybook.source;

import java.io.IOException;

/**
 * The bytes of a slice, block by block, with the record that has begun always whole, and
 * where its records end.
 */
final class PlainBytes implements AutoCloseable {

	private static final int BLOCK = 1 << 18;

	private static final int MOST_BYTES = 1 << 24;

	private final SliceStream in;

	private final PlainCutter cutter;

	private byte[] block = new byte[BLOCK + PlainRecord.SPARE];

	private int position;

	private int limit;

	private boolean ended;

	/** Whether a line feed stands behind the last byte that is none of the slice. */
	private boolean completed;

	private long passed;

	/** How many lines the record has that was cut last. */
	private int lines;

	PlainBytes(SliceStream in, PlainCutter cutter) {
		this.in = in;
		this.cutter = cutter;
	}

	byte[] block() {
		return this.block;
	}

	/** Where the next record starts. */
	int position() {
		return this.position;
	}

	int limit() {
		return this.limit;
	}

	/** Where the bytes of the slice end, of those that come before a place. */
	int end(int place) {
		return (this.completed && place == this.limit) ? place - 1 : place;
	}

	/** Goes to where the next record starts. */
	void pass(int next) {
		this.passed += end(next) - this.position;
		this.position = next;
	}

	/** How many bytes were gone over. */
	long passed() {
		return this.passed;
	}

	/**
	 * Cuts the next record.
	 * @param record takes the cells
	 * @return where the one after it starts, or {@link PlainCutter#MORE} at the end, or
	 * {@link PlainCutter#UNUSUAL}
	 */
	int cut(PlainRecord record) throws IOException {
		int next = this.cutter.cut(this.block, this.position, this.limit, record);
		while (next == PlainCutter.MORE && fill()) {
			next = this.cutter.cut(this.block, this.position, this.limit, record);
		}
		this.lines = this.cutter.lines();
		return next;
	}

	/**
	 * Finds the end of the next record by the parity of its quotes alone.
	 * @return where the one after it starts
	 */
	int cutUnusual() throws IOException {
		boolean quoted = false;
		int offset = 0;
		boolean ended = false;
		this.lines = 0;
		while (!ended) {
			int at = this.position + offset;
			if (at == this.limit) {
				// The record is moved; how far it was looked at stays.
				ended = !fill();
				continue;
			}
			byte b = this.block[at];
			offset++;
			quoted ^= b == '"';
			if (b == '\n') {
				this.lines++;
				ended = !quoted;
			}
		}
		return this.position + offset;
	}

	/** How many lines the record has that was cut last. */
	int lines() {
		return this.lines;
	}

	/**
	 * Reads on, with the record that has begun moved to the start of the block. The last
	 * record of a file ends with a line feed whether or not there is one.
	 * @return whether the record has to be looked at again from its start; false at the
	 * end of the slice
	 */
	boolean fill() throws IOException {
		if (this.ended) {
			return false;
		}
		int kept = this.limit - this.position;
		byte[] old = this.block;
		if (kept == old.length - PlainRecord.SPARE) {
			if (kept >= MOST_BYTES) {
				throw new NotPlainException();
			}
			this.block = new byte[2 * kept + PlainRecord.SPARE];
		}
		System.arraycopy(old, this.position, this.block, 0, kept);
		this.position = 0;
		int room = this.block.length - PlainRecord.SPARE - kept;
		int n = this.in.readNBytes(this.block, kept, room);
		this.limit = kept + n;
		this.ended = n < room;
		if (this.ended && this.limit > 0 && this.block[this.limit - 1] != '\n' && this.block[this.limit - 1] != '\r') {
			this.block[this.limit] = '\n';
			this.limit++;
			this.completed = true;
		}
		this.cutter.look(this.block, this.limit);
		return true;
	}

	/** Holds the slice against what was scanned. */
	void check() throws IOException {
		this.in.check();
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/** A slice has to be read again in the careful way. */
	static final class NotPlainException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
