package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Characters for a CSV parser, checked as they pass: bytes that are no characters,
 * control characters, and quotes where none may stand refuse the file, because parsers
 * accept them silently. Keeps the physical line on which each record starts.
 */
final class StrictReader extends Reader {

	private static final int MOST_CHARACTERS = 1 << 16;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final String file;

	private final InputStream in;

	private final char delimiter;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();

	private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();

	private final Deque<Long> recordLines = new ArrayDeque<>();

	private State state = State.RECORD_START;

	private long offset;

	private long line;

	private int fieldLength;

	private boolean ended;

	private boolean started;

	StrictReader(String file, InputStream in, Dialect dialect, Slice slice) {
		this.file = file;
		this.in = in;
		this.delimiter = dialect.delimiter();
		this.decoder = dialect.charset()
			.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		this.offset = slice.from();
		this.line = slice.firstLine();
		this.started = slice.from() > 0;
	}

	/** The line on which the next record that the parser returns starts. */
	long nextRecordLine() {
		return this.recordLines.isEmpty() ? this.line : this.recordLines.removeFirst();
	}

	@Override
	public int read(char[] target, int start, int length) throws IOException {
		while (!this.chars.hasRemaining()) {
			if (this.ended) {
				return -1;
			}
			fill();
		}
		int n = Math.min(length, this.chars.remaining());
		for (int i = 0; i < n; i++) {
			char c = this.chars.get();
			pass(c);
			target[start + i] = c;
		}
		return n;
	}

	private void fill() throws IOException {
		this.chars.clear();
		this.bytes.compact();
		int n = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		boolean last = n < 0;
		this.bytes.position(this.bytes.position() + Math.max(0, n)).flip();
		int before = this.bytes.position();
		CoderResult result = this.decoder.decode(this.bytes, this.chars, last);
		this.offset += this.bytes.position() - before;
		this.chars.flip();
		if (result.isError() && !this.chars.hasRemaining()) {
			throw refused(RejectReason.ENCODING_ERROR, ", byte " + (this.offset + 1));
		}
		skipByteOrderMark();
		if (last && !result.isError() && !result.isOverflow() && !this.chars.hasRemaining()) {
			end();
		}
	}

	private void skipByteOrderMark() {
		if (!this.started && this.chars.hasRemaining()) {
			this.started = true;
			if (this.chars.get(this.chars.position()) == BYTE_ORDER_MARK) {
				this.chars.get();
			}
		}
	}

	private void end() {
		if (this.state == State.QUOTED) {
			throw refusedRecord(RejectReason.QUOTE_ERROR);
		}
		this.ended = true;
	}

	private void pass(char c) {
		if (this.state == State.RECORD_START) {
			this.recordLines.addLast(this.line);
			this.state = State.FIELD_START;
		}
		if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
			throw refused(RejectReason.ENCODING_ERROR, "");
		}
		this.state = after(c);
		this.fieldLength = (this.state == State.FIELD_START || this.state == State.RECORD_START) ? 0
				: this.fieldLength + 1;
		if (this.fieldLength > MOST_CHARACTERS) {
			throw refusedRecord(RejectReason.FIELD_TOO_LONG);
		}
		if (c == '\n') {
			this.line++;
		}
	}

	private State after(char c) {
		if (this.state == State.QUOTED) {
			return (c == '"') ? State.QUOTE_IN_QUOTED : State.QUOTED;
		}
		if (c == '\n') {
			return State.RECORD_START;
		}
		if (this.state == State.CARRIAGE_RETURN) {
			throw refused(RejectReason.ENCODING_ERROR, "");
		}
		if (c == this.delimiter) {
			return State.FIELD_START;
		}
		if (c == '\r') {
			return State.CARRIAGE_RETURN;
		}
		if (c == '"' && (this.state == State.FIELD_START || this.state == State.QUOTE_IN_QUOTED)) {
			return State.QUOTED;
		}
		if (c == '"' || this.state == State.QUOTE_IN_QUOTED) {
			throw refusedRecord(RejectReason.QUOTE_ERROR);
		}
		return State.UNQUOTED;
	}

	/** Names the line where the record starts: a quote was opened there or behind it. */
	private InputRefusedException refusedRecord(RejectReason reason) {
		long start = this.recordLines.isEmpty() ? this.line : this.recordLines.getLast();
		return new InputRefusedException(message(start, reason, ""));
	}

	private InputRefusedException refused(RejectReason reason, String where) {
		return new InputRefusedException(message(this.line, reason, where));
	}

	private String message(long at, RejectReason reason, String where) {
		return "%s: line %s%s: %s: %s".formatted(this.file, at, where, reason.code(), reason.sentence());
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/** Where in a record the reader stands. */
	private enum State {

		RECORD_START, FIELD_START, UNQUOTED, QUOTED, QUOTE_IN_QUOTED, CARRIAGE_RETURN

	}

}
