package org.tallybook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.tallybook.source.CountSpec.PartColumn;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;
import org.tallybook.tally.Tally;

/**
 * Records that hold counts of a period, and of a member of each dimension.
 *
 * @param source the id of the source
 * @param when what tells the period
 * @param dimensions what tells the member of each dimension that has a column, in order
 * @param vintage the column of the vintage, where the file holds several
 * @param counts the columns of each series
 * @param faults what becomes of figures that contradict each other
 */
public record TallyMapper(String source, When when, Map<String, Member> dimensions, Optional<Vintage> vintage,
		List<CountSpec> counts, FaultPolicy faults) implements Mapper {

	public TallyMapper {
		dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
		counts = List.copyOf(counts);
	}

	@Override
	public List<String> columns() {
		Set<String> columns = new LinkedHashSet<>(this.when.columns());
		this.dimensions.values().forEach((member) -> columns.addAll(member.columns()));
		this.vintage.ifPresent((v) -> columns.add(v.column()));
		this.counts.forEach((count) -> columns.addAll(count.columns()));
		return List.copyOf(columns);
	}

	@Override
	public List<String> derived() {
		return this.dimensions.values().stream().filter(Member.Born.class::isInstance).map(Member::column).toList();
	}

	@Override
	public List<Field> coded() {
		return this.dimensions.values()
			.stream()
			.flatMap((member) -> (member instanceof Member.Named named) ? Stream.of(named.field()) : Stream.empty())
			.filter((field) -> !field.codes().isEmpty())
			.toList();
	}

	@Override
	public String key() {
		return "";
	}

	@Override
	public Entry map(Row row) {
		Period period = this.when.in(row);
		Place place = new Place(period.calendarPeriod(), members(row, period),
				this.vintage.map((v) -> v.suffix(row)).orElse(""));
		List<Tally> tallies = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (CountSpec count : this.counts) {
			map(row, count, place, tallies, findings);
		}
		if (this.faults.flagNegative()) {
			findings.addAll(negative(row));
		}
		return new Entry(period, tallies, List.of(), findings);
	}

	private Map<String, String> members(Row row, Period period) {
		Map<String, String> members = new LinkedHashMap<>();
		this.dimensions.forEach((dimension, member) -> members.put(dimension, member.in(row, period)));
		return members;
	}

	private void map(Row row, CountSpec count, Place place, List<Tally> tallies, List<Finding> findings) {
		Optional<CountRange> total = count.total().in(row).map((range) -> ordered(row, count, range, findings));
		total.ifPresent((range) -> tallies.add(place.tally(count.series(), Map.of(), range)));
		OptionalLong parts = OptionalLong.empty();
		for (PartColumn part : count.parts()) {
			OptionalLong n = row.figure(part.column());
			n.ifPresent((c) -> tallies.add(place.tally(count.series(), part.members(), CountRange.exactly(c))));
			parts = n.isPresent() ? OptionalLong.of(parts.orElse(0) + n.getAsLong()) : parts;
		}
		long most = total.map(TallyMapper::most).orElse(Long.MAX_VALUE);
		if (parts.orElse(Long.MIN_VALUE) > most) {
			exceeds(row, count.parts().stream().map(PartColumn::column).toList(), findings);
		}
		if (total.isPresent() && !count.within().isEmpty()
				&& new CountSpec.Sum(count.within()).in(row).map(TallyMapper::most).orElse(Long.MAX_VALUE) < most) {
			exceeds(row, count.total().columns(), findings);
		}
		count.share()
			.filter((share) -> differs(row, count, share))
			.ifPresent((share) -> findings.add(finding(row, List.of(share.column()), RejectReason.SHARE_DIFFERS)));
		if (place.vintage().isEmpty()) {
			count.versions().forEach((version) -> map(row, version, place, tallies));
		}
	}

	/** Whether a published share is not what the parts of the record give. */
	private static boolean differs(Row row, CountSpec count, CountSpec.PublishedShare share) {
		long group = 0;
		long known = 0;
		for (PartColumn part : count.parts()) {
			String sex = part.members().getOrDefault(Series.SEX, Sex.UNKNOWN.code());
			OptionalLong n = row.figure(part.column());
			if (!sex.equals(Sex.UNKNOWN.code())) {
				if (n.isEmpty()) {
					return false;
				}
				group += sex.equals(share.of()) ? n.getAsLong() : 0;
				known += n.getAsLong();
			}
		}
		Optional<BigDecimal> published = row.decimal(share.column());
		return published.isPresent() && known > 0 && !share.agrees(published.get(), group, known);
	}

	private static void map(Row row, CountSpec.Version version, Place place, List<Tally> tallies) {
		for (PartColumn part : version.columns()) {
			row.figure(part.column())
				.ifPresent((n) -> tallies.add(place.tally(version.series(), part.members(), CountRange.exactly(n))));
		}
	}

	/** A finding for each figure below zero, which is taken as published. */
	private List<Finding> negative(Row row) {
		return this.counts.stream()
			.flatMap((count) -> count.columns().stream())
			.distinct()
			.filter((column) -> row.figure(column).orElse(0) < 0)
			.map((column) -> finding(row, List.of(column), RejectReason.NEGATIVE_COUNT))
			.toList();
	}

	private void exceeds(Row row, List<String> columns, List<Finding> findings) {
		if (this.faults.refuseParts()) {
			throw new RejectedRecord(RejectReason.PARTS_EXCEED_TOTAL, String.join(" + ", columns));
		}
		findings.add(finding(row, columns, RejectReason.PARTS_EXCEED_TOTAL));
	}

	private CountRange ordered(Row row, CountSpec count, CountRange total, List<Finding> findings) {
		if (total.isOrdered()) {
			return total;
		}
		List<String> columns = count.total().columns();
		if (this.faults.range() == FaultPolicy.Order.REFUSE) {
			throw new RejectedRecord(RejectReason.RANGE_ORDER, String.join(" + ", columns));
		}
		findings.add(finding(row, columns, RejectReason.RANGE_ORDER));
		return (this.faults.range() == FaultPolicy.Order.SORT) ? sorted(total) : total;
	}

	/** The same figures, the lowest as the low end and the highest as the high end. */
	private static CountRange sorted(CountRange range) {
		LongStream ends = LongStream.of(range.low().isStated() ? range.low().count() : range.best().orElseThrow(),
				range.high().isStated() ? range.high().count() : range.best().orElseThrow());
		long[] all = LongStream.concat(ends, range.best().stream()).sorted().toArray();
		OptionalLong best = range.best().isPresent() ? OptionalLong.of(all[1]) : range.best();
		return new CountRange(range.low().isStated() ? End.stated(all[0]) : range.low(), best,
				range.high().isStated() ? End.stated(all[all.length - 1]) : range.high());
	}

	private static long most(CountRange range) {
		return range.highestStated().orElse(Long.MAX_VALUE);
	}

	private Finding finding(Row row, List<String> columns, RejectReason reason) {
		return new Finding(this.source, row.file(), row.line(), String.join(" + ", columns), reason.code(),
				reason.sentence());
	}

	/** Where the counts of one record belong, their parts aside. */
	private record Place(Period period, Map<String, String> members, String vintage) {

		Tally tally(Series series, Map<String, String> part, CountRange count) {
			List<String> keys = new ArrayList<>(series.dimensions().size());
			for (String dimension : series.dimensions()) {
				keys.add(this.members.getOrDefault(dimension, part.getOrDefault(dimension, Series.ALL)));
			}
			String id = this.vintage.isEmpty() ? series.id() : series.id() + this.vintage;
			return new Tally(new CellKey(id, this.period, keys), count);
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
			Period date = PeriodFormat.CODES.in(row, this.column);
			if (date.compareTo(this.latest) > 0) {
				throw new RejectedRecord(RejectReason.CONSTRAINT_ERROR, this.column);
			}
			return date.equals(this.latest) ? "" : "@" + date.code();
		}

	}

}
