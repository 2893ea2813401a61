package org.tallybook.output;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.tallybook.disclosure.Release;

/** The formats of a release: one line for each. */
public final class ReleaseWriters {

	private ReleaseWriters() {
	}

	/**
	 * Every writer, in the order in which they write. Workbooks, charts and data are made
	 * side by side, and all files are written by the thread that calls.
	 * @param stops whether to stop between two files
	 * @return the writers
	 */
	public static List<ReleaseWriter> all(BooleanSupplier stops) {
		return List.of((release, folder) -> new SideBySide(stops).write(made(release), folder), new TidyWriter(),
				new SuppressionWriter(), new ReadmeWriter());
	}

	/**
	 * The files that take long to make: those that take longest first, the many small
	 * ones in the end.
	 */
	private static List<MadeFile> made(Release release) {
		return Stream
			.of(WorkbookWriter.files(release), Stream.of(TidyWriter.figures(release)), ChartWriter.files(release))
			.flatMap((files) -> files)
			.toList();
	}

}
