package org.tallybook.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Tallies;
import org.tallybook.tally.TalliesSum;
import org.tallybook.tally.Tally;

/** The parts of a source on their way to one. */
final class PartSum {

	private final SourceSpec spec;

	private final TalliesSum cells = new TalliesSum();

	private final TalliesSum restricted = new TalliesSum();

	private final List<Claim> claims = new ArrayList<>();

	private final Set<String> claimIds = new HashSet<>();

	private final Set<CellKey> counted = new HashSet<>();

	private final Map<String, Long> keys = new LinkedHashMap<>();

	private final List<Finding> rejects = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private long read;

	private long setAside;

	private long leftOut;

	PartSum(SourceSpec spec) {
		this.spec = spec;
	}

	void add(Part part) {
		checkCells(part);
		this.cells.addAll(part.tallies());
		this.restricted.addAll(part.restricted());
		for (Claim claim : part.claims()) {
			if (this.claimIds.add(claim.id())) {
				this.claims.add(claim);
			}
			else {
				reject(part, RejectReason.UNIQUE_ERROR, claim.line(), this.spec.mapper().key());
			}
		}
		part.keys().forEach((key, line) -> {
			if (this.keys.putIfAbsent(key, line) != null) {
				reject(part, RejectReason.FILES_OVERLAP, line, String.join(" + ", this.spec.rules().key()));
			}
		});
		this.rejects.addAll(part.rejects());
		this.findings.addAll(part.findings());
		this.read += part.read();
		this.setAside += part.setAside();
		this.leftOut += part.leftOut();
	}

	/**
	 * What one file repeats of another cannot be taken out of it record by record: the
	 * source is refused.
	 */
	private void checkCells(Part part) {
		if (!this.spec.rules().repeats()) {
			List<CellKey> cellKeys = part.tallies().stream().map(Tally::key).toList();
			if (cellKeys.stream().anyMatch(this.counted::contains)) {
				reject(part, RejectReason.FILES_OVERLAP, 0, "");
			}
			this.counted.addAll(cellKeys);
		}
	}

	private void reject(Part part, RejectReason reason, long line, String column) {
		this.rejects.add(new Finding(this.spec.id(), part.file(), line, column, reason.code(), reason.sentence()));
	}

	Part whole() {
		Tallies tallies = this.cells.sum();
		Tallies rests = this.spec.publicRows().isPresent() ? complete(tallies) : this.restricted.sum();
		if (this.spec.mapper() instanceof TallyMapper mapper
				&& mapper.counts().stream().anyMatch((count) -> count.differences().isPresent())) {
			mapper.counts().forEach((count) -> new Differences(this.spec, count).addTo(this.cells, this.findings));
			tallies = this.cells.sum();
		}
		this.rejects.sort(Comparator.comparing(Finding::file).thenComparingLong(Finding::line));
		return new Part(this.spec.id(), this.spec.file(), tallies, rests, this.claims, this.rejects, this.findings,
				this.read, this.read - this.rejects.size() - this.setAside - this.leftOut, this.setAside, this.leftOut,
				this.keys);
	}

	/**
	 * Public records count nobody who is restricted, and are there all the same: what is
	 * made of the restricted counts has the same rows and gaps as what is made of all.
	 */
	private Tallies complete(Tallies all) {
		Set<CellKey> known = new HashSet<>();
		this.restricted.sum().forEach((tally) -> known.add(tally.key()));
		all.stream()
			.filter((tally) -> !known.contains(tally.key()))
			.forEach((tally) -> this.restricted.add(new Tally(tally.key(), CountRange.ZERO)));
		return this.restricted.sum();
	}

}
