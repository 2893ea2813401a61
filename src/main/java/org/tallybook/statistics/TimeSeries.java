package org.tallybook.statistics;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Values at numbered periods, in the order of time. A period that was not observed is
 * simply not there: it keeps its place in time and has no value.
 */
public final class TimeSeries {

	private final long[] times;

	private final double[] values;

	private TimeSeries(long[] times, double[] values) {
		this.times = times;
		this.values = values;
	}

	/**
	 * The values of the periods that were observed.
	 * @param observed finite values by the number of their period, such as 12 year +
	 * month
	 * @return the series
	 */
	public static TimeSeries of(SortedMap<Long, Double> observed) {
		observed.forEach((time, value) -> {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("Expected a finite value but got %s at %s".formatted(value, time));
			}
		});
		return new TimeSeries(observed.keySet().stream().mapToLong(Long::longValue).toArray(),
				observed.values().stream().mapToDouble(TimeSeries::withoutSignOfZero).toArray());
	}

	/**
	 * Values of periods without a gap, numbered from 1.
	 * @param values finite values
	 * @return the series
	 */
	public static TimeSeries consecutive(double... values) {
		TreeMap<Long, Double> observed = new TreeMap<>();
		for (int i = 0; i < values.length; i++) {
			observed.put(i + 1L, values[i]);
		}
		return of(observed);
	}

	private static double withoutSignOfZero(double value) {
		return value + 0.0;
	}

	public int size() {
		return this.times.length;
	}

	public long time(int index) {
		return this.times[index];
	}

	public double value(int index) {
		return this.values[index];
	}

	/**
	 * The values without their times.
	 * @return a copy, in the order of time
	 */
	public double[] values() {
		return this.values.clone();
	}

	/**
	 * Whether all values are the same.
	 * @return true of fewer than two values, too
	 */
	boolean isConstant() {
		return Arrays.stream(this.values).distinct().count() < 2;
	}

	boolean isZero() {
		return Arrays.stream(this.values).allMatch((value) -> value == 0);
	}

	/**
	 * The periods whose number leaves this remainder.
	 * @param remainder from 0, less than the length
	 * @param length number of seasons, 12 for months
	 * @return the season's own series, numbered by years
	 */
	TimeSeries season(int remainder, int length) {
		int[] chosen = IntStream.range(0, size())
			.filter((index) -> Math.floorMod(this.times[index], length) == remainder)
			.toArray();
		return new TimeSeries(
				IntStream.of(chosen).mapToLong((index) -> Math.floorDiv(this.times[index], length)).toArray(),
				IntStream.of(chosen).mapToDouble((index) -> this.values[index]).toArray());
	}

	/**
	 * The periods from one to another.
	 * @param from the first period's number
	 * @param until the number after the last period's
	 * @return the part of the series
	 */
	public TimeSeries between(long from, long until) {
		int start = (int) LongStream.of(this.times).filter((time) -> time < from).count();
		int end = (int) LongStream.of(this.times).filter((time) -> time < until).count();
		return new TimeSeries(Arrays.copyOfRange(this.times, start, end), Arrays.copyOfRange(this.values, start, end));
	}

	/**
	 * The same periods with other values.
	 * @param others as many values
	 * @return the new series
	 */
	TimeSeries with(double[] others) {
		return new TimeSeries(this.times, others.clone());
	}

}
