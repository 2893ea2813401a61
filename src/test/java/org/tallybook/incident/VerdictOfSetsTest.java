package org.tallybook.incident;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.incident.WhatDecides.Kind;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.ShareBounds;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.EndKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Verdicts that follow from a set and from ranges of counts. */
class VerdictOfSetsTest {

	private static final ShareSet OVER_70 = ShareSet.above(new Ratio(7, 10));

	@ParameterizedTest
	@CsvSource({ "406, -1, 406, 406, SUPPORTED, SUPPORTED", "406, -1, 405, 405, CONTRADICTED, UNDETERMINED",
			"406, -1, 400, 410, UNDETERMINED, UNDETERMINED", "0, 600, 600, 600, SUPPORTED, UNDETERMINED",
			"0, 600, 601, 601, CONTRADICTED, CONTRADICTED", "0, 600, 590, -1, UNDETERMINED, UNDETERMINED",
			"550, 649, 700, 710, CONTRADICTED, CONTRADICTED", "550, 649, 500, 510, CONTRADICTED, UNDETERMINED",
			"550, 649, 550, 649, SUPPORTED, UNDETERMINED", "1, -1, 0, 0, CONTRADICTED, UNDETERMINED" })
	void answersACountOfTheRecordedAndOfAllCases(long least, long most, long low, long high, Answer recorded,
			Answer all) {
		WholeRange claimed = range(least, most);
		Verdict partial = Verdict.of(claimed, range(low, high), false);
		assertThat(partial.recorded()).isEqualTo(recorded);
		assertThat(partial.all()).isEqualTo(all);
		assertThat(partial.reason()).contains("the source is partial");
		Verdict complete = Verdict.of(claimed, range(low, high), true);
		assertThat(complete.recorded()).isEqualTo(recorded);
		assertThat(complete.all()).isEqualTo(recorded);
		assertThat(complete.reason()).doesNotContain("partial");
	}

	@Test
	void givesItsReasonInWordsWithoutFigures() {
		WholeRange claimed = new WholeRange(5, 9);
		assertThat(Verdict.of(claimed, WholeRange.exactly(10), false).reason()).isEqualTo(
				"false of the recorded cases whatever is unknown about them; the source is partial, but all cases are at"
						+ " least the recorded ones, which are more than the claim allows");
		assertThat(Verdict.of(WholeRange.from(5), WholeRange.exactly(10), false).reason())
			.isEqualTo("true of the recorded cases whatever is unknown about them; the source is partial, and all cases"
					+ " are at least the recorded ones, so it is true of all cases as well");
		assertThat(Verdict.of(claimed, new WholeRange(8, 12), false).reason()).isEqualTo(
				"true or false of the recorded cases depending on what is unknown about them; the source is partial, so"
						+ " of all cases it cannot be decided");
		assertThat(Verdict.of(claimed, WholeRange.exactly(7), true).reason())
			.isEqualTo("true of the recorded cases whatever is unknown about them");
	}

	@Test
	void saysThatRecordsAreInconsistent() {
		ShareBounds records = ShareBounds.of(WholeRange.exactly(5), WholeRange.exactly(5), WholeRange.exactly(0),
				WholeRange.exactly(9));
		for (boolean complete : new boolean[] { true, false }) {
			Verdict verdict = Verdict.of(OVER_70, records, complete);
			assertThat(verdict.recorded()).isEqualTo(Answer.INCONSISTENT);
			assertThat(verdict.all()).isEqualTo(Answer.INCONSISTENT);
			assertThat(verdict.recorded().words()).isEqualTo("inconsistent records");
			assertThat(verdict.reason()).isEqualTo("the recorded counts and their total do not agree with each other");
			assertThat(verdict.decides().kind()).isEqualTo(Kind.CONSISTENT_RECORDS);
		}
	}

