package org.tallybook.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Tallies;
import org.tallybook.tally.TalliesSum;
import org.tallybook.tally.Tally;

/** What was read of a slice so far, and which of its records count. */
final class PartDraft {

	private final SourceSpec spec;

	private final LocalDate lastDay;

	private final Cells cells = new Cells();

	private final Cells restricted = new Cells();

	/** What was added up elsewhere. */
	private final TalliesSum elsewhere = new TalliesSum();

	private final List<Claim> claims = new ArrayList<>();

	private final Set<String> claimIds = new HashSet<>();

	private final Set<CellKey> counted = new HashSet<>();

	private final Keys keys = new Keys();

	private final List<Finding> rejects = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private long read;

	private long setAside;

	private long leftOut;

	PartDraft(SourceSpec spec, YearMonth month) {
		this.spec = spec;
		this.lastDay = month.atEndOfMonth();
	}

	/** A record is there, whatever becomes of it. */
	void read() {
		this.read++;
	}

	/** Records are there that were added up elsewhere. */
	void read(long records) {
		this.read += records;
	}

	/** Takes what such records count. */
	TalliesSum elsewhere() {
		return this.elsewhere;
	}

	long recordsRead() {
		return this.read;
	}

	/** A rule of the layout leaves the record out. */
	void leaveOut() {
		this.leftOut++;
	}

	void reject(long line, RejectedRecord rejected) {
		this.rejects.add(finding(line, rejected.column(), rejected.reason()));
	}

	int rejects() {
		return this.rejects.size();
	}

	/**
	 * Adds a record to what counts.
	 * @return whether it counts: false where it is set aside or left out
	 */
	boolean add(Row row, Mapper.Entry entry) {
		boolean isRestricted = this.spec.publicRows().filter((rows) -> !rows.holds(row)).isPresent();
		checkClaims(entry);
		checkRetrieved(entry);
		if (isRepetition(row)) {
			this.leftOut++;
			return false;
		}
		checkCells(entry);
		if (entry.period().end().isAfter(this.lastDay)) {
			this.setAside++;
			return false;
		}
		entry.tallies().forEach(this.cells::add);
		if (isRestricted) {
			entry.tallies().forEach(this.restricted::add);
		}
		this.claims.addAll(entry.claims());
		this.findings.addAll(entry.findings());
		return true;
	}

	private void checkClaims(Mapper.Entry entry) {
		for (Claim claim : entry.claims()) {
			if (!this.claimIds.add(claim.id())) {
				throw new RejectedRecord(RejectReason.UNIQUE_ERROR, this.spec.mapper().key());
			}
		}
	}

	private void checkRetrieved(Mapper.Entry entry) {
		if (entry.period().start().orElse(entry.period().end()).isAfter(this.spec.rules().retrieved())) {
			throw new RejectedRecord(RejectReason.FUTURE_DATE,
					this.spec.mapper().columns().stream().findFirst().orElse(""));
		}
	}

	/** Whether a record has the key of an earlier one and may be left out for it. */
	private boolean isRepetition(Row row) {
		List<String> key = this.spec.rules().key();
		if (key.isEmpty() || this.keys.add(key.stream().map(row::cell).toList(), row.line())) {
			return false;
		}
		if (!this.spec.rules().dropSame()) {
			throw new RejectedRecord(RejectReason.UNIQUE_ERROR, String.join(" + ", key));
		}
		this.findings.add(finding(row.line(), String.join(" + ", key), RejectReason.UNIQUE_ERROR));
		return true;
	}

	private void checkCells(Mapper.Entry entry) {
		if (!this.spec.rules().repeats()) {
			List<CellKey> cellKeys = entry.tallies().stream().map(Tally::key).toList();
			if (cellKeys.stream().anyMatch(this.counted::contains)) {
				throw new RejectedRecord(RejectReason.REPEATED_CELL, "");
			}
			this.counted.addAll(cellKeys);
		}
	}

	private Finding finding(long line, String column, RejectReason reason) {
		return new Finding(this.spec.id(), this.spec.file(), line, column, reason.code(), reason.sentence());
	}

	private Tallies tallies() {
		if (this.cells.isEmpty()) {
			return this.elsewhere.sum();
		}
		TalliesSum sum = new TalliesSum();
		sum.addAll(this.elsewhere.sum());
		this.cells.tallies().forEach(sum::add);
		return sum.sum();
	}

	Part part() {
		long accepted = this.read - this.rejects.size() - this.setAside - this.leftOut;
		return new Part(this.spec.id(), this.spec.file(), tallies(), Tallies.of(this.restricted.tallies()), this.claims,
				this.rejects, this.findings, this.read, accepted, this.setAside, this.leftOut, this.keys.lines());
	}

}
