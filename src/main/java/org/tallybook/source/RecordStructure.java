package org.tallybook.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The structure of a file, character by character: where records and cells begin, and
 * whether quotes stand where they may. Refuses the file where the end of a record would
 * be unknowable, or where more stands in a record than the limits allow.
 */
final class RecordStructure {

	private final String file;

	private final Limits limits;

	private final char delimiter;

	/** Stands for "none": no character of a file is this one. */
	private static final char NONE = '\uFFFF';

	/** In characters; longer cells are no error of a spreadsheet. */
	private static final int LONGEST_ERROR = 20;

	private final char quote;

	private final char escape;

	private final char comment;

	private final Deque<Long> recordLines = new ArrayDeque<>();

	private State state;

	private LineEnd lineEnd;

	private long line;

	private int preamble;

	private boolean dropped;

	/** The first cell of a comment as far as it was read; without a comment none. */
	private Optional<StringBuilder> commented = Optional.empty();

	private int fieldLength;

	private int recordLength;

	private int columns;

	RecordStructure(String file, Dialect dialect, Limits limits, Slice slice) {
		this.file = file;
		this.limits = limits;
		this.delimiter = dialect.delimiter();
		this.quote = dialect.quote().orElse(NONE);
		this.escape = dialect.escape().orElse(NONE);
		this.comment = dialect.comment().orElse(NONE);
		this.line = slice.firstLine();
		this.preamble = (slice.from() == 0) ? dialect.preamble() : 0;
		this.lineEnd = (slice.from() == 0) ? LineEnd.UNKNOWN : LineEnd.LINE_FEED;
		this.state = (this.preamble > 0) ? State.DROPPED : State.RECORD_START;
	}

	/** The line on which the next record that the parser returns starts. */
	long nextRecordLine() {
		return this.recordLines.isEmpty() ? this.line : this.recordLines.removeFirst();
	}

	/**
	 * Takes the next character.
	 * @return whether it belongs to a record, not to the preamble or a comment
	 */
	boolean pass(char c) {
		if (this.state == State.CARRIAGE_RETURN) {
			if (c == '\n') {
				endLine(LineEnd.LINE_FEED);
				return !this.dropped;
			}
			endLine(LineEnd.CARRIAGE_RETURN);
		}
		if (Text.isNone(c)) {
			throw refused(RejectReason.ENCODING_ERROR);
		}
		if (this.state == State.RECORD_START) {
			startRecord(c);
		}
		this.dropped = this.state == State.DROPPED;
		if (this.dropped) {
			drop(c);
		}
		else {
			take(c);
		}
		return !this.dropped;
	}

	private void startRecord(char c) {
		if (c == this.comment) {
			this.state = State.DROPPED;
			this.commented = Optional.of(new StringBuilder());
			return;
		}
		this.recordLines.addLast(this.line);
		this.recordLength = 0;
		this.columns = 1;
		this.fieldLength = 0;
		this.state = State.FIELD_START;
	}

	private void drop(char c) {
		this.commented.ifPresent((cell) -> comment(cell, c));
		if (c == '\n') {
			endLine(LineEnd.LINE_FEED);
		}
		else if (c == '\r') {
			this.state = State.CARRIAGE_RETURN;
		}
	}

	/** A record that begins with the error of a spreadsheet is no comment. */
	private void comment(StringBuilder cell, char c) {
		if (c == this.delimiter && Text.isSpreadsheetError(cell.toString())) {
			throw refused(RejectReason.FORBIDDEN_VALUE);
		}
		if (c == this.delimiter || c == '\n' || c == '\r' || cell.length() > LONGEST_ERROR) {
			this.commented = Optional.empty();
		}
		else {
			cell.append(c);
		}
	}

	private void take(char c) {
		this.recordLength++;
		this.fieldLength++;
		switch (this.state) {
			case QUOTED -> quoted(c);
			case ESCAPED -> escaped(c, State.UNQUOTED);
			case ESCAPED_IN_QUOTED -> escaped(c, State.QUOTED);
			default -> unquoted(c);
		}
		check(this.fieldLength > this.limits.field(), RejectReason.FIELD_TOO_LONG);
		check(this.recordLength > this.limits.record(), RejectReason.RECORD_TOO_LONG);
		check(this.columns > this.limits.columns(), RejectReason.TOO_MANY_COLUMNS);
	}

	private void quoted(char c) {
		if (c == this.quote) {
			this.state = State.QUOTE_IN_QUOTED;
		}
		else if (c == this.escape) {
			this.state = State.ESCAPED_IN_QUOTED;
		}
		else {
			countLine(c);
		}
	}

	/** Only what a parser reads in the same way everywhere may stand behind an escape. */
	private void escaped(char c, State next) {
		boolean known = c == this.escape || c == this.quote || c == this.delimiter || c == 'n' || c == 'r' || c == 't';
		check(!known, RejectReason.QUOTE_ERROR);
		this.state = next;
	}

	private void countLine(char c) {
		if (c == ((this.lineEnd == LineEnd.CARRIAGE_RETURN) ? '\r' : '\n')) {
			this.line++;
		}
	}

	private void unquoted(char c) {
		if (c == '\n') {
			endLine(LineEnd.LINE_FEED);
		}
		else if (c == '\r') {
			this.fieldLength = 0;
			this.state = State.CARRIAGE_RETURN;
		}
		else if (c == this.delimiter) {
			this.columns++;
			this.fieldLength = 0;
			this.state = State.FIELD_START;
		}
		else if (c == this.quote) {
			check(this.state == State.UNQUOTED, RejectReason.QUOTE_ERROR);
			this.state = State.QUOTED;
		}
		else {
			check(this.state == State.QUOTE_IN_QUOTED, RejectReason.QUOTE_ERROR);
			this.state = (c == this.escape) ? State.ESCAPED : State.UNQUOTED;
		}
	}

	/**
	 * Lines end as the first one does: a carriage return alone among line feeds, or the
	 * other way round, is a damaged cell.
	 */
	private void endLine(LineEnd end) {
		if (this.lineEnd != LineEnd.UNKNOWN && this.lineEnd != end) {
			throw refused(RejectReason.ENCODING_ERROR);
		}
		this.lineEnd = end;
		this.fieldLength = 0;
		this.line++;
		this.preamble = Math.max(0, this.preamble - 1);
		this.state = (this.preamble > 0) ? State.DROPPED : State.RECORD_START;
	}

	/** The file ends here. */
	void end() {
		check(this.state == State.QUOTED || this.state == State.ESCAPED_IN_QUOTED || this.state == State.ESCAPED,
				RejectReason.QUOTE_ERROR);
	}

	/** Names the line where the record starts: a quote was opened there or behind it. */
	private void check(boolean broken, RejectReason reason) {
		if (broken) {
			long start = this.recordLines.isEmpty() ? this.line : this.recordLines.getLast();
			throw new InputRefusedException(reason.at(this.file, start));
		}
	}

	private InputRefusedException refused(RejectReason reason) {
		return new InputRefusedException(reason.at(this.file, this.line));
	}

	/** The line on which the next character stands. */
	long line() {
		return this.line;
	}

	/** Where in a record the last character stands. */
	private enum State {

		DROPPED, RECORD_START, FIELD_START, UNQUOTED, QUOTED, QUOTE_IN_QUOTED, ESCAPED, ESCAPED_IN_QUOTED,
		CARRIAGE_RETURN

	}

	/**
	 * What ends the lines of the file; a line feed may have a carriage return before it.
	 */
	private enum LineEnd {

		UNKNOWN, LINE_FEED, CARRIAGE_RETURN

	}

}
