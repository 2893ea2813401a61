package org.tallybook.tally;

import java.util.Locale;

/**
 * Sex as recorded. Female means women and girls unless an age group says otherwise.
 * Unknown is a category, never a blank.
 */
public enum Sex {

	FEMALE, MALE, OTHER, UNKNOWN;

	/**
	 * The code of this member in keys and data files.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
