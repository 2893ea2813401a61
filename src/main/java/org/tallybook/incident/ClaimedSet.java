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
	}

}
