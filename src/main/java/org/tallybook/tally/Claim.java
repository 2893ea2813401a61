package org.tallybook.tally;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One published statement about one incident and one measure, with its wording kept.
 *
 * @param id the id in its register
 * @param source the id of the source, that is of the register
 * @param line the physical line of the file on which the record starts
 * @param incident the incident that it speaks of
 * @param outcome what happened to the people
 * @param period the dates that it states
 * @param place the place that it states, empty where it states none
 * @param count what it says of the number of people; nothing stated for a claim in words
 * @param counted the group that was counted, such as {@code female}, or {@code all}
 * @param share what it says of a share, for a claim about a share
 * @param stance what it does to the incident
 * @param wording the words themselves, in any language
 * @param claimant who says so
 * @param anonymous whether the claimant has no name
 * @param reported when it was said, as precisely as known
 * @param verification how far it was verified, in the register's words
 * @param address where it can be read
 * @param relations how it relates to other incidents
 */
public record Claim(String id, String source, long line, String incident, String outcome, Period period, String place,
		CountRange count, String counted, Optional<ShareStatement> share, Stance stance, String wording,
		String claimant, boolean anonymous, Optional<Period> reported, String verification, Address address,
		Relations relations) {

	/** The range of a claim that states no figure. */
	public static final CountRange NO_COUNT = new CountRange(End.NOT_STATED, OptionalLong.empty(), End.NOT_STATED);

	/**
	 * Whether the claim gives a figure for the number of people.
	 * @return false for a share, a denial and a claim in words
	 */
	public boolean hasCount() {
		return this.share.isEmpty() && !this.count.equals(NO_COUNT);
	}

}
