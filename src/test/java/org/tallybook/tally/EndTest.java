package org.tallybook.tally;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EndTest {

	@ParameterizedTest
	@CsvSource({ "STATED, STATED, STATED", "STATED, MORE_THAN, MORE_THAN", "STATED, AT_LEAST, AT_LEAST",
			"STATED, UP_TO, UP_TO", "STATED, APPROXIMATE, APPROXIMATE", "MORE_THAN, MORE_THAN, MORE_THAN",
			"MORE_THAN, AT_LEAST, AT_LEAST", "MORE_THAN, APPROXIMATE, AT_LEAST", "APPROXIMATE, AT_LEAST, AT_LEAST",
			"APPROXIMATE, UP_TO, UP_TO", "UP_TO, UP_TO, UP_TO", "STATED, NOT_STATED, NOT_STATED",
			"UP_TO, NOT_STATED, NOT_STATED" })
	void saysOfASumNoMoreThanItsPartsSay(EndKind a, EndKind b, EndKind sum) {
		assertThat(end(a, 3).plus(end(b, 4)).kind()).isEqualTo(sum);
		assertThat(end(b, 4).plus(end(a, 3)).kind()).isEqualTo(sum);
		assertThat(end(a, 3).plus(end(b, 4)).count()).isEqualTo((sum == EndKind.NOT_STATED) ? 0 : 7);
	}

	@ParameterizedTest
	@EnumSource(EndKind.class)
	void addsInAnyGrouping(EndKind a) {
		for (EndKind b : EndKind.values()) {
			for (EndKind c : EndKind.values()) {
				assertThat(end(a, 1).plus(end(b, 2)).plus(end(c, 3)))
					.isEqualTo(end(a, 1).plus(end(b, 2).plus(end(c, 3))));
			}
		}
	}

	private static End end(EndKind kind, long count) {
		return new End(kind, (kind == EndKind.NOT_STATED) ? 0 : count);
	}

}
