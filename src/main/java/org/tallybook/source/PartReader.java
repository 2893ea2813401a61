package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads one slice of a source's file, block by block, so that it can be stopped between
 * two blocks: in the fast way where the source allows it, otherwise in the careful one.
 * Where the fast way meets anything that it does not understand, the slice is read again
 * from its start in the careful way, which alone refuses a file. Not safe for use by
 * several threads.
 */
public final class PartReader implements RecordsReader {

	/** Set to {@code false}, everything is read in the careful way. */
	static final String FAST = "tallybook.fast";

	private final SourceSpec spec;

	private final Path file;

	private final Slice slice;

	private final YearMonth month;

	private RecordsReader reader;

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
		this.spec = spec;
		this.file = file;
		this.slice = slice;
		this.month = month;
		this.reader = fast(careful());
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
		this.file = file;
		this.slice = slice;
		this.month = month;
		this.reader = new CarefulReader(spec, file, slice, month, visitor);
	}

	private CarefulReader careful() throws IOException {
		return new CarefulReader(this.spec, this.file, this.slice, this.month, (line, entry, addresses) -> {
		});
	}

	private RecordsReader fast(CarefulReader careful) throws IOException {
		if (Boolean.parseBoolean(System.getProperty(FAST, "true"))) {
			Optional<PlainReader> plain = PlainReader.open(this.spec, this.file, this.slice, this.month, careful);
			if (plain.isPresent()) {
				return plain.get();
			}
		}
		return careful;
	}

	/**
	 * Reads up to a number of records.
	 * @param most how many at the most
	 * @return whether there may be more
	 * @throws IOException where the file cannot be read
	 * @throws InputRefusedException where the file cannot be read as its publisher meant
	 * it, is not what was scanned, or far more records are refused than the source allows
	 */
	@Override
	public boolean readBlock(int most) throws IOException {
		if (this.reader instanceof PlainReader plain) {
			try {
				return plain.readBlock(most);
			}
			catch (InputRefusedException | ArithmeticException | PlainBytes.NotPlainException ex) {
				plain.close();
				this.reader = careful();
				return true;
			}
		}
		return this.reader.readBlock(most);
	}

	/** Whether the slice is read in the fast way so far. */
	boolean isFast() {
		return this.reader instanceof PlainReader;
	}

	/**
	 * The codes so far that the declaration does not name.
	 * @return the codes, for a person's eyes only
	 */
	@Override
	public UnknownCodes unknownCodes() {
		return this.reader.unknownCodes();
	}

	/**
	 * What was read so far.
	 * @return the part
	 */
	@Override
	public Part part() {
		return this.reader.part();
	}

	/**
	 * How many records were read so far.
	 * @return the number
	 */
	@Override
	public long records() {
		return this.reader.records();
	}

	/**
	 * How much was read so far.
	 * @return bytes of the slice, after unpacking
	 */
	@Override
	public long decoded() {
		return this.reader.decoded();
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
