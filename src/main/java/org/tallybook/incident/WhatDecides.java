package org.tallybook.incident;

/**
 * What would change the answer to a claim, as numbers that a report turns into figures.
 *
 * @param kind what it takes
 * @param least the fewest people, where it takes a number of them; else 0
 * @param most the most people, where it takes a number of them; else 0
 * @param of of how many people; else 0
 */
public record WhatDecides(Kind kind, long least, long most, long of) {

	/** What it takes. */
	public enum Kind {

		/** Only other records: the answer holds whatever is unknown. */
		OTHER_RECORDS,

		/** Records that agree with their own total. */
		CONSISTENT_RECORDS,

		/** Any record that speaks to the claim. */
		ANY_RECORD,

		/**
		 * The claim is true where at least so many of the unknown belong to the group.
		 */
		UNKNOWN_AT_LEAST,

		/**
		 * The claim is true where at most so many of the unknown belong to the group.
		 */
		UNKNOWN_AT_MOST,

		/** The claim is true where from so many to so many of the unknown belong. */
		UNKNOWN_BETWEEN,

		/** So many more members on record make the claim true. */
		MORE_MEMBERS_SUPPORT,

		/** So many more members on record make the claim false. */
		MORE_MEMBERS_CONTRADICT,

		/** So many more people on record make the claim true. */
		MORE_PEOPLE_SUPPORT,

		/** So many more people on record make the claim false. */
		MORE_PEOPLE_CONTRADICT,

		/** A largest number of the people, which nobody stated. */
		LARGEST_TOTAL,

		/** Counts with narrower ranges. */
		NARROWER_RANGES

	}

	static WhatDecides of(Kind kind) {
		return new WhatDecides(kind, 0, 0, 0);
	}

	static WhatDecides of(Kind kind, long people) {
		return new WhatDecides(kind, people, people, 0);
	}

	/** What it takes where the answer is known, or the records say nothing. */
	static WhatDecides settled(Answer answer) {
		return of((answer == Answer.INCONSISTENT) ? Kind.CONSISTENT_RECORDS : Kind.OTHER_RECORDS);
	}

}
