package org.tallybook.incident;

import java.util.Locale;

/** What the records say of a claim. */
public enum Answer {

	/** Every state of the world that the records allow makes the claim true. */
	SUPPORTED,

	/** No state of the world that the records allow makes the claim true. */
	CONTRADICTED,

	/** Some make it true and some do not. */
	UNDETERMINED;

	/**
	 * The answer in a table.
	 * @return a lower-case word
	 */
	public String words() {
		return name().toLowerCase(Locale.ROOT);
	}

}
