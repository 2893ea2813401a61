package org.tallybook.incident;

import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;

/**
 * What a wording allows: a set of shares or a set of counts. Serves the test of claims
 * only; no figure is ever made of it.
 */
public sealed interface ClaimedSet {

	/**
	 * Shares.
	 *
	 * @param set the shares that make the claim true
	 */
	record Shares(ShareSet set) implements ClaimedSet {
	}

	/**
	 * Counts.
	 *
	 * @param set the counts that make the claim true
	 */
	record Counts(WholeRange set) implements ClaimedSet {

		/**
		 * The same counts where the claim says that it happened at all: "up to" says
		 * nothing of the least, but a report of people is a report of one at least.
		 * @return the counts from 1 on; this set where it holds 0 alone
		 */
		public Counts ofPositiveReport() {
			return (this.set.least() == 0 && this.set.most() > 0) ? new Counts(new WholeRange(1, this.set.most()))
					: this;
		}

	}

}
