package org.tallybook.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.disclosure.Disclosure.Making;
import org.tallybook.report.Figure;
import org.tallybook.report.Records;
import org.tallybook.report.ReportSpec;

/**
 * The restricted sources of which single rows are public.
 *
 * @param sources their ids
 * @param rests what was read, without these rows
 * @param earlier the rest of each printed count of earlier releases, by id, under the
 * label of the release
 */
public record PublicRecords(Set<String> sources, Records rests, SortedMap<String, SortedMap<String, Long>> earlier) {

	public PublicRecords {
		sources = Set.copyOf(sources);
		earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
	}

	/**
	 * What is not public of the figures of reports: those of the same reports without.
	 */
	RestrictedParts parts(ReportSpec spec, Collection<ReportSpec> reports, Making making) {
		if (this.sources.isEmpty()) {
			return RestrictedParts.NONE;
		}
		Records coarse = new CoarseRecords(spec, this.rests).records();
		SortedMap<String, Figure> figures = new TreeMap<>();
		reports.stream().distinct().forEach((report) -> figures.putAll(making.make(report, coarse).figures()));
		return new RestrictedParts(this.sources, figures, this.earlier);
	}

}
