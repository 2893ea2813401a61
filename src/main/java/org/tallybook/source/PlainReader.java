package org.tallybook.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fast way to read a slice: records of plain characters are cut at their separators
 * as bytes and added up without an object for any of them. Records with a quote, with
 * other characters than ASCII, or with anything else to look at go to the careful way, in
 * the order of the file.
 */
final class PlainReader implements RecordsReader {

	private static final int BLOCK = 1 << 18;

	private static final int MOST_BYTES = 1 << 24;

	/** Gathered records are handed over when there are this many bytes of them. */
	private static final int GATHERED = 1 << 16;

	private static final byte PLAIN = 0;

	private static final byte SEPARATOR = 1;

	private static final byte LINE_FEED = 2;

	private static final byte UNUSUAL = 3;

	/** Of a byte-order mark or of the sign of a packed file. */
	private static final int LONGEST_MARK = 4;

	private static final int LAST_ASCII = 0x7E;

	private final SourceSpec spec;

	private final CarefulReader careful;

	private final PlainCounts counts;

	private final int width;

	private final SliceStream in;

	private final byte[] kinds = new byte[256];

	private final PlainRecord record;

	private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

	private final List<Long> gatheredLines = new ArrayList<>();

	private byte[] block = new byte[BLOCK + PlainRecord.SPARE];

	private int position;

	private int limit;

	private boolean ended;

	private long line;

	private long bytes;

	/** A slice has to be read again in the careful way. */
	static final class NotPlainException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	private PlainReader(SourceSpec spec, CarefulReader careful, YearMonth month, SliceStream in, long line) {
		this.spec = spec;
		this.careful = careful;
		this.counts = new PlainCounts(spec, careful.header(), month);
		this.width = careful.header().width();
		this.record = new PlainRecord(this.width);
		this.in = in;
		this.line = line;
		for (int b = 0; b < this.kinds.length; b++) {
			this.kinds[b] = (b >= ' ' && b <= LAST_ASCII && b != '"') ? PLAIN : UNUSUAL;
		}
		this.kinds['\t'] = PLAIN;
		this.kinds['\n'] = LINE_FEED;
		this.kinds[spec.dialect().delimiter()] = SEPARATOR;
	}

