package org.tallybook.statistics;

import java.util.Optional;

/**
 * A slip of the hand that turns one whole number into another, as checks of published
 * tables look for: two neighbouring digits that changed places, or a digit that moved by
 * one place because a nought was added or lost. A transposition differs by a multiple of
 * 9; that two numbers differ by such a slip is a hint and no proof.
 */
public enum DigitSlip {

	/** 5597 for 5957. */
	TRANSPOSED,

	/** 20 for 2, or 2 for 20. */
	SHIFTED;

	private static final int PLACE = 10;

	/**
	 * The slip that makes one number of another.
	 * @param printed a number of a publication, from 0
	 * @param found what it should be, from 0
	 * @return the slip, the same if the two are exchanged; empty where neither explains
	 * the difference
	 */
	public static Optional<DigitSlip> between(long printed, long found) {
		if (printed <= 0 || found <= 0 || printed == found) {
			return Optional.empty();
		}
		if (isTenfold(printed, found) || isTenfold(found, printed)) {
			return Optional.of(SHIFTED);
		}
		return isTransposed(Long.toString(printed), Long.toString(found)) ? Optional.of(TRANSPOSED) : Optional.empty();
	}

	private static boolean isTenfold(long large, long small) {
		return large % PLACE == 0 && large / PLACE == small;
	}

	private static boolean isTransposed(String some, String other) {
		if (some.length() != other.length()) {
			return false;
		}
		int first = 0;
		while (some.charAt(first) == other.charAt(first)) {
			first++;
		}
		return first + 1 < some.length() && some.charAt(first) == other.charAt(first + 1)
				&& some.charAt(first + 1) == other.charAt(first)
				&& some.substring(first + 2).equals(other.substring(first + 2));
	}

}
