package org.tallybook.incident;

import java.util.List;

import org.tallybook.statistics.RoundingCell;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;

/**
 * The whole numbers that a stated count allows. Serves the test of claims against each
 * other and against records; never a published figure.
 *
 * @param least the least count
 * @param most the largest count; {@link Long#MAX_VALUE} where no high end was stated
 */
record ClaimedCount(long least, long most) {

	static ClaimedCount of(CountRange count) {
		if (!count.low().isStated() && !count.high().isStated() && count.best().isPresent()) {
			RoundingCell cell = RoundingCell.of(count.best().getAsLong());
			return new ClaimedCount(cell.least(), cell.most());
		}
		long least = (count.low().kind() == EndKind.APPROXIMATE) ? RoundingCell.of(count.low().count()).least()
				: count.low().least();
		long most = (count.high().kind() == EndKind.APPROXIMATE) ? RoundingCell.of(count.high().count()).most()
				: count.high().count();
		return new ClaimedCount(Math.max(0, least), count.high().isStated() ? most : Long.MAX_VALUE);
	}

	/** Whether no number is allowed by all of them. */
	static boolean areDisjoint(List<ClaimedCount> counts) {
		long least = counts.stream().mapToLong(ClaimedCount::least).max().orElse(0);
		long most = counts.stream().mapToLong(ClaimedCount::most).min().orElse(Long.MAX_VALUE);
		return least > most;
	}

}
