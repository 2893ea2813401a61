package org.tallybook.output;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Part;
import org.tallybook.report.Table;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** The other tests of this package rest on what this report holds. */
class EveryStateReportTest {

	private final Release release = EveryStateReport.release();

	@Test
	void printsEveryStateInATable() {
		assertThat(printed().map(Value::state)).contains(State.values());
	}

	@Test
	void printsEveryMarkInATable() {
		assertThat(printed().flatMap((value) -> value.marks().stream())).contains(Mark.values());
	}

	@Test
	void printsEveryKindOfEndInATableAtBothEnds() {
		assertThat(ranges(printed()).map((range) -> range.low().kind())).contains(EndKind.values());
		assertThat(ranges(printed()).map((range) -> range.high().kind())).contains(EndKind.values());
	}

	@Test
	void printsEveryPartOfAFigure() {
		assertThat(numbers().map(Cell.Number::part)).contains(Stream.of(Part.values())
			.filter((part) -> part != Part.MARKS && part != Part.DECIMAL)
			.toArray(Part[]::new));
	}

	@Test
	void drawsEveryStateInATimeline() {
		assertThat(drawn(Chart.Timeline.class).map(Value::state)).contains(State.values());
	}

	@Test
	void drawsEveryMarkThatHasASignInATimeline() {
		assertThat(drawn(Chart.Timeline.class).flatMap((value) -> value.marks().stream())).contains(Mark.PROVISIONAL,
				Mark.INCOMPLETE, Mark.CONTESTED, Mark.REVISED, Mark.LOW_RELIABILITY);
	}

	@Test
	void drawsEveryKindOfEndAndOfBarInAForestChart() {
		assertThat(ranges(drawn(ClaimChart.Forest.class))
			.flatMap((range) -> Stream.of(range.low().kind(), range.high().kind()))).contains(EndKind.values());
		assertThat(charts(ClaimChart.Forest.class).flatMap((chart) -> chart.bars().stream()).map(ClaimChart.Bar::kind))
			.contains(ClaimChart.BarKind.values());
	}

	@Test
	void drawsEveryStateAndEveryMarkThatHasASignInAShare() {
		assertThat(drawn(Chart.Share.class).map(Value::state)).contains(State.FIGURE, State.NONE_DOCUMENTED,
				State.MISSING, State.NOT_APPLICABLE, State.SUPPRESSED);
		assertThat(drawn(Chart.Share.class).flatMap((value) -> value.marks().stream())).contains(Mark.PROVISIONAL,
				Mark.INCOMPLETE, Mark.REVISED, Mark.LOW_RELIABILITY, Mark.LOW);
	}

	@Test
	void drawsEveryStateAndEveryMarkThatHasASignInOutcomes() {
		assertThat(drawn(Chart.Outcomes.class).map(Value::state)).contains(State.values());
		assertThat(drawn(Chart.Outcomes.class).flatMap((value) -> value.marks().stream())).contains(Mark.PROVISIONAL,
				Mark.INCOMPLETE, Mark.CONTESTED, Mark.REVISED, Mark.LOW_RELIABILITY);
	}

	@Test
	void drawsEveryStateAndEveryMarkThatHasASignInPanels() {
		assertThat(drawn(Chart.Panels.class).map(Value::state)).contains(State.values());
		assertThat(drawn(Chart.Panels.class).flatMap((value) -> value.marks().stream())).contains(Mark.PROVISIONAL,
				Mark.INCOMPLETE, Mark.CONTESTED);
	}

	@Test
	void drawsEveryKindOfEndAtBothEndsOfIncidentsAndAggregates() {
		for (Class<? extends Chart> type : List.of(ClaimChart.Incidents.class, ClaimChart.Nesting.class)) {
			assertThat(ranges(drawn(type)).map((range) -> range.low().kind())).contains(EndKind.values());
			assertThat(ranges(drawn(type)).map((range) -> range.high().kind())).contains(EndKind.values());
			assertThat(drawn(type).map(Value::state)).contains(State.MISSING, State.SUPPRESSED);
			assertThat(drawn(type).flatMap((value) -> value.marks().stream())).contains(Mark.CONTESTED, Mark.REVISED);
		}
	}

	private Stream<Cell.Number> numbers() {
		return this.release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.map(Table::rows)
			.flatMap(List::stream)
			.flatMap(List::stream)
			.filter(Cell.Number.class::isInstance)
			.map(Cell.Number.class::cast);
	}

	private Stream<Value> printed() {
		return numbers().map((cell) -> this.release.value(cell.figure()));
	}

	private static Stream<CountRange> ranges(Stream<Value> values) {
		return values.flatMap((value) -> value.count().stream());
	}

	private <C extends Chart> Stream<C> charts(Class<C> type) {
		return this.release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.charts().stream())
			.filter(type::isInstance)
			.map(type::cast);
	}

	private Stream<Value> drawn(Class<? extends Chart> type) {
		return charts(type).flatMap((chart) -> EveryStateCharts.figures(chart).stream()).map(this.release::value);
	}

}
