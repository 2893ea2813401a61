package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.TrailingMean;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * What one series brings to a table of averages: the count, its average, the year so far.
 */
final class AverageLine {

	/** An average has one decimal more than the counts that it is made of. */
	private static final int DECIMALS = 1;

	private final SeriesFigures figures;

	private final PeriodCounts counts;

	private final List<Period> periods;

	private final int window;

	private final TableSpec spec;

	private final Draft draft;

	private final YearLine year;

	private final Map<RangeEnd, List<Optional<Ratio>>> means = new TreeMap<>();

	AverageLine(SeriesFigures figures, PeriodCounts counts, List<Period> periods, int window, TableSpec spec,
			Draft draft) {
		this.figures = figures;
		this.counts = counts;
		this.periods = List.copyOf(periods);
		this.window = window;
		this.spec = spec;
		this.draft = draft;
		this.year = new YearLine(figures, counts, spec, draft);
		for (RangeEnd end : RangeEnd.of(counted())) {
			List<OptionalLong> values = periods.stream().map((period) -> end.of(counts.complete(period))).toList();
			this.means.put(end, TrailingMean.of(values, window));
		}
	}

	Counted counted() {
		return this.figures.counted();
	}

	List<Column> columns() {
		this.draft.methods().used(Method.AVERAGE, this.spec);
		String label = counted().label() + (counted().series().minimum() ? ", at least" : "");
		String note = counted().series().minimum() ? this.draft.notes().marker(SeriesColumns.MINIMUM) : "";
		List<Column> columns = new ArrayList<>(this.figures.columns(label, note));
		String length = this.spec.every().code() + ((this.window == 1) ? "" : "s");
		columns.addAll(this.figures.columns(label + ", average of " + this.window + " " + length, ""));
		columns.addAll(this.year.columns(label));
		return columns;
	}

	void add(Selection row, Period period, RowCells cells) {
		Value count = this.figures.value(this.counts.count(period), row.marks(), State.MISSING);
		cells.add(this.figures.add(path(period), Optional.of(period), Map.of(), count), count, this.figures.parts());
		for (RangeEnd end : RangeEnd.of(counted())) {
			Value value = average(end, this.periods.indexOf(period));
			String measure = this.figures.unit() + "_average" + end.suffix(counted());
			cells.add(this.figures.add(path(period), measure, this.figures.unit(), span(period), Map.of(), value),
					value, List.of(Part.DECIMAL));
		}
		this.year.add(path(period), period, cells);
	}

	private static String path(Period period, String series) {
		return period.code() + "/" + series;
	}

	private String path(Period period) {
		return path(period, counted().name());
	}

	/** The days of the window that ends with a period. */
	private Optional<Period> span(Period period) {
		List<Period> within = window(this.periods.indexOf(period));
		LocalDate first = within.get(0).start().orElse(within.get(0).end());
		return Optional.of(Period.days(first, period.end()));
	}

	private List<Period> window(int index) {
		return this.periods.subList(Math.max(0, index + 1 - this.window), index + 1);
	}

	private Value average(RangeEnd end, int index) {
		if (index + 1 < this.window) {
			return Value.none(State.NOT_APPLICABLE);
		}
		Optional<Ratio> mean = this.means.getOrDefault(end, List.of()).get(index);
		if (mean.isEmpty()) {
			boolean known = window(index).stream().allMatch((period) -> this.counts.obstacle(period).isEmpty());
			return Value.none(known ? State.MISSING : this.counts.obstacle(window(index)));
		}
		boolean minimum = counted().series().minimum();
		if (minimum && mean.get().numerator() == 0) {
			return Value.none(State.NONE_DOCUMENTED);
		}
		BigDecimal rounded = mean.get().decimal(DECIMALS, end.rounding());
		return Value.of(rounded, minimum ? EndKind.AT_LEAST : EndKind.STATED)
			.with(Mark.LOW, rounded.signum() == 0 && mean.get().numerator() > 0)
			.with(Mark.FLAGGED, window(index).stream()
				.anyMatch((period) -> this.counts.complete(period).filter(CountRange::flawed).isPresent()));
	}

}
