package org.tallybook.report;

import org.tallybook.tally.Period;

/**
 * A published statement that a table holds against a source, as declared.
 *
 * @param wording its words on the number, in any language
 * @param of the member of which it speaks, such as {@code female}, or {@link #EVERYBODY}
 * @param series the name of the series of the source
 * @param period the period that it is about; may be a word such as {@code @year}
 * @param claimant who said so
 * @param said when
 * @param url where it can be read
 * @param remark why it is tested, in words for the public; may be empty
 */
public record TestedClaim(String wording, String of, String series, String period, String claimant, Period said,
		String url, String remark) {

	/** Stands for the people of a series without regard to their sex. */
	public static final String EVERYBODY = "count";

}
