package org.tallybook.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Tallies;

/**
 * What was read from one slice of a file: read = accepted + rejected + set aside + left
 * out, per record.
 *
 * @param source the id of the source
 * @param file the name of the file
 * @param tallies the counts by cell, in the order of their keys
 * @param restricted of a source with public records, the counts by cell of its other
 * records alone; none of any other source
 * @param claims the claims in the order of the file
 * @param rejects the records that were refused
 * @param findings remarks on records that are printed as published
 * @param read the number of records
 * @param accepted records that count
 * @param setAside records of a period that ends after the reference month
 * @param leftOut records that a rule of the declaration leaves out, such as footers
 * @param keys the line of the record of each key, by the hash of the key
 */
public record Part(String source, String file, Tallies tallies, Tallies restricted, List<Claim> claims,
		List<Finding> rejects, List<Finding> findings, long read, long accepted, long setAside, long leftOut,
		Map<String, Long> keys) {

	private static final int MOST_REJECTS_SHOWN = 20;

	public Part {
		claims = List.copyOf(claims);
		rejects = List.copyOf(rejects);
		findings = List.copyOf(findings);
		keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
	}

	/**
	 * Puts the parts of a source together, in the order of its files. What may occur once
	 * within a part may occur once within the source. Where records are public, the
	 * restricted counts become complete: a cell of public records alone holds none of
	 * them.
	 * @param spec how the source is read
	 * @param parts its parts
	 * @return the same as if all had been read in one part
	 */
	public static Part combine(SourceSpec spec, List<Part> parts) {
		PartSum sum = new PartSum(spec);
		parts.forEach(sum::add);
		return sum.whole();
	}

	/**
	 * Why the source cannot be used, where more of its records were refused than it
	 * allows, or one of its files repeats another.
	 * @param spec how the source is read
	 * @return the first rejects with their places, and how many there are; empty where
	 * the source can be used
	 */
	public Optional<String> refusal(SourceSpec spec) {
		if (this.read == this.leftOut) {
			return Optional
				.of("%s: line 1: expected records behind the header but there are none".formatted(spec.file()));
		}
		boolean overlap = this.rejects.stream()
			.anyMatch((reject) -> reject.code().equals(RejectReason.FILES_OVERLAP.code()));
		if (!overlap && this.rejects.size() <= spec.rules().rejectLimit()) {
			return Optional.empty();
		}
		StringBuilder message = new StringBuilder();
		this.rejects.stream()
			.limit(MOST_REJECTS_SHOWN)
			.forEach((reject) -> message.append(describe(reject)).append('\n'));
		if (this.rejects.size() > MOST_REJECTS_SHOWN) {
			message.append("%s: and %s more\n".formatted(spec.file(), this.rejects.size() - MOST_REJECTS_SHOWN));
		}
		message.append(overlap ? "source '%s': its files repeat each other".formatted(spec.id())
				: "%s: %s of %s records refused; source '%s' allows %s".formatted(spec.file(), this.rejects.size(),
						this.read, spec.id(), spec.rules().rejectLimit()));
		return Optional.of(message.toString());
	}

	/**
	 * A reject with its place.
	 * @param reject the reject; of a whole file where its line is 0
	 * @return a line for a person
	 */
	public static String describe(Finding reject) {
		String line = (reject.line() == 0) ? "" : ": line " + reject.line();
		String column = reject.column().isEmpty() ? "" : ", column '" + reject.column() + "'";
		return "%s%s%s: %s: %s".formatted(reject.file(), line, column, reject.code(), reject.message());
	}

}
