package org.tallybook.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Changes, averages, running sums and revisions. */
final class ChangeReference {

	private ChangeReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		return Map.of("percent_change", ChangeReference::percent, "moving_average_trailing", ChangeReference::average,
				"cumulative_sum", ChangeReference::runningSum, "compound_annual_growth_percent",
				ChangeReference::growth, "revision_statistics", ChangeReference::revisions);
	}

	private static Map<String, ?> percent(ReferenceCase c) {
		long[] values = c.wholeSeries();
		int lag = (int) c.parameter("lag");
		double[] changes = IntStream.range(lag, values.length)
			.mapToDouble((i) -> 100 * RelativeChange.of(values[i], values[i - lag]).orElseThrow().value())
			.toArray();
		var all = IntStream.range(0, changes.length).mapToDouble((i) -> changes[i]).summaryStatistics();
		return Map.of("first_index", values.length - changes.length + 1, "percent_first", changes[0], "percent_last",
				changes[changes.length - 1], "absolute_last",
				values[values.length - 1] - values[values.length - 1 - lag], "sum_percent", all.getSum(), "min_percent",
				all.getMin(), "max_percent", all.getMax());
	}

	private static Map<String, ?> average(ReferenceCase c) {
		List<Optional<Ratio>> means = TrailingMean.of(c.completeSeries(), (int) c.parameter("window"));
		List<Integer> full = IntStream.range(0, means.size()).filter((i) -> means.get(i).isPresent()).boxed().toList();
		List<Ratio> present = means.stream().flatMap(Optional::stream).toList();
		Ratio max = present.stream().max(Ratio::compareTo).orElseThrow();
		return Map.of("first_index", full.get(0) + 1, "last_index", full.get(full.size() - 1) + 1, "count",
				present.size(), "first", present.get(0).value(), "last", present.get(present.size() - 1).value(), "sum",
				present.stream().mapToDouble(Ratio::value).sum(), "max", max.value(), "argmax_index",
				means.indexOf(Optional.of(max)) + 1);
	}

	private static Map<String, ?> runningSum(ReferenceCase c) {
		List<Long> sums = RunningSum.of(c.completeSeries()).stream().map((sum) -> sum.sum().getAsLong()).toList();
		long last = sums.get(sums.size() - 1);
		return Map.of("last", last, "at_10", sums.get(9), "first_index_reaching_half",
				1 + IntStream.range(0, sums.size()).filter((i) -> 2 * sums.get(i) >= last).findFirst().getAsInt());
	}

	private static Map<String, ?> growth(ReferenceCase c) {
		long[] values = c.wholeSeries();
		return Map.of("cagr",
				100 * CompoundGrowth.of(values[0], values[values.length - 1], c.parameter("years")).getAsDouble());
	}

	private static Map<String, ?> revisions(ReferenceCase c) {
		if (c.parameter("newey_west_lag") != 1) {
			throw new IllegalArgumentException("Only one lag is offered");
		}
		RevisionStatistics statistics = RevisionStatistics.of(c.counts("first"), c.counts("later"));
		Map<String, Number> results = new TreeMap<>(Map.of("n", statistics.n(), "mean_revision", statistics.mean(),
				"mean_absolute_revision", statistics.meanAbsolute(), "relative_mar_percent",
				100 * statistics.relativeToFirst().orElseThrow().value(), "relative_mar_percent_later_base",
				100 * statistics.relativeToLater().orElseThrow().value(), "sd_revision",
				statistics.standardDeviation().getAsDouble(), "rms_revision", statistics.rootMeanSquare(),
				"max_absolute", statistics.largest(), "share_upward", statistics.upward().value()));
		Bias bias = statistics.bias().orElseThrow();
		results.put("t_naive", bias.naive());
		results.put("t_newey_west", bias.neweyWest());
		return results;
	}

}
