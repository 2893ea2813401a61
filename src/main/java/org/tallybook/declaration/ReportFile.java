package org.tallybook.declaration;

import java.io.IOException;
import java.nio.file.Path;

/** Reads {@code report.yml}. */
public final class ReportFile {

	/** The name of the declaration in the input folder. */
	public static final String NAME = "report.yml";

	private ReportFile() {
	}

	/**
	 * Reads the declaration of an input folder.
	 * @param input the input folder
	 * @return the declaration
	 * @throws DeclarationException with every fault of the file
	 * @throws IOException where the file cannot be read
	 */
	public static Declaration read(Path input) throws IOException, DeclarationException {
		throw new UnsupportedOperationException("not yet");
	}

}
