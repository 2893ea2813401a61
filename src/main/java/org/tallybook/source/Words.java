package org.tallybook.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a block at once, the first of them the lowest. What is taken of a cell
 * is followed by zeros, and no branch asks how long the cell is: lengths follow no
 * pattern that a processor could foresee.
 */
final class Words {

	/** A block has this many bytes to spare, so that words can be read behind its end. */
	static final int SPARE = 3 * Long.BYTES;

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** What of each word belongs to a cell, by its length. */
	private static final long[] FIRST = masks(0);

	private static final long[] SECOND = masks(Long.BYTES);

	private static final long[] THIRD = masks(2 * Long.BYTES);

	private Words() {
	}

	private static long[] masks(int from) {
		long[] masks = new long[SPARE + 1];
		for (int length = 0; length <= SPARE; length++) {
			int bytes = Math.max(0, Math.min(Long.BYTES, length - from));
			masks[length] = (bytes == Long.BYTES) ? -1 : (1L << (Byte.SIZE * bytes)) - 1;
		}
		return masks;
	}

	/** The eight bytes from a place. */
	static long at(byte[] block, int place) {
		return (long) LONG.get(block, place);
	}

	/** The first eight bytes of a cell. */
	static long first(byte[] block, int start, int length) {
		return at(block, start) & FIRST[Math.min(length, SPARE)];
	}

	/** The eight bytes behind the first. */
	static long second(byte[] block, int start, int length) {
		return at(block, start + Long.BYTES) & SECOND[Math.min(length, SPARE)];
	}

	/** The eight bytes behind the second. */
	static long third(byte[] block, int start, int length) {
		return at(block, start + 2 * Long.BYTES) & THIRD[Math.min(length, SPARE)];
	}

}
