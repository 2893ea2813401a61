package org.tallybook.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.tallybook.statistics.SeasonalMannKendall;
import org.tallybook.statistics.SpikeTest;

/**
 * What a period is compared with: the same season of up to five earlier years where there
 * are three, else up to twelve periods before it, without those that were unusual
 * themselves. A missing period is not among them.
 *
 * @param seasonal whether it is one of the same season
 * @param counts the counts of its periods
 */
record Baseline(boolean seasonal, List<Double> counts) {

	private static final int MOST_YEARS = 5;

	private static final int MOST_PERIODS = 12;

	/** Fewer periods than this before, or years, are no baseline. */
	private static final int FEWEST_PERIODS = 6;

	/**
	 * The baseline of a period.
	 * @param counts counts by the number of their period
	 * @param at the number of the period
	 * @param seasons number of seasons in a year, one for none
	 * @param trend the values of the methods
	 * @return the baseline, perhaps too small
	 */
	static Baseline of(SortedMap<Long, Double> counts, long at, int seasons, Policies.Trend trend) {
		return (seasons > 1) ? ofSeason(counts, at, seasons) : before(counts, at, unusual(counts, at, trend));
	}

	private static Baseline ofSeason(SortedMap<Long, Double> counts, long at, int seasons) {
		List<Double> years = new ArrayList<>();
		for (int year = 1; year <= MOST_YEARS; year++) {
			Double count = counts.get(at - (long) year * seasons);
			if (count != null) {
				years.add(count);
			}
		}
		return new Baseline(true, years);
	}

	private static Baseline before(SortedMap<Long, Double> counts, long at, Set<Long> unusual) {
		List<Double> periods = new ArrayList<>();
		for (long period = at - MOST_PERIODS; period < at; period++) {
			Double count = counts.get(period);
			if (count != null && !unusual.contains(period)) {
				periods.add(count);
			}
		}
		return new Baseline(false, periods);
	}

	/** The earlier periods that were unusual in their turn. */
	private static Set<Long> unusual(SortedMap<Long, Double> counts, long before, Policies.Trend trend) {
		Set<Long> unusual = new HashSet<>();
		counts.headMap(before).forEach((period, count) -> {
			Baseline baseline = before(counts, period, unusual);
			if (baseline.isEnough() && count >= trend.leastSpike()
					&& baseline.test(count).upper() < trend.spikeLevel().doubleValue()) {
				unusual.add(period);
			}
		});
		return unusual;
	}

	boolean isEnough() {
		return this.counts.size() >= (this.seasonal ? SeasonalMannKendall.FEWEST_YEARS : FEWEST_PERIODS);
	}

	double sum() {
		return this.counts.stream().mapToDouble(Double::doubleValue).sum();
	}

	SpikeTest test(double count) {
		return SpikeTest.of(Math.round(count), Math.round(sum()), this.counts.size());
	}

}