	@Test
	void contradictsWhatNoShareCanMeet() {
		Verdict verdict = Verdict.ofIncident(Told.share("hall", EndKind.MORE_THAN, "1").claim(), Told.between(40, 50),
				50);
		assertThat(verdict.recorded()).isEqualTo(Answer.CONTRADICTED);
		assertThat(verdict.all()).isEqualTo(Answer.CONTRADICTED);
		assertThat(verdict.consequence()).isEmpty();
		assertThat(verdict.decides().kind()).isEqualTo(Kind.OTHER_RECORDS);
	}

	@Test
	void takesAWidenedIntervalOfASample() {
		Ratio seventy = new Ratio(7, 10);
		Verdict below = Verdict.ofInterval(OVER_70, new Ratio(61, 100), seventy, true);
		assertThat(below.recorded()).isEqualTo(Answer.CONTRADICTED);
		Verdict across = Verdict.ofInterval(OVER_70, new Ratio(61, 100), new Ratio(71, 100), true);
		assertThat(across.recorded()).isEqualTo(Answer.UNDETERMINED);
		assertThat(across.decides().kind()).isEqualTo(Kind.NARROWER_RANGES);
		Verdict above = Verdict.ofInterval(OVER_70, new Ratio(701, 1000), new Ratio(3, 4), false);
		assertThat(above.recorded()).isEqualTo(Answer.SUPPORTED);
		assertThat(above.all()).isEqualTo(Answer.UNDETERMINED);
		assertThat(above.testable()).isTrue();
		assertThat(above.decides().kind()).isEqualTo(Kind.OTHER_RECORDS);
	}

	/** 69 women, 30 men and 4 unknown: 73 of 103 are over 70 %, 72 are not. */
	@Test
	void saysHowManyOfTheUnknownDecide() {
		assertThat(decides(OVER_70, 69, 30, 4)).isEqualTo(new WhatDecides(Kind.UNKNOWN_AT_LEAST, 4, 4, 4));
		assertThat(decides(ShareSet.upTo(new Ratio(7, 10)), 69, 30, 4))
			.isEqualTo(new WhatDecides(Kind.UNKNOWN_AT_MOST, 0, 3, 4));
		assertThat(decides(ShareSet.between(new Ratio(1, 2), new Ratio(3, 5)), 3, 3, 4))
			.isEqualTo(new WhatDecides(Kind.UNKNOWN_BETWEEN, 2, 3, 4));
		assertThat(decides(ShareSet.below(new Ratio(1, 2)), 0, 0, 4))
			.isEqualTo(new WhatDecides(Kind.UNKNOWN_AT_MOST, 0, 1, 4));
		assertThat(decides(ShareSet.above(new Ratio(0, 1)), 0, 3, 4))
			.isEqualTo(new WhatDecides(Kind.UNKNOWN_AT_LEAST, 1, 4, 4));
		assertThat(decides(OVER_70, 71, 29, 0).kind()).isEqualTo(Kind.OTHER_RECORDS);
		ShareBounds ranged = ShareBounds.of(new WholeRange(6, 8), WholeRange.exactly(3), WholeRange.exactly(0));
		assertThat(Verdict.of(OVER_70, ranged, true).decides().kind()).isEqualTo(Kind.NARROWER_RANGES);
		ranged = ShareBounds.of(WholeRange.exactly(7), new WholeRange(2, 4), WholeRange.exactly(0));
		assertThat(Verdict.of(OVER_70, ranged, true).decides().kind()).isEqualTo(Kind.NARROWER_RANGES);
		ranged = ShareBounds.of(WholeRange.exactly(7), WholeRange.exactly(2), new WholeRange(0, 1));
		assertThat(Verdict.of(OVER_70, ranged, true).decides().kind()).isEqualTo(Kind.NARROWER_RANGES);
	}

