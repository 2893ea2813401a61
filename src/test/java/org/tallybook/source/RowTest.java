package org.tallybook.source;

import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "007, 7", "' 12 ', 12", "999999999999999, 999999999999999" })
	void readsCounts(String cell, long count) throws Exception {
		assertThat(row(cell).count("n")).hasValue(count);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "NA", ".." })
	void hasNoFigureWhereANullTokenStands(String cell) throws Exception {
		assertThat(row(cell).count("n")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1.0, type-error", "'1,000', type-error", "1 000, type-error", "+1, type-error", "-, type-error",
			"1e3, type-error", "\uFF15, type-error", "\u0665, type-error", "1\u00A0, type-error",
			"1000000000000000, type-error", "-1, negative-count", "na, type-error" })
	void refusesWhatIsNoCount(String cell, String code) throws Exception {
		Row row = row(cell);
		assertThatThrownBy(() -> row.count("n")).isInstanceOfSatisfying(RejectedRecord.class, (rejected) -> {
			assertThat(rejected.reason().code()).isEqualTo(code);
			assertThat(rejected.column()).isEqualTo("n");
		});
	}

	@Test
	void readsPeriodsAndRefusesOthers() throws Exception {
		assertThat(row(" 2024-02 ").period("n")).contains(Period.parse("2024-02"));
		assertThat(row("").period("n")).isEmpty();
		for (String cell : new String[] { "02/2024", "2024-2", "2023-02-29", "..", "..".repeat(30_000),
				"2021..2022..2023", "2021/2022..2023", "Feb 2024" }) {
			Row row = row(cell);
			assertThatThrownBy(() -> row.period("n")).isInstanceOfSatisfying(RejectedRecord.class,
					(rejected) -> assertThat(rejected.reason()).isEqualTo(RejectReason.IMPOSSIBLE_DATE));
		}
	}

	@Test
	void knowsDeclaredColumnsOnly() throws Exception {
		Row row = row("1");
		assertThatThrownBy(() -> row.cell("other")).isInstanceOf(IllegalArgumentException.class);
	}

	private static Row row(String cell) throws Exception {
		try (CSVParser parser = CSVParser.parse('"' + cell + "\"\n", CSVFormat.RFC4180)) {
			return new Row(Map.of("n", 0), parser.iterator().next(), 1, Set.of("", "NA", ".."));
		}
	}

}
