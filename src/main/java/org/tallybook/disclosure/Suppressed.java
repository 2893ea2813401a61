package org.tallybook.disclosure;

import java.util.Locale;

/**
 * A figure that the public release does not print.
 *
 * @param figure the id of the figure
 * @param reason why not
 */
public record Suppressed(String figure, Reason reason) {

	/** Why a figure is not printed. */
	public enum Reason {

		/** It is a small count, or tells something of every person in it. */
		SMALL,

		/** A small count could be worked out with it. */
		SECONDARY,

		/** It follows from figures that are not all printed, or may. */
		DERIVED,

		/** Its table or series tells more than counts that add. */
		WITHHELD;

		/**
		 * The code in data files.
		 * @return a lower-case word
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
