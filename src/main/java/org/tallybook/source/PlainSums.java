package org.tallybook.source;

/**
 * Sums of whole numbers by a number that stands for their cell, without an object for
 * either. A key and its sums stand side by side, because each record asks for others.
 */
final class PlainSums {

	/** So many sums of one key at the most: each has a bit in one word. */
	static final int MOST_SLOTS = Long.SIZE;

	/** So many keys are looked for at once: memory is slow to answer, not to be asked. */
	private static final int TOGETHER = 64;

	private static final int START = 1 << 10;

	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** In front of the sums: the key and one, and which sums anything was added to. */
	private static final int HEAD = 2;

	private final int stride;

	private int capacity = START;

	private long[] table;

	private int size;

	/** A key and its counts, one behind the other, of each record that waits. */
	private final long[] queue;

	/** How much of the queue a record takes. */
	private final int width;

	private final int[] places = new int[TOGETHER];

	private int waiting;

	PlainSums(int slots) {
		if (slots > MOST_SLOTS) {
			throw new IllegalArgumentException("Expected at most %s sums but got %s".formatted(MOST_SLOTS, slots));
		}
		this.stride = HEAD + slots;
		this.width = 1 + slots;
		this.queue = new long[TOGETHER * this.width];
		this.table = new long[START * this.stride];
	}

	/**
	 * Adds the counts of a record. They are added when there are some: several keys are
	 * waited for at once.
	 * @param key a number from 0
	 * @param counts a count for each sum; below 0 where there is none
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	void add(long key, long[] counts) {
		int at = this.waiting * this.width;
		this.queue[at] = key;
		System.arraycopy(counts, 0, this.queue, at + 1, counts.length);
		this.waiting++;
		if (this.waiting == TOGETHER) {
			settle();
		}
	}

	/** Adds what waits; before sums are asked for. */
	void settle() {
		while (4 * (this.size + this.waiting) > 3 * this.capacity) {
			grow();
		}
		for (int i = 0; i < this.waiting; i++) {
			this.places[i] = place(this.queue[i * this.width]);
		}
		for (int i = 0; i < this.waiting; i++) {
			add(this.places[i], i * this.width + 1);
		}
		this.waiting = 0;
	}

	private void add(int place, int counts) {
		for (int slot = 0; slot < this.width - 1; slot++) {
			long count = this.queue[counts + slot];
			if (count >= 0) {
				int sum = place + HEAD + slot;
				this.table[sum] = Math.addExact(this.table[sum], count);
				this.table[place + 1] |= 1L << slot;
			}
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

	/**
	 * By the highest bits of the product, on which all bits of the key have their part.
	 */
	private int index(long key) {
		return (int) ((key * MIX) >>> (1 + Long.numberOfLeadingZeros(this.capacity)));
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
