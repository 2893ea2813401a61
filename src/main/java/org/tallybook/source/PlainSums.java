package org.tallybook.source;

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

	PlainSums(int slots) {
		if (slots > MOST_SLOTS) {
			throw new IllegalArgumentException("Expected at most %s sums but got %s".formatted(MOST_SLOTS, slots));
		}
		this.stride = HEAD + slots;
		this.table = new long[START * this.stride];
	}

	/**
	 * The place of a key, which holds until another key is looked for.
	 * @param key a number from 0
	 * @return its place
	 */
	int place(long key) {
		for (int i = index(key);; i = (i + 1) & (this.capacity - 1)) {
			int place = i * this.stride;
			if (this.table[place] == key + 1) {
				return place;
			}
			if (this.table[place] == 0) {
				if (2 * (this.size + 1) > this.capacity) {
					grow();
					return place(key);
				}
				this.table[place] = key + 1;
				this.size++;
				return place;
			}
		}
	}

	/**
	 * Adds to a sum.
	 * @param place the place of its key
	 * @param slot which of the sums of the key
	 * @param count what is added
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	void add(int place, int slot, long count) {
		int sum = place + HEAD + slot;
		this.table[sum] = Math.addExact(this.table[sum], count);
		this.table[place + 1] |= 1L << slot;
	}

	/** Whether anything was added to a sum. */
	boolean holds(int place, int slot) {
		return (this.table[place + 1] & (1L << slot)) != 0;
	}

	long sum(int place, int slot) {
		return this.table[place + HEAD + slot];
	}

	/** All keys, in no order. */
	long[] keys() {
		long[] keys = new long[this.size];
		int i = 0;
		for (int place = 0; place < this.table.length; place += this.stride) {
			if (this.table[place] != 0) {
				keys[i] = this.table[place] - 1;
				i++;
			}
		}
		return keys;
	}

	void clear() {
		this.capacity = START;
		this.table = new long[START * this.stride];
		this.size = 0;
	}

	private int index(long key) {
		return (int) ((key * MIX) >>> Integer.SIZE) & (this.capacity - 1);
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
