package org.tallybook.report;

import java.util.List;
import java.util.function.Function;

/**
 * A method that a workbook may use: what it answers, how, and who described it. The sheet
 * of methods lists those that were used.
 */
enum Method {

	/** Ranges are added end by end. */
	SUM_OF_RANGES("Sum of ranges", "How many in all, and between which ends?",
			"Low ends are added to low ends and high ends to high ends; a sum has a best figure only where every part"
					+ " has one (interval arithmetic).",
			(policies) -> List.of()),

	/** The share of known sex with its coverage and bounds. */
	SHARE_WITH_BOUNDS("Share with bounds", "Which part belongs to the group?",
			"f / (f + o) among the known; bounds f / (f + o + u) and (f + u) / (f + o + u), which assume nothing of the"
					+ " unknown; both can be attained (Manski 1989).",
			(policies) -> List.of("percentages from a base of " + policies.percentBase(),
					"a decimal from a base of " + policies.decimalBase(),
					"marked [u] below a coverage of " + policies.lowCoverage() + " %",
					"withheld below a coverage of " + policies.leastCoverage() + " %")),

	/** Change of a count. */
	CHANGE("Change", "More or fewer than before?",
			"Difference, and 100 (x / b - 1) percent; of ranges the smallest and the largest that they allow. Increase"
					+ " or decrease only where the ranges do not overlap.",
			(policies) -> List.of("percentages from a base of " + policies.percentBase())),

	/** The change of a share by its bounds. */
	CHANGE_OF_SHARE("Change of a share", "Has the share risen or fallen?",
			"The bounds of two periods are compared; rise or fall only where they do not overlap.",
			(policies) -> List.of()),

	/** How much figures were revised. */
	REVISION("Revisions", "How much were figures changed after they were first published?",
			"Later figure less first, for single periods: mean and mean absolute revision, relative mean absolute"
					+ " revision, standard deviation, and t with the standard error of Newey and West (1987), Bartlett"
					+ " weights, lag 1 (OECD and Eurostat guidelines on revisions, 2007).",
			(policies) -> List.of("tests from 8 periods", "bias at a level of 5 %")),

	/** Several claims on one incident. */
	RECONCILIATION("Reconciliation of claims", "What is known of one incident that several sources speak of?",
			"From the smallest low end that was stated to the highest figure that was stated; never a mean or median of"
					+ " claims.",
			(policies) -> List.of()),

	/** Tests of claims. */
	CLAIM_TEST("Test of a claim", "Do the records support what was said?",
			"The wording allows a set of numbers, the records another: supported where the second lies in the first,"
					+ " contradicted where they are disjoint, else undetermined; whole-number arithmetic.",
			(policies) -> List.of(policies.conventions() ? "dozens, scores and hundreds are 24, 40 and 200 or more"
					: "dozens, scores and hundreds are no number"));

	private final String title;

	private final String question;

	private final String how;

	private final Function<Policies, List<String>> values;

	Method(String title, String question, String how, Function<Policies, List<String>> values) {
		this.title = title;
		this.question = question;
		this.how = how;
		this.values = values;
	}

	String title() {
		return this.title;
	}

	String question() {
		return this.question;
	}

	/** The formula in words, with its reference. */
	String how() {
		return this.how;
	}

	/** The values of policies and parameters, in words. */
	String values(Policies policies) {
		return String.join("; ", this.values.apply(policies));
	}

}
