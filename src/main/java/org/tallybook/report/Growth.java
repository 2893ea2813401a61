package org.tallybook.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.tallybook.statistics.CompoundGrowth;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * The compound growth a year between the first and the last complete year of a series, in
 * a sentence that says what it leaves out.
 */
final class Growth {

	/** The measure, before the year that the growth is measured from. */
	static final String MEASURE = "compound_change_from_";

	private Growth() {
	}

	/** The sentence; none where it is refused, which the sheet of methods tells. */
	static Optional<Sentence> of(SeriesFigures figures, PeriodCounts counts, Timespan timespan, TableSpec spec,
			Draft draft) {
		List<Period> years = timespan.calendar(Period.Precision.YEAR)
			.stream()
			.filter((year) -> counts.complete(year).isPresent())
			.toList();
		Optional<String> obstacle = obstacle(figures, counts, years, draft.spec().policies());
		if (obstacle.isPresent()) {
			draft.methods()
				.refused(Method.COMPOUND_GROWTH, spec, figures.counted().label(), Sentence.of(obstacle.get()));
			return Optional.empty();
		}
		draft.methods().used(Method.COMPOUND_GROWTH, spec);
		Period first = years.get(0);
		Period last = years.get(years.size() - 1);
		long from = number(counts, first);
		long to = number(counts, last);
		OptionalDouble growth = CompoundGrowth.of(from, to, last.end().getYear() - first.end().getYear());
		Value value = Percentage.limit(growth.orElseThrow(), Math.min(from, to), RoundingMode.HALF_EVEN,
				draft.spec().policies());
		String path = last.code() + "/" + figures.counted().name();
		String id = figures.add(path, MEASURE + first.code(), Figure.FRACTION, Optional.of(last), Map.of(), value);
		String row = "/" + figures.counted().name() + "/" + figures.unit();
		return Optional.of(new Sentence(
				figures.counted().label() + ": from {from} in " + first.code() + " to {to} in " + last.code()
						+ ", a compound change of {growth} a year. It uses these two points alone; whatever"
						+ " happened between them is not in it.",
				new TreeMap<>(Map.of("from", spec.id() + "/" + first.code() + row, "to",
						spec.id() + "/" + last.code() + row, "growth", id))));
	}

	private static Optional<String> obstacle(SeriesFigures figures, PeriodCounts counts, List<Period> years,
			Policies policies) {
		if (figures.counted().ranged() || figures.counted().series().minimum()) {
			return Optional.of("the ends of the figures are not known well enough for one number");
		}
		if (years.size() < 2) {
			return Optional.of("there are no two complete years");
		}
		long least = Math.min(number(counts, years.get(0)), number(counts, years.get(years.size() - 1)));
		return (least < Math.max(1, policies.percentBase()))
				? Optional.of("one of the two years is too small for a percentage") : Optional.empty();
	}

	private static long number(PeriodCounts counts, Period year) {
		return counts.complete(year).map(CountRange::low).orElseThrow().count();
	}

}
