package org.tallybook.tally;

/**
 * How a publisher stated one end of a range. An end that is not stated is neither zero
 * nor infinity: nobody said anything about it.
 */
public enum EndKind {

	/** The figure itself, without any word before it. */
	STATED("stated", ""),

	/**
	 * A figure called approximate: "about N", or a figure given with no least figure.
	 */
	APPROXIMATE("approximate", "about "),

	/** The count is larger than the figure. */
	MORE_THAN("more_than", "more than "),

	/** The count is the figure or larger. */
	AT_LEAST("at_least", "at least "),

	/** The count is the figure or smaller: says nothing about the least. */
	UP_TO("up_to", "up to "),

	/** Nobody stated this end. */
	NOT_STATED("not_stated", "");

	private final String code;

	private final String words;

	EndKind(String code, String words) {
		this.code = code;
		this.words = words;
	}

	/**
	 * The code in data files.
	 * @return a lower-case word
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The words that stand before the figure in a sentence, with a trailing blank.
	 * @return the words, empty where the figure stands alone
	 */
	public String words() {
		return this.words;
	}

}
