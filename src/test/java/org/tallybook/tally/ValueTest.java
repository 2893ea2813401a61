package org.tallybook.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValueTest {

	@ParameterizedTest
	@EnumSource(State.class)
	void holdsAnAmountExactlyWhereTheStatePrintsANumber(State state) {
		Optional<Amount> five = Optional.of(new Amount.Count(CountRange.exactly(5)));
		Optional<Amount> wrong = state.printsNumber() ? Optional.empty() : five;
		assertThatThrownBy(() -> new Value(state, wrong, Set.of())).isInstanceOf(IllegalArgumentException.class);
		assertThat(state.symbol().isEmpty()).isEqualTo(state.printsNumber());
	}

	@Test
	void keepsMarksInOneOrderWhateverTheOrderOfSettingThem() {
		Value value = Value.of(5).with(Mark.CONTESTED).with(Mark.PROVISIONAL).with(Mark.REVISED, false);
		assertThat(value.marks()).containsExactly(Mark.PROVISIONAL, Mark.CONTESTED);
		assertThat(value).isEqualTo(Value.of(5).with(Mark.PROVISIONAL).with(Mark.CONTESTED));
		assertThat(value.with(Mark.CONTESTED)).isEqualTo(value);
	}

	@Test
	void isACountOrADecimalAndNeverBoth() {
		assertThat(Value.of(5).count()).contains(CountRange.exactly(5));
		assertThat(Value.of(5).number()).isEmpty();
		Value share = Value.of(new BigDecimal("0.7"), EndKind.MORE_THAN);
		assertThat(share.number()).contains(new BigDecimal("0.7"));
		assertThat(share.count()).isEmpty();
		assertThatThrownBy(() -> Value.of(BigDecimal.ONE, EndKind.NOT_STATED))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void hasNoFigureWhereThereIsNone() {
		Value missing = Value.none(State.MISSING);
		assertThat(missing.count()).isEmpty();
		assertThat(missing.number()).isEmpty();
		assertThat(missing).isNotEqualTo(Value.of(0));
	}

	@Test
	void countsAClaimUnlessItIsASumOrExcluded() {
		List<String> none = List.of();
		assertThat(new Relations(List.of("a"), List.of("b"), none, Optional.empty()).isCounted()).isTrue();
		assertThat(new Relations(none, none, List.of("a"), Optional.empty()).isCounted()).isFalse();
		assertThat(new Relations(none, none, none, Optional.of("why")).isCounted()).isFalse();
	}

}
