package org.tallybook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Series;

/**
 * The columns that hold the counts of one series.
 *
 * @param series the series
 * @param total the columns of the total
 * @param parts the columns of its parts, such as the sexes
 * @param versions the columns of other versions of the same counts, each a series of its
 * own
 * @param within the columns whose sum the total may not exceed, because it counts some of
 * the same people
 * @param differences the series of what came to a cumulative one from each record to the
 * next; none where it is not wanted
 * @param share the column of a share that the source publishes beside its parts
 */
public record CountSpec(Series series, Total total, List<PartColumn> parts, List<Version> versions, List<String> within,
		Optional<Series> differences, Optional<PublishedShare> share) {

	public CountSpec {
		parts = List.copyOf(parts);
		versions = List.copyOf(versions);
		within = List.copyOf(within);
	}

	/**
	 * The columns of a series of which nothing is derived.
	 * @param series the series
	 * @param total the columns of the total
	 * @param parts the columns of its parts
	 * @param versions the columns of other versions
	 * @param within the columns whose sum the total may not exceed
	 */
	public CountSpec(Series series, Total total, List<PartColumn> parts, List<Version> versions, List<String> within) {
		this(series, total, parts, versions, within, Optional.empty(), Optional.empty());
	}

	/**
	 * Every column, in the order of declaration.
	 * @return the header cells
	 */
	public List<String> columns() {
		List<String> columns = new ArrayList<>(this.total.columns());
		this.parts.forEach((part) -> columns.add(part.column()));
		this.versions.forEach((version) -> version.columns().forEach((part) -> columns.add(part.column())));
		columns.addAll(this.within);
		this.share.ifPresent((published) -> columns.add(published.column()));
		return columns;
	}

	/** The columns of a total. */
	public sealed interface Total {

		/**
		 * The header cells.
		 * @return the columns in order
		 */
		List<String> columns();

		/**
		 * The total of a record.
		 * @param row the record
		 * @return the count, empty where it has no figure
		 */
		Optional<CountRange> in(Row row);

	}

	/**
	 * A plain count: one column, or several where the declaration says that they add.
	 *
	 * @param columns the columns
	 */
	public record Sum(List<String> columns) implements Total {

		public Sum {
			columns = List.copyOf(columns);
		}

		@Override
		public Optional<CountRange> in(Row row) {
			long sum = 0;
			for (String column : this.columns) {
				OptionalLong count = row.figure(column);
				if (count.isEmpty()) {
					return Optional.empty();
				}
				sum = Math.addExact(sum, count.getAsLong());
			}
			return Optional.of(CountRange.exactly(sum));
		}

	}

	/** Every record is one: a list of persons or of incidents. */
	public record Every() implements Total {

		@Override
		public List<String> columns() {
			return List.of();
		}

		@Override
		public Optional<CountRange> in(Row row) {
			return Optional.of(CountRange.exactly(1));
		}

	}

	/**
	 * A range, each part of it in a column of its own.
	 *
	 * @param low the column of the low end
	 * @param best the column of the best figure
	 * @param high the column of the high end
	 */
	public record Range(Optional<String> low, Optional<String> best, Optional<String> high) implements Total {

		@Override
		public List<String> columns() {
			List<String> columns = new ArrayList<>();
			this.low.ifPresent(columns::add);
			this.best.ifPresent(columns::add);
			this.high.ifPresent(columns::add);
			return columns;
		}

		@Override
		public Optional<CountRange> in(Row row) {
			OptionalLong figure = count(this.best, row);
			CountRange range = new CountRange(end(this.low, row), figure, end(this.high, row));
			boolean stated = range.low().isStated() || figure.isPresent() || range.high().isStated();
			return stated ? Optional.of(range) : Optional.empty();
		}

		private static End end(Optional<String> column, Row row) {
			OptionalLong count = count(column, row);
			return count.isPresent() ? End.stated(count.getAsLong()) : End.NOT_STATED;
		}

		private static OptionalLong count(Optional<String> column, Row row) {
			return column.map(row::figure).orElse(OptionalLong.empty());
		}

	}

	/**
	 * A column that holds the count of a part; columns of the same part add.
	 *
	 * @param column the header cell
	 * @param members the member of each dimension by which the part is made; none for the
	 * total
	 */
	public record PartColumn(String column, SortedMap<String, String> members) {

		public PartColumn {
			members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
		}

		/**
		 * The column of one sex.
		 * @param column the header cell
		 * @param sex the member
		 * @return the part
		 */
		public static PartColumn ofSex(String column, String sex) {
			return new PartColumn(column, new TreeMap<>(Map.of(Series.SEX, sex)));
		}

	}

	/**
	 * Another version of the counts: as first published, or as printed where the print is
	 * wrong.
	 *
	 * @param series the series of this version
	 * @param columns its columns
	 */
	public record Version(Series series, List<PartColumn> columns) {

		public Version {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A share of one sex among those of known sex, as the source publishes it.
	 *
	 * @param column the header cell
	 * @param of the sex
	 * @param fraction whether it is written as a fraction, 0.837 for 83.7 %
	 */
	public record PublishedShare(String column, String of, boolean fraction) {

		private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

		/**
		 * Whether a published number is what the parts give: it may differ by half a unit
		 * of its last digit.
		 * @param published the number as it is written
		 * @param group the count of the sex
		 * @param known the count of all whose sex is known, above 0
		 */
		boolean agrees(BigDecimal published, long group, long known) {
			BigDecimal all = BigDecimal.valueOf(known);
			BigDecimal exact = BigDecimal.valueOf(group).multiply(this.fraction ? BigDecimal.ONE : PERCENT);
			BigDecimal twice = published.multiply(all).subtract(exact).abs().multiply(BigDecimal.valueOf(2));
			return twice.compareTo(published.ulp().multiply(all)) <= 0;
		}

	}

}
