package org.tallybook.tally;

import java.time.DateTimeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

	@ParameterizedTest
	@CsvSource({ "2019, YEAR, 2019", "2020-Q2, QUARTER, Quarter 2 of 2020", "2014-01, MONTH, January 2014",
			"2023-10-09, DAYS, 9 October 2023", "1999..2001, YEARS, 1999 to 2001", "..1998, UP_TO, to 1998",
			"..2024-10, UP_TO, to October 2024", "..2024-10-10, UP_TO, to 10 October 2024",
			"2023-08-29..2023-08-31, DAYS, 29 August 2023 to 31 August 2023" })
	void readsItsOwnCode(String code, Period.Precision precision, String label) {
		Period period = Period.parse(code);
		assertThat(period.precision()).isEqualTo(precision);
		assertThat(period.code()).isEqualTo(code);
		assertThat(period.label()).isEqualTo(label);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "20", "2020-13", "2020-Q5", "2020-02-30", "2021..2020", "yesterday", "....2020",
			"2020..2021..2022", "..2020..2021", "2020/2021..2022" })
	void refusesWhatIsNoPeriod(String code) {
		assertThatThrownBy(() -> Period.parse(code)).isInstanceOfAny(DateTimeException.class,
				IllegalArgumentException.class);
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-05..2024-01-31, 2024-01", "2024-01-31..2024-02-01, 2024-Q1", "2024-03-31..2024-04-01, 2024",
			"2023-12-31..2024-01-01, 2023..2024", "2016/2017, 2016..2017" })
	void belongsToTheSmallestCalendarPeriodThatContainsIt(String span, String holder) {
		assertThat(Period.parse(span).calendarPeriod().code()).isEqualTo(holder);
	}

	@Test
	void holdsNothingWithoutAStartUnlessItHasNone() {
		assertThat(Period.parse("2020").contains(Period.parse("..2020-06"))).isFalse();
		assertThat(Period.parse("..2020").contains(Period.parse("2019-06"))).isTrue();
	}

}
