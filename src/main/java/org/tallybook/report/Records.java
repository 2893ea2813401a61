package org.tallybook.report;

import java.util.List;

import org.tallybook.tally.Cells;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;

/**
 * Everything that was read, of all sources.
 *
 * @param cells the counts by cell
 * @param claims the claims
 * @param rejects the records that were refused
 * @param findings remarks on records that are printed as published
 */
public record Records(Cells cells, List<Claim> claims, List<Finding> rejects, List<Finding> findings) {

	public Records {
		claims = List.copyOf(claims);
		rejects = List.copyOf(rejects);
		findings = List.copyOf(findings);
	}

}
