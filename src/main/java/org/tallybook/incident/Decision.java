package org.tallybook.incident;

import org.tallybook.incident.WhatDecides.Kind;
import org.tallybook.statistics.ShareBounds;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;

/** What would decide a claim, counted in people. */
final class Decision {

	private Decision() {
	}

	/**
	 * How many of the unknown have to belong to the group. It can be said where all
	 * counts are points; else a narrower range may decide.
	 */
	static WhatDecides ofUnknown(ShareSet claimed, ShareBounds records) {
		if (!isPoint(records.group()) || !isPoint(records.rest()) || !isPoint(records.unknown())) {
			return WhatDecides.of(Kind.NARROWER_RANGES);
		}
		long members = records.group().least();
		long unknown = records.unknown().least();
		long people = members + records.rest().least() + unknown;
		long fewest = Math.max(0, claimed.fewestOf(people) - members);
		long most = Math.min(unknown, claimed.mostOf(people) - members);
		Kind kind = (most == unknown) ? Kind.UNKNOWN_AT_LEAST
				: (fewest == 0) ? Kind.UNKNOWN_AT_MOST : Kind.UNKNOWN_BETWEEN;
		return new WhatDecides(kind, fewest, most, unknown);
	}

	/**
	 * How many more members on record, of at most so many people, decide a claim: it
	 * becomes true where no more members can be too many, and false where so many are too
	 * many already.
	 */
	static WhatDecides ofMembers(ShareSet claimed, long members, long people) {
		if (people == WholeRange.OPEN) {
			return WhatDecides.of(Kind.LARGEST_TOTAL);
		}
		return claimed.isTopless() ? WhatDecides.of(Kind.MORE_MEMBERS_SUPPORT, claimed.fewestOf(people) - members)
				: WhatDecides.of(Kind.MORE_MEMBERS_CONTRADICT, claimed.mostOf(people) + 1 - members);
	}

	/** How many more people on record change the answer to a claimed count. */
	static WhatDecides ofPeople(WholeRange claimed, WholeRange recorded, Answer answer) {
		if (answer == Answer.UNDETERMINED) {
			return WhatDecides.of(Kind.NARROWER_RANGES);
		}
		if (answer == Answer.SUPPORTED && !claimed.isOpen()) {
			return WhatDecides.of(Kind.MORE_PEOPLE_CONTRADICT, claimed.most() + 1 - recorded.least());
		}
		long more = claimed.least() - recorded.least();
		boolean tooFew = recorded.most() < claimed.least() && recorded.most() <= claimed.most() - more;
		return tooFew ? WhatDecides.of(Kind.MORE_PEOPLE_SUPPORT, more) : WhatDecides.settled(answer);
	}

	private static boolean isPoint(WholeRange range) {
		return range.least() == range.most();
	}

}
