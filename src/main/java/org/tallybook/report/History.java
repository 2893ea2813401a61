package org.tallybook.report;

import java.util.List;
import java.util.Optional;

/**
 * What was published before a report.
 *
 * @param previous the release to compare with, where there is one
 * @param releases every release of this or an earlier month, in the order of months and
 * revisions, with its counts only; read where a table of revisions asks for them
 */
public record History(Optional<EarlierRelease> previous, List<EarlierRelease> releases) {

	/** Nothing was published before. */
	public static final History NONE = new History(Optional.empty(), List.of());

	public History {
		releases = List.copyOf(releases);
	}

}
