package org.tallybook.incident;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.incident.Told.best;
import static org.tallybook.incident.Told.between;
import static org.tallybook.incident.Told.high;
import static org.tallybook.incident.Told.low;

class RuleTest {

	@Test
	void isKnownByItsWordInADeclaration() {
		assertThat(Rule.values()).extracting(Rule::code).containsExactly("hull", "conservative", "overlap");
		assertThat(Rule.OVERLAP.words()).isEqualTo("what all claims have in common");
	}

	@Test
	void spansTheStatedEnds() {
		CountRange hull = hull(low(EndKind.MORE_THAN, 500), best(650), high(EndKind.UP_TO, 600));
		assertThat(hull).isEqualTo(new CountRange(new End(EndKind.MORE_THAN, 500), OptionalLong.empty(),
				new End(EndKind.APPROXIMATE, 650)));
	}

	@Test
	void takesAFigureWithoutALeastFigureIntoTheFloorAsApproximate() {
		assertThat(hull(best(60)).low()).isEqualTo(new End(EndKind.APPROXIMATE, 60));
		assertThat(hull(best(60), low(EndKind.AT_LEAST, 80)).low()).isEqualTo(new End(EndKind.APPROXIMATE, 60));
	}

	@Test
	void saysNothingOfTheLeastWhereOnlyAnUpperEndWasStated() {
		assertThat(hull(high(EndKind.UP_TO, 600))).isEqualTo(high(EndKind.UP_TO, 600));
	}

	@Test
	void leavesTheHighEndOpenWhereNobodyStatedOne() {
		assertThat(hull(low(EndKind.AT_LEAST, 40), low(EndKind.MORE_THAN, 50)).high()).isEqualTo(End.NOT_STATED);
		CountRange same = new CountRange(new End(EndKind.AT_LEAST, 40), OptionalLong.of(40), End.NOT_STATED);
		assertThat(hull(same).high()).isEqualTo(End.NOT_STATED);
	}

	@Test
	void neverGoesNoHigherThanAFigureThatSomebodyCalledTheLeast() {
		CountRange hull = hull(low(EndKind.MORE_THAN, 700), best(650));
		assertThat(hull.high()).isEqualTo(new End(EndKind.MORE_THAN, 700));
		assertThat(hull.isOrdered()).isTrue();
	}

	@Test
	void countsMoreThanAsOneMore() {
		assertThat(hull(low(EndKind.MORE_THAN, 50), low(EndKind.AT_LEAST, 51)).low().least()).isEqualTo(51);
		assertThat(hull(low(EndKind.MORE_THAN, 50), low(EndKind.AT_LEAST, 50)).low())
			.isEqualTo(new End(EndKind.AT_LEAST, 50));
	}

	@Test
	void hasABestFigureOnlyWhereOneClaimStandsAlone() {
		CountRange one = new CountRange(End.stated(50), OptionalLong.of(55), End.stated(60));
		assertThat(hull(one)).isEqualTo(one);
		assertThat(hull(one, one).best()).isEmpty();
	}

	@Test
	void isConservativeAboutTheHighEnd() {
		assertThat(Rule.CONSERVATIVE.combine(claims(between(50, 60), between(40, 70))))
			.isEqualTo(new CountRange(End.stated(40), OptionalLong.empty(), End.NOT_STATED));
	}

	@Test
	void findsWhatAllClaimsHaveInCommon() {
		assertThat(Rule.OVERLAP.combine(claims(between(50, 60), between(40, 55)))).isEqualTo(between(50, 55));
		assertThat(Rule.OVERLAP.combine(claims(between(50, 60), between(70, 80))).isOrdered()).isFalse();
	}

	@Test
	void statesNothingWithoutAClaim() {
		for (Rule rule : Rule.values()) {
			assertThat(rule.combine(List.of())).isEqualTo(Claim.NO_COUNT);
		}
	}

	@RepeatedTest(20)
	void doesNotDependOnTheOrderOfTheClaims(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Claim> claims = new java.util.ArrayList<>(claims(best(60), low(EndKind.AT_LEAST, 60),
				low(EndKind.STATED, 60), between(60, 80), high(EndKind.UP_TO, 80), best(80)));
		List<CountRange> before = List.of(Rule.values()).stream().map((rule) -> rule.combine(claims)).toList();
		Collections.shuffle(claims, random);
		assertThat(List.of(Rule.values()).stream().map((rule) -> rule.combine(claims)).toList()).isEqualTo(before);
	}

	private static CountRange hull(CountRange... counts) {
		return Rule.HULL.combine(claims(counts));
	}

	private static List<Claim> claims(CountRange... counts) {
		return List.of(counts).stream().map((count) -> Told.of("hall", count).claim()).toList();
	}

}
