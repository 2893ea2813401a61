package org.tallybook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What cells mean, by a number: each spelling is read once by the careful way and then
 * known again by its bytes. Spellings with one meaning have one number.
 *
 * @param <T> what the cells mean
 */
final class CellCodes<T> {

	/** A spelling that the careful way has to look at, record by record. */
	static final int UNUSUAL = -1;

	/** A spelling that has to be learnt. */
	static final int UNKNOWN = -2;

	/** Added to a number, so that zero says that there is none. */
	private static final int OFFSET = -UNKNOWN;

	/** Cells of so many words in all are known without becoming text. */
	private static final int WORDS = 3;

	private static final int STRIDE = WORDS + 1;

	/** With more spellings than this, further ones are not kept. */
	private static final int MOST = 1 << 16;

	private static final int START = 1 << 6;

	/** Spreads what differs in few bits: 2^64 divided by the golden ratio. */
	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** Odd numbers, so that words in another order are another spelling. */
	private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

	private static final long THIRD = 0x165667B19E3779F9L;

	/** Tells what the cells of a record mean. */
	interface Meaning<T> {

		T of(Row row);

	}

	private final SourceSpec spec;

	private final Header header;

	private final int[] columns;

	private final Meaning<T> meaning;

	private final List<T> values = new ArrayList<>();

	private final Map<T, Integer> codes = new HashMap<>();

	/**
	 * Four words for each spelling: the bytes of its cells, eight in a word, and its
	 * number, plus an offset so that zero is free. Behind each cell is at least one zero,
	 * which no cell holds, so that no two spellings have the same words.
	 */
	private long[] table = new long[START * STRIDE];

	/** Spellings that are longer. */
	private final Map<List<String>, Integer> longer = new HashMap<>();

	private int size;

	/** The words of the record that is looked at. */
	private final long[] words = new long[WORDS];

	/**
	 * For some cells of every record.
	 * @param spec how the source is read
	 * @param header where its columns are
	 * @param columns the columns of the cells
	 * @param meaning what they mean; leaves with {@link RejectedRecord} where they mean
	 * nothing
	 */
	CellCodes(SourceSpec spec, Header header, List<String> columns, Meaning<T> meaning) {
		this.spec = spec;
		this.header = header;
		this.columns = header.places(columns);
		this.meaning = meaning;
	}

	/** The meanings found so far, by their numbers. */
	List<T> values() {
		return this.values;
	}

	/**
	 * The number of what the cells of a record mean.
	 * @param record the record
	 * @return the number, or {@link #UNUSUAL}, or {@link #UNKNOWN}
	 */
	int of(PlainRecord record) {
		if (this.columns.length == 1 && record.length(this.columns[0]) < WORDS * Long.BYTES) {
			return ofOne(record, this.columns[0]);
		}
		if (!spell(record)) {
			return ofLonger(record);
		}
		return codeAt(place());
	}

	/** Of one cell, as {@link #spell(PlainRecord)} would take its words. */
	private int ofOne(PlainRecord record, int column) {
		long first = record.word(column, 0);
		if (record.length(column) < Long.BYTES) {
			return ofShort(first);
		}
		return codeAt(place(first, record.word(column, Long.BYTES), record.word(column, 2 * Long.BYTES)));
	}

	/**
	 * Of one cell that fills no word. The word ends with a zero, which no word of a
	 * longer spelling does before its last: the first word tells it from all others.
	 */
	private int ofShort(long word) {
		int i = index(word, 0, 0);
		while (this.table[i] != word && this.table[i + WORDS] != 0) {
			i = (i + STRIDE) & (this.table.length - 1);
		}
		return codeAt(i);
	}

	private int codeAt(int place) {
		int code = (int) this.table[place + WORDS] - OFFSET;
		return (code == UNKNOWN && this.size >= MOST) ? UNUSUAL : code;
	}

	/**
	 * Learns what the cells of a record mean, where it is unknown.
	 * @param record the record
	 * @param line its line
	 */
	void learnUnknown(PlainRecord record, long line) {
		if (of(record) == UNKNOWN) {
			learn(record, line);
		}
	}

	private void learn(PlainRecord record, long line) {
		int code = read(record, line);
		if (spell(record)) {
			put(place(), code);
		}
		else {
			this.longer.put(spelling(record), code);
		}
	}

	/** Takes the words of the cells of a record, if there is room for them. */
	private boolean spell(PlainRecord record) {
		int length = 0;
		for (int column : this.columns) {
			int wanted = length + 1 + record.length(column) / Long.BYTES;
			if (wanted > WORDS) {
				return false;
			}
			for (int offset = 0; length < wanted; offset += Long.BYTES) {
				this.words[length] = record.word(column, offset);
				length++;
			}
		}
		for (; length < WORDS; length++) {
			this.words[length] = 0;
		}
		return true;
	}

	/** Where the spelling is, or where it would be. */
	private int place() {
		return place(this.words[0], this.words[1], this.words[2]);
	}

	private int place(long first, long second, long third) {
		int i = index(first, second, third);
		while (this.table[i + WORDS] != 0
				&& (this.table[i] != first || this.table[i + 1] != second || this.table[i + 2] != third)) {
			i = (i + STRIDE) & (this.table.length - 1);
		}
		return i;
	}

	/** By the highest bits of a product, on which all bits have their part. */
	private int index(long first, long second, long third) {
		long hash = (first ^ second * SECOND ^ third * THIRD) * MIX;
		return (int) (hash >>> (1 + Long.numberOfLeadingZeros(this.table.length / STRIDE))) * STRIDE;
	}

	/** Keeps the spelling that is looked at. */
	private void put(int free, int code) {
		int place = free;
		this.size++;
		if (3 * this.size > this.table.length / STRIDE) {
			grow();
			place = place();
		}
		System.arraycopy(this.words, 0, this.table, place, WORDS);
		this.table[place + WORDS] = code + OFFSET;
	}

	private void grow() {
		long[] old = this.table;
		long[] looked = this.words.clone();
		this.table = new long[2 * old.length];
		for (int from = 0; from < old.length; from += STRIDE) {
			if (old[from + WORDS] != 0) {
				System.arraycopy(old, from, this.words, 0, WORDS);
				System.arraycopy(old, from, this.table, place(), STRIDE);
			}
		}
		System.arraycopy(looked, 0, this.words, 0, WORDS);
	}

	private int ofLonger(PlainRecord record) {
		return this.longer.getOrDefault(spelling(record), (this.longer.size() < MOST) ? UNKNOWN : UNUSUAL);
	}

	private List<String> spelling(PlainRecord record) {
		return Arrays.stream(this.columns).mapToObj(record::text).toList();
	}

	private int read(PlainRecord record, long line) {
		try {
			boolean plain = Arrays.stream(this.columns).allMatch(record::isPlain);
			return plain ? code(this.meaning.of(this.header.row(this.spec, record.line(line)))) : UNUSUAL;
		}
		catch (RejectedRecord ex) {
			// The careful way tells why.
			return UNUSUAL;
		}
	}

	private int code(T value) {
		Integer known = this.codes.putIfAbsent(value, this.values.size());
		if (known == null) {
			this.values.add(value);
			return this.values.size() - 1;
		}
		return known;
	}

}
