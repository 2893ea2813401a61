package org.tallybook.tally;

/**
 * Where a statement can be read.
 *
 * @param url the address
 * @param kind what stands there
 * @param read whether it was read at that place, and not at a copy of it
 */
public record Address(String url, Kind kind, boolean read) {

	/**
	 * Whether a headline may rest on it: a mirror, or a retelling by a third hand, may
	 * stand in a table and feeds no headline.
	 * @return true for an original, an agency or a press address that was read
	 */
	public boolean isCitable() {
		return this.read && this.kind != Kind.MIRROR && this.kind != Kind.SECONDARY;
	}

	/** What stands at an address. */
	public enum Kind {

		ORIGINAL, AGENCY, PRESS, MIRROR, SECONDARY

	}

}
