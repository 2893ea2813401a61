package org.tallybook.output;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallybook.report.Column;

import static org.assertj.core.api.Assertions.assertThat;

class GridTest {

	@Test
	void neverBreaksAHeaderInsideTheMarkerOfANote() {
		for (String words : List.of("Incidents, at least (incidents)", "Dead and missing, at least (persons)", "Low")) {
			String header = words + " [note 12]";
			double width = new Grid("t", List.of(Column.number(header)), List.of()).widths()[0];
			assertThat(Arial.wrap(header, width / 1.08)).noneMatch((line) -> line.endsWith("[note"));
		}
	}

	@Test
	void widensAColumnALittleRatherThanBreakingItsText() {
		String text = "[z] not applicable; [u] low reliability";
		assertThat(width(text, 26)).isGreaterThanOrEqualTo(Arial.width(text));
		assertThat(width(text + "; " + text, 26)).isEqualTo(26);
	}

	@Test
	void writesOneRowWhereATableHasNone() {
		assertThat(new Grid("t", List.of(Column.text("A", 9), Column.text("B", 9)), List.of()).rows())
			.containsExactly(List.of(Box.words("none"), Box.words("none")));
	}

	private static double width(String text, int asked) {
		return new Grid("t", List.of(Column.text("Status", asked)), List.of(List.of(Box.words(text)))).widths()[0];
	}

}
