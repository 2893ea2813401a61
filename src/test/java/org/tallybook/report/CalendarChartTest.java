package org.tallybook.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tallybook.tally.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What the chart of coverage says. */
class CalendarChartTest {

	private static final Map<String, String> COUNTS = Map.of("a-reported", "12", "a-expected", "12", "b-reported", "11",
			"b-expected", "12", "c-reported", "1", "c-expected", "12", "d-reported", "3", "d-expected", "12",
			"e-reported", "2", "e-expected", "12");

	private static final CalendarChart.Row WHOLE = row("a", "");

	private static final CalendarChart.Row ONE = row("b", "March 1987");

	private static final CalendarChart.Row MOST = row("c", "February 1987 to December 1987");

	private static final CalendarChart.Row REGISTER = new CalendarChart.Row("r", "A register", "",
			"a register of claims", "", "", "", List.of(), List.of());

	@Test
	void saysThatEverySourceReported() {
		assertThat(title(WHOLE)).isEqualTo("'Source a' reported for each of its periods");
		assertThat(title(WHOLE, REGISTER)).isEqualTo("'Source a' reported for each of its periods");
		assertThat(title(WHOLE, WHOLE)).isEqualTo("Every source of counts reported for each of its periods");
	}

	@Test
	void saysForHowManyPeriodsASourceReported() {
		assertThat(title(ONE)).isEqualTo("'Source b' reported for 11 of 12 months");
		assertThat(title(REGISTER, WHOLE, ONE))
			.isEqualTo("'Source b' reported for 11 of 12 months; the other source of counts for each of its periods");
		assertThat(title(WHOLE, ONE, WHOLE))
			.isEqualTo("'Source b' reported for 11 of 12 months; every other source of counts for each of its periods");
	}

	@Test
	void namesSeveralSourcesWithGapsAndSaysWhereThereAreMore() {
		assertThat(title(ONE, MOST))
			.isEqualTo("'Source b' reported for 11 of 12 months and 'Source c' for 1 of 12 months");
		assertThat(title(ONE, MOST, WHOLE, row("d", "x"))).isEqualTo("'Source b' reported for 11 of 12 months,"
				+ " 'Source c' for 1 of 12 months and 'Source d' for 3 of 12 months; the other source of counts for each"
				+ " of its periods");
		assertThat(title(ONE, MOST, row("d", "x"), row("e", "x"), WHOLE))
			.endsWith("'Source c' for 1 of 12 months and 'Source d' for 3 of 12 months; others lack periods too");
	}

	@Test
	void describesEveryRow() {
		assertThat(text(chart(ONE, REGISTER).orElseThrow().alt())).isEqualTo("Calendar of reports with a row for each"
				+ " source. 'Source b', by month: 11 of 12 reported; none for March 1987. 'A register', a register of"
				+ " claims.");
	}

	@Test
	void isNotDrawnWhereNoSourceCouldHaveAGap() {
		CalendarChart.Row single = new CalendarChart.Row("s", "Single", "year", "by year", "", "a-reported",
				"a-expected", WHOLE.cells().subList(0, 1), List.of());
		assertThat(chart(REGISTER, single)).isEmpty();
		assertThat(chart()).isEmpty();
		assertThat(chart(single, WHOLE)).isPresent();
	}

	@Test
	void isMadeAnewWithoutSourcesThatAreNotPublic() {
		CalendarChart shown = chart(ONE, WHOLE).orElseThrow().without("b"::equals).orElseThrow();
		assertThat(shown.rows()).containsExactly(WHOLE);
		assertThat(text(shown.title())).isEqualTo("'Source a' reported for each of its periods");
		assertThat(text(shown.alt())).doesNotContain("Source b", "11", "March");
		assertThat(shown.caption()).doesNotContain("Source b")
			.endsWith(" One source is not shown here because of not being public: a period without a report could tell"
					+ " that nobody was counted.");
		assertThat(chart(ONE, WHOLE).orElseThrow().without((source) -> true)).isEmpty();
		assertThat(chart(ONE, WHOLE).orElseThrow().without((source) -> false)).isEqualTo(chart(ONE, WHOLE));
	}

	@Test
	void keepsBracesOfATitleOutOfItsSentences() {
		CalendarChart.Row row = new CalendarChart.Row("b", "All {people}", "month", "by month", "x", "b-reported",
				"b-expected", ONE.cells(), List.of());
		assertThat(title(row)).isEqualTo("'All (people)' reported for 11 of 12 months");
	}

	private static CalendarChart.Row row(String id, String gaps) {
		List<Chart.Point> cells = new ArrayList<>();
		for (int month = 1; month <= 12; month++) {
			Period period = Period.month(YearMonth.of(1987, month));
			cells.add(new Chart.Point(period, id + "/" + period.code()));
		}
		return new CalendarChart.Row(id, "Source " + id, "month", "by month", gaps, id + "-reported", id + "-expected",
				cells, List.of());
	}

	private static Optional<CalendarChart> chart(CalendarChart.Row... rows) {
		return CalendarChart.of("coverage-book", "book-coverage", List.of(rows), 0);
	}

	private static String title(CalendarChart.Row... rows) {
		return text(chart(rows).orElseThrow().title());
	}

	private static String text(Sentence sentence) {
		return sentence.fill((figure, part) -> COUNTS.getOrDefault(figure, "?"));
	}

}
