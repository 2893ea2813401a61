package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reads one slice of a source's file record by record with a CSV parser, checking every
 * character. Not safe for use by several threads.
 */
final class CarefulReader implements RecordsReader {

	/** How many rejects above the limit of the source are kept in memory. */
	private static final int MOST_REJECTS = 10_000;

	private final SourceSpec spec;

	private final SliceStream bytes;

	private final RecordReader records;

	private final Header header;

	private final RecordVisitor visitor;

	private final List<Field> coded;

	private final UnknownCodes unknown = new UnknownCodes();

	private final PartDraft draft;

	private Optional<Line> first;

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
	CarefulReader(SourceSpec spec, Path file, Slice slice, YearMonth month, RecordVisitor visitor) throws IOException {
		this.spec = spec;
		this.visitor = visitor;
		this.coded = spec.mapper().coded();
		this.draft = new PartDraft(spec, month);
		boolean whole = slice.from() == 0;
		this.bytes = SliceStream.open(spec, file, slice);
		this.records = RecordReader.of(spec, this.bytes, slice);
		try {
			Opened opened = whole ? Opened.of(spec, this.records) : head(spec, file, slice);
			this.header = opened.header();
			this.first = whole ? opened.first() : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			this.records.close();
			throw ex;
		}
	}

	private static Opened head(SourceSpec spec, Path file, Slice slice) throws IOException {
		try (RecordReader start = RecordReader.of(spec, SliceStream.head(spec, file, slice),
				new Slice(0, Long.MAX_VALUE, 1))) {
			return Opened.of(spec, start);
		}
	}

	Header header() {
		return this.header;
	}

	/** The first record, where it was looked at already. */
	Optional<Line> first() {
		return this.first;
	}

	PartDraft draft() {
		return this.draft;
	}

	@Override
	public boolean readBlock(int most) throws IOException {
		for (int i = 0; i < most; i++) {
			Optional<Line> record = this.first.isPresent() ? this.first : this.records.next();
			this.first = Optional.empty();
			if (record.isEmpty()) {
				this.bytes.check();
				return false;
			}
			accept(record.get());
		}
		checkRejects();
		return true;
	}

	/** Takes one record, whatever becomes of it. */
	void accept(Line record) {
		Layout layout = this.spec.layout();
		if (record.isBlank() && layout.blankRows()) {
			return;
		}
		this.draft.read();
		if (this.header.isSkipped(layout, record)) {
			this.draft.leaveOut();
			return;
		}
		try {
			Row row = this.header.row(this.spec, record);
			this.unknown.look(this.coded, row);
			Mapper.Entry entry = this.spec.mapper().map(row);
			if (this.draft.add(row, entry)) {
				this.visitor.visit(row.line(), entry, () -> this.spec.addresses().stream().map(row::cell).toList());
			}
		}
		catch (RejectedRecord ex) {
			this.draft.reject(record.line(), ex);
		}
	}

	/** A file of nothing but rejects is not read to its end. */
	void checkRejects() {
		if (this.draft.rejects() > this.spec.rules().rejectLimit() + MOST_REJECTS) {
			throw new InputRefusedException(part().refusal(this.spec).orElseThrow());
		}
	}

	@Override
	public UnknownCodes unknownCodes() {
		return this.unknown;
	}

	@Override
	public Part part() {
		return this.draft.part();
	}

	@Override
	public long records() {
		return this.draft.recordsRead();
	}

	@Override
	public long decoded() {
		return this.records.decoded();
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

}