	@Test
	void whatItSaysOfTheUnknownIsTrueOfEachOfThem() {
		Random random = new Random(600);
		int tried = 0;
		for (int i = 0; i < 20_000; i++) {
			long group = random.nextInt(12);
			long rest = random.nextInt(12);
			long unknown = 1 + random.nextInt(12);
			long denominator = 1 + random.nextInt(20);
			long numerator = random.nextLong(denominator + 1);
			Ratio low = new Ratio(numerator, denominator);
			Ratio high = new Ratio(numerator + random.nextLong(denominator + 1 - numerator), denominator);
			ShareSet claimed = random.nextBoolean() ? ShareSet.between(low, high) : ShareSet.from(low);
			Verdict verdict = verdict(claimed, group, rest, unknown);
			if (verdict.recorded() == Answer.UNDETERMINED) {
				WhatDecides decides = verdict.decides();
				for (long joined = 0; joined <= unknown; joined++) {
					boolean said = decides.least() <= joined && joined <= decides.most();
					assertThat(claimed.contains(new Ratio(group + joined, group + rest + unknown)))
						.as("%s of %s, %s, %s", claimed, group, rest, unknown)
						.isEqualTo(said);
				}
				assertThat(decides.of()).isEqualTo(unknown);
				tried++;
			}
		}
		assertThat(tried).isGreaterThan(4_000);
		System.out.println("What decides among the unknown: " + tried + " cases");
	}

	@Test
	void saysHowManyMoreMembersOfAnIncidentDecide() {
		assertThat(ofIncident(EndKind.MORE_THAN, "0.7", 420))
			.isEqualTo(new WhatDecides(Kind.MORE_MEMBERS_SUPPORT, 1, 1, 0));
		assertThat(ofIncident(EndKind.AT_LEAST, "0.7", 400))
			.isEqualTo(new WhatDecides(Kind.MORE_MEMBERS_SUPPORT, 20, 20, 0));
		assertThat(ofIncident(EndKind.UP_TO, "0.7", 400))
			.isEqualTo(new WhatDecides(Kind.MORE_MEMBERS_CONTRADICT, 21, 21, 0));
		assertThat(ofIncident(EndKind.UP_TO, "0.7", 421).kind()).isEqualTo(Kind.OTHER_RECORDS);
		Verdict open = Verdict.ofIncident(Told.share("hall", EndKind.MORE_THAN, "0.7").claim(),
				Told.low(EndKind.AT_LEAST, 270), 270);
		assertThat(open.decides().kind()).isEqualTo(Kind.LARGEST_TOTAL);
		Verdict none = Verdict.ofIncident(Told.share("hall", EndKind.MORE_THAN, "0.7").claim(), Told.between(1, 2), 0);
		assertThat(none.decides().kind()).isEqualTo(Kind.ANY_RECORD);
	}

	/** The total of an incident is at least the recorded members and what was stated. */
	@Test
	void takesEveryTotalOfAnIncidentThatWasStated() {
		assertThat(
				Verdict.ofIncident(Told.share("hall", EndKind.STATED, "0.5").claim(), Told.between(3, 3), 1).recorded())
			.isEqualTo(Answer.CONTRADICTED);
		assertThat(
				Verdict.ofIncident(Told.share("hall", EndKind.STATED, "0.5").claim(), Told.between(3, 4), 1).recorded())
			.isEqualTo(Answer.UNDETERMINED);
		assertThat(Verdict.ofIncident(Told.share("hall", EndKind.AT_LEAST, "0.5").claim(), Told.between(3, 4), 9)
			.recorded()).isEqualTo(Answer.SUPPORTED);
		assertThat(Verdict.ofIncident(Told.share("hall", EndKind.AT_LEAST, "0.5").claim(), Told.between(9, 3), 2)
			.recorded()).isEqualTo(Answer.SUPPORTED);
	}

