package org.tallybook.statistics;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RevisionStatisticsTest {

	/** Figures of NumPy and SciPy 1.17.1, by the formulas of the documentation. */
	@Test
	void findsFirstFiguresThatAreTooLow() {
		RevisionStatistics statistics = revised(5, 3, 8, -1, 4, 6, 2, 7);
		Bias bias = statistics.bias().orElseThrow();
		assertThat(statistics.mean()).isEqualTo(4.25);
		assertThat(statistics.standardDeviation().getAsDouble()).isCloseTo(2.9154759474226504, within(1e-12));
		assertThat(bias.naive()).isCloseTo(4.123105625617661, within(1e-12));
		assertThat(bias.neweyWest()).isCloseTo(6.808515970775921, within(1e-12));
		assertThat(bias.critical()).isCloseTo(2.364624251592784, within(1e-12));
		assertThat(bias.isBiased()).isTrue();
	}

	@Test
	void findsFirstFiguresThatAreTooHigh() {
		assertThat(revised(-5, -3, -8, 1, -4, -6, -2, -7).bias().orElseThrow().isBiased()).isTrue();
	}

	@Test
	void doesNotTestFewPeriods() {
		assertThat(revised(5, 3, 8, -1, 4, 6, 2).bias()).isEmpty();
	}

	@Test
	void aBiasNeedsMoreThanTheCriticalValue() {
		assertThat(new Bias(9, 2.5, 2.5).isBiased()).isFalse();
		assertThat(new Bias(0, -2.6, 2.5).isBiased()).isTrue();
	}

	@Test
	void revisionsThatAreAllTheSameHaveNoErrorLeft() {
		Bias bias = revised(3, 3, 3, 3, 3, 3, 3, 3).bias().orElseThrow();
		assertThat(bias.neweyWest()).isEqualTo(Double.POSITIVE_INFINITY);
		assertThat(bias.isBiased()).isTrue();
		Bias none = revised(0, 0, 0, 0, 0, 0, 0, 0).bias().orElseThrow();
		assertThat(none.naive()).isZero();
		assertThat(none.isBiased()).isFalse();
	}

	@Test
	void onePeriodHasNoDeviation() {
		RevisionStatistics statistics = RevisionStatistics.of(List.of(10L), List.of(8L));
		assertThat(statistics.standardDeviation()).isEmpty();
		assertThat(statistics.largest()).isEqualTo(2);
		assertThat(statistics.rootMeanSquare()).isEqualTo(2);
		assertThat(statistics.upward()).isEqualTo(new Ratio(0, 1));
		assertThat(statistics.relativeToFirst()).contains(new Ratio(2, 10));
		assertThat(statistics.relativeToLater()).contains(new Ratio(2, 8));
	}

	@Test
	void noRevisionIsNotUpward() {
		assertThat(revised(0, 1, 0, -1).upward()).isEqualTo(new Ratio(1, 4));
		assertThat(revised(0, 1).standardDeviation()).isPresent();
	}

	@Test
	void aBaseOfNothingHasNoRelativeRevision() {
		RevisionStatistics statistics = RevisionStatistics.of(List.of(0L, 0L), List.of(0L, 4L));
		assertThat(statistics.relativeToFirst()).isEmpty();
		assertThat(statistics.relativeToLater()).contains(new Ratio(4, 4));
	}

	@Test
	void refusesListsThatDoNotPair() {
		assertThatIllegalArgumentException().isThrownBy(() -> RevisionStatistics.of(List.of(1L), List.of(1L, 2L)))
			.withMessage("Expected as many later as first figures, from 1, but got 2 and 1");
		assertThatIllegalArgumentException().isThrownBy(() -> RevisionStatistics.of(List.of(), List.of()));
	}

	private static RevisionStatistics revised(long... revisions) {
		return RevisionStatistics.of(Collections.nCopies(revisions.length, 100L),
				LongStream.of(revisions).map((revision) -> 100 + revision).boxed().toList());
	}

}
