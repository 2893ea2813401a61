package org.tallybook.output;

import java.io.IOException;

/** A published release that is not what its own hashes say it is. */
public class DamagedReleaseException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * With what was expected and found, and the file.
	 * @param message one sentence for each file
	 */
	public DamagedReleaseException(String message) {
		super(message);
	}

}
