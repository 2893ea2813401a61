package org.tallybook.source;

import java.util.Set;

/**
 * How one source is read.
 *
 * @param id the id of the source
 * @param file the name of its file in the input folder
 * @param dialect how the file writes its records
 * @param mapper what its records mean
 * @param ignored columns that are never read
 * @param rejectLimit how many records may be refused before the source is
 */
public record SourceSpec(String id, String file, Dialect dialect, Mapper mapper, Set<String> ignored,
		long rejectLimit) {

	public SourceSpec {
		ignored = Set.copyOf(ignored);
	}

}
