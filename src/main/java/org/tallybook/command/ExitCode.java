package org.tallybook.command;

/**
 * What the process tells the scheduler, after the codes of BSD's sysexits where one fits.
 */
public enum ExitCode {

	/** Published, or nothing changed. */
	OK(0),
	/** Wrong usage. */
	USAGE(2),
	/** Input refused. */
	DATA(65),
	/** Input missing. */
	NO_INPUT(66),
	/** Database unreachable. */
	UNAVAILABLE(69),
	/** Internal error, out of memory. */
	SOFTWARE(70),
	/** Output cannot be created. */
	CANNOT_CREATE(73),
	/** Input or output error, such as a full disk. */
	IO(74),
	/** Another run is in progress. */
	TRY_LATER(75),
	/** A release that is not safe to publish. */
	UNSAFE(77),
	/** Bad configuration. */
	CONFIGURATION(78),
	/** Stopped by a signal; can be started again. */
	STOPPED(143);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	/**
	 * The code of the process.
	 * @return from 0 to 255
	 */
	public int code() {
		return this.code;
	}

}
