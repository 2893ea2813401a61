package org.tallybook.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/** Periods within the time that a source is said to cover for which it has no record. */
final class CoverageChecks {

	private static final String TEMPLATE = "no record in {periods} ";

	private final SourceDescription source;

	private final Timespan timespan;

	private final YearMonth month;

	CoverageChecks(SourceDescription source, Draft draft) {
		this.source = source;
		this.timespan = draft.timespan(source);
		this.month = draft.month();
	}

	List<Misprint> misprints() {
		boolean quiet = this.source.absent() == State.NONE_DOCUMENTED;
		if (this.timespan.reported().isEmpty()) {
			return List.of();
		}
		if (this.timespan.frequency() == Period.Precision.UP_TO) {
			return quiet ? List.of() : irregular();
		}
		List<Period> calendar = this.timespan.calendar(this.timespan.frequency());
		List<Misprint> found = new ArrayList<>();
		int from = 0;
		while (from < calendar.size()) {
			int to = from;
			while (to < calendar.size() && isMissing(calendar.get(to))) {
				to++;
			}
			if (to > from && !(quiet && to == calendar.size())) {
				found.add(misprint(calendar.subList(from, to), to == calendar.size()));
			}
			from = to + 1;
		}
		return found;
	}

	/** Neither the period nor a part of it nor a longer one that holds it is reported. */
	private boolean isMissing(Period period) {
		return this.timespan.reported()
			.stream()
			.noneMatch((reported) -> reported.contains(period) || period.contains(reported));
	}

	private Misprint misprint(List<Period> missing, boolean atEnd) {
		Period first = missing.get(0);
		Period last = missing.get(missing.size() - 1);
		String where = first.label() + (first.equals(last) ? "" : " to " + last.label());
		String unit = this.timespan.frequency().code() + ((missing.size() == 1) ? "" : "s");
		Period span = new Period(first.start(), last.end());
		Misprint.Code code = atEnd ? Misprint.Code.COVERAGE_SHORTER : Misprint.Code.COVERAGE_GAP;
		String words = atEnd ? ", although the source is said to cover the time" : ", between others that have one";
		return new Misprint(code, where, span.code(), TEMPLATE + unit + words, Map.of("periods",
				new Misprint.Number("periods_without_record", Optional.of(span), Map.of(), missing.size())));
	}

	/** Dates that follow no calendar leave no gap, but the last of them may be early. */
	private List<Misprint> irregular() {
		YearMonth last = YearMonth.from(this.timespan.reported().last().end());
		YearMonth end = this.source.completeTo();
		if (this.month.isBefore(end) || !last.isBefore(end)) {
			return List.of();
		}
		Period span = Period.days(last.plusMonths(1).atDay(1), end.atEndOfMonth());
		long months = last.until(end, ChronoUnit.MONTHS);
		return List.of(new Misprint(Misprint.Code.COVERAGE_SHORTER, "Up to " + Period.month(end).label(), span.code(),
				TEMPLATE + ((months == 1) ? "month" : "months") + " behind the last date, although the source is said"
						+ " to cover the time",
				Map.of("periods", new Misprint.Number("periods_without_record", Optional.of(span), Map.of(), months))));
	}

}
