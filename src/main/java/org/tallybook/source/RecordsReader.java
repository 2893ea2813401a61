package org.tallybook.source;

import java.io.IOException;

/** A way to read the records of a slice. Every way gives the same part. */
interface RecordsReader extends AutoCloseable {

	/**
	 * Reads up to a number of records.
	 * @param most how many at the most
	 * @return whether there may be more
	 * @throws IOException where the file cannot be read
	 * @throws InputRefusedException where the file cannot be read as its publisher meant
	 * it, is not what was scanned, or far more records are refused than the source allows
	 */
	boolean readBlock(int most) throws IOException;

	/**
	 * The codes so far that the declaration does not name.
	 * @return the codes, for a person's eyes only
	 */
	UnknownCodes unknownCodes();

	/**
	 * What was read so far.
	 * @return the part
	 */
	Part part();

	/**
	 * How many records were read so far.
	 * @return the number
	 */
	long records();

	/**
	 * How much was read so far.
	 * @return bytes of the slice, after unpacking
	 */
	long decoded();

	@Override
	void close() throws IOException;

}
