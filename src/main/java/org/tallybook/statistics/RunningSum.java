package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The sum of a series from its first period up to one of its periods. After a missing
 * period it goes on with what is known, but is no total any more.
 *
 * @param sum the sum of the known periods, empty where none is known yet
 * @param missing the missing periods up to here
 */
public record RunningSum(OptionalLong sum, int missing) {

	/**
	 * The running sums of a series.
	 * @param values one value for each period in order, empty where it is missing
	 * @return one sum for each period
	 */
	public static List<RunningSum> of(List<OptionalLong> values) {
		List<RunningSum> sums = new ArrayList<>();
		RunningSum last = new RunningSum(OptionalLong.empty(), 0);
		for (OptionalLong value : values) {
			last = last.plus(value);
			sums.add(last);
		}
		return List.copyOf(sums);
	}

	/**
	 * Tells whether the sum may be called a total.
	 * @return false after a missing period
	 */
	public boolean isTotal() {
		return this.missing == 0;
	}

	private RunningSum plus(OptionalLong value) {
		return value.isPresent()
				? new RunningSum(OptionalLong.of(Math.addExact(this.sum.orElse(0), value.getAsLong())), this.missing)
				: new RunningSum(this.sum, this.missing + 1);
	}

}
