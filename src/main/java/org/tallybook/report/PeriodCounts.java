package org.tallybook.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/** The counts of one series by period, and which of them can be compared or averaged. */
final class PeriodCounts {

	private final SeriesFigures figures;

	private final Timespan timespan;

	private final Map<Period, Optional<CountRange>> known = new HashMap<>();

	PeriodCounts(SeriesFigures figures) {
		this.figures = figures;
		this.timespan = figures.timespan();
	}

	/** The count of a period, whole or not. */
	Optional<CountRange> count(Period period) {
		return this.known.computeIfAbsent(period, (p) -> this.figures.sum(p::contains, Map.of()));
	}

	/**
	 * Why a period cannot be compared: it is missing, or the source did not report for
	 * all of it, or it will still change.
	 */
	Optional<State> obstacle(Period period) {
		if (count(period).isEmpty()) {
			return Optional.of(State.MISSING);
		}
		return isWhole(period) && !isProvisional(period) ? Optional.empty() : Optional.of(State.NOT_APPLICABLE);
	}

	/** Whether the source reported this series for all of a period. */
	boolean isWhole(Period period) {
		return this.timespan.isComplete(period);
	}

	/** Whether the count of a period will still change. */
	boolean isProvisional(Period period) {
		return this.timespan.isProvisional(period);
	}

	/** The count of a period that can be compared. */
	Optional<CountRange> complete(Period period) {
		return count(period).filter((range) -> obstacle(period).isEmpty());
	}

	/** What stands where one of some periods cannot be used: missing before all else. */
	State obstacle(List<Period> periods) {
		return periods.stream().anyMatch((period) -> obstacle(period).filter(State.MISSING::equals).isPresent())
				? State.MISSING : State.NOT_APPLICABLE;
	}

}
