package org.tallybook.pollution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** How a publisher writes periods, and how it may get them wrong. */
enum Dates {

	MONTH(List.of(Role.PERIOD), "2023-13", "23-01", "01-2023", "0001-01", List.of("2031-01")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(YearMonth.from(day).toString());
		}
	},

	KOREAN_QUARTER(List.of(Role.PERIOD), "2023년 5분기", "23년 1분기", "1분기 2023년", "0001년 1분기", List.of("2031년 1분기")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of("%s년 %s분기".formatted(day.getYear(), quarter(day)));
		}

		@Override
		String code(LocalDate day) {
			return day.getYear() + "-Q" + quarter(day);
		}
	},

	DAY(List.of(Role.PERIOD), "2023-02-31", "23-02-01", "31-12-2023", "0001-01-01", List.of("2031-01-01")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(day.toString());
		}
	},

	SPANISH_DAY(List.of(Role.PERIOD), "31/02/2023", "01/02/23", "12/31/2023", "01/01/0001", List.of("01/01/2031")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(),
					day.getYear()));
		}
	},

	YEAR(List.of(Role.PERIOD), "2023-02-30", "23", "01/2023", "0001", List.of("2031")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(String.valueOf(day.getYear()));
		}

		@Override
		String code(LocalDate day) {
			return String.valueOf(day.getYear());
		}
	},

	YEAR_AND_MONTH(List.of(Role.YEAR, Role.MONTH), "13", "23", "", "0001", List.of("2031", "1")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(String.valueOf(day.getYear()), String.valueOf(day.getMonthValue()));
		}
	},

	SPAN(List.of(Role.START, Role.END), "2023-02-31", "23-02-01", "31-12-2023", "0001-01-01",
			List.of("2031-01-01", "2031-01-02")) {
		@Override
		List<String> cells(LocalDate day) {
			return List.of(day.withDayOfMonth(1).toString(), day.toString());
		}
	};

	final List<Role> roles;

	/** A date that no calendar has. */
	final String impossible;

	/** A year of two digits. */
	final String shortYear;

	/** Day, month and year in another order; blank where there is none. */
	final String otherOrder;

	/** What programs write that have no date and have to write one. */
	final String none;

	/** After the day on which the file was retrieved. */
	final List<String> future;

	Dates(List<Role> roles, String impossible, String shortYear, String otherOrder, String none, List<String> future) {
		this.roles = roles;
		this.impossible = impossible;
		this.shortYear = shortYear;
		this.otherOrder = otherOrder;
		this.none = none;
		this.future = future;
	}

	/** The cells of a period, in the order of the roles. */
	abstract List<String> cells(LocalDate day);

	/** Our code of the calendar period that holds it. */
	String code(LocalDate day) {
		return YearMonth.from(day).toString();
	}

	private static int quarter(LocalDate day) {
		return (day.getMonthValue() + 2) / 3;
	}

}
