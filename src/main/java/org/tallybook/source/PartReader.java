package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

	private final Header header;

	private final StrictReader reader;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final RecordVisitor visitor;

	private final Cells cells = new Cells();

	private final List<Claim> claims = new ArrayList<>();

	private final Set<String> claimIds = new HashSet<>();

	private final Set<CellKey> counted = new HashSet<>();

	private final List<Finding> rejects = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private long read;

	private long setAside;

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
		this.lastDay = month.atEndOfMonth();
		if (slice.from() == 0) {
			this.reader = open(spec, file, slice);
			this.parser = parser(spec, this.reader);
			this.records = this.parser.iterator();
			this.header = headerOrClose();
		}
		else {
			try (PartReader first = new PartReader(spec, file, new Slice(0, Long.MAX_VALUE, 1), month)) {
				this.header = first.header;
			}
			this.reader = open(spec, file, slice);
			this.parser = parser(spec, this.reader);
			this.records = this.parser.iterator();
		}
	}

	private static StrictReader open(SourceSpec spec, Path file, Slice slice) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		channel.position(slice.from());
		InputStream in = new BoundedStream(Channels.newInputStream(channel), slice.to() - slice.from());
		return new StrictReader(spec.file(), in, spec.dialect(), slice);
	}

	private static CSVParser parser(SourceSpec spec, StrictReader reader) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setDelimiter(spec.dialect().delimiter())
			.setIgnoreEmptyLines(false)
			.get();
		return CSVParser.builder().setReader(reader).setFormat(format).get();
	}

	private Header headerOrClose() throws IOException {
		try {
			return header();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private Header header() {
		if (!this.records.hasNext()) {
			throw new InputRefusedException(
					"%s: line 1: missing-label: expected a header but the file is empty".formatted(this.spec.file()));
		}
		CSVRecord labels = this.records.next();
		return Header.of(this.spec, labels, this.reader.nextRecordLine());
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
		try {
			for (int i = 0; i < most; i++) {
				if (!this.records.hasNext()) {
					return false;
				}
				CSVRecord record = this.records.next();
				accept(record, this.reader.nextRecordLine());
			}
			checkRejects();
			return true;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void accept(CSVRecord record, long line) {
		this.read++;
		try {
			this.header.checkWidth(record);
			Row row = new Row(this.header.columns(), record, line, this.spec.dialect().nullTokens());
			add(row, this.spec.mapper().map(row));
		}
		catch (RejectedRecord ex) {
			this.rejects
				.add(new Finding(this.spec.id(), line, ex.column(), ex.reason().code(), ex.reason().sentence()));
		}
	}

	private void add(Row row, Mapper.Entry entry) {
		for (Claim claim : entry.claims()) {
			if (!this.claimIds.add(claim.id())) {
				throw new RejectedRecord(RejectReason.UNIQUE_ERROR, this.spec.mapper().key());
			}
		}
		List<CellKey> keys = this.spec.repeats() ? List.of() : entry.tallies().stream().map(Tally::key).toList();
		if (keys.stream().anyMatch(this.counted::contains)) {
			throw new RejectedRecord(RejectReason.REPEATED_CELL, "");
		}
		this.counted.addAll(keys);
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
		if (this.rejects.size() > this.spec.rejectLimit() + MOST_REJECTS) {
			throw new InputRefusedException(part().refusal(this.spec).orElseThrow());
		}
	}

	/**
	 * What was read so far.
	 * @return the part
	 */
	public Part part() {
		return new Part(this.spec.id(), this.cells.tallies(), this.claims, this.rejects, this.findings, this.read,
				this.read - this.rejects.size() - this.setAside, this.setAside);
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
		this.reader.close();
	}

}
