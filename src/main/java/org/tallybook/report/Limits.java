package org.tallybook.report;

import java.util.List;

/** The two columns of the limits of an interval. */
final class Limits {

	private Limits() {
	}

	/**
	 * The headers, with a note on what the interval tells.
	 * @param label what it is the interval of
	 * @param unit the unit, empty where there is none
	 * @param error the error that it allows for
	 * @param draft the report in the making
	 * @return the lower and the upper limit
	 */
	static List<Column> columns(String label, String unit, String error, Draft draft) {
		String interval = label + ", " + draft.spec().policies().confidence().toPlainString() + " % interval, ";
		String of = unit.isEmpty() ? "" : " (" + unit + ")";
		String note = draft.notes().marker("What the interval allows for: " + error + ".");
		return List.of(Column.number(interval + "lower" + of + note), Column.number(interval + "upper" + of));
	}

}
