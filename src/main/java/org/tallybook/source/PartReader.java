package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
 * Reads one slice of a source's file, block by block, so that it can be stopped between
 * two blocks. Not safe for use by several threads.
 */
public final class PartReader implements AutoCloseable {

	/** How many rejects above the limit of the source are kept in memory. */
	private static final int MOST_REJECTS = 10_000;

	private final SourceSpec spec;

	private final LocalDate lastDay;

	private final RecordReader records;

	private final Header header;

	private final RecordVisitor visitor;

	private final List<Field> coded;

	private final Cells cells = new Cells();

	private final List<Claim> claims = new ArrayList<>();

	private final Set<String> claimIds = new HashSet<>();

	private final Set<CellKey> counted = new HashSet<>();

	private final Keys keys = new Keys();

	private final UnknownCodes unknown = new UnknownCodes();

	private final List<Finding> rejects = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private long read;

	private long setAside;

	private long leftOut;

	/** The first record, where it was looked at for hashtags and holds none. */
	private Optional<Line> first = Optional.empty();

	/**
	 * Opens a slice.
	 * @param spec how the source is read
	 * @param file its file
	 * @param slice the part of the file
	 * @param month the reference month: what ends later is set aside
	 * @throws IOException where the file cannot be opened
	 * @throws InputRefusedException where its header is not the declared one
	 */
	public PartReader(SourceSpec spec, Path file, Slice slice, YearMonth month) throws IOException {
		this(spec, file, slice, month, (line, entry, addresses) -> {
		});
	}

	/**
	 * Opens a slice whose accepted records are shown to a visitor.
	 * @param spec how the source is read
	 * @param file its file
	 * @param slice the part of the file
	 * @param month the reference month: what ends later is set aside
	 * @param visitor sees each accepted record in the order of the file
	 * @throws IOException where the file cannot be opened
	 * @throws InputRefusedException where its header is not the declared one
	 */
	public PartReader(SourceSpec spec, Path file, Slice slice, YearMonth month, RecordVisitor visitor)
			throws IOException {
		this.spec = spec;
		this.visitor = visitor;
		this.coded = spec.mapper().coded();
		this.lastDay = month.atEndOfMonth();
		if (slice.from() > 0) {
			try (PartReader start = new PartReader(spec, file, new Slice(0, Long.MAX_VALUE, 1), month)) {
				this.header = start.header;
			}
			this.records = RecordReader.open(spec, file, slice);
		}
		else {
			this.records = RecordReader.open(spec, file, slice);
			this.header = headerOrClose();
		}
	}

