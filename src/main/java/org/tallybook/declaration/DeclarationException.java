package org.tallybook.declaration;

import java.util.List;

/** A declaration with faults: all of them at once. */
public class DeclarationException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * With the faults in the order of the file.
	 * @param faults one line each, with line and column
	 */
	public DeclarationException(List<String> faults) {
		super(String.join("\n", faults));
	}

}
