package org.tallybook.source;

import java.util.Arrays;

/**
 * Sums of whole numbers by a number that stands for their cell, without an object for
 * either. A key and its sums stand side by side, because each record asks for others.
 */
final class PlainSums {

	/** So many sums of one key at the most: each has a bit in one word. */
	static final int MOST_SLOTS = Long.SIZE;

	private static final int START = 1 << 10;

	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** In front of the sums: the key and one, and which sums anything was added to. */
	private static final int HEAD = 2;

	private final int stride;

	private int capacity = START;

	private long[] table;

	private int size;

	private final int[] places = new int[PlainRecords.MOST];

	/** Which sums are added to, a bit for each. */
	private final long[] masks = new long[PlainRecords.MOST];

	PlainSums(int slots) {
		if (slots > MOST_SLOTS) {
			throw new IllegalArgumentException("Expected at most %s sums but got %s".formatted(MOST_SLOTS, slots));
		}
		this.stride = HEAD + slots;
		this.table = new long[START * this.stride];
	}

	/**
	 * Adds the counts of some records. All their keys are looked for before anything is
	 * added: memory is slow to answer, not to be asked. Nothing in the loops depends on
	 * what a count is, so that a processor need not guess.
	 * @param n how many records there are, {@link PlainRecords#MOST} at the most
	 * @param keys a number from 0 for each record
	 * @param counts for each sum the counts of the records; below 0 where there is none
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	void add(int n, long[] keys, long[][] counts) {
		while (4 * (this.size + n) > 3 * this.capacity) {
			grow();
		}
		Arrays.fill(this.masks, 0);
		for (int slot = 0; slot < counts.length; slot++) {
			mark(slot, counts[slot]);
		}
		find(n, keys);
		for (int slot = 0; slot < counts.length; slot++) {
			add(n, HEAD + slot, counts[slot]);
		}
	}

	private void mark(int slot, long[] counts) {
		for (int i = 0; i < this.masks.length; i++) {
			this.masks[i] |= (~counts[i] >>> (Long.SIZE - 1)) << slot;
		}
	}

	private void find(int n, long[] keys) {
		for (int i = 0; i < n; i++) {
			this.places[i] = place(keys[i]);
		}
		for (int i = 0; i < n; i++) {
			this.table[this.places[i] + 1] |= this.masks[i];
		}
	}

	private void add(int n, int offset, long[] counts) {
		for (int i = 0; i < n; i++) {
			int sum = this.places[i] + offset;
			// A count below zero becomes zero.
			long count = counts[i] & ~(counts[i] >> (Long.SIZE - 1));
			this.table[sum] = Math.addExact(this.table[sum], count);
		}
	}

	/**
	 * The place of a key, which holds until another key is added.
	 * @param key a number from 0
	 * @return its place
	 */
	int place(long key) {
		int i = index(key);
		int place = i * this.stride;
		while (this.table[place] != key + 1) {
			if (this.table[place] == 0) {
				this.table[place] = key + 1;
				this.size++;
				return place;
			}
			i = (i + 1) & (this.capacity - 1);
			place = i * this.stride;
		}
		return place;
	}

	/** Whether anything was added to a sum. */
	boolean holds(int place, int slot) {
		return (this.table[place + 1] & (1L << slot)) != 0;
	}

	long sum(int place, int slot) {
		return this.table[place + HEAD + slot];
	}

	/** The places of all keys, in no order. */
	int[] places() {
		int[] places = new int[this.size];
		int i = 0;
		for (int place = 0; place < this.table.length; place += this.stride) {
			if (this.table[place] != 0) {
				places[i] = place;
				i++;
			}
		}
		return places;
	}

	/** The key at a place. */
	long key(int place) {
		return this.table[place] - 1;
	}

	void clear() {
		this.capacity = START;
		this.table = new long[START * this.stride];
		this.size = 0;
	}

	/** Keys differ in few bits here and there: one product alone would crowd them. */
	private int index(long key) {
		long product = key * MIX;
		return (int) (((product ^ product >>> Integer.SIZE) * MIX) >>> (1 + Long.numberOfLeadingZeros(this.capacity)));
	}

	private void grow() {
		long[] old = this.table;
		this.capacity *= 2;
		this.table = new long[Math.multiplyExact(this.capacity, this.stride)];
		this.size = 0;
		for (int from = 0; from < old.length; from += this.stride) {
			if (old[from] != 0) {
				System.arraycopy(old, from, this.table, place(old[from] - 1), this.stride);
			}
		}
	}

}
