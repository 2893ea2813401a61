package org.tallybook.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a year would bring if it went on as its complete months did: 12 times their sum
 * over their number. It is no forecast, and a table labels it so.
 */
public final class Annualised {

	/** Half a year, below which the season alone may decide the figure. */
	public static final int LEAST_MONTHS = 6;

	private static final int MONTHS = 12;

	private Annualised() {
	}

	/**
	 * The annualised count of some months.
	 * @param months the count of each month, empty where it is missing or incomplete
	 * @return 12 sum / k of the k complete months, empty where k is below
	 * {@value #LEAST_MONTHS}
	 */
	public static Optional<Ratio> of(List<OptionalLong> months) {
		List<OptionalLong> complete = months.stream().filter(OptionalLong::isPresent).toList();
		if (complete.size() < LEAST_MONTHS) {
			return Optional.empty();
		}
		long sum = complete.stream().mapToLong(OptionalLong::getAsLong).reduce(0, Math::addExact);
		return Optional.of(new Ratio(Math.multiplyExact(MONTHS, sum), complete.size()));
	}

}
