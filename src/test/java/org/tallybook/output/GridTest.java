package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallybook.report.Column;

import static org.assertj.core.api.Assertions.assertThat;

class GridTest {

	@Test
	void neverBreaksAHeaderInsideTheMarkerOfANote() {
		for (String words : List.of("Incidents, at least (incidents)", "Dead and missing, at least (persons)", "Low")) {
			String header = words + " [note 12]";
			double room = (new Grid("t", List.of(Column.number(header)), List.of()).widths()[0] - ColumnWidth.INDENT)
					/ 1.08;
			for (double more : new double[] { -0.08, -0.04, 0, 0.04, 0.08 }) {
				assertThat(Arial.wrap(header, room * (1 + more))).noneMatch((line) -> line.endsWith("[note"));
			}
		}
	}

	/**
	 * The words of numbers are never broken, and long texts get what rows of few lines
	 * need.
	 */
	@Test
	void makesTheColumnsOfAWideTableAsNarrowAsRowsOfFewLinesAllow() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Text", 60)));
		List<Box> row = new ArrayList<>(List.of(Box.words("some words ".repeat(40).strip())));
		for (int i = 0; i < 6; i++) {
			columns.add(Column.number("Dead and missing, the same part of the year before " + i + " (persons)"));
			row.add(new Box.Number(1234567, "#,##0", "1,234,567 [p][u]"));
		}
		double[] widths = new Grid("t", columns, List.of(row)).widths();
		assertThat(Page.width(widths)).isBetween(100.0, 116.0 / 0.6);
		for (int i = 1; i < widths.length; i++) {
			assertThat(widths[i]).isGreaterThanOrEqualTo(Arial.width("1,234,567 [p][u]"));
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
