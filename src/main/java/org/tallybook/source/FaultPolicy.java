package org.tallybook.source;

/**
 * What becomes of a record whose figures contradict each other. They are printed as
 * published, with a finding, unless the declaration says otherwise.
 *
 * @param range what becomes of low, best and high that are not in order
 * @param refuseParts whether a record whose parts exceed its total is refused
 */
public record FaultPolicy(Order range, boolean refuseParts) {

	/** Printed as published. */
	public static final FaultPolicy FLAGGED = new FaultPolicy(Order.FLAG, false);

	/** What becomes of low, best and high that are not in order. */
	public enum Order {

		/** They are printed as published. */
		FLAG,

		/** The record is refused. */
		REFUSE,

		/** They are put in order. */
		SORT

	}

}
