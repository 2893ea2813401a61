package org.tallybook.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One record as bytes: cells are places in a block, without the quotes around them, and
 * become text only where somebody asks. Used again for record after record.
 */
final class PlainRecord {

	/** A block has this many bytes to spare, so that two words can always be read. */
	static final int SPARE = 2 * Long.BYTES;

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** More digits are no count of people. */
	private static final int MOST_DIGITS = 10;

	private final int width;

	private final Charset charset;

	private final int[] from;

	private final int[] to;

	/** Whether a cell holds other characters than ASCII. */
	private final boolean[] foreign;

	private byte[] block = new byte[SPARE];

	private int cells;

	private boolean anyForeign;

	PlainRecord(int width, Charset charset) {
		this.width = width;
		this.charset = charset;
		this.from = new int[width];
		this.to = new int[width];
		this.foreign = new boolean[width];
	}

	/** Eight bytes of a block as one word, the first of them the lowest. */
	static long word(byte[] block, int at) {
		return (long) LONG.get(block, at);
	}

	/** Starts a record of a block. */
	void start(byte[] of) {
		this.block = of;
		this.cells = 0;
		if (this.anyForeign) {
			Arrays.fill(this.foreign, false);
			this.anyForeign = false;
		}
	}

	/** Adds the next cell; those behind the width of the file are only counted. */
	void cell(int start, int end) {
		if (this.cells < this.width) {
			this.from[this.cells] = start;
			this.to[this.cells] = end;
		}
		this.cells++;
	}

	/** The cell that is added next holds other characters than ASCII. */
	void markForeign() {
		if (this.cells < this.width) {
			this.foreign[this.cells] = true;
		}
		this.anyForeign = true;
	}

	/** Whether there are as many cells as the header has. */
	boolean isComplete() {
		return this.cells == this.width;
	}

	boolean isForeign(int index) {
		return this.anyForeign && this.foreign[index];
	}

	int length(int index) {
		return this.to[index] - this.from[index];
	}

	/** A byte of a cell; what stands behind its end is of no meaning. */
	byte at(int index, int offset) {
		return this.block[this.from[index] + offset];
	}

	/**
	 * Eight bytes of a cell from an offset; zeros, which no cell holds, behind its end.
	 */
	long word(int index, int offset) {
		int left = this.to[index] - this.from[index] - offset;
		if (left <= 0) {
			return 0;
		}
		long word = word(this.block, this.from[index] + offset);
		return (left >= Long.BYTES) ? word : word & (-1L >>> (Long.SIZE - Byte.SIZE * left));
	}

	/** The text of a cell; a replacement character for what is none. */
	String text(int index) {
		return new String(this.block, this.from[index], length(index), this.charset);
	}

	/** The bytes of a cell, to keep. */
	byte[] bytes(int index) {
		return Arrays.copyOfRange(this.block, this.from[index], this.to[index]);
	}

	boolean holds(int index, byte[] other) {
		return Arrays.equals(this.block, this.from[index], this.to[index], other, 0, other.length);
	}

	/**
	 * Whether the careful way sees in a cell what {@link #text(int)} tells: no quote
	 * stands for another, and no byte is damaged or of a control character.
	 */
	boolean isPlain(int index) {
		for (int i = this.from[index]; i < this.to[index]; i++) {
			if (this.block[i] == '"') {
				return false;
			}
		}
		return !isForeign(index) || isClean(text(index));
	}

	/** Whether a text has no replacement and no control character but line ends. */
	static boolean isClean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\uFFFD' || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
				return false;
			}
		}
		return true;
	}

	/** The record as the careful way sees it, where its cells are plain. */
	Line line(long number) {
		String[] texts = new String[this.width];
		for (int i = 0; i < this.width; i++) {
			texts[i] = text(i);
		}
		return new Line(number, Arrays.asList(texts));
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

}
