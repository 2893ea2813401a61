package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * The fast way to read a slice: records are cut at their separators as bytes and added up
 * without an object for any of them. Those with anything to look at go to the careful
 * way, in the order of the file.
 */
final class PlainReader implements RecordsReader {

	/** Of a byte-order mark or of the sign of a packed file. */
	private static final int LONGEST_MARK = 4;

	private final CarefulReader careful;

	private final Gathered gathered;

	private final PlainCounts counts;

	private final PlainRecords records;

	private final PlainBytes bytes;

	/** How many records were taken. */
	private long taken;

	private PlainReader(SourceSpec spec, CarefulReader careful, YearMonth month, SliceStream in, long line) {
		this.careful = careful;
		this.gathered = new Gathered(spec, careful);
		this.counts = new PlainCounts(spec, careful.header(), month);
		this.records = new PlainRecords(careful.header().width(), spec.dialect().charset());
		this.bytes = new PlainBytes(in, new PlainCutter(spec.dialect().delimiter()),
				Math.min(spec.limits().field(), spec.limits().record()), line);
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
		if (!dialect.isPlain() || !PlainCutter.isSeparator(dialect.delimiter()) || !isAscii(dialect.charset())
				|| !PlainCounts.canRead(spec, careful.header())) {
			return Optional.empty();
		}
		SliceStream in = SliceStream.open(spec, file, slice);
		try {
			PlainReader reader = new PlainReader(spec, careful, month, in, slice.firstLine());
			if (slice.from() > 0 || reader.skipHeader(dialect.charset())) {
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

	/** Whether bytes below 0x80 are ASCII characters, and part of no other. */
	private static boolean isAscii(Charset charset) {
		byte[] ascii = new byte[1 << 7];
		for (int i = 0; i < ascii.length; i++) {
			ascii[i] = (byte) i;
		}
		return FileScan.isDivisible(charset)
				&& new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
	}

	/**
	 * Goes to the first record of data.
	 * @return whether it was found: a line feed ends each line before it
	 */
	private boolean skipHeader(Charset charset) throws IOException {
		if (this.careful.first().isEmpty() || !this.bytes.fill()) {
			return false;
		}
		byte[] block = this.bytes.block();
		int limit = this.bytes.limit();
		if (Unpacked.isMarked(Arrays.copyOf(block, Math.min(limit, LONGEST_MARK)), charset)) {
			return false;
		}
		long wanted = this.careful.first().get().line() - this.bytes.line();
		long lines = 0;
		for (int i = 0; i < limit; i++) {
			if (lines == wanted) {
				this.bytes.pass(i, lines);
				return true;
			}
			if (block[i] == '\r' && (i + 1 == limit || block[i + 1] != '\n')) {
				return false;
			}
			lines += (block[i] == '\n') ? 1 : 0;
		}
		return false;
	}

	@Override
	public boolean readBlock(int most) throws IOException {
		long last = this.taken + most;
		boolean ended = false;
		while (!ended && this.taken < last) {
			this.bytes.cut(this.records, last - this.taken);
			ended = this.records.size() == 0;
			this.counts.add(this.records);
			this.records.handOver(this.gathered);
			this.taken += this.records.size();
		}
		this.gathered.handOver();
		if (ended) {
			this.bytes.check();
			return false;
		}
		this.careful.checkRejects();
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
		return this.bytes.passed();
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
		this.careful.close();
	}

}
