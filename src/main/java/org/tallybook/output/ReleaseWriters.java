package org.tallybook.output;

import java.util.List;

/** The formats of a release: one line for each. */
public final class ReleaseWriters {

	private ReleaseWriters() {
	}

	/**
	 * Every writer, in the order in which they write.
	 * @return the writers
	 */
	public static List<ReleaseWriter> all() {
		return List.of(new WorkbookWriter(), new ChartWriter(), new TidyWriter(), new SuppressionWriter(),
				new ReadmeWriter());
	}

}
