package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVPrinter;
import org.tallybook.disclosure.Release;
import org.tallybook.disclosure.Suppressed;

/** Writes, for the internal audience alone, which figures the public release lacks. */
final class SuppressionWriter implements ReleaseWriter {

	static final String PATH = "suppressions.csv";

	@Override
	public void write(Release release, Folder folder) throws IOException {
		if (release.suppressed().isEmpty()) {
			return;
		}
		try (Writer writer = new OutputStreamWriter(folder.create(PATH), StandardCharsets.UTF_8.newEncoder());
				CSVPrinter printer = new CSVPrinter(writer, TidyWriter.FORMAT)) {
			printer.printRecord("figure", "reason");
			for (Suppressed suppressed : release.suppressed()) {
				SafeText.check(suppressed.figure(), "figure '" + suppressed.figure() + "'");
				printer.printRecord(suppressed.figure(), suppressed.reason().code());
			}
		}
	}

}
