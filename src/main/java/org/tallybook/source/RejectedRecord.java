package org.tallybook.source;

/**
 * Leaves the mapping of a record at the first cell that cannot be read; the mapper's
 * caller turns it into a reject at once.
 */
final class RejectedRecord extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient RejectReason reason;

	private final String column;

	RejectedRecord(RejectReason reason, String column) {
		super(reason.sentence(), null, false, false);
		this.reason = reason;
		this.column = column;
	}

	RejectReason reason() {
		return this.reason;
	}

	String column() {
		return this.column;
	}

}
