package org.tallybook.command;

/** Ends a command with a message for people and a code for the scheduler. */
final class CommandException extends Exception {

	private static final long serialVersionUID = 1L;

	private final ExitCode code;

	/**
	 * With what was expected, what was found, and where.
	 * @param code how the command ends
	 * @param message one line or several
	 */
	CommandException(ExitCode code, String message) {
		super(message);
		this.code = code;
	}

	ExitCode code() {
		return this.code;
	}

}
