package org.tallybook;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** For which periods a source reported, and the figures behind the cells that show it. */
class CalendarTest {

	private static final String TABLES = "by-year: {kind: by-period, source: small, sheet: M, title: M}\n";

	private static final String ID = "small-coverage/small/";

	@TempDir
	private Path folder;

	private SmallSource source(String month, String completeTo, String frequency, String csv) throws Exception {
		return SmallSource.of(
				this.folder, month, "complete-to: %s\nprovisional: 1\nfrequency: %s\nperiod: month\nseries:\n"
					.formatted(completeTo, frequency) + "  hurt: {label: Hurt, outcome: hurt, count: n}\n",
				TABLES, csv);
	}

	@Test
	void hasACellForEachMonthAndAFigureBehindIt() throws Exception {
		SmallSource source = source("2009-06", "2009-06", "month",
				"month,n\n2009-01,5\n2009-04,2\n2009-05,3\n2009-06,4\n2009-Q1,1\n2009,7\n");
		CalendarChart.Row row = row(source);
		assertThat(row.cells()).extracting((cell) -> cell.period().code())
			.containsExactly("2009-01", "2009-02", "2009-03", "2009-04", "2009-05", "2009-06");
		assertThat(row.cells()).extracting((cell) -> source.words(cell.figure()))
			.containsExactly("1", "0", "0", "1", "1", "1");
		assertThat(row.cells()).extracting(Chart.Point::figure)
			.allSatisfy((id) -> assertThat(id).matches("small-coverage/small/2009-0./periods_reported"));
		assertThat(source.value(ID + "2009-06/periods_reported").marks()).containsExactly(Mark.PROVISIONAL);
		assertThat(source.value(ID + "2009-05/periods_reported").marks()).isEmpty();
		assertThat(source.value(ID + "2009-02/periods_reported").marks()).containsExactly(Mark.INCOMPLETE);
		assertThat(source.words(row.reported()) + " of " + source.words(row.expected())).isEqualTo("4 of 6");
		assertThat(row.gaps()).isEqualTo("February 2009 to March 2009");
		assertThat(row.span()).isEqualTo("by month, January 2009 to June 2009");
	}

	@Test
	void drawsOneFigureForALongerPeriodUnderTheMonths() throws Exception {
		CalendarChart.Row row = row(source("2010-01", "2010-01", "month",
				"month,n\n2009-03,5\n2009-04,2\n2009-Q1,3\n2009,7\n2007..2008,3\n"));
		assertThat(row.longer()).extracting((point) -> point.period().code() + " " + point.figure())
			.containsExactly("2007..2008 " + ID + "2007..2008/periods_reported",
					"2009-Q1 " + ID + "2009-Q1/periods_reported_as_a_whole",
					"2009 " + ID + "2009/periods_reported_as_a_whole");
	}

	@Test
	void takesTheFiguresOfYearsWhereTheSourceReportsByYear() throws Exception {
		SmallSource source = source("2010-06", "2010-06", "year", "month,n\n2007,5\n2009,2\n");
		assertThat(row(source).cells()).extracting(Chart.Point::figure)
			.containsExactly(ID + "2007/periods_reported", ID + "2008/periods_reported", ID + "2009/periods_reported");
		assertThat(source.release().figures().keySet()).filteredOn((id) -> id.startsWith(ID)).hasSize(2 * 3 + 2);
	}

	@Test
	void marksAPeriodAsIncompleteThatTheFileCoversInPart() throws Exception {
		SmallSource source = source("2009-12", "2009-06", "year", "month,n\n2007,5\n2008,4\n2009,2\n");
		Chart.Point last = row(source).cells().get(2);
		assertThat(last.period().code()).isEqualTo("2009");
		assertThat(source.value(last.figure())).isEqualTo(Value.of(1).with(Mark.INCOMPLETE).with(Mark.PROVISIONAL));
		assertThat(row(source).longer()).isEmpty();
	}

	@Test
	void hasNoChartWhereThereIsNothingToCompare() throws Exception {
		SmallSource source = source("2009-01", "2009-01", "month", "month,n\n2009-01,5\n");
		assertThat(source.release().workbooks().get(0).charts()).isEmpty();
	}

	@Test
	void standsInEveryWorkbookAndSaysTheFinding() throws Exception {
		SmallSource source = source("2009-04", "2009-04", "month", "month,n\n2009-01,5\n2009-03,5\n");
		List<Chart> charts = source.release().workbooks().get(0).charts();
		assertThat(charts).extracting(Chart::id).containsExactly("coverage-small");
		assertThat(charts).extracting(Chart::sheet).containsExactly("Chart coverage");
		assertThat(source.release().text(charts.get(0).title()))
			.isEqualTo("'A small source' reported for 2 of 4 months");
		assertThat(source.release().text(charts.get(0).alt()))
			.endsWith("2 of 4 reported; none for February 2009, April 2009.");
		Set<String> figures = source.release().figures().keySet();
		assertThat(figures).containsAll(row(source).cells().stream().map(Chart.Point::figure).toList());
	}

	private static CalendarChart.Row row(SmallSource source) {
		return ((CalendarChart) source.release().workbooks().get(0).charts().get(0)).rows().get(0);
	}

}
