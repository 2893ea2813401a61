package org.tallybook.report;

import org.tallybook.statistics.Refusal;

/** Why a method gives no answer, in words. */
final class Refused {

	static final String NO_BEST = "the source gives ranges and not every one of them has a best figure";

	private Refused() {
	}

	static String words(Refusal refusal) {
		return switch (refusal) {
			case TOO_FEW_PERIODS -> "there are too few complete periods";
			case TOO_FEW_YEARS -> "there are fewer than three full years";
			case NO_VARIATION -> "there is no variation: the counts are all the same, or all on one line";
			case DEPENDENT -> "neighbouring periods resemble each other";
			case OVERDISPERSED -> "the counts scatter too widely";
			case NOTHING_BEFORE -> "nothing was counted before";
			case NOTHING_AFTER -> "nothing was counted after, so that there is no ratio";
			case NO_FIT -> "the model has no finite solution, as where a season has no case in any year";
		};
	}

}
