package org.tallybook.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.report.Figure;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that are no counts and yet have no decimals. */
class TidyRatiosTest {

	@TempDir
	private Path folder;

	@Test
	void readsRatiosBackAsWhatTheyAre() throws IOException {
		SortedMap<String, Figure> figures = new TreeMap<>();
		add(figures, "rate", "per_100000", Value.of(new BigDecimal("12"), EndKind.AT_LEAST));
		add(figures, "ratio", "per_100_men", Value.of(new BigDecimal("102")));
		add(figures, "average", "persons", Value.of(new BigDecimal("11.7"), EndKind.AT_LEAST));
		add(figures, "nearly", "fraction", Value.of(new BigDecimal("0.999"), EndKind.MORE_THAN));
		add(figures, "count", "persons", Value.of(12));
		Path file = this.folder.resolve("data.csv");
		List<DataColumn> columns = DataColumn.of(figures.values());
		try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), TidyWriter.FORMAT)) {
			printer.printRecord(columns.stream().map(DataColumn::name));
			for (Figure figure : figures.values()) {
				printer.printRecord(columns.stream().map((column) -> column.text().apply(figure)));
			}
		}
		assertThat(TidyReader.read(file)).isEqualTo(figures);
	}

	private static void add(SortedMap<String, Figure> figures, String measure, String unit, Value value) {
		String id = "t/2020/s/" + measure;
		figures.put(id,
				new Figure(id, "t", "small/s", "flow", "hurt", measure,
						Optional.of(Period.month(YearMonth.of(2020, 1))), new TreeMap<>(), unit, value, 1, "small",
						LocalDate.of(2026, 1, 1).toString()));
	}

}
