package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of one workbook, numbered in the order in which they are first referred to:
 * so every note is referred to and every reference has its note.
 */
final class Notes {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	/** The marker of a note, with a blank before it. */
	String marker(String note) {
		int number = this.numbers.computeIfAbsent(note, (words) -> this.numbers.size() + 1);
		return " [note " + number + "]";
	}

	Table table() {
		List<List<Cell>> rows = new ArrayList<>();
		this.numbers.forEach((note, number) -> rows.add(List.of(new Cell.Text("note " + number), new Cell.Text(note))));
		return new Table("notes", "Notes", Sentence.of("Notes"),
				List.of(Sentence.of("Markers such as [note 1] in titles and headers refer to this table.")), "", "", "",
				List.of(Column.text("Note", 10), Column.text("Text", 110)), rows, false);
	}

}
