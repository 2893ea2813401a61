package org.tallybook.incident;

import java.math.BigDecimal;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallybook.statistics.Share;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

	@ParameterizedTest
	@CsvSource({ "MORE_THAN, 0.7, 7, 3, 0, CONTRADICTED", "MORE_THAN, 0.7, 71, 29, 0, SUPPORTED",
			"MORE_THAN, 0.7, 70, 29, 1, UNDETERMINED", "MORE_THAN, 0.7, 69, 30, 1, CONTRADICTED",
			"AT_LEAST, 0.7, 7, 3, 0, SUPPORTED", "AT_LEAST, 0.7, 69, 30, 1, UNDETERMINED",
			"AT_LEAST, 0.7, 69, 31, 0, CONTRADICTED", "UP_TO, 0.7, 7, 3, 0, SUPPORTED",
			"UP_TO, 0.7, 70, 29, 1, UNDETERMINED", "UP_TO, 0.7, 71, 29, 0, CONTRADICTED",
			"STATED, 0.5, 1, 1, 0, SUPPORTED", "STATED, 0.5, 1, 2, 0, CONTRADICTED",
			"STATED, 0.5, 0, 0, 4, UNDETERMINED", "STATED, 0.5, 0, 0, 3, CONTRADICTED",
			"MORE_THAN, 0.7, 164, 32, 0, SUPPORTED" })
	void followsFromTheSetsAlone(EndKind kind, String share, long group, long rest, long unknown, Answer answer) {
		assertThat(answer(kind, share, new Share(group, rest, unknown))).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource({ "0.70, 65, 35, SUPPORTED", "0.7, 649, 351, CONTRADICTED", "0.7, 749, 251, SUPPORTED",
			"0.7, 75, 25, CONTRADICTED", "0.72, 715, 285, SUPPORTED", "0.72, 725, 275, CONTRADICTED",
			"0.725, 7245, 2755, SUPPORTED", "0.725, 722, 278, CONTRADICTED", "0.05, 45, 955, SUPPORTED",
			"0.05, 55, 945, CONTRADICTED", "1, 95, 5, SUPPORTED", "1, 94, 6, CONTRADICTED" })
	void takesAboutAsTheRoundingCellOfTheFigure(String share, long group, long rest, Answer answer) {
		assertThat(answer(EndKind.APPROXIMATE, share, new Share(group, rest, 0))).isEqualTo(answer);
	}

	@ParameterizedTest
	@EnumSource(value = EndKind.class, names = { "STATED", "APPROXIMATE", "MORE_THAN", "AT_LEAST", "UP_TO" })
	void agreesWithEveryWayToAssignTheUnknown(EndKind kind) {
		for (String share : new String[] { "0", "0.25", "0.4", "0.5", "0.72", "1" }) {
			for (int group = 0; group <= 6; group++) {
				for (int rest = 0; rest <= 6; rest++) {
					for (int unknown = (group + rest == 0) ? 1 : 0; unknown <= 6; unknown++) {
						int met = 0;
						for (int joined = 0; joined <= unknown; joined++) {
							met += holds(kind, share, group + joined, group + rest + unknown) ? 1 : 0;
						}
						Answer expected = (met == 0) ? Answer.CONTRADICTED
								: (met == unknown + 1) ? Answer.SUPPORTED : Answer.UNDETERMINED;
						assertThat(answer(kind, share, new Share(group, rest, unknown)))
							.as("%s %s of %d, %d, %d", kind, share, group, rest, unknown)
							.isEqualTo(expected);
					}
				}
			}
		}
	}

	@Test
	void cannotBeDecidedOfAllCasesWhereTheSourceIsPartial() {
		Share share = new Share(9, 1, 0);
		assertThat(verdict(share, false).all()).isEqualTo(Answer.UNDETERMINED);
		assertThat(verdict(share, true).all()).isEqualTo(Answer.SUPPORTED);
		assertThat(verdict(share, false).reason()).contains("partial");
	}

	@Test
	void cannotBeTestedWhereNobodyIsRecorded() {
		assertThat(verdict(new Share(0, 0, 0), true).testable()).isFalse();
		Verdict verdict = Verdict.ofIncident(Told.share("hall", EndKind.MORE_THAN, "0.7").claim(),
				Told.low(EndKind.MORE_THAN, 500), 0);
		assertThat(verdict.testable()).isFalse();
		assertThat(verdict.recorded()).isEqualTo(Answer.UNDETERMINED);
		assertThat(verdict.reason()).isEqualTo("no published record gives the sex of these people");
	}

	@ParameterizedTest
	@CsvSource({ "MORE_THAN, 0.7, 351", "AT_LEAST, 0.7, 351", "STATED, 0.7, 351", "APPROXIMATE, 0.7, 326",
			"MORE_THAN, 0.9, 451", "UP_TO, 0.7, -1" })
	void saysWhatWouldFollowIfTheClaimWereTrue(EndKind kind, String share, long members) {
		Verdict verdict = Verdict.ofIncident(Told.share("hall", kind, share).claim(), Told.low(EndKind.MORE_THAN, 500),
				0);
		assertThat(verdict.consequence()).isEqualTo((members < 0) ? OptionalLong.empty() : OptionalLong.of(members));
	}

	@ParameterizedTest
	@CsvSource({ "MORE_THAN, 0.7, 430, SUPPORTED", "MORE_THAN, 0.7, 420, UNDETERMINED",
			"MORE_THAN, 0.7, 351, UNDETERMINED", "UP_TO, 0.5, 301, CONTRADICTED", "UP_TO, 0.5, 300, UNDETERMINED" })
	void testsAShareAgainstEveryTotalThatWasStated(EndKind kind, String share, long recorded, Answer answer) {
		Verdict verdict = Verdict.ofIncident(Told.share("hall", kind, share).claim(), Told.between(501, 600), recorded);
		assertThat(verdict.recorded()).isEqualTo(answer);
		assertThat(verdict.all()).isEqualTo(Answer.UNDETERMINED);
	}

	@Test
	void saysNothingOfAShareWhereTheTotalIsOpenAndOnlyTheGroupWasCounted() {
		Verdict verdict = Verdict.ofIncident(Told.share("hall", EndKind.MORE_THAN, "0.7").claim(),
				Told.low(EndKind.AT_LEAST, 270), 270);
		assertThat(verdict.recorded()).isEqualTo(Answer.UNDETERMINED);
	}

	private static Verdict verdict(Share share, boolean complete) {
		return Verdict.of(Told.statement(EndKind.MORE_THAN, "0.7"), share, complete, OptionalLong.empty());
	}

	private static Answer answer(EndKind kind, String share, Share recorded) {
		return Verdict.of(Told.statement(kind, share), recorded, true, OptionalLong.empty()).recorded();
	}

	/** The set of the statement, written out in ten-thousandths. */
	private static boolean holds(EndKind kind, String share, long members, long total) {
		long claimed = new BigDecimal(share).movePointRight(4).longValueExact() * total;
		long found = members * 10_000;
		long half = (share.equals("0.25") || share.equals("0.72") ? 50 : 500) * total;
		return switch (kind) {
			case MORE_THAN -> found > claimed;
			case AT_LEAST -> found >= claimed;
			case UP_TO -> found <= claimed;
			case APPROXIMATE -> found >= claimed - half && found < claimed + half;
			default -> found == claimed;
		};
	}

}
