package org.tallybook.statistics;

import java.util.stream.IntStream;

/**
 * The regressors of a trend model, a row for each period.
 */
final class Terms {

	private Terms() {
	}

	/**
	 * The number of the period, the first being 1, and a column for each season that
	 * occurs but the least, which is 1 in that season.
	 */
	static double[][] timeAndSeason(TimeSeries series, int seasons) {
		int[] others = IntStream.range(0, series.size())
			.map((row) -> season(series, row, seasons))
			.distinct()
			.sorted()
			.skip(1)
			.toArray();
		return IntStream.range(0, series.size()).mapToObj((row) -> {
			double[] terms = new double[1 + others.length];
			terms[0] = series.time(row) - series.time(0) + 1;
			for (int column = 0; column < others.length; column++) {
				terms[1 + column] = (season(series, row, seasons) == others[column]) ? 1 : 0;
			}
			return terms;
		}).toArray(double[][]::new);
	}

	/**
	 * The same after two columns for an event: whether the period lies after it, and the
	 * number of the period counted from it, the first being 1.
	 * @param first number of the first period after the event
	 */
	static double[][] eventTimeAndSeason(TimeSeries series, long first, int seasons) {
		double[][] rest = timeAndSeason(series, seasons);
		return IntStream.range(0, series.size()).mapToObj((row) -> {
			double[] terms = new double[2 + rest[row].length];
			boolean after = series.time(row) >= first;
			terms[0] = after ? 1 : 0;
			terms[1] = after ? series.time(row) - first + 1 : 0;
			System.arraycopy(rest[row], 0, terms, 2, rest[row].length);
			return terms;
		}).toArray(double[][]::new);
	}

	private static int season(TimeSeries series, int row, int seasons) {
		return Math.floorMod(series.time(row), seasons);
	}

}
