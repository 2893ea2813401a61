package org.tallybook.tally;

/** What a claim does to the incident it speaks of. */
public enum Stance {

	/** Says that it happened. */
	ASSERTS("asserts"),

	/** Says that it did not happen: contests the figure, and is not a zero. */
	DENIES("denies"),

	/** Says that it happened and gives no count. */
	CORROBORATES("corroborates without a count");

	private final String words;

	Stance(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
