package org.tallybook.report;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.tallybook.incident.WhatDecides;

/** What would change the answer to a claim, as a sentence over figures. */
final class WhatWouldChange {

	/** The measure of the figures in these sentences. */
	static final String MEASURE = "_to_decide";

	/** What it takes where no record speaks to a claim. */
	static final String ANY_RECORD = "any record that speaks to the claim";

	private WhatWouldChange() {
	}

	/**
	 * The cell of a table.
	 * @param decides what it takes
	 * @param member the member of the group that a share is of, such as female
	 * @param add adds a figure of people, by a name of its own in the row, and returns
	 * its id
	 */
	static Cell cell(WhatDecides decides, String member, BiFunction<String, Long, String> add) {
		String words = words(decides.kind(), member);
		SortedMap<String, String> figures = new TreeMap<>();
		for (String name : Sentence.names(words)) {
			figures.put(name, add.apply(name, switch (name) {
				case "least" -> decides.least();
				case "most" -> decides.most();
				default -> decides.of();
			}));
		}
		return figures.isEmpty() ? new Cell.Text(words) : new Cell.Phrase(new Sentence(words, figures));
	}

	private static String words(WhatDecides.Kind kind, String member) {
		String unknown = " of the {unknown} people of whom it is unknown are " + member + ", else false";
		String more = "{least} more " + member + " on record would make it ";
		return switch (kind) {
			case OTHER_RECORDS -> "only other records: nothing that is unknown changes it";
			case CONSISTENT_RECORDS -> "records whose parts agree with their total";
			case ANY_RECORD -> ANY_RECORD;
			case UNKNOWN_AT_LEAST -> "true if {least} or more" + unknown;
			case UNKNOWN_AT_MOST -> "true if {most} or fewer" + unknown;
			case UNKNOWN_BETWEEN -> "true if {least} to {most}" + unknown;
			case MORE_MEMBERS_SUPPORT -> more + "true";
			case MORE_MEMBERS_CONTRADICT -> more + "false";
			case MORE_PEOPLE_SUPPORT -> "{least} more on record would make it true";
			case MORE_PEOPLE_CONTRADICT -> "{least} more on record would make it false";
			case LARGEST_TOTAL -> "a largest number of all these people, which nobody stated";
			case NARROWER_RANGES -> "counts with narrower ranges";
		};
	}

}