	/**
	 * Opens a slice.
	 * @param spec how the source is read
	 * @param file its file
	 * @param slice the part of the file
	 * @param month the reference month
	 * @param careful the careful way, opened on the same slice
	 * @return the reader, empty where the source is not one that can be read in this way
	 */
	static Optional<PlainReader> open(SourceSpec spec, Path file, Slice slice, YearMonth month, CarefulReader careful)
			throws IOException {
		Dialect dialect = spec.dialect();
		if (!dialect.isPlain() || dialect.delimiter() > LAST_ASCII || !FileScan.isDivisible(dialect.charset())
				|| !PlainCounts.canRead(spec, careful.header())) {
			return Optional.empty();
		}
		SliceStream in = SliceStream.open(spec, file, slice);
		try {
			PlainReader reader = new PlainReader(spec, careful, month, in, slice.firstLine());
			if (slice.from() > 0 || reader.skipHeader()) {
				return Optional.of(reader);
			}
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
		in.close();
		return Optional.empty();
	}

	/**
	 * Goes to the first record of data.
	 * @return whether it was found: a line feed ends each line before it
	 */
	private boolean skipHeader() throws IOException {
		if (this.careful.first().isEmpty() || !fill()) {
			return false;
		}
		long wanted = this.careful.first().get().line();
		byte[] start = Arrays.copyOf(this.block, Math.min(this.limit, LONGEST_MARK));
		if (Unpacked.isMarked(start, this.spec.dialect().charset())) {
			return false;
		}
		for (int i = 0; i < this.limit; i++) {
			if (this.line == wanted) {
				pass(i, 0);
				return true;
			}
			if (this.block[i] == '\r' && (i + 1 == this.limit || this.block[i + 1] != '\n')) {
				return false;
			}
			this.line += (this.block[i] == '\n') ? 1 : 0;
		}
		return false;
	}

	@Override
	public boolean readBlock(int most) throws IOException {
		for (int i = 0; i < most; i++) {
			if (!next()) {
				flush();
				this.in.check();
				return false;
			}
		}
		flush();
		this.careful.checkRejects();
		return true;
	}

	/** Takes the next record, if there is one. */
	private boolean next() throws IOException {
		int cells = 0;
		int start = this.position;
		int at = start;
		while (true) {
			if (at == this.limit) {
				if (fill()) {
					cells = 0;
					start = this.position;
					at = start;
					continue;
				}
				return at > this.position && end(cells, start, at, at);
			}
			byte kind = this.kinds[this.block[at] & 0xFF];
			if (kind == SEPARATOR) {
				if (cells < this.width - 1) {
					this.record.cell(cells, start, at);
				}
				cells++;
				start = at + 1;
			}
			else if (kind == LINE_FEED) {
				return end(cells, start, at, at + 1);
			}
			else if (kind == UNUSUAL && !isLineEnd(at)) {
				unusual();
				return true;
			}
			at++;
		}
	}

	private boolean isLineEnd(int at) {
		return this.block[at] == '\r' && at + 1 < this.limit && this.block[at + 1] == '\n';
	}

	/** Ends a record in which only plain characters were found. */
	private boolean end(int cells, int start, int at, int next) {
		int last = (at > start && this.block[at - 1] == '\r') ? at - 1 : at;
		boolean short_ = at - this.position <= Math.min(this.spec.limits().field(), this.spec.limits().record());
		if (cells == this.width - 1 && short_) {
			this.record.cell(cells, start, last);
			this.record.in(this.block);
			if (this.counts.add(this.record, this.line)) {
				pass(next, 1);
				return true;
			}
		}
		gather(next, 1);
		return true;
	}

	/** Finds the end of a record by the parity of its quotes. */
	private void unusual() throws IOException {
		boolean quoted = false;
		int lines = 0;
		int at = this.position;
		while (true) {
			if (at == this.limit) {
				if (!fill()) {
					break;
				}
				quoted = false;
				lines = 0;
				at = this.position;
				continue;
			}
			byte b = this.block[at];
			at++;
			if (b == '"') {
				quoted = !quoted;
			}
			else if (b == '\n') {
				lines++;
				if (!quoted) {
					break;
				}
			}
		}
		gather(at, lines);
	}

	private void pass(int next, int lines) {
		this.bytes += next - this.position;
		this.position = next;
		this.line += lines;
	}

	private void gather(int next, int lines) {
		this.gathered.write(this.block, this.position, next - this.position);
		this.gatheredLines.add(this.line);
		pass(next, lines);
		if (this.gathered.size() >= GATHERED) {
			flush();
		}
	}

	/** Hands the gathered records to the careful way. */
	private void flush() {
		if (this.gatheredLines.isEmpty()) {
			return;
		}
		byte[] records = this.gathered.toByteArray();
		// As within a file: nothing before it, and lines that end with a line feed.
		Slice within = new Slice(1, 1 + records.length, 1);
		try (RecordReader reader = new RecordReader(this.spec.file(), new ByteArrayInputStream(records),
				this.spec.dialect(), this.spec.limits(), within)) {
			for (long number : this.gatheredLines) {
				Line found = reader.next().orElseThrow(NotPlainException::new);
				this.careful.accept(new Line(number, found.cells()));
			}
			if (reader.next().isPresent()) {
				throw new NotPlainException();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Expected records in memory to be read", ex);
		}
		this.gathered.reset();
		this.gatheredLines.clear();
	}

	/**
	 * Reads on, with the record that has begun moved to the start of the block.
	 * @return whether the record has to be looked at again from its start; false at the
	 * end of the slice
	 */
	private boolean fill() throws IOException {
		if (this.ended) {
			return false;
		}
		int kept = this.limit - this.position;
		byte[] old = this.block;
		if (kept == old.length - PlainRecord.SPARE) {
			if (kept >= MOST_BYTES) {
				throw new NotPlainException();
			}
			this.block = new byte[2 * kept + PlainRecord.SPARE];
		}
		System.arraycopy(old, this.position, this.block, 0, kept);
		this.position = 0;
		this.limit = kept;
		int room = this.block.length - PlainRecord.SPARE - kept;
		int n = this.in.readNBytes(this.block, kept, room);
		this.limit += n;
		this.ended = n < room;
		return true;
	}

	@Override
	public UnknownCodes unknownCodes() {
		return this.careful.unknownCodes();
	}

	@Override
	public Part part() {
		this.counts.drain(this.careful.draft());
		return this.careful.part();
	}

	@Override
	public long records() {
		return this.careful.records() + this.counts.added();
	}

	@Override
	public long decoded() {
		return this.bytes;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
		this.careful.close();
	}

}
