package org.tallybook.incident;

import java.util.Arrays;
import java.util.Optional;

/** What a form of words in a claim means. */
public enum WordMeaning {

	/** The number itself; about it where the sentence calls it an estimate. */
	STATED("stated"),

	/** More than the number, which is itself excluded. */
	MORE_THAN("more-than"),

	/** The number or more. */
	AT_LEAST("at-least"),

	/** Less than the number, which is itself excluded. */
	LESS_THAN("less-than"),

	/** The number or less: says nothing about the least. */
	AT_MOST("at-most"),

	/** The rounding cell of the number. */
	ABOUT("about"),

	/** The lower half of the rounding cell, without the number. */
	NEARLY("nearly"),

	/** From one number to another, both included. */
	BETWEEN("between"),

	/** From the number to less than one unit of its last digit that is not zero more. */
	ODD("odd"),

	/** More than half. */
	MOST("most"),

	/** Words for no number; by a convention, which is off, at least the number. */
	VAGUE("vague"),

	/** A fraction in words, two and a half points up or down. */
	FRACTION("fraction"),

	/** Calls a plain number an estimate. */
	HEDGE("hedge"),

	/** Percent, behind the number. */
	PERCENT("percent"),

	/** Percent, before the number. */
	PERCENT_BEFORE("percent-before"),

	/** Multiplies the number. */
	TIMES("times"),

	/** Counts people, behind the number. */
	COUNTER("counter"),

	/** What may be joined to a number or form where words are not spaced. */
	PARTICLE("particle"),

	/** What follows a fraction in words that is no ordinal. */
	PARTITIVE("partitive"),

	/** Names the people that a share is of. */
	BASE("base"),

	/** Makes the rest of a claim say more than is understood. */
	REFUSE("refuse");

	private final String code;

	WordMeaning(String code) {
		this.code = code;
	}

	/**
	 * The word in the table of words.
	 * @return a lower-case word
	 */
	public String code() {
		return this.code;
	}

	/** Whether a form of this meaning can be the whole of a claim. */
	boolean isClaim() {
		return compareTo(VAGUE) <= 0;
	}

	/** Whether another form of this meaning in the rest of a claim makes it unclear. */
	boolean isTelling() {
		return compareTo(FRACTION) <= 0 && this != STATED && this != BETWEEN;
	}

	static Optional<WordMeaning> named(String code) {
		return Arrays.stream(values()).filter((meaning) -> meaning.code.equals(code)).findFirst();
	}

}
