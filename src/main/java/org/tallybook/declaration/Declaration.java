package org.tallybook.declaration;

import java.util.List;

import org.tallybook.report.ReportSpec;
import org.tallybook.source.SourceSpec;

/**
 * A declaration without faults.
 *
 * @param sha256 the hash of report.yml
 * @param sources how each file of each source is read, in the order of the declaration
 * @param restricted the ids of the sources whose figures are not public
 * @param report what the report says
 */
public record Declaration(String sha256, List<SourceSpec> sources, List<String> restricted, ReportSpec report) {

	public Declaration {
		sources = List.copyOf(sources);
		restricted = List.copyOf(restricted);
	}

	/**
	 * The restricted sources of which single records are public.
	 * @return their ids, in the order of the declaration
	 */
	public List<String> withPublicRows() {
		return this.sources.stream()
			.filter((source) -> source.publicRows().isPresent())
			.map(SourceSpec::id)
			.distinct()
			.toList();
	}

	/**
	 * The files of a source, in the order in which they are declared.
	 * @param id the id of the source
	 * @return how each is read; none where there is no such source
	 */
	public List<SourceSpec> files(String id) {
		return this.sources.stream().filter((source) -> source.id().equals(id)).toList();
	}

}
