package org.tallybook.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one file of a source is read. A source of several files has one of these for each.
 *
 * @param id the id of the source
 * @param file the name of the file in the input folder
 * @param dialect how the file writes its records
 * @param layout which of its records are data
 * @param limits what it may hold at the most
 * @param mapper what its records mean
 * @param unread columns that are not read
 * @param rules which records are refused
 * @param addresses columns of addresses where the figures of a record can be read
 * @param publicRows which records are published already, where single ones are
 */
public record SourceSpec(String id, String file, Dialect dialect, Layout layout, Limits limits, Mapper mapper,
		Unread unread, Rules rules, List<String> addresses, Optional<PublicRows> publicRows) {

	public SourceSpec {
		addresses = List.copyOf(addresses);
	}

	/**
	 * A source whose records are all of one confidentiality.
	 * @param id the id of the source
	 * @param file the name of the file in the input folder
	 * @param dialect how the file writes its records
	 * @param layout which of its records are data
	 * @param limits what it may hold at the most
	 * @param mapper what its records mean
	 * @param unread columns that are not read
	 * @param rules which records are refused
	 * @param addresses columns of addresses where the figures of a record can be read
	 */
	public SourceSpec(String id, String file, Dialect dialect, Layout layout, Limits limits, Mapper mapper,
			Unread unread, Rules rules, List<String> addresses) {
		this(id, file, dialect, layout, limits, mapper, unread, rules, addresses, Optional.empty());
	}

	/**
	 * A source whose file is laid out as by default and whose records add.
	 * @param id the id of the source
	 * @param file the name of its file in the input folder
	 * @param dialect how the file writes its records
	 * @param mapper what its records mean
	 * @param ignored columns that are never read
	 * @param rejectLimit how many records may be refused before the source is
	 */
	public SourceSpec(String id, String file, Dialect dialect, Mapper mapper, Set<String> ignored, long rejectLimit) {
		this(id, file, dialect, Layout.DEFAULT, Limits.DEFAULT, mapper, new Unread(ignored, false, Set.of()),
				new Rules(rejectLimit, true, List.of(), false, LocalDate.MAX), List.of());
	}

	/** Every column that is read. */
	List<String> columns() {
		return Stream.of(this.mapper.columns().stream(), this.addresses.stream(), this.rules.key.stream(),
				this.layout.skips().stream().map(Layout.Skip::column), this.publicRows.map(PublicRows::column).stream())
			.flatMap((columns) -> columns)
			.distinct()
			.toList();
	}

	/**
	 * Columns that are not read.
	 *
	 * @param ignored columns by name
	 * @param others whether columns that nothing is said of are not read either, where
	 * they do not look personal
	 * @param impersonal columns whose names look personal and that hold nothing of the
	 * kind
	 */
	public record Unread(Set<String> ignored, boolean others, Set<String> impersonal) {

		public Unread {
			ignored = Set.copyOf(ignored);
			impersonal = Set.copyOf(impersonal);
		}

	}

	/**
	 * Which records are refused.
	 *
	 * @param rejectLimit how many records may be refused before the source is
	 * @param repeats whether several records may count the same cell, and add
	 * @param key the columns that no two records may have in common; none where records
	 * have no key
	 * @param dropSame whether a later record with the same key is left out, not refused
	 * @param retrieved the day on which the file was retrieved: no period begins later
	 */
	public record Rules(long rejectLimit, boolean repeats, List<String> key, boolean dropSame, LocalDate retrieved) {

		public Rules {
			key = List.copyOf(key);
		}

	}

}
