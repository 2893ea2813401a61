package org.tallybook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tallybook.statistics.RunningSum;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;

/** Everything since the first record, up to the end of each period. */
final class Cumulative implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		SeriesColumns series = new SeriesColumns(spec, draft);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<Column> columns = new ArrayList<>(List.of(Column.text("Up to the end of", 20)));
		columns.addAll(series.columns());
		Optional<LocalDate> from = spec.from()
			.flatMap((token) -> Period.parse(Tokens.resolve(token, draft.month())).start());
		List<Period> periods = periods(spec, timespan, from);
		Map<String, List<RunningSum>> sums = sums(spec, draft, periods);
		boolean cut = from.filter((day) -> isCut(timespan, day)).isPresent();
		Set<Mark> marks = cut ? EnumSet.of(Mark.INCOMPLETE) : EnumSet.noneOf(Mark.class);
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : periods) {
			if (timespan.isProvisional(period)) {
				marks.add(Mark.PROVISIONAL);
			}
			Map<String, Set<Mark>> gaps = new TreeMap<>();
			sums.forEach((name, running) -> gaps.put(name,
					running.get(rows.size()).isTotal() ? Set.of() : Set.of(Mark.INCOMPLETE)));
			List<Cell> row = new ArrayList<>(List.of(new Cell.Text(Period.upTo(period.end()).label().substring(3))));
			row.addAll(series.cells(Selection.upTo(from, period, Set.copyOf(marks)), gaps));
			rows.add(row);
		}
		return Analysis.table(spec, draft, about(series, timespan, from, cut, sums), columns, rows);
	}

	private static List<Period> periods(TableSpec spec, Timespan timespan, Optional<LocalDate> from) {
		List<Period> calendar = timespan.calendar(spec.every());
		return Stream
			.concat(timespan.unplaced(spec.every()).stream().filter((p) -> startsBefore(p, calendar)),
					calendar.stream())
			.filter((period) -> from.isEmpty()
					|| period.start().filter((start) -> !start.isBefore(from.get())).isPresent())
			.sorted()
			.toList();
	}

	/**
	 * The sum of each series by name. Where one has a gap it goes on, and is no total any
	 * more, whatever the others have.
	 */
	private static Map<String, List<RunningSum>> sums(TableSpec spec, Draft draft, List<Period> periods) {
		Map<String, List<RunningSum>> sums = new TreeMap<>();
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			Timespan own = figures.timespan();
			List<OptionalLong> counts = periods.stream()
				.map((period) -> figures.sum(period::contains, Map.of())
					.filter((count) -> own.isComplete(period))
					.map((count) -> OptionalLong.of(count.low().count()))
					.orElse(OptionalLong.empty()))
				.toList();
			sums.put(figures.counted().name(), RunningSum.of(counts));
		}
		return sums;
	}

	private static List<String> about(SeriesColumns series, Timespan timespan, Optional<LocalDate> from, boolean cut,
			Map<String, List<RunningSum>> sums) {
		List<String> about = new ArrayList<>(series.remarks());
		String since = from.map((day) -> Period.days(day, day).label())
			.orElse("the first record of the source"
					+ timespan.reported().stream().findFirst().map((first) -> ", " + first.label() + ",").orElse(""));
		about.add("Each row adds everything from " + since + " to the end of the period: it can only rise, and is no"
				+ " trend.");
		if (cut) {
			about.add("What the source does not tell of this date alone is in no row, which is marked [i].");
		}
		if (sums.values().stream().flatMap(List::stream).anyMatch((sum) -> !sum.isTotal())) {
			about.add("Behind a period that is missing or incomplete a sum goes on, marked [i]: it is no total any"
					+ " more.");
		}
		return about;
	}

	/** Whether the source begins after a day, or counts from before it to behind it. */
	private static boolean isCut(Timespan timespan, LocalDate day) {
		return timespan.reported()
			.stream()
			.noneMatch((period) -> period.start().filter((start) -> !start.isAfter(day)).isPresent())
				|| timespan.reported()
					.stream()
					.anyMatch((period) -> !period.end().isBefore(day)
							&& period.start().filter((start) -> !start.isBefore(day)).isEmpty());
	}

	private static boolean startsBefore(Period period, List<Period> calendar) {
		return calendar.isEmpty() || period.end().isBefore(calendar.get(0).start().orElse(period.end()));
	}

}
