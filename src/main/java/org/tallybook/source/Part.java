package org.tallybook.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.Cells;
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

	private static final int MOST_REJECTS_SHOWN = 20;

	public Part {
		tallies = List.copyOf(tallies);
		claims = List.copyOf(claims);
		rejects = List.copyOf(rejects);
		findings = List.copyOf(findings);
	}

	/**
	 * Puts the parts of one file together, in the order of the file. A claim whose id
	 * occurs in an earlier part is rejected, as it is within one part.
	 * @param spec how the source is read
	 * @param parts its parts
	 * @return the same as if the file had been read in one part
	 */
	public static Part combine(SourceSpec spec, List<Part> parts) {
		Cells cells = new Cells();
		Set<String> ids = new HashSet<>();
		List<Claim> claims = new ArrayList<>();
		List<Finding> rejects = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		long read = 0;
		long setAside = 0;
		Set<CellKey> counted = new HashSet<>();
		for (Part part : parts) {
			if (!spec.repeats() && part.tallies.stream().anyMatch((tally) -> counted.contains(tally.key()))) {
				rejects.add(finding(spec, RejectReason.REPEATED_CELL, 0, ""));
			}
			part.tallies.forEach((tally) -> counted.add(tally.key()));
			part.tallies.forEach(cells::add);
			rejects.addAll(part.rejects);
			findings.addAll(part.findings);
			part.claims.stream().filter((claim) -> ids.add(claim.id())).forEach(claims::add);
			part.claims.stream()
				.filter((claim) -> !claims.contains(claim))
				.forEach((claim) -> rejects
					.add(finding(spec, RejectReason.UNIQUE_ERROR, claim.line(), spec.mapper().key())));
			read += part.read;
			setAside += part.setAside;
		}
		rejects.sort(Comparator.comparingLong(Finding::line));
		return new Part(spec.id(), cells.tallies(), claims, rejects, findings, read, read - rejects.size() - setAside,
				setAside);
	}

	private static Finding finding(SourceSpec spec, RejectReason reason, long line, String column) {
		return new Finding(spec.id(), line, column, reason.code(), reason.sentence());
	}

	/**
	 * Why the source cannot be used, where more of its records were refused than it
	 * allows.
	 * @param spec how the source is read
	 * @return the first rejects with their places, and how many there are; empty where
	 * the source can be used
	 */
	public Optional<String> refusal(SourceSpec spec) {
		if (this.read == 0) {
			return Optional
				.of("%s: line 1: expected records behind the header but there are none".formatted(spec.file()));
		}
		if (this.rejects.size() <= spec.rejectLimit()) {
			return Optional.empty();
		}
		StringBuilder message = new StringBuilder();
		this.rejects.stream().limit(MOST_REJECTS_SHOWN).forEach((reject) -> message.append(describe(spec, reject)));
		if (this.rejects.size() > MOST_REJECTS_SHOWN) {
			message.append("%s: and %s more\n".formatted(spec.file(), this.rejects.size() - MOST_REJECTS_SHOWN));
		}
		message.append("%s: %s of %s records refused; source '%s' allows %s".formatted(spec.file(), this.rejects.size(),
				this.read, spec.id(), spec.rejectLimit()));
		return Optional.of(message.toString());
	}

	private static String describe(SourceSpec spec, Finding reject) {
		String column = reject.column().isEmpty() ? "" : ", column '" + reject.column() + "'";
		return "%s: line %s%s: %s: %s\n".formatted(spec.file(), reject.line(), column, reject.code(), reject.message());
	}

}
