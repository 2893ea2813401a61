package org.tallybook.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.zip.ZipException;

/**
 * Characters for a CSV parser, checked as they pass: bytes that are no characters,
 * control characters, and quotes where none may stand refuse the file, because parsers
 * accept them silently.
 */
final class StrictReader extends Reader {

	private final String file;

	private final InputStream in;

	private final CharsetDecoder decoder;

	private final RecordStructure structure;

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();

	private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();

	private final long from;

	private long offset;

	private boolean ended;

	StrictReader(String file, Unpacked in, Dialect dialect, Limits limits, Slice slice) {
		this.file = file;
		this.in = in.stream();
		this.decoder = in.charset()
			.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		this.structure = new RecordStructure(file, dialect, limits, slice);
		this.from = slice.from();
		this.offset = slice.from() + in.skipped();
	}

	/** The bytes of the slice that were decoded, after unpacking. */
	long decoded() {
		return this.offset - this.from;
	}

	/** The line on which the next record that the parser returns starts. */
	long nextRecordLine() {
		return this.structure.nextRecordLine();
	}

	@Override
	public int read(char[] target, int start, int length) throws IOException {
		int kept = 0;
		while (kept == 0) {
			while (!this.chars.hasRemaining()) {
				if (this.ended) {
					return -1;
				}
				fill();
			}
			int n = Math.min(length, this.chars.remaining());
			for (int i = 0; i < n; i++) {
				char c = this.chars.get();
				if (this.structure.pass(c)) {
					target[start + kept] = c;
					kept++;
				}
			}
		}
		return kept;
	}

	private void fill() throws IOException {
		this.chars.clear();
		this.bytes.compact();
		int n = more();
		boolean last = n < 0;
		this.bytes.position(this.bytes.position() + Math.max(0, n)).flip();
		int before = this.bytes.position();
		CoderResult result = this.decoder.decode(this.bytes, this.chars, last);
		this.offset += this.bytes.position() - before;
		this.chars.flip();
		if (result.isError() && !this.chars.hasRemaining()) {
			throw new InputRefusedException(
					RejectReason.ENCODING_ERROR.at(this.file, this.structure.line(), this.offset + 1));
		}
		if (last && !result.isError() && !result.isOverflow() && !this.chars.hasRemaining()) {
			this.structure.end();
			this.ended = true;
		}
	}

	private int more() throws IOException {
		try {
			return this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		}
		catch (ZipException | EOFException ex) {
			throw new InputRefusedException(
					RejectReason.ENCODING_ERROR.at(this.file, this.structure.line(), this.offset + 1));
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
