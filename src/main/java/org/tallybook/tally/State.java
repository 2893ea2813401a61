package org.tallybook.tally;

import java.util.Locale;

/**
 * What is known where a figure could stand. A blank is never zero. Symbols are the
 * shorthand of the UK Government Analysis Function; {@code [nd]} is ours, since the
 * standard has none for "nobody documented a case".
 */
public enum State {

	/** A figure is known. */
	FIGURE("", "figure"),

	/** A source looked and found none. */
	ZERO_REPORTED("", "zero reported"),

	/**
	 * The source reported for the period and documented no case: counts as 0 in sums of
	 * documented cases only.
	 */
	NONE_DOCUMENTED("[nd]", "none documented: the source reported for the period and has no case on record"),

	/** No figure is available. */
	MISSING("[x]", "missing: no figure is available"),

	/** A figure makes no sense here. */
	NOT_APPLICABLE("[z]", "not applicable"),

	/** A figure is known and withheld so that nobody can be identified. */
	SUPPRESSED("[c]", "suppressed to protect people");

	private final String symbol;

	private final String words;

	State(String symbol, String words) {
		this.symbol = symbol;
		this.words = words;
	}

	/**
	 * The symbol that stands in the cell in place of a number.
	 * @return a word in square brackets, empty for states that print a number
	 */
	public String symbol() {
		return this.symbol;
	}

	/**
	 * What it means: a few words, then more of it behind a colon.
	 * @return the words
	 */
	public String words() {
		return this.words;
	}

	/**
	 * The code in data files.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public boolean printsNumber() {
		return this == FIGURE || this == ZERO_REPORTED;
	}

}
