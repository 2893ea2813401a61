package org.tallybook.report;

import java.util.Optional;

/** Makes the report of a month from everything that was read. */
public final class ReportMaker {

	/**
	 * For the reports of a declaration.
	 * @param spec what the report says
	 */
	public ReportMaker(ReportSpec spec) {
	}

	/**
	 * Makes a report.
	 * @param provenance what it is made from
	 * @param records everything that was read
	 * @param earlier the release to compare with, where there is one
	 * @return the report
	 */
	public Report make(Provenance provenance, Records records, Optional<EarlierRelease> earlier) {
		throw new UnsupportedOperationException("not yet");
	}

}
