package org.tallybook.source;

/**
 * Cuts records into cells, eight bytes at a time: most bytes of a file are neither
 * separators nor anything else to look at.
 */
final class PlainCutter {

	/** The block ends before the record does. */
	static final int MORE = -1;

	/** The record is one for the careful way. */
	static final int UNUSUAL = -2;

	private static final int LAST_ASCII = 0x7E;

	private static final long EACH = 0x0101010101010101L;

	private static final long LOW = 0x7F * EACH;

	private static final long HIGH = ~LOW;

	private static final long QUOTES = '"' * EACH;

	/** Added to a byte below 0x80, sets its high bit unless it is a control character. */
	private static final long ABOVE_CONTROLS = (0x80 - ' ') * EACH;

	/** Brings the lowest bits of eight bytes together in the highest byte. */
	private static final long GATHER = 0x0102040810204080L;

	private final byte delimiter;

	private final long delimiters;

	/** A bit for each byte that was looked at, and one where they end. */
	private long[] marks = { 1 };

	private int lines;

	PlainCutter(char delimiter) {
		this.delimiter = (byte) delimiter;
		this.delimiters = this.delimiter * EACH;
	}

	/** Whether a character can be a separator: a byte that is part of no other. */
	static boolean isSeparator(char delimiter) {
		return delimiter <= LAST_ASCII && (delimiter >= ' ' || delimiter == '\t');
	}

	/**
	 * Looks at the bytes of a block, before records of it are cut.
	 * @param block the bytes, with {@link Words#SPARE} to spare
	 * @param limit where they end
	 */
	void look(byte[] block, int limit) {
		int words = (limit + Long.SIZE - 1) / Long.SIZE;
		if (this.marks.length <= words) {
			this.marks = new long[words + 1];
		}
		for (int word = 0; word < words; word++) {
			this.marks[word] = marks(block, word * Long.SIZE, limit);
		}
		// The search for a mark ends here, at a byte that ends no cell.
		this.marks[limit / Long.SIZE] |= 1L << limit;
		block[limit] = 0;
	}

	/** A bit for each of 64 bytes that is not simply a part of a cell. */
	private long marks(byte[] block, int from, int limit) {
		long marks = 0;
		for (int i = 0; i < Long.SIZE && from + i < limit; i += Long.BYTES) {
			long bits = (marks(Words.at(block, from + i)) >>> (Byte.SIZE - 1)) * GATHER;
			marks |= (bits >>> (Long.SIZE - Byte.SIZE)) << i;
		}
		return (limit - from < Long.SIZE) ? marks & ((1L << (limit - from)) - 1) : marks;
	}

	/**
	 * Cuts one record of the bytes that were looked at.
	 * @param block the bytes
	 * @param from where the record starts
	 * @param limit where the bytes end
	 * @param records takes the cells
	 * @return where the next record starts, or {@link #MORE}, or {@link #UNUSUAL}
	 */
	int cut(byte[] block, int from, int limit, PlainRecords records) {
		records.begin();
		this.lines = 1;
		int start = from;
		int word = from / Long.SIZE;
		long left = this.marks[word] & (-1L << from);
		while (true) {
			while (left == 0) {
				word++;
				left = this.marks[word];
			}
			int i = word * Long.SIZE + Long.numberOfTrailingZeros(left);
			left &= left - 1;
			byte b = block[i];
			if (b == this.delimiter) {
				records.cell(start, i);
				start = i + 1;
			}
			else if (b == '\n') {
				records.cell(start, i);
				return i + 1;
			}
			else if (b == '"' && i == start) {
				int behind = quoted(block, i + 1, limit, records);
				if (behind < 0 || block[behind - 1] == '\n') {
					return behind;
				}
				start = behind;
				word = behind / Long.SIZE;
				left = this.marks[word] & (-1L << behind);
			}
			else if (b < 0) {
				records.markForeign();
			}
			else if (i >= limit) {
				return MORE;
			}
			else if (b != '\t') {
				return (b == '\r') ? lineEnd(block, start, i, i, limit, records) : UNUSUAL;
			}
		}
	}

	/** How many lines the last record has. */
	int lines() {
		return this.lines;
	}

	/** The high bit of each byte that is not simply a part of a cell. */
	private long marks(long word) {
		long low = word & LOW;
		long notDelimiter = (low ^ this.delimiters) + LOW;
		long notQuote = (low ^ QUOTES) + LOW;
		return (word | ~notDelimiter | ~notQuote | ~(low + ABOVE_CONTROLS) | (low + EACH)) & HIGH;
	}

	/** A carriage return ends a record only together with a line feed. */
	private static int lineEnd(byte[] block, int start, int end, int at, int limit, PlainRecords records) {
		if (at + 1 >= limit) {
			return MORE;
		}
		if (block[at + 1] != '\n') {
			return UNUSUAL;
		}
		records.cell(start, end);
		return at + 2;
	}

	/**
	 * Cuts a cell between quotes; only a separator may follow its end.
	 * @return where the next cell or record starts, or {@link #MORE}, or {@link #UNUSUAL}
	 */
	private int quoted(byte[] block, int start, int limit, PlainRecords records) {
		for (int i = start; i < limit; i++) {
			byte b = block[i];
			if (b == '"') {
				if (i + 1 >= limit) {
					return MORE;
				}
				if (block[i + 1] != '"') {
					return behind(block, start, i, limit, records);
				}
				i++;
			}
			else if (b == '\n') {
				this.lines++;
			}
			else if (b < 0) {
				records.markForeign();
			}
			else if (b == LAST_ASCII + 1 || (b < ' ' && b != '\t')) {
				boolean split = i + 1 >= limit;
				if (b != '\r' || (!split && block[i + 1] != '\n')) {
					return UNUSUAL;
				}
			}
		}
		return MORE;
	}

	private int behind(byte[] block, int start, int end, int limit, PlainRecords records) {
		byte b = block[end + 1];
		if (b == '\r') {
			return lineEnd(block, start, end, end + 1, limit, records);
		}
		if (b != this.delimiter && b != '\n') {
			return UNUSUAL;
		}
		records.cell(start, end);
		return end + 2;
	}

}
