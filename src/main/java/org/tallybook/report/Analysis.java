package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.tally.Period;

/** A kind of table: from what was read to cells. */
interface Analysis {

	/** What the kind reads. */
	enum Subject {

		/** The series of a source of tallies. */
		SERIES,

		/** The claims of a register. */
		REGISTER

	}

	/**
	 * What the kind reads: most kinds read series.
	 * @return the subject
	 */
	default Subject subject() {
		return Subject.SERIES;
	}

	/**
	 * Makes a table and adds its figures to the draft.
	 * @param spec the table as declared
	 * @param draft what was read
	 * @return the table
	 */
	Table make(TableSpec spec, Draft draft);

	/** What belongs to a table whatever its kind. */
	static Table table(TableSpec spec, Draft draft, List<String> more, List<Column> columns, List<List<Cell>> rows) {
		return tableOf(spec, draft, more.stream().map(Sentence::of).toList(), columns, rows);
	}

	/** The same, where lines above the table have figures. */
	static Table tableOf(TableSpec spec, Draft draft, List<Sentence> more, List<Column> columns,
			List<List<Cell>> rows) {
		SourceDescription source = draft.source(spec.source());
		List<Sentence> about = new ArrayList<>();
		if (!spec.about().isEmpty()) {
			about.add(Sentence.of(spec.about()));
		}
		about.addAll(more);
		boolean reference = source.completeTo().isBefore(draft.month().minusMonths(12));
		return new Table(spec.id(), spec.sheet(), Sentence.of(spec.title()), about, source.publisher().cite(),
				Units.of(rows, draft.figures(), unit(spec, source)), period(source, draft), columns, rows, reference);
	}

	/** What is counted: that of the series that are shown, where they count one thing. */
	private static String unit(TableSpec spec, SourceDescription source) {
		List<String> units = source.counts()
			.stream()
			.filter((counted) -> spec.series().isEmpty() || spec.series().contains(counted.name()))
			.map((counted) -> counted.series().unit())
			.distinct()
			.toList();
		return (units.size() == 1) ? units.get(0) : source.definition().unit();
	}

	private static String period(SourceDescription source, Draft draft) {
		Timespan timespan = draft.timespan(source);
		Optional<String> first = timespan.reported()
			.stream()
			.findFirst()
			.filter((period) -> period.start().isPresent())
			.map(Period::label);
		String last = Period.month(timespan.last()).label();
		return first.map((label) -> label + " to " + last).orElse("up to " + last);
	}

}
