package org.tallybook.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.tallybook.source.CountSpec.PartColumn;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

/**
 * Records that hold counts of a period, and of a member of each dimension.
 *
 * @param source the id of the source
 * @param when what tells the period
 * @param dimensions the column of each dimension that has one, in order
 * @param vintage the column of the vintage, where the file holds several
 * @param counts the columns of each series
 */
public record TallyMapper(String source, When when, Map<String, Field> dimensions, Optional<Vintage> vintage,
		List<CountSpec> counts) implements Mapper {

	public TallyMapper {
		dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
		counts = List.copyOf(counts);
	}

	@Override
	public List<String> columns() {
		Set<String> columns = new LinkedHashSet<>();
		if (this.when.always().isEmpty()) {
			columns.add(this.when.column());
		}
		this.dimensions.values().forEach((field) -> columns.add(field.column()));
		this.vintage.ifPresent((v) -> columns.add(v.column()));
		this.counts.forEach((count) -> columns.addAll(count.columns()));
		return List.copyOf(columns);
	}

	@Override
	public String key() {
		return "";
	}

	@Override
	public Entry map(Row row) {
		Period period = this.when.in(row);
		Place place = new Place(period.calendarPeriod(), members(row),
				this.vintage.map((v) -> v.suffix(row)).orElse(""));
		List<Tally> tallies = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (CountSpec count : this.counts) {
			map(row, count, place, tallies, findings);
		}
		return new Entry(period, tallies, List.of(), findings);
	}

	private Map<String, String> members(Row row) {
		Map<String, String> members = new LinkedHashMap<>();
		this.dimensions.forEach((dimension, field) -> members.put(dimension, member(field, row)));
		return members;
	}

	/** A row of all members together would be added to the members. */
	private static String member(Field field, Row row) {
		String member = field.required(row);
		if (member.equals(Series.ALL)) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, field.column());
		}
		return member;
	}

	private void map(Row row, CountSpec count, Place place, List<Tally> tallies, List<Finding> findings) {
		Optional<CountRange> total = count.total().in(row);
		total.ifPresent((range) -> tallies.add(place.tally(count.series(), Map.of(), range)));
		long parts = 0;
		for (PartColumn part : count.parts()) {
			OptionalLong n = row.count(part.column());
			n.ifPresent((c) -> tallies.add(place.tally(count.series(), part.members(), CountRange.exactly(c))));
			parts += n.orElse(0);
		}
		total.ifPresent((range) -> checkOrder(row, count, range, findings));
		long most = total.map(TallyMapper::most).orElse(Long.MAX_VALUE);
		if (parts > most) {
			findings.add(finding(row, count.parts().stream().map(PartColumn::column).toList(),
					RejectReason.PARTS_EXCEED_TOTAL));
		}
		if (total.isPresent() && !count.within().isEmpty()
				&& new CountSpec.Sum(count.within()).in(row).map(TallyMapper::most).orElse(Long.MAX_VALUE) < most) {
			findings.add(finding(row, count.total().columns(), RejectReason.PARTS_EXCEED_TOTAL));
		}
		if (place.vintage().isEmpty()) {
			count.versions().forEach((version) -> map(row, version, place, tallies));
		}
	}

	private static void map(Row row, CountSpec.Version version, Place place, List<Tally> tallies) {
		for (PartColumn part : version.columns()) {
			row.count(part.column())
				.ifPresent((n) -> tallies.add(place.tally(version.series(), part.members(), CountRange.exactly(n))));
		}
	}

	private void checkOrder(Row row, CountSpec count, CountRange total, List<Finding> findings) {
		if (!total.isOrdered()) {
			findings.add(finding(row, count.total().columns(), RejectReason.RANGE_ORDER));
		}
	}

	private static long most(CountRange range) {
		return range.highestStated().orElse(Long.MAX_VALUE);
	}

	private Finding finding(Row row, List<String> columns, RejectReason reason) {
		return new Finding(this.source, row.line(), String.join(" + ", columns), reason.code(), reason.sentence());
	}

	/** Where the counts of one record belong, their parts aside. */
	private record Place(Period period, Map<String, String> members, String vintage) {

		Tally tally(Series series, Map<String, String> part, CountRange count) {
			List<String> keys = series.dimensions()
				.stream()
				.map((dimension) -> this.members.getOrDefault(dimension, part.getOrDefault(dimension, Series.ALL)))
				.toList();
			return new Tally(new CellKey(series.id() + this.vintage, this.period, keys), count);
		}

	}

	/**
	 * What tells the period of a record.
	 *
	 * @param column the column of the period
	 * @param upTo whether a record counts everything up to the end of its period
	 * @param always the period of every record, where no column tells it
	 */
	public record When(String column, boolean upTo, Optional<Period> always) {

		/**
		 * The period that a column holds.
		 * @param column the column
		 * @return what tells the period
		 */
		public static When of(String column) {
			return new When(column, false, Optional.empty());
		}

		/**
		 * One period for all records.
		 * @param period the period
		 * @return what tells the period
		 */
		public static When always(Period period) {
			return new When("", false, Optional.of(period));
		}

		Period in(Row row) {
			if (this.always.isPresent()) {
				return this.always.get();
			}
			Period period = row.period(this.column)
				.orElseThrow(() -> new RejectedRecord(RejectReason.MISSING_CELL, this.column));
			return this.upTo ? Period.upTo(period.end()) : period;
		}

	}

	/**
	 * Which vintage a record belongs to: how the figures stood at a date.
	 *
	 * @param column the column of the date
	 * @param latest the vintage that is the series; the others are kept beside it
	 */
	public record Vintage(String column, Period latest) {

		/** What stands behind the id of a series: nothing for the latest vintage. */
		String suffix(Row row) {
			Period date = row.period(this.column)
				.orElseThrow(() -> new RejectedRecord(RejectReason.MISSING_CELL, this.column));
			if (date.compareTo(this.latest) > 0) {
				throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, this.column);
			}
			return date.equals(this.latest) ? "" : "@" + date.code();
		}

	}

}
