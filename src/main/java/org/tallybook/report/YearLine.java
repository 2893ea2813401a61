package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.statistics.Annualised;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.RunningSum;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The year so far of one series: its sum, against the same part of the year before, and
 * for months the count of a year that goes on like it.
 */
final class YearLine {

	private static final String ANNUALISED = "Twelve times the mean of the complete months of the year so far, from "
			+ Annualised.LEAST_MONTHS + " of them: what a year like them would bring. It is no forecast.";

	private final SeriesFigures figures;

	private final PeriodCounts counts;

	private final TableSpec spec;

	private final Draft draft;

	YearLine(SeriesFigures figures, PeriodCounts counts, TableSpec spec, Draft draft) {
		this.figures = figures;
		this.counts = counts;
		this.spec = spec;
		this.draft = draft;
	}

	private boolean isShown() {
		return this.spec.every() != Period.Precision.YEAR;
	}

	private boolean isByMonth() {
		return this.spec.every() == Period.Precision.MONTH;
	}

	List<Column> columns(String label) {
		List<Column> columns = new ArrayList<>();
		if (isShown()) {
			this.draft.methods().used(Method.YEAR_TO_DATE, this.spec);
			columns.addAll(this.figures.columns(label + ", year to date", ""));
			columns.addAll(this.figures.columns(label + ", the same part of the year before", ""));
			columns.addAll(CountChange.columns(this.figures,
					this.figures.counted().label() + ", change of the year to date", this.draft));
		}
		if (isByMonth()) {
			this.draft.methods().used(Method.ANNUALISED, this.spec);
			columns.addAll(this.figures.columns(this.figures.counted().label() + ", annualised",
					this.draft.notes().marker(ANNUALISED)));
		}
		return columns;
	}

	void add(String path, Period period, RowCells cells) {
		String unit = this.figures.unit();
		if (isShown()) {
			List<Period> part = partOfYear(period);
			List<Period> before = part.stream().map(YearLine::yearBefore).toList();
			Value now = sum(part);
			Value earlier = sum(before);
			String id = add(path, unit + "_year_to_date", part, now, cells);
			String other = add(path, unit + "_year_to_date_before", before, earlier, cells);
			CountChange change = CountChange.of(this.figures, total(part), total(before), obstacle(part, before),
					this.draft.spec().policies());
			change.add(path, "year_to_date_", Comparison.YEAR_BEFORE.code(), span(part), cells);
			cells.add(change.words(id, Optional.of(other)));
		}
		if (isByMonth()) {
			List<Period> part = partOfYear(period);
			add(path, unit + "_annualised", part, annualised(part), cells);
		}
	}

	private String add(String path, String measure, List<Period> part, Value value, RowCells cells) {
		String id = this.figures.add(path, measure, this.figures.unit(), Optional.of(span(part)), Map.of(), value);
		cells.add(id, value, this.figures.parts());
		return id;
	}

	/** The periods of this length from January to the one given. */
	private List<Period> partOfYear(Period period) {
		int step = Timespan.months(this.spec.every());
		YearMonth last = YearMonth.from(period.end());
		return Stream
			.iterate(YearMonth.of(last.getYear(), 1), (from) -> !from.isAfter(last), (from) -> from.plusMonths(step))
			.map((from) -> Period.days(from.atDay(1), from.plusMonths(step - 1L).atEndOfMonth()))
			.toList();
	}

	private static Period yearBefore(Period period) {
		return Comparison.YEAR_BEFORE.of(period).orElseThrow();
	}

	private static Period span(List<Period> part) {
		LocalDate first = part.get(0).start().orElseThrow();
		return Period.days(first, part.get(part.size() - 1).end());
	}

	/** The sum of the complete periods, and how many are missing of it. */
	private RunningSum running(List<Period> part) {
		List<OptionalLong> low = part.stream()
			.map((period) -> this.counts.complete(period)
				.map((count) -> OptionalLong.of(count.low().count()))
				.orElse(OptionalLong.empty()))
			.toList();
		return RunningSum.of(low).get(part.size() - 1);
	}

	/**
	 * The sum as it is printed: none where its last period cannot be used, and incomplete
	 * where an earlier one cannot.
	 */
	private Value sum(List<Period> part) {
		Optional<State> last = this.counts.obstacle(part.get(part.size() - 1));
		return last.map(Value::none)
			.orElseGet(() -> this.figures.value(known(part), Set.of(), State.MISSING)
				.with(Mark.INCOMPLETE, !running(part).isTotal()));
	}

	private Optional<CountRange> known(List<Period> part) {
		return part.stream().flatMap((period) -> this.counts.complete(period).stream()).reduce(CountRange::plus);
	}

	private Optional<CountRange> total(List<Period> part) {
		return running(part).isTotal() ? known(part) : Optional.empty();
	}

	private Optional<State> obstacle(List<Period> now, List<Period> before) {
		return Stream.of(now, before).filter((part) -> !running(part).isTotal()).map(this.counts::obstacle).findFirst();
	}

	/**
	 * Of each end by itself, rounded outward. What is drawn out of some months is no
	 * documented minimum, whatever they are.
	 */
	private Value annualised(List<Period> part) {
		Optional<State> last = this.counts.obstacle(part.get(part.size() - 1));
		if (last.isPresent()) {
			return Value.none(last.get());
		}
		if (part.stream().filter((p) -> this.counts.complete(p).isPresent()).count() < Annualised.LEAST_MONTHS) {
			return Value.none(State.NOT_APPLICABLE);
		}
		OptionalLong low = annualised(part, this.figures.counted().ranged() ? RangeEnd.LOW : RangeEnd.BEST);
		OptionalLong best = annualised(part, RangeEnd.BEST);
		OptionalLong high = annualised(part, this.figures.counted().ranged() ? RangeEnd.HIGH : RangeEnd.BEST);
		return Value.of(new CountRange(end(low), best, end(high)));
	}

	private static End end(OptionalLong count) {
		return count.isPresent() ? End.stated(count.getAsLong()) : End.NOT_STATED;
	}

	private OptionalLong annualised(List<Period> part, RangeEnd end) {
		List<Optional<CountRange>> complete = part.stream().map(this.counts::complete).toList();
		if (complete.stream().anyMatch((count) -> count.isPresent() && end.of(count).isEmpty())) {
			return OptionalLong.empty();
		}
		Optional<Ratio> year = Annualised.of(complete.stream().map(end::of).toList());
		return year.map((ratio) -> OptionalLong.of(ratio.decimal(0, end.rounding()).longValueExact()))
			.orElse(OptionalLong.empty());
	}

}
