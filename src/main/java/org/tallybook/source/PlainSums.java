package org.tallybook.source;

/**
 * Sums of whole numbers by a number that stands for their cell, without an object for
 * either.
 */
final class PlainSums {

	private static final int START = 1 << 10;

	private final int slots;

	private long[] keys = new long[START];

	private boolean[] taken = new boolean[START];

	private long[] sums;

	/** For each sum, whether anything was added. */
	private boolean[] present;

	private int size;

	/** Sees what was added up for each key. */
	interface Visitor {

		void visit(long key, int slot, long sum);

	}

	PlainSums(int slots) {
		this.slots = slots;
		this.sums = new long[START * slots];
		this.present = new boolean[START * slots];
	}

	/**
	 * The place of a key, which holds until another key is looked for.
	 * @param key any number
	 * @return the place of its first sum
	 */
	int place(long key) {
		for (int i = index(key);; i = (i + 1) & (this.keys.length - 1)) {
			if (!this.taken[i]) {
				if (2 * (this.size + 1) > this.keys.length) {
					grow();
					return place(key);
				}
				this.taken[i] = true;
				this.keys[i] = key;
				this.size++;
				return i * this.slots;
			}
			if (this.keys[i] == key) {
				return i * this.slots;
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
		this.sums[place + slot] = Math.addExact(this.sums[place + slot], count);
		this.present[place + slot] = true;
	}

	void forEach(Visitor visitor) {
		for (int i = 0; i < this.keys.length; i++) {
			for (int slot = 0; this.taken[i] && slot < this.slots; slot++) {
				if (this.present[i * this.slots + slot]) {
					visitor.visit(this.keys[i], slot, this.sums[i * this.slots + slot]);
				}
			}
		}
	}

	void clear() {
		this.keys = new long[START];
		this.taken = new boolean[START];
		this.sums = new long[START * this.slots];
		this.present = new boolean[START * this.slots];
		this.size = 0;
	}

	private int index(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 40) & (this.keys.length - 1);
	}

	private void grow() {
		long[] oldKeys = this.keys;
		boolean[] oldTaken = this.taken;
		long[] oldSums = this.sums;
		boolean[] oldPresent = this.present;
		this.keys = new long[2 * oldKeys.length];
		this.taken = new boolean[2 * oldKeys.length];
		this.sums = new long[2 * oldSums.length];
		this.present = new boolean[2 * oldPresent.length];
		this.size = 0;
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldTaken[i]) {
				int place = place(oldKeys[i]);
				System.arraycopy(oldSums, i * this.slots, this.sums, place, this.slots);
				System.arraycopy(oldPresent, i * this.slots, this.present, place, this.slots);
			}
		}
	}

}
