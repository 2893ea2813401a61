package org.tallybook.disclosure;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.Figure;
import org.tallybook.tally.Period;

/**
 * What a count is about, whichever table prints it.
 *
 * @param series its series
 * @param unit what is counted
 * @param period its period; absent where it counts all periods
 * @param members the member of each dimension by which it is broken down
 */
record CellName(String series, String unit, Optional<Period> period, SortedMap<String, String> members) {

	CellName {
		members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
	}

	static CellName of(Figure figure) {
		return new CellName(figure.series(), figure.unit(), figure.period(), figure.members());
	}

	/** The count over all members of a dimension. */
	CellName without(String dimension) {
		TreeMap<String, String> fewer = new TreeMap<>(this.members);
		fewer.remove(dimension);
		return new CellName(this.series, this.unit, this.period, fewer);
	}

	/** The count of a longer calendar period; of all periods where none is given. */
	Optional<CellName> in(Optional<Period.Precision> longer) {
		if (this.period.isEmpty()) {
			return Optional.empty();
		}
		if (longer.isEmpty()) {
			return Optional.of(new CellName(this.series, this.unit, Optional.empty(), this.members));
		}
		Period own = this.period.get();
		YearMonth month = YearMonth.from(own.end());
		YearMonth first = YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1);
		Period holds = (longer.get() == Period.Precision.YEAR) ? Period.year(month.getYear())
				: Period.days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
		return (holds.contains(own) && !holds.equals(own))
				? Optional.of(new CellName(this.series, this.unit, Optional.of(holds), this.members))
				: Optional.empty();
	}

}
