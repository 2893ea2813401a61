package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a report says, as declared.
 */
public record ReportSpec() {

	/**
	 * The date of the release of a month, by the release calendar.
	 * @param month the reference month
	 * @return the date
	 */
	public LocalDate released(YearMonth month) {
		throw new UnsupportedOperationException("not yet");
	}

}
