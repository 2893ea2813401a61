package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.declaration.ReportFile;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.report.Report;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a declaration asks for and a month does not have is a finding, never an empty
 * chart.
 */
class LeftOutTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void copyTheInput() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("input"))) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve(file.getFileName()));
			}
		}
	}

	@Test
	void leavesOutAChartOfAnIncidentThatTheRegisterDoesNotHold() throws Exception {
		change("incident: october-2023\n", "incident: october-2032\n");
		Report.Workbook workbook = workbook();
		assertThat(workbook.charts()).extracting(Chart::id)
			.doesNotContain("claims-october-2023")
			.contains("returns-since-2020");
		assertThat(findings(workbook)).containsExactly(
				"chart 'claims-october-2023' is not drawn: source 'forced-returns' has no incident 'october-2032' in"
						+ " this month");
	}

	@Test
	void leavesOutAggregatesThatTheTableDoesNotHave() throws Exception {
		change("aggregates: [a03, a01, a02]", "aggregates: [a03, a09]");
		Report.Workbook workbook = workbook();
		assertThat(findings(workbook))
			.containsExactly("chart 'running-minimums' lacks claim 'a09': table 'considered' has no such row");
		assertThat(workbook.charts()).filteredOn((chart) -> chart.id().equals("running-minimums"))
			.singleElement()
			.satisfies((chart) -> assertThat(((ClaimChart.Nesting) chart).aggregates()).hasSize(1));
		change("aggregates: [a03, a09]", "aggregates: [a09]");
		assertThat(workbook().charts()).extracting(Chart::id).doesNotContain("running-minimums");
	}

	private void change(String line, String changed) throws IOException {
		Path file = this.folder.resolve(ReportFile.NAME);
		String text = Files.readString(file);
		assertThat(text).contains(line);
		Files.writeString(file, text.replace(line, changed));
	}

	private Report.Workbook workbook() throws Exception {
		return Reports.of(this.folder, YearMonth.of(2025, 12), 1 << 26, Optional.empty()).workbooks().get(0);
	}

	private static List<String> findings(Report.Workbook workbook) {
		return workbook.tables()
			.stream()
			.filter((table) -> table.id().endsWith("-findings"))
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.get(0).equals(new Cell.Text("This report")))
			.map((row) -> ((Cell.Text) row.get(4)).text())
			.toList();
	}

}
