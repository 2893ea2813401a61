package org.tallybook.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One source's counts of one outcome under one definition. Every cell belongs to one
 * series, and cells of different series never combine.
 *
 * @param id {@code source/name}, with {@code @vintage} behind it for figures of an
 * earlier vintage
 * @param source the id of the source
 * @param outcome what happened to the people counted
 * @param kind whether counts of different periods add
 * @param unit what is counted: persons, incidents
 * @param frequency the precision of the periods in which the source reports
 * @param complete whether the source claims to have recorded every case
 * @param minimum whether its counts are documented minimums, printed as "at least"
 * @param dimensions the dimensions by which cells are keyed, in order
 * @param vintage the date or name of an earlier vintage; empty for the latest figures
 */
public record Series(String id, String source, String outcome, Kind kind, String unit, Period.Precision frequency,
		boolean complete, boolean minimum, List<String> dimensions, Optional<String> vintage) {

	/** The dimension of sex; its members are the codes of {@link Sex}. */
	public static final String SEX = "sex";

	/** The dimension of place. */
	public static final String PLACE = "place";

	/** The dimension of age group. */
	public static final String AGE_GROUP = "age_group";

	/** The member that stands where a dimension is not broken down. */
	public static final String ALL = "all";

	public Series {
		dimensions = List.copyOf(dimensions);
	}

	/** Whether counts of different periods add. */
	public enum Kind {

		/** Events of a period: periods add. */
		FLOW,

		/** A state at a moment: never added over time. */
		STOCK,

		/** Everything since a start: never added over time. */
		CUMULATIVE;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
