package org.tallybook.disclosure;

import java.util.Optional;

import org.tallybook.report.Figure;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** Counts that add: one number each, from zero, of periods that nest. */
final class PlainCount {

	private PlainCount() {
	}

	/** The one number of a count; none of a range and of what prints no number. */
	static Optional<Long> of(Value value) {
		if (value.state() == State.NONE_DOCUMENTED) {
			return Optional.of(0L);
		}
		return value.count().filter(PlainCount::isPlain).map((range) -> range.low().count());
	}

	private static boolean isPlain(CountRange range) {
		boolean minimum = range.low().kind() == EndKind.AT_LEAST && range.best().isEmpty() && !range.high().isStated();
		return (range.isPoint() || minimum) && range.low().count() >= 0;
	}

	/** Periods of flows have to nest, so that it is known how they add. */
	static boolean nests(Figure figure) {
		return !figure.kind().equals(Series.Kind.FLOW.code()) || figure.period()
			.map(Period::precision)
			.map((precision) -> precision == Period.Precision.MONTH || precision == Period.Precision.QUARTER
					|| precision == Period.Precision.YEAR)
			.orElse(true);
	}

}
