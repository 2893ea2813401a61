package org.tallybook.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.LongStandardDeviation;
import org.apache.commons.statistics.descriptive.LongSum;

/**
 * How first figures were revised: of the revisions R = later - first of n periods, all of
 * the same series and each at the same maturity (OECD and Eurostat, Guidelines on
 * Revisions Policy and Analysis). In units of the series unless said otherwise.
 *
 * @param n the periods
 * @param mean the mean revision, sum R / n
 * @param meanAbsolute the mean absolute revision, sum |R| / n
 * @param relativeToFirst sum |R| / sum |first|, a fraction; empty where the base is 0
 * @param relativeToLater sum |R| / sum |later|, a fraction; empty where the base is 0
 * @param standardDeviation of the revisions, with n - 1; empty where n is 1
 * @param rootMeanSquare sqrt(sum R^2 / n)
 * @param largest the largest absolute revision
 * @param upward the share of the periods that were revised upwards
 * @param bias the test of the mean against 0, empty where n is below {@link Bias#LEAST}
 */
public record RevisionStatistics(int n, double mean, double meanAbsolute, Optional<Ratio> relativeToFirst,
		Optional<Ratio> relativeToLater, OptionalDouble standardDeviation, double rootMeanSquare, long largest,
		Ratio upward, Optional<Bias> bias) {

	/**
	 * The statistics of pairs of figures.
	 * @param first the first figure of each period, in order of time
	 * @param later the later figure of each period, in the same order
	 * @return the statistics of the revisions
	 * @throws IllegalArgumentException if there is no period or the lists differ in size
	 */
	public static RevisionStatistics of(List<Long> first, List<Long> later) {
		if (first.isEmpty() || first.size() != later.size()) {
			throw new IllegalArgumentException("Expected as many later as first figures, from 1, but got %s and %s"
				.formatted(later.size(), first.size()));
		}
		int n = first.size();
		long[] revisions = IntStream.range(0, n)
			.mapToLong((i) -> Math.subtractExact(later.get(i), first.get(i)))
			.toArray();
		long absolute = absolute(revisions);
		double squares = IntStream.range(0, n).mapToDouble((i) -> (double) revisions[i] * revisions[i]).sum();
		long largest = IntStream.range(0, n).mapToLong((i) -> Math.abs(revisions[i])).max().orElseThrow();
		long up = IntStream.range(0, n).filter((i) -> revisions[i] > 0).count();
		OptionalDouble deviation = (n == 1) ? OptionalDouble.empty()
				: OptionalDouble.of(LongStandardDeviation.of(revisions).getAsDouble());
		Optional<Bias> bias = (n < Bias.LEAST) ? Optional.empty() : Optional.of(Bias.of(revisions));
		return new RevisionStatistics(n, mean(revisions), (double) absolute / n, relative(absolute, first),
				relative(absolute, later), deviation, Math.sqrt(squares / n), largest, new Ratio(up, n), bias);
	}

	static double mean(long[] values) {
		return (double) LongSum.of(values).getAsLong() / values.length;
	}

	private static Optional<Ratio> relative(long absolute, List<Long> base) {
		long sum = absolute(base.stream().mapToLong(Long::longValue).toArray());
		return (sum == 0) ? Optional.empty() : Optional.of(new Ratio(absolute, sum));
	}

	private static long absolute(long[] values) {
		return IntStream.range(0, values.length).mapToLong((i) -> Math.abs(values[i])).reduce(0, Math::addExact);
	}

}
