package org.tallybook.declaration;

import java.util.List;

import org.tallybook.report.ReportSpec;
import org.tallybook.source.SourceSpec;

/**
 * A declaration without faults.
 *
 * @param sha256 the hash of report.yml
 * @param sources how each source is read, in the order of the file
 * @param restricted the ids of the sources whose figures are not public
 * @param report what the report says
 */
public record Declaration(String sha256, List<SourceSpec> sources, List<String> restricted, ReportSpec report) {

	public Declaration {
		sources = List.copyOf(sources);
		restricted = List.copyOf(restricted);
	}

}
