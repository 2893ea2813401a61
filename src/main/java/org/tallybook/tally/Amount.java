package org.tallybook.tally;

import java.math.BigDecimal;

/** What a value says: a count with its range, or a decimal number. */
public sealed interface Amount {

	/**
	 * A count of persons, incidents or records.
	 *
	 * @param range the count
	 */
	record Count(CountRange range) implements Amount {
	}

	/**
	 * A number rounded as it is printed: a share, a rate, a change.
	 *
	 * @param number the number; a share is a fraction, so that 0.837 prints as 83.7 %
	 * @param kind the words that belong to it where somebody stated it as a bound: "more
	 * than 70 %"
	 */
	record Decimal(BigDecimal number, EndKind kind) implements Amount {

		public Decimal {
			if (kind == EndKind.NOT_STATED) {
				throw new IllegalArgumentException("Expected a decimal that somebody stated");
			}
		}

	}

}
