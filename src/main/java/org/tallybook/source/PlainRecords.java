package org.tallybook.source;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Some records as bytes: cells are places in a block, without the quotes around them, and
 * become text only where somebody asks. A cell goes by its number among those of all
 * records. Used again for one lot of records after the other: what is done to a lot
 * column by column takes less time than what is done record by record.
 */
final class PlainRecords {

	/** So many records at the most: each has a bit in one word. */
	static final int MOST = Long.SIZE;

	/** So many cells stay near the processor. */
	private static final int NEAR = 1 << 12;

	/** More digits are no count of people. */
	private static final int MOST_DIGITS = 10;

	private final int width;

	private final Charset charset;

	/** How many records there is room for: fewer of many cells. */
	private final int room;

	private final int[] from;

	private final int[] to;

	/** Whether a cell holds other characters than ASCII. */
	private final boolean[] foreign;

	private final int[] starts;

	private final int[] ends;

	private final long[] lines;

	private byte[] block = new byte[Words.SPARE];

	private int size;

	/** The records for the careful way, a bit for each. */
	private long unusual;

	/** The cell that is added next. */
	private int next;

	private boolean anyForeign;

	PlainRecords(int width, Charset charset) {
		this.width = width;
		this.charset = charset;
		this.room = Math.max(1, Math.min(MOST, NEAR / width));
		this.from = new int[this.room * width];
		this.to = new int[this.room * width];
		this.foreign = new boolean[this.room * width];
		this.starts = new int[this.room];
		this.ends = new int[this.room];
		this.lines = new long[this.room];
	}

	/** Starts a lot of records of a block. */
	void start(byte[] of) {
		this.block = of;
		this.size = 0;
		this.unusual = 0;
		if (this.anyForeign) {
			Arrays.fill(this.foreign, false);
			this.anyForeign = false;
		}
	}

	/** Starts the next record, which nothing is known of yet. */
	void begin() {
		this.next = this.size * this.width;
	}

	/** Adds the next cell; those behind the width of the file are only counted. */
	void cell(int start, int end) {
		if (this.next < (this.size + 1) * this.width) {
			this.from[this.next] = start;
			this.to[this.next] = end;
		}
		this.next++;
	}

	/** The cell that is added next holds other characters than ASCII. */
	void markForeign() {
		if (this.next < (this.size + 1) * this.width) {
			this.foreign[this.next] = true;
		}
		this.anyForeign = true;
	}

	/** Whether there are as many cells as the header has. */
	boolean isComplete() {
		return this.next == (this.size + 1) * this.width;
	}

	/**
	 * Ends a record.
	 * @param start where it starts in the block
	 * @param end the byte behind its last
	 * @param line its line
	 * @param usual whether its cells are known
	 */
	void end(int start, int end, long line, boolean usual) {
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.lines[this.size] = line;
		if (!usual) {
			Arrays.fill(this.from, this.size * this.width, (this.size + 1) * this.width, 0);
			Arrays.fill(this.to, this.size * this.width, (this.size + 1) * this.width, 0);
			markUnusual(this.size);
		}
		this.size++;
	}

	int size() {
		return this.size;
	}

	boolean isFull() {
		return this.size == this.room;
	}

	/** A record is one for the careful way. */
	void markUnusual(int record) {
		this.unusual |= 1L << record;
	}

	boolean isUnusual(int record) {
		return (this.unusual & (1L << record)) != 0;
	}

	/** How many records are for the careful way. */
	int countUnusual() {
		return Long.bitCount(this.unusual);
	}

	/** Hands the records for the careful way over, in the order of the file. */
	void handOver(Gathered target) {
		for (long left = this.unusual; left != 0; left &= left - 1) {
			int record = Long.numberOfTrailingZeros(left);
			target.add(this.block, this.starts[record], this.ends[record], this.lines[record]);
		}
	}

	/** The number of a cell. */
	int number(int record, int column) {
		return record * this.width + column;
	}

	boolean anyForeign() {
		return this.anyForeign;
	}

	boolean isForeign(int cell) {
		return this.anyForeign && this.foreign[cell];
	}

	int length(int cell) {
		return this.to[cell] - this.from[cell];
	}

	/** A byte of a cell; what stands behind its end is of no meaning. */
	byte at(int cell, int offset) {
		return this.block[this.from[cell] + offset];
	}

	/**
	 * Eight bytes of a cell from an offset; zeros, which no cell holds, behind its end.
	 */
	long word(int cell, int offset) {
		int start = this.from[cell] + offset;
		return (start < this.to[cell]) ? Words.first(this.block, start, this.to[cell] - start) : 0;
	}

	/**
	 * The first three words of the cells of a column.
	 * @param column the column
	 * @param words takes the first, the second and the third word of each record; zeros,
	 * which no cell holds, behind its end
	 * @return the length of the longest cell
	 */
	int words(int column, long[][] words) {
		int longest = 0;
		int cell = column;
		for (int i = 0; i < this.size; i++) {
			int start = this.from[cell];
			int length = this.to[cell] - start;
			longest = Math.max(longest, length);
			words[0][i] = Words.first(this.block, start, length);
			words[1][i] = Words.second(this.block, start, length);
			words[2][i] = Words.third(this.block, start, length);
			cell += this.width;
		}
		return longest;
	}

	/** The text of a cell; a replacement character for what is none. */
	String text(int cell) {
		return new String(this.block, this.from[cell], length(cell), this.charset);
	}

	/**
	 * Whether the careful way sees in a cell what {@link #text(int)} tells: no quote
	 * stands for another, and no byte is damaged or of a control character.
	 */
	boolean isPlain(int cell) {
		String text = text(cell);
		return text.indexOf('"') < 0 && (!isForeign(cell) || Text.isClean(text));
	}

	/** A record as the careful way sees it, where its cells are plain. */
	Line line(int record) {
		String[] texts = new String[this.width];
		for (int column = 0; column < this.width; column++) {
			texts[column] = text(number(record, column));
		}
		return new Line(this.lines[record], Arrays.asList(texts));
	}

	/**
	 * The count in a cell that is written in digits alone.
	 * @param cell its number
	 * @return the count; negative where anything else stands there
	 */
	long digits(int cell) {
		int start = this.from[cell];
		int end = this.to[cell];
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
