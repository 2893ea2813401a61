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

	/** With more spellings than this, further ones are not kept. */
	private static final int MOST = 1 << 16;

	private static final int START = 1 << 8;

	/** Tells what the cells of a record mean. */
	interface Meaning<T> {

		T of(Row row);

	}

	private final int[] columns;

	private final Meaning<T> meaning;

	private final List<T> values = new ArrayList<>();

	private final Map<T, Integer> codes = new HashMap<>();

	private byte[][][] spellings = new byte[START][][];

	private long[] hashes = new long[START];

	private int[] found = new int[START];

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

	/** How many meanings were found so far. */
	int meanings() {
		return this.values.size();
	}

	T value(int code) {
		return this.values.get(code);
	}

	/**
	 * The number of what the cells of a record mean.
	 * @param record the record
	 * @return the number, or {@link #UNUSUAL}; {@code Integer.MIN_VALUE} where the
	 * spelling was not seen yet
	 */
	int find(PlainRecord record) {
		long hash = hash(record);
		for (int i = index(hash);; i = (i + 1) & (this.hashes.length - 1)) {
			byte[][] spelling = this.spellings[i];
			if (spelling == null) {
				return Integer.MIN_VALUE;
			}
			if (this.hashes[i] == hash && isSame(record, spelling)) {
				return this.found[i];
			}
		}
	}

	/**
	 * Learns the spelling of a record.
	 * @param record the record
	 * @param row the same record
	 * @return its number, or {@link #UNUSUAL}
	 */
	int learn(PlainRecord record, Row row) {
		if (this.size >= MOST) {
			return UNUSUAL;
		}
		int code = code(row);
		if (2 * (this.size + 1) > this.hashes.length) {
			grow();
		}
		byte[][] spelling = new byte[this.columns.length][];
		for (int c = 0; c < spelling.length; c++) {
			spelling[c] = record.bytes(this.columns[c]);
		}
		put(hash(record), spelling, code);
		this.size++;
		return code;
	}

	private int code(Row row) {
		try {
			T value = this.meaning.of(row);
			Integer known = this.codes.putIfAbsent(value, this.values.size());
			if (known == null) {
				this.values.add(value);
				return this.values.size() - 1;
			}
			return known;
		}
		catch (RejectedRecord ex) {
			return UNUSUAL;
		}
	}

	private long hash(PlainRecord record) {
		long hash = 0;
		for (int column : this.columns) {
			hash = record.hash(column, hash);
		}
		return hash;
	}

	private boolean isSame(PlainRecord record, byte[][] spelling) {
		for (int c = 0; c < spelling.length; c++) {
			if (!record.equals(this.columns[c], spelling[c], 0, spelling[c].length)) {
				return false;
			}
		}
		return true;
	}

	private int index(long hash) {
		return (int) (hash >>> 32) & (this.hashes.length - 1);
	}

	private void put(long hash, byte[][] spelling, int code) {
		int i = index(hash);
		while (this.spellings[i] != null) {
			i = (i + 1) & (this.hashes.length - 1);
		}
		this.hashes[i] = hash;
		this.spellings[i] = spelling;
		this.found[i] = code;
	}

	private void grow() {
		byte[][][] oldSpellings = this.spellings;
		long[] oldHashes = this.hashes;
		int[] oldFound = this.found;
		int length = 2 * oldHashes.length;
		this.spellings = Arrays.copyOf(new byte[0][][], length);
		this.hashes = new long[length];
		this.found = new int[length];
		for (int i = 0; i < oldHashes.length; i++) {
			if (oldSpellings[i] != null) {
				put(oldHashes[i], oldSpellings[i], oldFound[i]);
			}
		}
	}

}
