package org.tallybook.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/**
 * The cells that one row of a table shows.
 *
 * @param key the row in figure ids, without series and measure
 * @param period what the row is about in time
 * @param includes the periods of the cells
 * @param members the members that are asked for, sex aside
 * @param marks what every figure of the row is marked with
 * @param absent what it means that a series has no cell
 */
record Selection(String key, Optional<Period> period, Predicate<Period> includes, Map<String, String> members,
		Set<Mark> marks, State absent) {

	/**
	 * The row of one calendar period, or of a period that no calendar period can hold.
	 */
	static Selection ofPeriod(Period period, Timespan timespan, boolean placed) {
		Predicate<Period> includes = placed ? period::contains : period::equals;
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (timespan.isProvisional(period)) {
			marks.add(Mark.PROVISIONAL);
		}
		if (placed && timespan.present(period) > 0 && !timespan.isComplete(period)) {
			marks.add(Mark.INCOMPLETE);
		}
		return new Selection(period.code(), Optional.of(period), includes, Map.of(), marks, State.MISSING);
	}

	/** The row of several periods together. */
	static Selection ofPeriods(String key, List<Period> periods) {
		return new Selection(key, Optional.empty(), periods::contains, Map.of(), Set.of(), State.MISSING);
	}

	/**
	 * The row of everything from a day, or from the first record, to the end of a period.
	 */
	static Selection upTo(Optional<LocalDate> from, Period period, Set<Mark> marks) {
		Period all = new Period(from, period.end());
		return new Selection(period.code(), Optional.of(all), all::contains, Map.of(), marks, State.MISSING);
	}

	/** The same row with more marks. */
	Selection marked(Set<Mark> more) {
		Set<Mark> all = EnumSet.noneOf(Mark.class);
		all.addAll(this.marks);
		all.addAll(more);
		return new Selection(this.key, this.period, this.includes, this.members, all, this.absent);
	}

	/** The same row of some members only. */
	Selection ofMembers(String other, Map<String, String> some, State none) {
		return new Selection(other, this.period, this.includes, some, this.marks, none);
	}

	/** The row of all periods. */
	static Selection ofAll(String key, Map<String, String> members, Set<Mark> marks, State absent) {
		return new Selection(key, Optional.empty(), (period) -> true, members, marks, absent);
	}

}
