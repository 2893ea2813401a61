package org.tallybook.tally;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountRangeTest {

	private static final CountRange OPEN = new CountRange(new End(EndKind.MORE_THAN, 500), OptionalLong.empty(),
			End.NOT_STATED);

	@Test
	void addsEndsToEnds() {
		CountRange sum = range(1, 2, 3).plus(range(10, 20, 30));
		assertThat(sum).isEqualTo(range(11, 22, 33));
	}

	@Test
	void hasNoHighEndWhereOnePartHasNone() {
		CountRange sum = OPEN.plus(CountRange.exactly(80));
		assertThat(sum.high()).isEqualTo(End.NOT_STATED);
		assertThat(sum.low()).isEqualTo(new End(EndKind.MORE_THAN, 580));
	}

	@Test
	void hasABestFigureOnlyWhereEveryPartHasOne() {
		assertThat(range(1, 2, 3).plus(OPEN).best()).isEmpty();
	}

	@Test
	void saysAtLeastWhereOpenEndsOfSeveralKindsAreAdded() {
		End about = new End(EndKind.APPROXIMATE, 50);
		assertThat(new End(EndKind.MORE_THAN, 500).plus(about)).isEqualTo(new End(EndKind.AT_LEAST, 550));
	}

	@Test
	void printsAsPublishedWhatIsOutOfOrder() {
		CountRange range = range(5, 2, 3);
		assertThat(range.isOrdered()).isFalse();
		assertThat(range.low().count()).isEqualTo(5);
	}

	@Test
	void knowsTheHighestFigureThatWasStated() {
		assertThat(OPEN.highestStated()).isEmpty();
		assertThat(new CountRange(End.NOT_STATED, OptionalLong.of(650), End.NOT_STATED).highestStated()).hasValue(650);
	}

	@Test
	void turnsZeroIntoZeroReported() {
		assertThat(Value.of(0).state()).isEqualTo(State.ZERO_REPORTED);
		assertThat(Value.of(CountRange.atLeast(0)).state()).isEqualTo(State.FIGURE);
	}

	private static CountRange range(long low, long best, long high) {
		return new CountRange(End.stated(low), OptionalLong.of(best), End.stated(high));
	}

	@Test
	void keepsTheFlawOfAPartWhereTheSumShowsNone() {
		CountRange upsideDown = new CountRange(End.stated(9), OptionalLong.empty(), End.stated(5));
		CountRange sum = new CountRange(End.stated(5), OptionalLong.empty(), End.stated(9)).plus(upsideDown);
		assertThat(sum.isOrdered()).isTrue();
		assertThat(sum.flawed()).isTrue();
		assertThat(CountRange.exactly(-1).plus(CountRange.exactly(2)).flawed()).isTrue();
		assertThat(CountRange.exactly(1).plus(CountRange.exactly(2)).flawed()).isFalse();
	}

}