	@Test
	void saysHowManyMorePeopleChangeTheAnswerToACount() {
		assertThat(count(WholeRange.from(500), WholeRange.exactly(406)))
			.isEqualTo(new WhatDecides(Kind.MORE_PEOPLE_SUPPORT, 94, 94, 0));
		assertThat(count(new WholeRange(0, 600), WholeRange.exactly(406)))
			.isEqualTo(new WhatDecides(Kind.MORE_PEOPLE_CONTRADICT, 195, 195, 0));
		assertThat(count(new WholeRange(0, 600), new WholeRange(406, 410)))
			.isEqualTo(new WhatDecides(Kind.MORE_PEOPLE_CONTRADICT, 195, 195, 0));
		assertThat(count(WholeRange.from(500), WholeRange.exactly(600)).kind()).isEqualTo(Kind.OTHER_RECORDS);
		assertThat(count(new WholeRange(0, 600), WholeRange.exactly(601)).kind()).isEqualTo(Kind.OTHER_RECORDS);
		assertThat(count(new WholeRange(0, 600), new WholeRange(590, 610)).kind()).isEqualTo(Kind.NARROWER_RANGES);
		assertThat(count(new WholeRange(50, 54), new WholeRange(40, 44)))
			.isEqualTo(new WhatDecides(Kind.MORE_PEOPLE_SUPPORT, 10, 10, 0));
		assertThat(count(new WholeRange(50, 53), new WholeRange(40, 44)).kind()).isEqualTo(Kind.OTHER_RECORDS);
		assertThat(count(WholeRange.exactly(50), WholeRange.exactly(49)))
			.isEqualTo(new WhatDecides(Kind.MORE_PEOPLE_SUPPORT, 1, 1, 0));
	}

	@Test
	void whatItSaysOfMorePeopleIsTheFewest() {
		Random random = new Random(1076);
		int tried = 0;
		for (int i = 0; i < 20_000; i++) {
			WholeRange claimed = random(random);
			WholeRange recorded = new WholeRange(random.nextInt(20), 20 + random.nextInt(5));
			recorded = random.nextBoolean() ? WholeRange.exactly(recorded.least()) : recorded;
			WhatDecides decides = count(claimed, recorded);
			Answer wanted = (decides.kind() == Kind.MORE_PEOPLE_SUPPORT) ? Answer.SUPPORTED : Answer.CONTRADICTED;
			if (decides.kind() == Kind.MORE_PEOPLE_SUPPORT || decides.kind() == Kind.MORE_PEOPLE_CONTRADICT) {
				for (long more = 0; more <= decides.least(); more++) {
					Answer answer = Verdict.of(claimed, recorded.plus(WholeRange.exactly(more)), true).recorded();
					assertThat(answer == wanted).as("%s of %s and %s", claimed, recorded, more)
						.isEqualTo(more == decides.least());
				}
				tried++;
			}
		}
		assertThat(tried).isGreaterThan(5_000);
		System.out.println("How many more people change an answer: " + tried + " cases");
	}

	private static WholeRange random(Random random) {
		long least = random.nextInt(30);
		return random.nextBoolean() ? WholeRange.from(least) : new WholeRange(least, least + random.nextInt(10));
	}

	private static WhatDecides count(WholeRange claimed, WholeRange recorded) {
		return Verdict.of(claimed, recorded, true).decides();
	}

	private static WhatDecides ofIncident(EndKind kind, String share, long members) {
		return Verdict.ofIncident(Told.share("hall", kind, share).claim(), Told.between(501, 600), members).decides();
	}

	private static WhatDecides decides(ShareSet claimed, long group, long rest, long unknown) {
		return verdict(claimed, group, rest, unknown).decides();
	}

	private static Verdict verdict(ShareSet claimed, long group, long rest, long unknown) {
		return Verdict.of(claimed,
				ShareBounds.of(WholeRange.exactly(group), WholeRange.exactly(rest), WholeRange.exactly(unknown)), true);
	}

	private static WholeRange range(long least, long most) {
		return (most < 0) ? WholeRange.from(least) : new WholeRange(least, most);
	}

}
