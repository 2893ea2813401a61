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

	/**
	 * For a file that is not what it was when the run started.
	 * @param file its name
	 * @return the exception that refuses it
	 */
	public static InputRefusedException changed(String file) {
		return new InputRefusedException(
				"%s: the file changed while it was read; run again to report on it as it is now".formatted(file));
	}

}
