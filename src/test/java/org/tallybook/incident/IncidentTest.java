package org.tallybook.incident;

import org.junit.jupiter.api.Test;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.incident.Told.best;
import static org.tallybook.incident.Told.between;
import static org.tallybook.incident.Told.high;
import static org.tallybook.incident.Told.low;

class IncidentTest {

	@Test
	void isInConflictWhereNoNumberSatisfiesAllClaims() {
		assertThat(conflicting(between(50, 60), between(61, 70))).isTrue();
		assertThat(conflicting(between(50, 60), between(60, 70))).isFalse();
		assertThat(conflicting(low(EndKind.MORE_THAN, 60), high(EndKind.UP_TO, 60))).isTrue();
		assertThat(conflicting(low(EndKind.AT_LEAST, 60), high(EndKind.UP_TO, 60))).isFalse();
		assertThat(conflicting(low(EndKind.AT_LEAST, 60))).isFalse();
	}

	@Test
	void allowsAFigureWithoutEndsItsRoundingCell() {
		assertThat(conflicting(best(600), best(649))).isFalse();
		assertThat(conflicting(best(600), best(650))).isFalse();
		assertThat(conflicting(best(600), between(650, 700))).isTrue();
		assertThat(conflicting(best(72), best(73))).isTrue();
		assertThat(conflicting(low(EndKind.APPROXIMATE, 60), high(EndKind.UP_TO, 56))).isFalse();
		assertThat(conflicting(high(EndKind.APPROXIMATE, 60), low(EndKind.AT_LEAST, 64))).isFalse();
		assertThat(conflicting(high(EndKind.APPROXIMATE, 60), low(EndKind.AT_LEAST, 65))).isTrue();
	}

	@Test
	void comparesClaimsOnTheSameDatesAndTheSamePeopleOnly() {
		Told may = Told.of("hall", between(50, 60));
		Told june = Told.of("hall", between(90, 99)).on("2024-06-01..2024-06-09");
		assertThat(Told.incident(may, june).isConflicting()).isFalse();
		Told women = Told.of("hall", between(10, 20)).group("female");
		assertThat(Told.incident(may, women).isConflicting()).isFalse();
		assertThat(Told.incident(women, Told.of("hall", between(30, 40)).group("female"), may).isConflicting())
			.isTrue();
	}

	@Test
	void sortsClaimsByWhatTheyDo() {
		Incident incident = Told.incident(Told.of("hall", best(5)), Told.of("hall", Claim.NO_COUNT),
				Told.of("hall", Claim.NO_COUNT).as(Stance.DENIES),
				Told.of("hall", Claim.NO_COUNT).as(Stance.CORROBORATES), Told.share("hall", EndKind.MORE_THAN, "0.7"));
		assertThat(incident.counts()).hasSize(1);
		assertThat(incident.inWords()).hasSize(1);
		assertThat(incident.denials()).hasSize(1);
		assertThat(incident.corroborations()).hasSize(1);
		assertThat(incident.isContested()).isTrue();
	}

	@Test
	void takesNoZeroFromADenial() {
		Incident incident = Told.incident(Told.of("hall", low(EndKind.AT_LEAST, 5)),
				Told.of("hall", CountRange.ZERO).as(Stance.DENIES));
		assertThat(incident.figure(Rule.HULL)).isEqualTo(low(EndKind.AT_LEAST, 5));
	}

	@Test
	void leavesOutSourcesWithoutANameWhereAsked() {
		Incident incident = Told.incident(Told.of("hall", best(600)), Told.of("hall", best(650)).by(""));
		assertThat(incident.figure(Rule.HULL).high().count()).isEqualTo(650);
		assertThat(incident.figureNamed(Rule.HULL).high().count()).isEqualTo(600);
		assertThat(incident.claimants()).isEqualTo(2);
	}

	@Test
	void isDatedAsMostClaimsDateIt() {
		Told third = Told.of("hall", best(5)).on("2024-05");
		assertThat(Told.incident(third, third, Told.of("hall", best(5))).period()).isEqualTo(Period.parse("2024-05"));
		assertThat(Told.incident(third, Told.of("hall", best(5))).period()).isEqualTo(Period.parse("2024-05-01"));
	}

	@Test
	void isDatedByTheShortestSpanWhereClaimsDisagree() {
		Told days = Told.of("hall", best(5)).on("2024-05-01..2024-05-09");
		Told day = Told.of("hall", best(5)).on("2024-05-10");
		assertThat(Told.incident(days, day).period()).isEqualTo(Period.parse("2024-05-10"));
		assertThat(Told.incident(days, day, days).period()).isEqualTo(Period.parse("2024-05-01..2024-05-09"));
		Told since = Told.of("hall", best(5)).on("..2024-04");
		assertThat(Told.incident(since, days).period()).isEqualTo(Period.parse("2024-05-01..2024-05-09"));
	}

	@Test
	void takesNeitherACountNorAShareForWords() {
		assertThat(Told.incident(Told.of("hall", best(5))).inWords()).isEmpty();
		assertThat(Told.incident(Told.share("hall", EndKind.MORE_THAN, "0.7")).inWords()).isEmpty();
		assertThat(Told.incident(Told.of("hall", best(5))).isContested()).isFalse();
	}

	@Test
	void tellsTheGroupThatEveryClaimCounted() {
		Told women = Told.of("hall", best(5)).group("female");
		assertThat(Told.incident(women, women).counted()).isEqualTo("female");
		assertThat(Told.incident(women, Told.of("hall", best(9))).counted()).isEqualTo("all");
	}

	@Test
	void namesTheClaimsThatTheLowEndRestsOn() {
		Incident incident = Told.incident(Told.of("hall", low(EndKind.AT_LEAST, 5)).by("A"),
				Told.of("hall", between(9, 12)).by("B"), Told.of("hall", low(EndKind.AT_LEAST, 5)).by("C"));
		assertThat(incident.behindLow(Rule.HULL)).extracting(Claim::claimant).containsExactly("A", "C");
	}

	@Test
	void namesEachPlaceOnce() {
		assertThat(Told.incident(Told.of("hall", best(5)).at("b; a"), Told.of("hall", best(6)).at("a")).place())
			.isEqualTo("a; b");
	}

	private static boolean conflicting(CountRange... counts) {
		return new Incident("hall", "hurt",
				java.util.Arrays.stream(counts).map((count) -> Told.of("hall", count).claim()).toList())
			.isConflicting();
	}

}
