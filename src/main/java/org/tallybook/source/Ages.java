package org.tallybook.source;

import java.util.List;

/**
 * Age groups in completed years: each from its first age to the one before the next, the
 * last without an end.
 *
 * @param starts the first age of each group, rising
 */
public record Ages(List<Integer> starts) {

	/** No greater age is documented. */
	private static final int OLDEST = 122;

	public Ages {
		starts = List.copyOf(starts);
		for (int i = 1; i < starts.size(); i++) {
			if (starts.get(i) <= starts.get(i - 1)) {
				throw new IllegalArgumentException("Expected rising ages but got " + starts);
			}
		}
		if (starts.isEmpty() || starts.get(0) < 0) {
			throw new IllegalArgumentException("Expected ages from 0 but got " + starts);
		}
	}

	/**
	 * The group of an age.
	 * @param age completed years
	 * @param column the column it was read from, for a reject
	 * @return its label, such as {@code 0-17} or {@code 60+}
	 */
	String group(long age, String column) {
		if (age < this.starts.get(0) || age > OLDEST) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column);
		}
		int i = this.starts.size() - 1;
		while (age < this.starts.get(i)) {
			i--;
		}
		return (i == this.starts.size() - 1) ? this.starts.get(i) + "+"
				: this.starts.get(i) + "-" + (this.starts.get(i + 1) - 1);
	}

}