	private Header headerOrClose() throws IOException {
		try {
			Header found = header();
			for (int i = 0; i < this.spec.layout().secondRows(); i++) {
				this.records.next().ifPresent((line) -> checkSecond(found, line));
			}
			this.first = this.records.next().filter((line) -> !Hashtags.isRow(line));
			return found;
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/** A record in place of the units would be left out in silence. */
	private void checkSecond(Header found, Line line) {
		boolean told = !(this.spec.mapper() instanceof TallyMapper mapper && mapper.when() instanceof When.Always);
		if (told && isRecord(found, line)) {
			throw new InputRefusedException(
					"%s: line %s: missing-label: expected a row without data, as 'second-rows' says, but found a record"
						.formatted(this.spec.file(), line.line()));
		}
	}

	private boolean isRecord(Header found, Line line) {
		try {
			found.checkWidth(line);
			Row row = new Row(this.spec.file(), found.columns(), line, this.spec.dialect().numbers());
			Mapper.Entry entry = this.spec.mapper().map(row);
			return !entry.tallies().isEmpty() || !entry.claims().isEmpty();
		}
		catch (RejectedRecord ex) {
			return false;
		}
	}

	private Header header() throws IOException {
		List<String> names = this.spec.layout().header();
		if (!names.isEmpty()) {
			return Header.of(this.spec, new Line(1, names));
		}
		return Header.of(this.spec, this.records.next()
			.orElseThrow(() -> new InputRefusedException(
					"%s: line 1: missing-label: expected a header but the file is empty".formatted(this.spec.file()))));
	}

	/**
	 * Reads up to a number of records.
	 * @param most how many at the most
	 * @return whether there may be more
	 * @throws IOException where the file cannot be read
	 * @throws InputRefusedException where the file cannot be read as its publisher meant
	 * it, or far more records are refused than the source allows
	 */
	public boolean readBlock(int most) throws IOException {
		for (int i = 0; i < most; i++) {
			Optional<Line> record = this.first.isPresent() ? this.first : this.records.next();
			this.first = Optional.empty();
			if (record.isEmpty()) {
				return false;
			}
			accept(record.get());
		}
		checkRejects();
		return true;
	}

	private void accept(Line record) {
		Layout layout = this.spec.layout();
		if (record.isBlank() && layout.blankRows()) {
			return;
		}
		this.read++;
		if (this.header.isSkipped(layout, record)) {
			this.leftOut++;
			return;
		}
		try {
			this.header.checkWidth(record);
			Row row = new Row(this.spec.file(), this.header.columns(), record, this.spec.dialect().numbers());
			this.unknown.look(this.coded, row);
			add(row, this.spec.mapper().map(row));
		}
		catch (RejectedRecord ex) {
			this.rejects.add(finding(record.line(), ex.column(), ex.reason()));
		}
	}

	private Finding finding(long line, String column, RejectReason reason) {
		return new Finding(this.spec.id(), this.spec.file(), line, column, reason.code(), reason.sentence());
	}

	private void add(Row row, Mapper.Entry entry) {
		for (Claim claim : entry.claims()) {
			if (!this.claimIds.add(claim.id())) {
				throw new RejectedRecord(RejectReason.UNIQUE_ERROR, this.spec.mapper().key());
			}
		}
		SourceSpec.Rules rules = this.spec.rules();
		if (entry.period().start().orElse(entry.period().end()).isAfter(rules.retrieved())) {
			throw new RejectedRecord(RejectReason.FUTURE_DATE, this.spec.mapper().columns().get(0));
		}
		if (!rules.key().isEmpty() && !this.keys.add(rules.key().stream().map(row::cell).toList(), row.line())) {
			if (!rules.dropSame()) {
				throw new RejectedRecord(RejectReason.UNIQUE_ERROR, String.join(" + ", rules.key()));
			}
			this.leftOut++;
			this.findings.add(finding(row.line(), String.join(" + ", rules.key()), RejectReason.UNIQUE_ERROR));
			return;
		}
		List<CellKey> cellKeys = rules.repeats() ? List.of() : entry.tallies().stream().map(Tally::key).toList();
		if (cellKeys.stream().anyMatch(this.counted::contains)) {
			throw new RejectedRecord(RejectReason.REPEATED_CELL, "");
		}
		this.counted.addAll(cellKeys);
		if (entry.period().end().isAfter(this.lastDay)) {
			this.setAside++;
			return;
		}
		entry.tallies().forEach(this.cells::add);
		this.claims.addAll(entry.claims());
		this.findings.addAll(entry.findings());
		this.visitor.visit(row.line(), entry, () -> this.spec.addresses().stream().map(row::cell).toList());
	}

	/** A file of nothing but rejects is not read to its end. */
	private void checkRejects() {
		if (this.rejects.size() > this.spec.rules().rejectLimit() + MOST_REJECTS) {
			throw new InputRefusedException(part().refusal(this.spec).orElseThrow());
		}
	}

	/**
	 * The codes so far that the declaration does not name.
	 * @return the codes, for a person's eyes only
	 */
	public UnknownCodes unknownCodes() {
		return this.unknown;
	}

	/**
	 * What was read so far.
	 * @return the part
	 */
	public Part part() {
		return new Part(this.spec.id(), this.spec.file(), this.cells.tallies(), this.claims, this.rejects,
				this.findings, this.read, this.read - this.rejects.size() - this.setAside - this.leftOut, this.setAside,
				this.leftOut, this.keys.lines());
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
