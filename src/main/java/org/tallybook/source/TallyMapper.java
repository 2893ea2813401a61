package org.tallybook.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

/**
 * Records that hold counts of a period, and of a place where there is one.
 *
 * @param source the id of the source
 * @param period the column of the period
 * @param place the column of the place
 * @param counts the columns of each series
 */
public record TallyMapper(String source, String period, Optional<Field> place,
		List<CountSpec> counts) implements Mapper {

	public TallyMapper {
		counts = List.copyOf(counts);
	}

	@Override
	public List<String> columns() {
		Set<String> columns = new LinkedHashSet<>(List.of(this.period));
		this.place.ifPresent((field) -> columns.add(field.column()));
		for (CountSpec count : this.counts) {
			columns.addAll(count.columns());
			columns.addAll(count.parts().values());
			count.earlier().ifPresent(columns::add);
			columns.addAll(count.within());
		}
		return List.copyOf(columns);
	}

	@Override
	public String key() {
		return "";
	}

	@Override
	public Entry map(Row row) {
		Period when = row.period(this.period)
			.orElseThrow(() -> new RejectedRecord(RejectReason.MISSING_CELL, this.period));
		String where = this.place.map((field) -> place(field, row)).orElse(Series.ALL);
		List<Tally> tallies = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (CountSpec count : this.counts) {
			map(row, count, when.calendarPeriod(), where, tallies, findings);
		}
		return new Entry(when, tallies, List.of(), findings);
	}

	/** A row of all places together would be added to the places. */
	private static String place(Field field, Row row) {
		String place = field.required(row);
		if (place.equals(Series.ALL)) {
			throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, field.column());
		}
		return place;
	}

	private void map(Row row, CountSpec count, Period when, String where, List<Tally> tallies, List<Finding> findings) {
		OptionalLong total = sum(row, count.columns());
		total.ifPresent((n) -> tallies.add(tally(count.series(), when, where, Series.ALL, n)));
		long parts = 0;
		for (Map.Entry<String, String> part : count.parts().entrySet()) {
			OptionalLong n = row.count(part.getValue());
			n.ifPresent((c) -> tallies.add(tally(count.series(), when, where, part.getKey(), c)));
			parts += n.orElse(0);
		}
		if (total.isPresent() && parts > total.getAsLong()) {
			findings.add(exceeds(row, String.join(" + ", count.parts().values())));
		}
		if (total.isPresent() && !count.within().isEmpty()
				&& sum(row, count.within()).orElse(Long.MAX_VALUE) < total.getAsLong()) {
			findings.add(exceeds(row, String.join(" + ", count.columns())));
		}
		if (count.earlier().isPresent() && count.earlierSeries().isPresent()) {
			row.count(count.earlier().get())
				.ifPresent((n) -> tallies.add(tally(count.earlierSeries().get(), when, where, Series.ALL, n)));
		}
	}

	/** The sum of columns that add; empty where one of them has no figure. */
	private static OptionalLong sum(Row row, List<String> columns) {
		long sum = 0;
		for (String column : columns) {
			OptionalLong count = row.count(column);
			if (count.isEmpty()) {
				return count;
			}
			sum = Math.addExact(sum, count.getAsLong());
		}
		return OptionalLong.of(sum);
	}

	private static Tally tally(Series series, Period when, String where, String sex, long count) {
		List<String> members = series.dimensions()
			.stream()
			.map((dimension) -> dimension.equals(Series.SEX) ? sex : where)
			.toList();
		return new Tally(new CellKey(series.id(), when, members), CountRange.exactly(count));
	}

	private Finding exceeds(Row row, String columns) {
		RejectReason reason = RejectReason.PARTS_EXCEED_TOTAL;
		return new Finding(this.source, row.line(), columns, reason.code(), reason.sentence());
	}

}
