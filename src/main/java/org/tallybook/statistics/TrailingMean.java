package org.tallybook.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The moving average of the periods up to and with each one. It stands only where the
 * whole window is known, so that later data never change it and it never shrinks at the
 * ends.
 */
public final class TrailingMean {

	private TrailingMean() {
	}

	/**
	 * The means of a series.
	 * @param values one value for each period in order, empty where it is missing
	 * @param window periods in the window, from 1
	 * @return one mean for each period, empty where the window is not full or a period of
	 * it is missing
	 */
	public static List<Optional<Ratio>> of(List<OptionalLong> values, int window) {
		Arguments.positive("window", window);
		return IntStream.rangeClosed(1, values.size())
			.mapToObj((end) -> (end < window) ? Optional.<Ratio>empty() : mean(values.subList(end - window, end)))
			.toList();
	}

	private static Optional<Ratio> mean(List<OptionalLong> window) {
		if (!window.stream().allMatch(OptionalLong::isPresent)) {
			return Optional.empty();
		}
		long sum = window.stream().mapToLong(OptionalLong::getAsLong).reduce(0, Math::addExact);
		return Optional.of(new Ratio(sum, window.size()));
	}

}
