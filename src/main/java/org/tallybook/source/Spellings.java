package org.tallybook.source;

/** Numbers of spellings, which are words of eight bytes each. */
final class Spellings {

	/** So many words are a spelling; shorter ones end with zeros. */
	static final int WORDS = 3;

	/** The words of a spelling and its number. */
	private static final int STRIDE = WORDS + 1;

	private static final int START = 1 << 6;

	/** Spreads what differs in few bits: 2^64 divided by the golden ratio. */
	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** Odd numbers, so that words in another order are another spelling. */
	private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

	private static final long THIRD = 0x165667B19E3779F9L;

	/** The number of spellings that were not put. */
	private final int unknown;

	/**
	 * Numbers are kept less that of unknown spellings, so that zero says that it is free.
	 */
	private long[] table = new long[START * STRIDE];

	private int size;

	/**
	 * Without any.
	 * @param unknown the number of spellings that were not put, less than all others
	 */
	Spellings(int unknown) {
		this.unknown = unknown;
	}

	/** How many were put. */
	int size() {
		return this.size;
	}

	/**
	 * The number of a spelling.
	 * @param words its words
	 * @return the number
	 */
	int find(long[] words) {
		return numberAt(place(words[0], words[1], words[2]));
	}

	/**
	 * The numbers of several.
	 * @param n how many
	 * @param words the first, the second and the third word of each
	 * @param numbers takes the numbers
	 * @return the least of them, or 0
	 */
	int find(int n, long[][] words, int[] numbers) {
		long[] first = words[0];
		long[] second = words[1];
		long[] third = words[2];
		int least = 0;
		for (int i = 0; i < n; i++) {
			numbers[i] = numberAt(place(first[i], second[i], third[i]));
			least = Math.min(least, numbers[i]);
		}
		return least;
	}

	private int numberAt(int place) {
		return (int) this.table[place + WORDS] + this.unknown;
	}

	/**
	 * Where a spelling is, or where it would be. One of zeros alone is found in a place
	 * that is free, and is unknown there.
	 */
	private int place(long first, long second, long third) {
		int i = index(first, second, third);
		while (((this.table[i] ^ first) | (this.table[i + 1] ^ second) | (this.table[i + 2] ^ third)) != 0
				&& this.table[i + WORDS] != 0) {
			i = (i + STRIDE) & (this.table.length - 1);
		}
		return i;
	}

	/** By the highest bits of a product, on which all bits have their part. */
	private int index(long first, long second, long third) {
		long sum = (first ^ second * SECOND ^ third * THIRD) * MIX;
		long hash = (sum ^ sum >>> Integer.SIZE) * MIX;
		return (int) (hash >>> (1 + Long.numberOfLeadingZeros(this.table.length / STRIDE))) * STRIDE;
	}

	/**
	 * Keeps a spelling that is not here yet.
	 * @param words its words
	 * @param number its number, more than that of unknown ones
	 */
	void put(long[] words, int number) {
		this.size++;
		if (3 * this.size > this.table.length / STRIDE) {
			grow();
		}
		int place = place(words[0], words[1], words[2]);
		System.arraycopy(words, 0, this.table, place, WORDS);
		this.table[place + WORDS] = number - this.unknown;
	}

	private void grow() {
		long[] old = this.table;
		this.table = new long[2 * old.length];
		for (int from = 0; from < old.length; from += STRIDE) {
			if (old[from + WORDS] != 0) {
				System.arraycopy(old, from, this.table, place(old[from], old[from + 1], old[from + 2]), STRIDE);
			}
		}
	}

}
