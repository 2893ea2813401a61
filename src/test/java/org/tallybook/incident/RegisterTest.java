package org.tallybook.incident;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.incident.Told.best;
import static org.tallybook.incident.Told.between;
import static org.tallybook.incident.Told.low;

class RegisterTest {

	@Test
	void addsIncidentsAndNeverClaims() {
		Register register = register(Told.of("hall", between(50, 60)), Told.of("hall", between(40, 70)),
				Told.of("mill", between(5, 6)));
		assertThat(total(register)).isEqualTo(between(45, 76));
	}

	@Test
	void neverAddsAPartToItsWhole() {
		Register register = register(Told.of("hall", between(50, 60)), Told.of("attic", between(5, 6)).partOf("hall"));
		assertThat(ids(register.addends())).containsExactly("hall");
		assertThat(register.incident("attic")).isPresent();
	}

	@Test
	void takesTheLargerLowEndAndBothHighEndsOfIncidentsThatMayOverlap() {
		Register register = register(Told.of("hall", between(50, 60)),
				Told.of("mill", between(70, 80)).mayOverlap("hall"), Told.of("dell", between(1, 2)));
		assertThat(total(register)).isEqualTo(between(71, 142));
	}

	@Test
	void takesOneLowEndOfAChainOfOverlaps() {
		Register register = register(Told.of("a", between(10, 11)).mayOverlap("b"), Told.of("b", between(20, 21)),
				Told.of("c", between(30, 31)).mayOverlap("b"));
		assertThat(total(register)).isEqualTo(between(30, 63));
	}

	@Test
	void leavesTheHighEndOpenWhereOneIncidentHasNone() {
		Register register = register(Told.of("hall", low(EndKind.MORE_THAN, 500)), Told.of("mill", between(80, 80)));
		assertThat(total(register)).isEqualTo(low(EndKind.MORE_THAN, 580));
	}

	@Test
	void saysAtLeastWhereWordsOfSeveralKindsAreAdded() {
		Register register = register(Told.of("hall", low(EndKind.MORE_THAN, 500)), Told.of("mill", best(50)));
		assertThat(total(register).low()).isEqualTo(new End(EndKind.AT_LEAST, 550));
	}

	@Test
	void addsAnAggregateToNothingAndHoldsItAgainstItsParts() {
		Register register = register(Told.of("hall", between(50, 60)), Told.of("mill", between(5, 6)),
				Told.of("spring", between(90, 95)).sumOf("hall", "mill"),
				Told.of("ever", between(9, 9)).sumOf("all years"));
		assertThat(ids(register.considered())).containsExactly("ever", "spring");
		assertThat(total(register)).isEqualTo(between(55, 66));
		assertThat(register.sumOfParts(register.considered().get(1))).contains(between(55, 66));
		assertThat(register.sumOfParts(register.considered().get(0))).isEmpty();
	}

	@Test
	void listsWhatIsExcludedAndCountsTheOtherClaimsOfItsIncident() {
		Register register = register(Told.of("hall", between(50, 60)),
				Told.of("hall", between(900, 999)).excluded("withdrawn"), Told.of("mill", best(7)).excluded("by bus"));
		assertThat(total(register)).isEqualTo(between(50, 60));
		assertThat(ids(register.incidents())).containsExactly("hall");
		assertThat(ids(register.considered())).containsExactly("hall", "mill");
		assertThat(register.considered().get(0).excluded()).contains("withdrawn");
	}

	@Test
	void countsAContestedIncidentAndNotOneThatIsOnlyDenied() {
		Register register = register(Told.of("hall", best(50)), Told.of("hall", Claim.NO_COUNT).as(Stance.DENIES),
				Told.of("mill", Claim.NO_COUNT).as(Stance.DENIES));
		assertThat(ids(register.addends())).containsExactly("hall");
		assertThat(register.addends().get(0).isContested()).isTrue();
		assertThat(total(register).low()).isEqualTo(new End(EndKind.APPROXIMATE, 50));
	}

	@Test
	void addsOneOutcomeInsideTheSeriesOnly() {
		Register register = register(Told.of("hall", between(50, 60)), Told.of("hall", between(1, 2)).outcome("gone"),
				Told.of("old", between(3, 4)).on("2019-12-31"), Told.of("undated", between(3, 4)).on("..2024"));
		assertThat(ids(register.addends())).containsExactly("hall");
		assertThat(register.incidents()).hasSize(4);
	}

	@Test
	void listsIncidentsInTheOrderOfTheirDates() {
		Told late = Told.of("a", best(5)).on("2024-06");
		Told early = Told.of("b", best(5)).on("2024-03");
		Told same = Told.of("c", best(5)).on("2024-03");
		Register register = Register.of(Rule.HULL, "hurt", Period.parse("2024"),
				List.of(late.claim(), same.claim(), early.claim()));
		assertThat(register.incidents()).extracting(Incident::id).containsExactly("b", "c", "a");
	}

	@Test
	void hasNoTotalOfNothing() {
		assertThat(total(register(Told.of("hall", best(5)).partOf("mill")))).isEqualTo(CountRange.ZERO);
	}

	@Test
	void neverPrintsABestFigureOfIncidentsThatMayOverlap() {
		CountRange one = CountRange.exactly(5);
		assertThat(total(register(Told.of("a", one), Told.of("b", one))).best()).isEqualTo(OptionalLong.of(10));
		assertThat(total(register(Told.of("a", one), Told.of("b", one).mayOverlap("a"))).best()).isEmpty();
	}

	private static CountRange total(Register register) {
		return register.total(register.addends());
	}

	private static List<String> ids(List<Incident> incidents) {
		return incidents.stream().map(Incident::id).toList();
	}

	private static Register register(Told... told) {
		return Register.of(Rule.HULL, "hurt", Period.parse("2020..2030"), Told.claims(told));
	}

}
