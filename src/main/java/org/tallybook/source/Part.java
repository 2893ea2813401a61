package org.tallybook.source;

import java.util.List;

import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Tally;

/**
 * What was read from one slice of a file: read = accepted + rejected + set aside, per
 * record.
 *
 * @param source the id of the source
 * @param tallies the counts by cell, in the order of their keys
 * @param claims the claims in the order of the file
 * @param rejects the records that were refused
 * @param findings remarks on records that are printed as published
 * @param read the number of records
 * @param accepted records that count
 * @param setAside records of a period that ends after the reference month
 */
public record Part(String source, List<Tally> tallies, List<Claim> claims, List<Finding> rejects,
		List<Finding> findings, long read, long accepted, long setAside) {

	public Part {
		tallies = List.copyOf(tallies);
		claims = List.copyOf(claims);
		rejects = List.copyOf(rejects);
		findings = List.copyOf(findings);
	}

}
