package org.tallybook.disclosure;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

	@Test
	void withholdsATotalWhereNothingElseProtects() {
		CrossTable children = new CrossTable(new long[][] { { 5, 1 }, { 11, 13 }, { 48, 31 } });
		BitSet small = new BitSet();
		small.set(children.cell(0, 1));
		Suppression suppression = new Suppression(children.relations, new Threshold(5, true), small, new BitSet());
		assertThat(suppression.open().isEmpty()).isTrue();
		assertThat(suppression.hidden().get(children.cell(0, 2))).as("the total of 6").isTrue();
		assertThat(new Audit(children.relations, new Threshold(5, true)).unsafe(suppression.hidden(), small).isEmpty())
			.isTrue();
	}

}
