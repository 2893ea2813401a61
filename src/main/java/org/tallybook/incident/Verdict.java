package org.tallybook.incident;

import java.util.Optional;
import java.util.OptionalLong;

import org.tallybook.statistics.Possible;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.Share;
import org.tallybook.statistics.ShareBounds;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.ShareStatement;

/**
 * A published claim tested against what is recorded. The claim allows a set of shares or
 * counts and the records allow another; the answer follows from the two sets alone, in
 * whole-number arithmetic. What a partial source recorded is not the truth: of all cases
 * a count has no top and a share may be any, so the answer is given twice, of the
 * recorded cases and of all cases.
 *
 * @param recorded the answer for the recorded cases
 * @param all the answer for all cases
 * @param testable whether any record speaks to the claim
 * @param reason why, in one sentence without figures
 * @param decides what would change the answer for the recorded cases
 * @param consequence the fewest members of the group if the claim is true and the least
 * stated total was reached; empty where no least total was stated
 */
public record Verdict(Answer recorded, Answer all, boolean testable, String reason, WhatDecides decides,
		OptionalLong consequence) {

	private static final WholeRange NOBODY = WholeRange.exactly(0);

	private static final ShareBounds ANY_SHARE = ShareBounds.of(WholeRange.from(0), WholeRange.from(0), NOBODY,
			WholeRange.from(1));

	/**
	 * Tests a claim about a share of the people of an incident. Its records are the
	 * claims that counted the group alone; the people of the incident may be as many as
	 * the highest figure that was stated, and any of the others may belong to the group.
	 * @param claim a claim with a share
	 * @param figure the reconciled figure of its incident
	 * @param recordedMembers how many members of the group were counted at least
	 * @return the verdict
	 */
	public static Verdict ofIncident(Claim claim, CountRange figure, long recordedMembers) {
		ShareStatement statement = claim.share().orElseThrow();
		OptionalLong consequence = consequence(statement, figure);
		if (recordedMembers == 0) {
			return untested("no published record gives the " + dimensionWord(statement.member()) + " of these people",
					consequence);
		}
		ClaimedCount people = ClaimedCount.of(figure);
		long most = Math.max(recordedMembers, people.most());
		WholeRange total = new WholeRange(Math.min(Math.max(people.least(), recordedMembers), most), most);
		ShareBounds bounds = ShareBounds.of(WholeRange.from(recordedMembers), WholeRange.from(0), NOBODY, total);
		Optional<ShareSet> claimed = Quantity.OfPeople.set(statement);
		Answer recorded = answer(claimed, bounds);
		WhatDecides decides = (recorded == Answer.UNDETERMINED)
				? claimed.map((set) -> Decision.ofMembers(set, recordedMembers, most)).orElseThrow()
				: WhatDecides.settled(recorded);
		return new Verdict(recorded, ofAll(claimed, recorded, false), true, reason(recorded, false), decides,
				consequence);
	}

	/**
	 * Tests a statement about a share against recorded counts.
	 * @param statement the statement
	 * @param share the recorded counts
	 * @param complete whether the records hold every case
	 * @param consequence the fewest members if the statement is true
	 * @return the verdict
	 */
	public static Verdict of(ShareStatement statement, Share share, boolean complete, OptionalLong consequence) {
		ShareBounds bounds = ShareBounds.of(WholeRange.exactly(share.group()), WholeRange.exactly(share.rest()),
				WholeRange.exactly(share.unknown()));
		return of(Quantity.OfPeople.set(statement), bounds, complete, consequence);
	}

	/**
	 * Tests a set of shares against recorded counts.
	 * @param claimed the shares that make the claim true
	 * @param records the recorded counts, each with its range
	 * @param complete whether the records hold every case
	 * @return the verdict
	 */
	public static Verdict of(ShareSet claimed, ShareBounds records, boolean complete) {
		return of(Optional.of(claimed), records, complete, OptionalLong.empty());
	}

	private static Verdict of(Optional<ShareSet> claimed, ShareBounds records, boolean complete,
			OptionalLong consequence) {
		if (records.state() == ShareBounds.State.NOBODY) {
			return untested("nobody is recorded", consequence);
		}
		Answer recorded = answer(claimed, records);
		WhatDecides decides = (recorded == Answer.UNDETERMINED)
				? claimed.map((set) -> Decision.ofUnknown(set, records)).orElseThrow() : WhatDecides.settled(recorded);
		return new Verdict(recorded, ofAll(claimed, recorded, complete), true, reason(recorded, complete), decides,
				consequence);
	}

	/**
	 * Tests a set of shares against an interval of shares, such as one that a sample
	 * allows: every share between its ends is possible.
	 * @param claimed the shares that make the claim true
	 * @param lower the least share that is possible
	 * @param upper the largest share that is possible
	 * @param complete whether the interval is about every case
	 * @return the verdict
	 */
	public static Verdict ofInterval(ShareSet claimed, Ratio lower, Ratio upper, boolean complete) {
		Answer recorded = Answer.of(Possible.of(claimed, lower, upper));
		WhatDecides decides = (recorded == Answer.UNDETERMINED) ? WhatDecides.of(WhatDecides.Kind.NARROWER_RANGES)
				: WhatDecides.settled(recorded);
		return new Verdict(recorded, ofAll(Optional.of(claimed), recorded, complete), true, reason(recorded, complete),
				decides, OptionalLong.empty());
	}

	/**
	 * Tests a set of counts against a recorded count. Of all cases of a partial source
	 * there are at least as many as it recorded: a claimed maximum below the record is
	 * contradicted.
	 * @param claimed the counts that make the claim true
	 * @param recorded the recorded count, with its range
	 * @param complete whether the records hold every case
	 * @return the verdict
	 */
	public static Verdict of(WholeRange claimed, WholeRange recorded, boolean complete) {
		Answer answer = Answer.of(Possible.of(claimed, recorded));
		Answer all = complete ? answer : Answer.of(Possible.of(claimed, WholeRange.from(recorded.least())));
		return new Verdict(answer, all, true, reason(answer, all, complete),
				Decision.ofPeople(claimed, recorded, answer), OptionalLong.empty());
	}

	private static Verdict untested(String reason, OptionalLong consequence) {
		return new Verdict(Answer.UNDETERMINED, Answer.UNDETERMINED, false, reason,
				WhatDecides.of(WhatDecides.Kind.ANY_RECORD), consequence);
	}

	/** No share meets "more than 100 %". */
	private static Answer answer(Optional<ShareSet> claimed, ShareBounds records) {
		Possible none = (records.state() == ShareBounds.State.INCONSISTENT) ? Possible.NOWHERE : Possible.NEVER;
		return Answer.of(claimed.map(records::where).orElse(none));
	}

	private static Answer ofAll(Optional<ShareSet> claimed, Answer recorded, boolean complete) {
		return (complete || recorded == Answer.INCONSISTENT) ? recorded : answer(claimed, ANY_SHARE);
	}

	private static String reason(Answer recorded, boolean complete) {
		return reason(recorded, Answer.UNDETERMINED, complete);
	}

	private static String reason(Answer recorded, Answer all, boolean complete) {
		String records = switch (recorded) {
			case SUPPORTED -> "true of the recorded cases whatever is unknown about them";
			case CONTRADICTED -> "false of the recorded cases whatever is unknown about them";
			case UNDETERMINED -> "true or false of the recorded cases depending on what is unknown about them";
			case INCONSISTENT -> "the recorded counts and their total do not agree with each other";
		};
		if (complete || recorded == Answer.INCONSISTENT) {
			return records;
		}
		return records + "; the source is partial, " + switch (all) {
			case SUPPORTED -> "and all cases are at least the recorded ones, so it is true of all cases as well";
			case CONTRADICTED -> "but all cases are at least the recorded ones, which are more than the claim allows";
			case UNDETERMINED, INCONSISTENT -> "so of all cases it cannot be decided";
		};
	}

	private static OptionalLong consequence(ShareStatement statement, CountRange figure) {
		boolean floor = statement.kind() != EndKind.UP_TO && figure.low().isStated();
		return floor ? Quantity.OfPeople.set(statement)
			.map((set) -> OptionalLong.of(set.fewestOf(figure.low().least())))
			.orElse(OptionalLong.empty()) : OptionalLong.empty();
	}

	private static String dimensionWord(String member) {
		return ("female".equals(member) || "male".equals(member)) ? "sex" : "group";
	}

}
