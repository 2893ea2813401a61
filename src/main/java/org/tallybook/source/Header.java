package org.tallybook.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
	static Header of(SourceSpec spec, Line labels) {
		List<String> faults = new ArrayList<>();
		Map<String, Integer> columns = new TreeMap<>();
		Set<String> twice = new HashSet<>();
		List<String> declared = spec.columns();
		for (int i = 0; i < labels.cells().size(); i++) {
			String label = label(spec, labels.cells().get(i));
			if (columns.putIfAbsent(label, i) != null) {
				twice.add(label);
			}
			else if (!declared.contains(label) && !spec.unread().ignored().contains(label)) {
				undeclared(spec, label).ifPresent((reason) -> faults.add(fault(spec, labels, label, reason)));
			}
			else if (declared.contains(label) && isPersonal(spec, label)) {
				faults.add(fault(spec, labels, label, RejectReason.PERSONAL_DATA));
			}
		}
		twice.stream()
			.filter((label) -> declared.contains(label) || !spec.unread().others())
			.sorted()
			.forEach((label) -> faults.add(fault(spec, labels, label, RejectReason.DUPLICATE_LABEL)));
		if (Collections.disjoint(columns.keySet(), declared)) {
			faults.clear();
		}
		declared.stream()
			.filter((label) -> !columns.containsKey(label))
			.forEach((label) -> faults.add(fault(spec, labels, label, RejectReason.MISSING_LABEL)));
		if (!faults.isEmpty()) {
			throw new InputRefusedException(String.join("\n", faults));
		}
		columns.keySet().retainAll(declared);
		return new Header(columns, labels.cells().size());
	}

	private static String label(SourceSpec spec, String cell) {
		String label = Text.trimmed(cell);
		return spec.layout().aliases().getOrDefault(label, label);
	}

	private static Optional<RejectReason> undeclared(SourceSpec spec, String label) {
		if (PersonalData.isLabel(label) && !spec.unread().impersonal().contains(label)) {
			return Optional.of(RejectReason.PERSONAL_DATA);
		}
		return spec.unread().others() ? Optional.empty() : Optional.of(RejectReason.EXTRA_LABEL);
	}

	/** Whether a column is read that looks personal, other than to derive an age. */
	private static boolean isPersonal(SourceSpec spec, String label) {
		return PersonalData.isLabel(label) && !spec.unread().impersonal().contains(label)
				&& !spec.mapper().derived().contains(label);
	}

	private static String fault(SourceSpec spec, Line labels, String label, RejectReason reason) {
		return "%s: line %s, column '%s': %s: %s".formatted(spec.file(), labels.line(), label, reason.code(),
				reason.sentence());
	}

	/**
	 * A record by the names of its columns. Leaves where its width is another, and where
	 * a column that is not read says that it counts what other records count.
	 */
	Row row(SourceSpec spec, Line record) {
		checkWidth(record);
		for (int i = 0; i < this.width; i++) {
			if (TotalWords.isTotal(record.cells().get(i)) && !this.columns.containsValue(i)) {
				throw new RejectedRecord(RejectReason.TOTAL_ROW, "");
			}
		}
		return new Row(spec.file(), this.columns, record, spec.dialect().numbers());
	}

	private void checkWidth(Line record) {
		if (record.isBlank() && this.width > 1) {
			throw new RejectedRecord(RejectReason.BLANK_ROW, "");
		}
		if (record.cells().size() != this.width) {
			boolean fewer = record.cells().size() < this.width;
			throw new RejectedRecord(fewer ? RejectReason.MISSING_CELL : RejectReason.EXTRA_CELL, "");
		}
	}

	/** The place of each of some declared columns. */
	int[] places(List<String> labels) {
		return labels.stream().mapToInt((label) -> this.columns.getOrDefault(label, 0)).toArray();
	}

	/** The places of all columns that are not declared. */
	int[] unread() {
		return IntStream.range(0, this.width).filter((i) -> !this.columns.containsValue(i)).toArray();
	}

	/** Whether a rule of the layout says that a record is no data. */
	boolean isSkipped(Layout layout, Line record) {
		for (Layout.Skip skip : layout.skips()) {
			int index = this.columns.getOrDefault(skip.column(), Integer.MAX_VALUE);
			if (index < record.cells().size() && skip.matches(Text.trimmed(record.cells().get(index)))) {
				return true;
			}
		}
		return false;
	}

}
