package org.tallybook.source;

/** An input file that cannot be read as its publisher meant it. */
public class InputRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * With what was expected, what was found and where.
	 * @param message file, line, column and reason; no cell content
	 */
	public InputRefusedException(String message) {
		super(message);
	}

}
