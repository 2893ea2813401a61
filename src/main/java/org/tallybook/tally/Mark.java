package org.tallybook.tally;

import java.util.Locale;

/** What a reader has to know beside a figure. */
public enum Mark {

	/** Will change when the source is complete. */
	PROVISIONAL("[p]", "provisional"),

	/** Published differently before. */
	REVISED("[r]", "revised: another figure was first published"),

	/** Rests on too little to be relied on. */
	LOW_RELIABILITY("[u]", "low reliability"),

	/** Not zero, but rounds to nothing. */
	LOW("[low]", "rounds to nothing: it is not zero"),

	/** Somebody denies it. */
	CONTESTED("[d]", "contested: denied by somebody"),

	/** Printed as published although it breaks a check. */
	FLAGGED("[f]", "fails a check: printed as published"),

	/** A sum over a period of which the source did not report every part. */
	INCOMPLETE("[i]", "incomplete: the source did not report for every part of the period");

	private final String symbol;

	private final String words;

	Mark(String symbol, String words) {
		this.symbol = symbol;
		this.words = words;
	}

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

}
