package org.tallybook.output;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.tallybook.report.Part;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

class FigureBoxesTest {

	@Test
	void showsWhatIsNotQuiteAllAsMoreThanThePercentageBelow() {
		Value value = Value.of(new BigDecimal("0.999"), EndKind.MORE_THAN);
		assertThat(FigureBoxes.of(value, Part.NUMBER, true)).isEqualTo(new Box.Number(0.999, "\">\"0.0%", ">99.9 %"));
		assertThat(FigureBoxes.of(value, Part.LOW, true)).as("beside its words")
			.isEqualTo(new Box.Number(0.999, "0.0%", "99.9 %"));
	}

	@Test
	void showsAMeanAsANumberAndNotAsAPercentage() {
		Value value = Value.of(new BigDecimal("1234.5"), EndKind.AT_LEAST).with(Mark.PROVISIONAL);
		assertThat(FigureBoxes.of(value, Part.DECIMAL, true))
			.isEqualTo(new Box.Number(1234.5, "#,##0.0\" [p]\"", "1,234.5 [p]"));
		assertThat(FigureBoxes.of(Value.of(new BigDecimal("12")), Part.DECIMAL, true))
			.isEqualTo(new Box.Number(12, "#,##0", "12"));
	}

}
