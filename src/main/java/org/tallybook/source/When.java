package org.tallybook.source;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.tallybook.tally.Period;

/** What tells the period of a record. */
public sealed interface When {

	/**
	 * The columns that are read for it.
	 * @return the header cells
	 */
	List<String> columns();

	/**
	 * The period of a record.
	 * @param row the record
	 * @return the period
	 */
	Period in(Row row);

	/**
	 * Whether every record counts everything up to a day.
	 * @return whether no period has a start
	 */
	default boolean isOpen() {
		return false;
	}

	/**
	 * The period that a column holds as a code.
	 * @param column the column
	 * @return what tells the period
	 */
	static When of(String column) {
		return new Column(column, PeriodFormat.CODES);
	}

	/**
	 * One period for all records.
	 *
	 * @param period the period
	 */
	record Always(Period period) implements When {

		@Override
		public List<String> columns() {
			return List.of();
		}

		@Override
		public Period in(Row row) {
			return this.period;
		}

		@Override
		public boolean isOpen() {
			return this.period.start().isEmpty();
		}

	}

	/**
	 * A column that holds the period.
	 *
	 * @param column the header cell
	 * @param format how it is written
	 */
	record Column(String column, PeriodFormat format) implements When {

		@Override
		public List<String> columns() {
			return with(List.of(this.column), this.format);
		}

		@Override
		public Period in(Row row) {
			return this.format.in(row, this.column);
		}

	}

	/**
	 * A column for the first day and one for the last.
	 *
	 * @param from the column of the first
	 * @param to the column of the last
	 * @param format how both are written
	 */
	record Span(String from, String to, PeriodFormat format) implements When {

		@Override
		public List<String> columns() {
			return with(List.of(this.from, this.to), this.format);
		}

		@Override
		public Period in(Row row) {
			Period first = this.format.in(row, this.from);
			Period last = this.format.in(row, this.to);
			if (first.start().isEmpty() || first.start().get().isAfter(last.end())) {
				throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, this.to);
			}
			return Period.days(first.start().get(), last.end());
		}

	}

	/**
	 * A column for the year and one for the quarter or month, as numbers.
	 *
	 * @param year the column of the year
	 * @param part the column of its part
	 * @param quarters whether the part is a quarter, not a month
	 */
	record YearAndPart(String year, String part, boolean quarters) implements When {

		@Override
		public List<String> columns() {
			return List.of(this.year, this.part);
		}

		@Override
		public Period in(Row row) {
			int theYear = number(row, this.year);
			int thePart = number(row, this.part);
			if (theYear < PeriodFormat.FIRST_YEAR) {
				throw new RejectedRecord(RejectReason.IMPOSSIBLE_DATE, this.year);
			}
			try {
				return this.quarters ? PeriodFormat.quarter(theYear, thePart)
						: Period.month(YearMonth.of(theYear, thePart));
			}
			catch (DateTimeException ex) {
				throw new RejectedRecord(RejectReason.IMPOSSIBLE_DATE, this.part);
			}
		}

		private static int number(Row row, String column) {
			OptionalLong number = row.count(column);
			if (number.isEmpty()) {
				throw new RejectedRecord(RejectReason.MISSING_CELL, column);
			}
			if (number.getAsLong() > 9999) {
				throw new RejectedRecord(RejectReason.IMPOSSIBLE_DATE, column);
			}
			return (int) number.getAsLong();
		}

	}

	/**
	 * Everything up to the end of a period.
	 *
	 * @param end what tells the period
	 */
	record UpTo(When end) implements When {

		@Override
		public List<String> columns() {
			return this.end.columns();
		}

		@Override
		public Period in(Row row) {
			return Period.upTo(this.end.in(row).end());
		}

		@Override
		public boolean isOpen() {
			return true;
		}

	}

	/**
	 * A source of several files, each of which has a way of its own.
	 *
	 * @param files what tells the period, by the name of the file
	 */
	record ByFile(Map<String, When> files) implements When {

		public ByFile {
			files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
		}

		@Override
		public List<String> columns() {
			return this.files.values().stream().flatMap((when) -> when.columns().stream()).distinct().toList();
		}

		@Override
		public Period in(Row row) {
			When when = this.files.get(row.file());
			if (when == null) {
				throw new IllegalArgumentException("Expected a declared file but got '" + row.file() + "'");
			}
			return when.in(row);
		}

		@Override
		public boolean isOpen() {
			return this.files.values().stream().anyMatch(When::isOpen);
		}

	}

	private static List<String> with(List<String> columns, PeriodFormat format) {
		List<String> all = new ArrayList<>(columns);
		all.addAll(format.columns());
		return all;
	}

}
