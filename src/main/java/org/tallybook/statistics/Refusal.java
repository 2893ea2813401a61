package org.tallybook.statistics;

/**
 * Why a method gives no answer for a series.
 */
public enum Refusal {

	/** Fewer periods than the method can speak of. */
	TOO_FEW_PERIODS,

	/** Fewer than three years of some season. */
	TOO_FEW_YEARS,

	/** All values are the same, or nothing is left of them beside the model. */
	NO_VARIATION,

	/** Neighbouring periods resemble each other, or alternate, beyond chance. */
	DEPENDENT,

	/** The counts scatter so widely about the model that it does not describe them. */
	OVERDISPERSED,

	/**
	 * Nothing was counted before the event, so that there is no level to compare with.
	 */
	NOTHING_BEFORE,

	/** Nothing was counted after the event, so that no ratio of levels can be fitted. */
	NOTHING_AFTER,

	/** The model has no finite solution, as where a season is zero in every year. */
	NO_FIT

}
