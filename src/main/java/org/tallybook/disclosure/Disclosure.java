package org.tallybook.disclosure;

import org.tallybook.report.Report;

/**
 * Makes a report safe to publish. Every source of a public release is declared public:
 * its figures are already published and republishing was considered, so that nothing has
 * to be suppressed. Restricted sources are refused before any input is read.
 */
public final class Disclosure {

	/**
	 * The release of a report.
	 * @param report what is known
	 * @return what may be published
	 */
	public Release release(Report report) {
		return new Release(report, report.figures());
	}

}
