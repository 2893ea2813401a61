package org.tallybook.source;

/**
 * What becomes of a record whose figures contradict each other or cannot be. Those that
 * contradict each other are printed as published, with a finding, unless the declaration
 * says otherwise; a figure below zero refuses the record, unless it does.
 *
 * @param range what becomes of low, best and high that are not in order
 * @param refuseParts whether a record whose parts exceed its total is refused
 * @param flagNegative whether a figure below zero is taken as published, with a finding
 */
public record FaultPolicy(Order range, boolean refuseParts, boolean flagNegative) {

	/** Printed as published. */
	public static final FaultPolicy FLAGGED = new FaultPolicy(Order.FLAG, false, false);

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
