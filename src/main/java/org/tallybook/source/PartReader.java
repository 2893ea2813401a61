package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * Reads one slice of a source's file, block by block, so that it can be stopped between
 * two blocks. Not safe for use by several threads.
 */
public final class PartReader implements AutoCloseable {

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
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Reads up to a number of records.
	 * @param records how many at the most
	 * @return whether there may be more
	 * @throws IOException where the file cannot be read
	 * @throws InputRefusedException where the file cannot be read as its publisher meant
	 * it, or more records are refused than the source allows
	 */
	public boolean readBlock(int records) throws IOException {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * What was read so far.
	 * @return the part
	 */
	public Part part() {
		throw new UnsupportedOperationException("not yet");
	}

	@Override
	public void close() throws IOException {
		throw new UnsupportedOperationException("not yet");
	}

}
