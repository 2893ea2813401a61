package org.tallybook.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowTest {

	private static final Numbers POWERS = new Numbers(Set.of(""), Set.of(), "", "", true, false);

	private static final Numbers GROUPED = new Numbers(Set.of(""), Set.of("-"), ",", ".");

	@ParameterizedTest
	@CsvSource({ "0, 0", "007, 7", "' 12 ', 12", "'\u00A012\u200E', 12", "\uFF15\uFF10, 50", "\u0665\u0660, 50",
			"9999999999, 9999999999" })
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
			"1e3, type-error", "1\u0665, type-error", "\u00BD, type-error", "01000000000, type-error",
			"-1, negative-count", "na, type-error" })
	void refusesWhatIsNoCount(String cell, String code) throws Exception {
		Row row = row(cell);
		assertThatThrownBy(() -> row.count("n")).isInstanceOfSatisfying(RejectedRecord.class, (rejected) -> {
			assertThat(rejected.reason().code()).isEqualTo(code);
			assertThat(rejected.column()).isEqualTo("n");
		});
	}

	@Test
	void readsPeriodsAndRefusesOthers() throws Exception {
		assertThat(PeriodFormat.CODES.in(row(" 2024-02 "), "n")).isEqualTo(Period.parse("2024-02"));
		for (String cell : new String[] { "02/2024", "2024-2", "2023-02-29", "..", "..".repeat(30_000),
				"2021..2022..2023", "2021/2022..2023", "Feb 2024" }) {
			Row row = row(cell);
			assertThatThrownBy(() -> PeriodFormat.CODES.in(row, "n")).isInstanceOfSatisfying(RejectedRecord.class,
					(rejected) -> assertThat(rejected.reason()).isEqualTo(RejectReason.IMPOSSIBLE_DATE));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "1,234;1234", "12,345,678;12345678", "123;123", "-;0", "1,234.00;1234", "12.0;12" })
	void readsGroupedNumbersWhereDeclared(String cell, long count) {
		assertThat(row(cell, GROUPED).count("n")).hasValue(count);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,23", "1,2345", ",123", "1,,234", "1234,567", "1,234,", "12.5", "12.", ".0", "1.234,0",
			"1 234" })
	void refusesGroupsThatAreNotOfThreeDigitsAndPartsOfPersons(String cell) {
		assertThatThrownBy(() -> row(cell, GROUPED).count("n")).isInstanceOf(RejectedRecord.class);
	}

	@ParameterizedTest
	@CsvSource({ "1e+05, 100000", "2e+06, 2000000", "1.5e+05, 150000", "1.25E2, 125", "7, 7", "0e+00, 0" })
	void readsPowersOfTenWhereDeclared(String cell, long count) {
		assertThat(row(cell, POWERS).count("n")).hasValue(count);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e-05", "1.25e+01", "12e+05", "e+05", "1e", "1e+99", "1e+5.0", "1e+005", "-1e+05" })
	void refusesPowersOfTenThatAreNoCounts(String cell) {
		assertThatThrownBy(() -> row(cell, POWERS).count("n")).isInstanceOf(RejectedRecord.class);
	}

	@Test
	void refusesWhatAProgramLeftInPlaceOfACell() {
		for (String cell : List.of("#REF!", "#N/A", "a\uFFFDb")) {
			assertThatThrownBy(() -> row(cell).cell("n")).isInstanceOfSatisfying(RejectedRecord.class,
					(rejected) -> assertThat(rejected.reason()).isEqualTo(RejectReason.FORBIDDEN_VALUE));
		}
		assertThat(row("#N/A", new Numbers(Set.of("", "#N/A"), Set.of(), "", "")).count("n")).isEmpty();
	}

	@Test
	void knowsDeclaredColumnsOnly() throws Exception {
		Row row = row("1");
		assertThatThrownBy(() -> row.cell("other")).isInstanceOf(IllegalArgumentException.class);
	}

	private static Row row(String cell) {
		return row(cell, new Numbers(Set.of("", "NA", ".."), Set.of(), "", ""));
	}

	private static Row row(String cell, Numbers numbers) {
		return new Row("x.csv", Map.of("n", 0), new Line(1, List.of(cell)), numbers);
	}

}
