package org.tallybook.incident;

import java.util.Locale;

import org.tallybook.statistics.Possible;

/** What the records say of a claim. */
public enum Answer {

	/** Every state of the world that the records allow makes the claim true. */
	SUPPORTED,

	/** No state of the world that the records allow makes the claim true. */
	CONTRADICTED,

	/** Some make it true and some do not. */
	UNDETERMINED,

	/** The records allow no state of the world. */
	INCONSISTENT;

	static Answer of(Possible possible) {
		return switch (possible) {
			case ALWAYS -> SUPPORTED;
			case NEVER -> CONTRADICTED;
			case SOMETIMES -> UNDETERMINED;
			case NOWHERE -> INCONSISTENT;
		};
	}

	/**
	 * The answer in a table.
	 * @return lower-case words
	 */
	public String words() {
		return (this == INCONSISTENT) ? "inconsistent records" : name().toLowerCase(Locale.ROOT);
	}

}
