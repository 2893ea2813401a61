package org.tallybook.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVRecord;

/**
 * The declared columns of a file by their place in its records.
 *
 * @param columns the index of each declared column
 * @param width the number of cells of every record
 */
record Header(Map<String, Integer> columns, int width) {

	/**
	 * Finds the declared columns. Where it finds none, the record is perhaps no header,
	 * and nothing of it is repeated in a message.
	 */
	static Header of(SourceSpec spec, CSVRecord labels, long line) {
		List<String> faults = new ArrayList<>();
		Map<String, Integer> columns = new TreeMap<>();
		List<String> declared = spec.columns();
		for (int i = 0; i < labels.size(); i++) {
			String label = labels.get(i).strip();
			if (columns.put(label, i) != null) {
				faults.add(fault(spec, line, label, RejectReason.DUPLICATE_LABEL));
			}
			if (!declared.contains(label) && !spec.ignored().contains(label)) {
				faults.add(fault(spec, line, label, RejectReason.EXTRA_LABEL));
			}
		}
		if (Collections.disjoint(columns.keySet(), declared)) {
			faults.clear();
		}
		for (String label : declared) {
			if (!columns.containsKey(label)) {
				faults.add(fault(spec, line, label, RejectReason.MISSING_LABEL));
			}
		}
		if (!faults.isEmpty()) {
			throw new InputRefusedException(String.join("\n", faults));
		}
		columns.keySet().retainAll(declared);
		return new Header(columns, labels.size());
	}

	private static String fault(SourceSpec spec, long line, String label, RejectReason reason) {
		return "%s: line %s, column '%s': %s: %s".formatted(spec.file(), line, label, reason.code(), reason.sentence());
	}

	void checkWidth(CSVRecord record) {
		if (record.size() == 1 && this.width > 1 && record.get(0).isBlank()) {
			throw new RejectedRecord(RejectReason.BLANK_ROW, "");
		}
		if (record.size() != this.width) {
			throw new RejectedRecord((record.size() < this.width) ? RejectReason.MISSING_CELL : RejectReason.EXTRA_CELL,
					"");
		}
	}

}
