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

	/** A spelling that was not seen yet. */
	private static final int UNSEEN = -2;

	/** With more spellings than this, further ones are not kept. */
	private static final int MOST = 1 << 16;

	private static final int START = 1 << 6;

	/** Spreads what differs in few bits: 2^64 divided by the golden ratio. */
	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** Tells what the cells of a record mean. */
	interface Meaning<T> {

		T of(Row row);

	}

	private final int[] columns;

	private final Meaning<T> meaning;

	private final List<T> values = new ArrayList<>();

	private final Map<T, Integer> codes = new HashMap<>();

	/**
	 * The bytes of each spelling, eight in a word. Behind each cell is at least one zero,
	 * which no cell holds, so that no two spellings have the same words.
	 */
	private long[][] spellings = new long[START][];

	private long[] hashes = new long[START];

	private int[] found = unseen(START);

	private int size;

	/**
	 * For some cells of every record.
	 * @param columns the places of the cells
	 * @param meaning what they mean; leaves with {@link RejectedRecord} where they mean
	 * nothing
	 */
	CellCodes(int[] columns, Meaning<T> meaning) {
		this.columns = columns.clone();
		this.meaning = meaning;
	}

	private static int[] unseen(int length) {
		int[] found = new int[length];
		Arrays.fill(found, UNSEEN);
		return found;
	}

	/** The meanings found so far, by their numbers. */
	List<T> values() {
		return this.values;
	}

	/**
	 * The number of what the cells of a record mean.
	 * @param record the record
	 * @param header where its columns are
	 * @param spec how it is read
	 * @param line its line
	 * @return the number, or {@link #UNUSUAL}
	 */
	int of(PlainRecord record, Header header, SourceSpec spec, long line) {
		long hash = hash(record);
		int place = place(record, hash);
		if (this.found[place] != UNSEEN) {
			return this.found[place];
		}
		return (this.size < MOST) ? learn(record, header, spec, line, hash) : UNUSUAL;
	}

	private int learn(PlainRecord record, Header header, SourceSpec spec, long line, long hash) {
		int code = UNUSUAL;
		try {
			if (Arrays.stream(this.columns).allMatch(record::isPlain)) {
				code = code(this.meaning.of(header.row(spec, record.line(line))));
			}
		}
		catch (RejectedRecord ex) {
			// The careful way tells why.
		}
		if (2 * (this.size + 1) > this.hashes.length) {
			grow();
		}
		put(words(record), hash, code);
		this.size++;
		return code;
	}

	private int code(T value) {
		Integer known = this.codes.putIfAbsent(value, this.values.size());
		if (known == null) {
			this.values.add(value);
			return this.values.size() - 1;
		}
		return known;
	}

	private long hash(PlainRecord record) {
		long hash = 0;
		for (int column : this.columns) {
			for (int offset = 0; offset <= record.length(column); offset += Long.BYTES) {
				hash = (hash ^ record.word(column, offset)) * MIX;
				hash ^= hash >>> 32;
			}
		}
		return hash;
	}

	private long[] words(PlainRecord record) {
		long[] words = new long[Arrays.stream(this.columns)
			.map((column) -> 1 + record.length(column) / Long.BYTES)
			.sum()];
		int i = 0;
		for (int column : this.columns) {
			for (int offset = 0; offset <= record.length(column); offset += Long.BYTES) {
				words[i] = record.word(column, offset);
				i++;
			}
		}
		return words;
	}

	/** Where the spelling of a record is, or where it would be. */
	private int place(PlainRecord record, long hash) {
		int i = index(hash);
		while (this.found[i] != UNSEEN && !(this.hashes[i] == hash && holds(record, this.spellings[i]))) {
			i = (i + 1) & (this.hashes.length - 1);
		}
		return i;
	}

	private boolean holds(PlainRecord record, long[] words) {
		int i = 0;
		for (int column : this.columns) {
			for (int offset = 0; offset <= record.length(column); offset += Long.BYTES) {
				if (i == words.length || words[i] != record.word(column, offset)) {
					return false;
				}
				i++;
			}
		}
		return i == words.length;
	}

	private int index(long hash) {
		return (int) hash & (this.hashes.length - 1);
	}

	private void put(long[] words, long hash, int code) {
		int i = index(hash);
		while (this.found[i] != UNSEEN) {
			i = (i + 1) & (this.hashes.length - 1);
		}
		this.hashes[i] = hash;
		this.spellings[i] = words;
		this.found[i] = code;
	}

	private void grow() {
		long[][] oldSpellings = this.spellings;
		long[] oldHashes = this.hashes;
		int[] oldFound = this.found;
		this.spellings = Arrays.copyOf(new long[0][], 2 * oldHashes.length);
		this.hashes = new long[2 * oldHashes.length];
		this.found = unseen(2 * oldHashes.length);
		for (int i = 0; i < oldHashes.length; i++) {
			if (oldFound[i] != UNSEEN) {
				put(oldSpellings[i], oldHashes[i], oldFound[i]);
			}
		}
	}

}
