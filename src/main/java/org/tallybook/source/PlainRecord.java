package org.tallybook.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One record of nothing but ASCII characters and separators, as bytes: cells are places
 * in a block and become text only where somebody asks. Used again for record after
 * record.
 */
final class PlainRecord {

	/** A block has this many bytes to spare, so that eight can always be read at once. */
	static final int SPARE = 8;

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** More digits are no count of people. */
	private static final int MOST_DIGITS = 10;

	private final int width;

	private final int[] from;

	private final int[] to;

	private byte[] block = new byte[0];

	PlainRecord(int width) {
		this.width = width;
		this.from = new int[width];
		this.to = new int[width];
	}

	void in(byte[] other) {
		this.block = other;
	}

	/** Sets the place of a cell. */
	void cell(int index, int start, int end) {
		this.from[index] = start;
		this.to[index] = end;
	}

	int length(int index) {
		return this.to[index] - this.from[index];
	}

	byte first(int index) {
		return this.block[this.from[index]];
	}

	String text(int index) {
		return new String(this.block, this.from[index], length(index), StandardCharsets.US_ASCII);
	}

	/** The record as the careful way sees it. */
	Line line(long number) {
		String[] cells = new String[this.width];
		for (int i = 0; i < this.width; i++) {
			cells[i] = text(i);
		}
		return new Line(number, Arrays.asList(cells));
	}

	/**
	 * The count in a cell that is written in digits alone.
	 * @param index the cell
	 * @return the count; negative where anything else stands there
	 */
	long digits(int index) {
		int start = this.from[index];
		int end = this.to[index];
		if (start == end || end - start > MOST_DIGITS) {
			return -1;
		}
		long number = 0;
		for (int i = start; i < end; i++) {
			int digit = this.block[i] - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = 10 * number + digit;
		}
		return number;
	}

	/** Follows the hash of other cells. */
	long hash(int index, long before) {
		int length = length(index);
		long hash = before + length;
		int i = this.from[index];
		for (; length >= Long.BYTES; length -= Long.BYTES, i += Long.BYTES) {
			hash = mixed(hash ^ (long) LONG.get(this.block, i));
		}
		return (length == 0) ? mixed(hash)
				: mixed(hash ^ ((long) LONG.get(this.block, i) & (-1L >>> (Long.SIZE - Byte.SIZE * length))));
	}

	private static long mixed(long hash) {
		long product = hash * MIX;
		return product ^ (product >>> 29);
	}

	boolean equals(int index, byte[] other, int start, int end) {
		return Arrays.equals(this.block, this.from[index], this.to[index], other, start, end);
	}

	/** The bytes of a cell, to keep. */
	byte[] bytes(int index) {
		return Arrays.copyOfRange(this.block, this.from[index], this.to[index]);
	}

}
