package org.tallybook.report;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * One published figure: what it is about, and its value.
 *
 * @param id made of table, members and measure, such as
 * {@code injured-by-year/1987/female/persons}; the same in every release
 * @param table the id of the table that prints it
 * @param series the id of its series, empty where it belongs to none
 * @param kind flow, stock, cumulative, or the kind of a figure that no series has: claim,
 * share, count of records
 * @param outcome what happened to the people, empty where it is not about people
 * @param measure what is measured: persons, incidents, share_female_known
 * @param period what it is about in time
 * @param members the member of each dimension; absent dimensions are not broken down
 * @param unit persons, incidents, fraction, records, months
 * @param value what is known
 * @param sources how many sources it rests on
 * @param definition the id of the definition that it follows
 * @param vintage the date at which its value was read from the publisher
 */
public record Figure(String id, String table, String series, String kind, String outcome, String measure,
		Optional<Period> period, SortedMap<String, String> members, String unit, Value value, int sources,
		String definition, String vintage) {

	/** The unit of shares and relative changes, which are printed as percentages. */
	public static final String FRACTION = "fraction";

	public Figure {
		members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
	}

	/**
	 * Whether it is a count of its series in one period, and nothing made of counts.
	 * @return true where it is a count of its series and has a period
	 */
	public boolean isCount() {
		return isCountOfSeries() && this.period.isPresent();
	}

	/**
	 * Whether it is a count of its series, in one period or in all, and nothing made of
	 * counts.
	 * @return true where the measure is the unit of the series
	 */
	public boolean isCountOfSeries() {
		return !this.series.isEmpty() && this.measure.equals(this.unit);
	}

	/**
	 * The same figure with another value, as it may be published.
	 * @param other the value
	 * @return the figure
	 */
	public Figure withValue(Value other) {
		return new Figure(this.id, this.table, this.series, this.kind, this.outcome, this.measure, this.period,
				this.members, this.unit, other, this.sources, this.definition, this.vintage);
	}

	/**
	 * The same figure as one of another series that counts the same.
	 * @param other the id of the series
	 * @param source the id of its source
	 * @return the figure
	 */
	public Figure ofSeries(String other, String source) {
		return new Figure(this.id, this.table, other, this.kind, this.outcome, this.measure, this.period, this.members,
				this.unit, this.value, this.sources, source, this.vintage);
	}

}
