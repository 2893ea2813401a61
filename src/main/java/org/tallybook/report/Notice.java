package org.tallybook.report;

import java.util.List;

/** A sheet that says why a declared table is not there. No declaration asks for one. */
final class Notice implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		return new Table(spec.id(), spec.sheet(), Sentence.of(spec.title()), List.of(),
				draft.source(spec.source()).publisher().cite(), "", "", List.of(Column.text("Note", 90)),
				List.of(List.of(new Cell.Text(spec.about()))), false);
	}

}
