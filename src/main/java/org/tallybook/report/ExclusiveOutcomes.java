package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Series of which the declaration says that nobody stands in two: each in percent of all
 * of them, in the last year and in all periods.
 */
final class ExclusiveOutcomes {

	private final Draft draft;

	private final List<SeriesFigures> series;

	private final Map<String, Value> ofYear;

	private final Map<String, Value> ofAll;

	private ExclusiveOutcomes(Draft draft, List<SeriesFigures> series, Map<String, Value> ofYear,
			Map<String, Value> ofAll) {
		this.draft = draft;
		this.series = series;
		this.ofYear = ofYear;
		this.ofAll = ofAll;
	}

	static ExclusiveOutcomes of(List<SeriesFigures> series, Optional<Period> year, TableSpec spec, Draft draft) {
		draft.methods().used(Method.LARGEST_REMAINDER, spec);
		Map<String, Value> ofYear = year
			.map((period) -> values(series, period::contains, List.of(period), draft.spec().policies()))
			.orElse(Map.of());
		List<Period> all = draft.timespan(draft.source(spec.source())).calendar(spec.every());
		return new ExclusiveOutcomes(draft, series, ofYear,
				values(series, (period) -> true, all, draft.spec().policies()));
	}

	private static Map<String, Value> values(List<SeriesFigures> series, Predicate<Period> includes, List<Period> whole,
			Policies policies) {
		List<OptionalLong> counts = series.stream().map((figures) -> number(figures, includes)).toList();
		boolean gaps = series.stream()
			.map(SeriesFigures::timespan)
			.anyMatch((own) -> whole.stream().anyMatch((period) -> own.present(period) == 0));
		OptionalLong sum = counts.stream().allMatch(OptionalLong::isPresent)
				? OptionalLong.of(counts.stream().mapToLong(OptionalLong::getAsLong).sum()) : OptionalLong.empty();
		List<Value> values = PercentOfAll.values(counts, sum, gaps, policies);
		Map<String, Value> made = new TreeMap<>();
		for (int i = 0; i < series.size(); i++) {
			made.put(series.get(i).counted().name(), values.get(i));
		}
		return made;
	}

	private static OptionalLong number(SeriesFigures figures, Predicate<Period> includes) {
		Optional<CountRange> count = figures.sum(includes, Map.of());
		return count.map((range) -> figures.counted().ranged() ? range.best() : OptionalLong.of(range.low().count()))
			.orElse(OptionalLong.empty());
	}

	List<Column> columns(Optional<Period> year) {
		List<SourceDescription.Counted> counted = this.series.stream().map(SeriesFigures::counted).toList();
		List<Column> columns = new ArrayList<>();
		columns.add(PercentOfAll.column(year.map(Period::label).orElse("Last year"), counted, this.draft));
		columns.add(PercentOfAll.column("All periods", counted, this.draft));
		return columns;
	}

	/** Adds the percentages of a series, marked as its counts are. */
	void add(SeriesFigures figures, Optional<Period> year, Set<Mark> marksOfYear, Set<Mark> marksOfAll,
			RowCells cells) {
		String name = figures.counted().name();
		Value none = Value.none(State.NOT_APPLICABLE);
		add(figures, year.map(Period::code).orElse("year"), year,
				SeriesFigures.marked(this.ofYear.getOrDefault(name, none), marksOfYear), cells);
		add(figures, "all", Optional.empty(), SeriesFigures.marked(this.ofAll.getOrDefault(name, none), marksOfAll),
				cells);
	}

	private static void add(SeriesFigures figures, String key, Optional<Period> period, Value value, RowCells cells) {
		cells.add(figures.add(ByOutcome.path(figures, key), PercentOfAll.MEASURE, Figure.FRACTION, period, Map.of(),
				value), value, List.of(Part.NUMBER));
	}

}
