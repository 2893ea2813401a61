package org.tallybook.incident;

import java.math.BigDecimal;
import java.util.OptionalLong;

import org.tallybook.statistics.LeastMembers;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.Share;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.ShareStatement;

/**
 * A published claim about a share, tested against what is recorded. The claim allows a
 * set of shares and the records allow another; the answer follows from the two sets
 * alone, in whole-number arithmetic. What a partial source recorded is not the truth, so
 * the answer is given twice: of the recorded cases, and of all cases.
 *
 * @param recorded the answer for the recorded cases
 * @param all the answer for all cases
 * @param testable whether any record speaks to the claim
 * @param reason why, in one sentence without figures
 * @param consequence the fewest members of the group if the claim is true and the least
 * stated total was reached; empty where no least total was stated
 */
public record Verdict(Answer recorded, Answer all, boolean testable, String reason, OptionalLong consequence) {

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
			return new Verdict(Answer.UNDETERMINED, Answer.UNDETERMINED, false,
					"no published record gives the " + dimensionWord(statement.member()) + " of these people",
					consequence);
		}
		long most = Math.max(recordedMembers, ClaimedCount.of(figure).most());
		Ratio low = (most == Long.MAX_VALUE) ? new Ratio(0, 1) : new Ratio(recordedMembers, most);
		Answer recorded = answer(statement, low, new Ratio(1, 1), OptionalLong.empty());
		return new Verdict(recorded, Answer.UNDETERMINED, true, reason(recorded, false), consequence);
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
		if (share.total() == 0) {
			return new Verdict(Answer.UNDETERMINED, Answer.UNDETERMINED, false, "nobody is recorded", consequence);
		}
		Answer recorded = answer(statement, share.lower().orElseThrow(), share.upper().orElseThrow(),
				OptionalLong.of(share.total()));
		Answer all = complete ? recorded : Answer.UNDETERMINED;
		return new Verdict(recorded, all, true, reason(recorded, complete), consequence);
	}

	private static String reason(Answer recorded, boolean complete) {
		String records = switch (recorded) {
			case SUPPORTED -> "true of the recorded cases whatever is unknown about them";
			case CONTRADICTED -> "false of the recorded cases whatever is unknown about them";
			case UNDETERMINED -> "true or false of the recorded cases depending on what is unknown about them";
		};
		return complete ? records : records + "; the source is partial, so of all cases it cannot be decided";
	}

	/** The answer for the shares from low to high, in steps of one person of a total. */
	private static Answer answer(ShareStatement statement, Ratio low, Ratio high, OptionalLong total) {
		boolean lowTrue = holds(statement, low);
		boolean highTrue = holds(statement, high);
		if (lowTrue && highTrue) {
			return Answer.SUPPORTED;
		}
		boolean some = lowTrue || highTrue
				|| (between(statement, low, high) && (total.isEmpty() || isMet(statement, total.getAsLong())));
		return some ? Answer.UNDETERMINED : Answer.CONTRADICTED;
	}

	/** Whether an interval of shares spans the claimed set without an end inside it. */
	private static boolean between(ShareStatement statement, Ratio low, Ratio high) {
		BigDecimal[] set = claimed(statement);
		return compare(low, set[0]) < 0 && compare(high, set[1]) > 0;
	}

	/** Whether a whole number of people can make the statement true of a total. */
	private static boolean isMet(ShareStatement statement, long total) {
		return holds(statement, new Ratio(LeastMembers.of(claimed(statement)[0], false, total), total));
	}

	private static boolean holds(ShareStatement statement, Ratio share) {
		BigDecimal[] set = claimed(statement);
		return switch (statement.kind()) {
			case MORE_THAN -> compare(share, set[0]) > 0;
			case APPROXIMATE -> compare(share, set[0]) >= 0 && compare(share, set[1]) < 0;
			default -> compare(share, set[0]) >= 0 && compare(share, set[1]) <= 0;
		};
	}

	/** The least and the largest share that a statement allows. */
	private static BigDecimal[] claimed(ShareStatement statement) {
		BigDecimal share = statement.share();
		return switch (statement.kind()) {
			case MORE_THAN, AT_LEAST -> new BigDecimal[] { share, BigDecimal.ONE };
			case UP_TO -> new BigDecimal[] { BigDecimal.ZERO, share };
			case APPROXIMATE ->
				new BigDecimal[] { share.subtract(halfUnit(share)).max(BigDecimal.ZERO), share.add(halfUnit(share)) };
			case STATED, NOT_STATED -> new BigDecimal[] { share, share };
		};
	}

	/**
	 * Half of ten points where multiples of ten look intended, else half a unit of the
	 * last digit.
	 */
	private static BigDecimal halfUnit(BigDecimal share) {
		int digits = Math.max(1, share.stripTrailingZeros().scale());
		return BigDecimal.valueOf(5, digits + 1);
	}

	private static OptionalLong consequence(ShareStatement statement, CountRange figure) {
		boolean floor = statement.kind() != EndKind.UP_TO && figure.low().isStated();
		return floor ? OptionalLong
			.of(LeastMembers.of(claimed(statement)[0], statement.kind() == EndKind.MORE_THAN, figure.low().least()))
				: OptionalLong.empty();
	}

	private static int compare(Ratio share, BigDecimal bound) {
		return BigDecimal.valueOf(share.numerator()).compareTo(bound.multiply(BigDecimal.valueOf(share.denominator())));
	}

	private static String dimensionWord(String member) {
		return ("female".equals(member) || "male".equals(member)) ? "sex" : "group";
	}

}
