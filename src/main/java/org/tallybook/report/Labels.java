package org.tallybook.report;

import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** Codes in words. */
final class Labels {

	private Labels() {
	}

	/** A code without its hyphens and underscores. */
	static String of(String code) {
		return code.replace('-', ' ').replace('_', ' ');
	}

	/**
	 * A period that heads a row: "up to 1998" where it counts everything up to its end.
	 */
	static String of(Period period) {
		return period.start().isEmpty() ? "Up " + period.label() : period.label();
	}

	/**
	 * A member that heads a row: sexes are codes of our own, others stand as they are.
	 */
	static String of(String dimension, String member) {
		if (!dimension.equals(Series.SEX)) {
			return member;
		}
		return member.equals(Sex.UNKNOWN.code()) ? "Sex unknown" : capital(member);
	}

	/** A word with a capital. */
	static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
