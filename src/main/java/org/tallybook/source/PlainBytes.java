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

	private byte[] block = new byte[BLOCK + Words.SPARE];

	private int position;

	private int limit;

	private boolean ended;

	/** Whether a line feed stands behind the last byte that is none of the slice. */
	private boolean completed;

	private long passed;

	/** The line of the next record. */
	private long line;

	/** No longer record, in bytes, exceeds a limit, whatever its cells are. */
	private final int shortRecord;

	PlainBytes(SliceStream in, PlainCutter cutter, int shortRecord, long line) {
		this.in = in;
		this.cutter = cutter;
		this.shortRecord = shortRecord;
		this.line = line;
	}

	byte[] block() {
		return this.block;
	}

	int limit() {
		return this.limit;
	}

	/** The line of the next record. */
	long line() {
		return this.line;
	}

	/**
	 * Goes to where the next record starts.
	 * @param next its place
	 * @param lines how many lines are gone over
	 */
	void pass(int next, long lines) {
		this.passed += end(next) - this.position;
		this.position = next;
		this.line += lines;
	}

	/** Where the bytes of the slice end, of those that come before a place. */
	private int end(int place) {
		return (this.completed && place == this.limit) ? place - 1 : place;
	}

	/** How many bytes were gone over. */
	long passed() {
		return this.passed;
	}

	/**
	 * Cuts the next records, of which none is at the end of the slice.
	 * @param records takes them
	 * @param most how many at the most
	 */
	void cut(PlainRecords records, long most) throws IOException {
		records.start(this.block);
		int next = 0;
		while (next >= 0 && records.size() < most && !records.isFull()) {
			next = this.cutter.cut(this.block, this.position, this.limit, records);
			if (next >= 0) {
				boolean usual = records.isComplete() && next - this.position <= this.shortRecord;
				add(records, next, this.cutter.lines(), usual);
			}
			else if (records.size() == 0) {
				next = cutFirst(records, next);
			}
		}
	}

	private void add(PlainRecords records, int next, int lines, boolean usual) {
		records.end(this.position, end(next), this.line, usual);
		pass(next, lines);
	}

	/**
	 * Cuts a record that needs more of the file, or has no plain cells. Only the first
	 * one of a lot can: others would be moved away.
	 * @param found what was found of it
	 * @return below zero at the end of the slice
	 */
	private int cutFirst(PlainRecords records, int found) throws IOException {
		if (found == PlainCutter.MORE && fill()) {
			records.start(this.block);
			return 0;
		}
		if (this.position == this.limit) {
			return PlainCutter.MORE;
		}
		int lines = 0;
		int offset = 0;
		boolean quoted = false;
		boolean ended = false;
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
				lines++;
				ended = !quoted;
			}
		}
		records.start(this.block);
		add(records, this.position + offset, lines, false);
		return this.position;
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
		if (kept == old.length - Words.SPARE) {
			if (kept >= MOST_BYTES) {
				throw new NotPlainException();
			}
			this.block = new byte[2 * kept + Words.SPARE];
		}
		System.arraycopy(old, this.position, this.block, 0, kept);
		this.position = 0;
		int room = this.block.length - Words.SPARE - kept;
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
