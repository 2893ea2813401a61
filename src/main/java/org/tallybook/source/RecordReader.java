package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a slice of a file under its dialect, header included; what stands before
 * the header and in comments is left out. Not safe for use by several threads.
 */
final class RecordReader implements AutoCloseable {

	private final StrictReader reader;

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	RecordReader(String file, InputStream in, Dialect dialect, Limits limits, Slice slice) throws IOException {
		Unpacked unpacked = (slice.from() == 0) ? Unpacked.from(file, in, dialect.charset())
				: Unpacked.within(in, dialect.charset());
		this.reader = new StrictReader(file, unpacked, dialect, limits, slice);
		this.parser = CSVParser.builder().setReader(this.reader).setFormat(format(dialect)).get();
		this.records = this.parser.iterator();
	}

	/** Takes the stream over: it is closed with the reader, and where there is none. */
	static RecordReader of(SourceSpec spec, InputStream in, Slice slice) throws IOException {
		try {
			return new RecordReader(spec.file(), in, spec.dialect(), spec.limits(), slice);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	private static CSVFormat format(Dialect dialect) {
		return CSVFormat.RFC4180.builder()
			.setDelimiter(dialect.delimiter())
			.setQuote(dialect.quote().orElse(null))
			.setEscape(dialect.escape().orElse(null))
			.setIgnoreEmptyLines(false)
			.get();
	}

	/**
	 * The next record.
	 * @return the record; empty at the end
	 * @throws IOException where the file cannot be read
	 * @throws InputRefusedException where the end of a record is unknowable
	 */
	Optional<Line> next() throws IOException {
		try {
			if (!this.records.hasNext()) {
				return Optional.empty();
			}
			CSVRecord found = this.records.next();
			return Optional.of(new Line(this.reader.nextRecordLine(), found.toList()));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** The bytes of the slice that were decoded so far, after unpacking. */
	long decoded() {
		return this.reader.decoded();
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
		this.reader.close();
	}

}
