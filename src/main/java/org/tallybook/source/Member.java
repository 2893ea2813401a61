package org.tallybook.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/** Which member of a dimension a record counts. */
public sealed interface Member {

	/** The member where a record does not tell it. */
	String UNKNOWN = "unknown";

	/**
	 * The column that is read for it.
	 * @return the header cell
	 */
	String column();

	/**
	 * The member.
	 * @param row the record
	 * @param period its period
	 * @return the member
	 */
	String in(Row row, Period period);

	/**
	 * The columns that are read beside it.
	 * @return the header cells
	 */
	default List<String> columns() {
		return List.of(column());
	}

	/**
	 * A column that names the member.
	 *
	 * @param field the column and what its codes mean
	 */
	record Named(Field field) implements Member {

		@Override
		public String column() {
			return this.field.column();
		}

		/** A row of all members together would be added to the members. */
		@Override
		public String in(Row row, Period period) {
			String member = this.field.required(row);
			if (member.equals(Series.ALL)) {
				throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column());
			}
			if (this.field.codes().isEmpty() && TotalWords.isTotal(member)) {
				throw new RejectedRecord(RejectReason.TOTAL_ROW, column());
			}
			if (this.field.codes().isEmpty() && PersonalData.isCell(member)) {
				throw new RejectedRecord(RejectReason.PERSONAL_DATA, column());
			}
			return member;
		}

	}

	/**
	 * A column that holds an age in years.
	 *
	 * @param field the column and the codes that stand for ages which are no number
	 * @param ages the groups
	 */
	record OfAge(Field field, Ages ages) implements Member {

		@Override
		public String column() {
			return this.field.column();
		}

		@Override
		public String in(Row row, Period period) {
			Optional<String> word = this.field.word(row.cell(column()));
			if (word.isPresent()) {
				return word.get();
			}
			OptionalLong age = row.count(column());
			if (age.isEmpty()) {
				throw new RejectedRecord(RejectReason.MISSING_CELL, column());
			}
			return this.ages.group(age.getAsLong(), column());
		}

	}

	/**
	 * A column that holds the date of birth, which is dropped as soon as the age follows
	 * from it. Where the dates leave open which group it is, the group is unknown.
	 *
	 * @param field the column and the codes that stand for dates which are not known
	 * @param format how the date is written
	 * @param ages the groups
	 */
	record Born(Field field, PeriodFormat format, Ages ages) implements Member {

		@Override
		public String column() {
			return this.field.column();
		}

		@Override
		public String in(Row row, Period period) {
			Optional<String> word = this.field.word(row.cell(column()));
			if (word.isPresent()) {
				return word.get();
			}
			Period birth = this.format.in(row, column());
			LocalDate first = birth.start().orElse(birth.end());
			LocalDate earliest = period.start().orElse(period.end());
			if (birth.end().isAfter(earliest) && first.isAfter(period.end())) {
				throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, column());
			}
			String youngest = this.ages.group(age(birth.end(), earliest), column());
			String oldest = this.ages.group(age(first, period.end()), column());
			return youngest.equals(oldest) ? youngest : UNKNOWN;
		}

		private static long age(LocalDate birth, LocalDate day) {
			return birth.isAfter(day) ? 0 : ChronoUnit.YEARS.between(birth, day);
		}

	}

}
