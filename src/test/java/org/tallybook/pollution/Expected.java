package org.tallybook.pollution;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be read from a file.
 *
 * @param refused why the whole file is refused, where it is; any of several is right
 * @param records what the accepted records count, by the lines on which they start
 * @param rejects the refused records by their lines
 * @param findings lines and codes of the findings
 */
record Expected(List<Refused> refused, Map<Long, List<Fact>> records, Map<Long, Unit.Reject> rejects,
		List<String> findings) {

	/** Stands for a line that nobody can know. */
	static final long ANY_LINE = 0;

	/**
	 * A file that is refused.
	 *
	 * @param line the line that is named
	 * @param codes any of which is right
	 */
	record Refused(long line, Set<String> codes) {

		boolean fits(long found, String code) {
			return (this.line == ANY_LINE || this.line == found) && this.codes.contains(code);
		}

	}

}
