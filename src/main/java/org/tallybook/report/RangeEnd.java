package org.tallybook.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;

/**
 * One of the three numbers of a range. What is made of ranges is made of each by itself,
 * so that it is a range again; its ends are rounded outward.
 */
enum RangeEnd {

	/** The low end. */
	LOW(RoundingMode.FLOOR),

	/** The best figure. */
	BEST(RoundingMode.HALF_EVEN),

	/** The high end. */
	HIGH(RoundingMode.CEILING);

	private final RoundingMode rounding;

	RangeEnd(RoundingMode rounding) {
		this.rounding = rounding;
	}

	/** The numbers of a series: the best alone where its counts are points. */
	static List<RangeEnd> of(Counted counted) {
		return counted.ranged() ? List.of(values()) : List.of(BEST);
	}

	/** This number of a count; empty where nobody stated it. */
	OptionalLong of(Optional<CountRange> count) {
		return switch (this) {
			case LOW -> number(count.map(CountRange::low));
			case BEST -> count.map(CountRange::best).orElse(OptionalLong.empty());
			case HIGH -> number(count.map(CountRange::high));
		};
	}

	private static OptionalLong number(Optional<End> end) {
		return end.filter(End::isStated).map((stated) -> OptionalLong.of(stated.count())).orElse(OptionalLong.empty());
	}

	RoundingMode rounding() {
		return this.rounding;
	}

	/** What stands behind a measure where a series has all three. */
	String suffix(Counted counted) {
		return counted.ranged() ? "_" + name().toLowerCase(Locale.ROOT) : "";
	}

}
