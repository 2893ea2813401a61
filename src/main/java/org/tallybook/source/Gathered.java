package org.tallybook.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records for the careful way, kept until there are enough of them to start a parser, in
 * the order of the file.
 */
final class Gathered {

	/** They are handed over when there are this many bytes of them. */
	private static final int ENOUGH = 1 << 16;

	private final SourceSpec spec;

	private final CarefulReader careful;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final List<Long> lines = new ArrayList<>();

	Gathered(SourceSpec spec, CarefulReader careful) {
		this.spec = spec;
		this.careful = careful;
	}

	/**
	 * Takes a record.
	 * @param block where it stands
	 * @param from its first byte
	 * @param to the byte behind its last
	 * @param line its line
	 */
	void add(byte[] block, int from, int to, long line) {
		this.bytes.write(block, from, to - from);
		this.lines.add(line);
		if (this.bytes.size() >= ENOUGH) {
			handOver();
		}
	}

	/**
	 * Hands them to the careful way.
	 * @throws InputRefusedException where it refuses one of them
	 * @throws PlainBytes.NotPlainException where it finds others than were taken
	 */
	void handOver() {
		if (this.lines.isEmpty()) {
			return;
		}
		byte[] records = this.bytes.toByteArray();
		// As within a file: nothing before it, and lines that end with a line feed.
		Slice within = new Slice(1, 1 + records.length, 1);
		try (RecordReader reader = new RecordReader(this.spec.file(), new ByteArrayInputStream(records),
				this.spec.dialect(), this.spec.limits(), within)) {
			for (long number : this.lines) {
				Line found = reader.next().orElseThrow(PlainBytes.NotPlainException::new);
				this.careful.accept(new Line(number, found.cells()));
			}
			if (reader.next().isPresent()) {
				throw new PlainBytes.NotPlainException();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Expected records in memory to be read", ex);
		}
		this.bytes.reset();
		this.lines.clear();
	}

}
