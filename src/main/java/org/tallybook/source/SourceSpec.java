package org.tallybook.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one source is read.
 *
 * @param id the id of the source
 * @param file the name of its file in the input folder
 * @param dialect how the file writes its records
 * @param mapper what its records mean
 * @param ignored columns that are never read
 * @param rejectLimit how many records may be refused before the source is
 * @param repeats whether several records may count the same cell, and add
 * @param addresses columns of addresses where the figures of a record can be read
 */
public record SourceSpec(String id, String file, Dialect dialect, Mapper mapper, Set<String> ignored, long rejectLimit,
		boolean repeats, List<String> addresses) {

	public SourceSpec {
		ignored = Set.copyOf(ignored);
		addresses = List.copyOf(addresses);
	}

	/**
	 * A source whose records add and name no addresses.
	 * @param id the id of the source
	 * @param file the name of its file in the input folder
	 * @param dialect how the file writes its records
	 * @param mapper what its records mean
	 * @param ignored columns that are never read
	 * @param rejectLimit how many records may be refused before the source is
	 */
	public SourceSpec(String id, String file, Dialect dialect, Mapper mapper, Set<String> ignored, long rejectLimit) {
		this(id, file, dialect, mapper, ignored, rejectLimit, true, List.of());
	}

	/** Every column that is read. */
	List<String> columns() {
		return Stream.concat(this.mapper.columns().stream(), this.addresses.stream()).distinct().toList();
	}

}
