package org.tallybook.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** The counts of one series, as values and as figures of a table. */
final class SeriesFigures {

	private final TableSpec spec;

	private final Draft draft;

	private final Counted counted;

	SeriesFigures(TableSpec spec, Draft draft, Counted counted) {
		this.spec = spec;
		this.draft = draft;
		this.counted = counted;
	}

	/** The series that a table shows. */
	static List<SeriesFigures> of(TableSpec spec, Draft draft) {
		return draft.source(spec.source())
			.counts()
			.stream()
			.filter((c) -> spec.series().isEmpty() || spec.series().contains(c.name()))
			.map((c) -> new SeriesFigures(spec, draft, c))
			.toList();
	}

	Counted counted() {
		return this.counted;
	}

	String unit() {
		return this.counted.series().unit();
	}

	/** The count in some periods, of the members that are asked for. */
	Optional<CountRange> sum(Predicate<Period> includes, Map<String, String> members) {
		return sum(this.counted.series(), includes, members);
	}

	/** The count that a row shows, of one sex or of all. */
	Optional<CountRange> sum(Selection row, String sex) {
		return sum(this.counted.series(), row, sex);
	}

	/** The same of another version of the series. */
	Optional<CountRange> sum(Series version, Selection row, String sex) {
		TreeMap<String, String> members = new TreeMap<>(row.members());
		if (!sex.equals(Series.ALL)) {
			members.put(Series.SEX, sex);
		}
		return sum(version, row.includes(), members);
	}

	/** For which periods the source reported this very series. */
	Timespan timespan() {
		return this.draft.timespan(this.draft.source(this.spec.source()), this.counted);
	}

	/** The same of another version of the series. */
	Optional<CountRange> sum(Series version, Predicate<Period> includes, Map<String, String> members) {
		Map<String, String> asked = asked(members);
		return has(asked) ? this.draft.cells().sum(version, includes, asked) : Optional.empty();
	}

	/**
	 * What to ask the cells for. Where a record divides its total, the cells hold the
	 * total and the finest parts: the total is asked for as such, and a part by one of
	 * several dimensions adds over the others.
	 */
	private Map<String, String> asked(Map<String, String> members) {
		TreeMap<String, String> asked = new TreeMap<>(members);
		asked.values().removeIf(Series.ALL::equals);
		Set<String> parts = this.counted.partDimensions();
		if (parts.stream().noneMatch(asked::containsKey)) {
			parts.forEach((dimension) -> asked.put(dimension, Series.ALL));
		}
		return asked;
	}

	/** Whether the series is broken down by all dimensions that are asked for. */
	boolean has(Map<String, String> members) {
		Set<String> asked = new HashSet<>(members.keySet());
		asked.removeIf((dimension) -> Series.ALL.equals(members.get(dimension)));
		return this.counted.series().dimensions().containsAll(asked);
	}

	/**
	 * A count as it is printed; why there is none where it is absent.
	 */
	Value value(Optional<CountRange> count, Set<Mark> marks, State absent) {
		if (count.isEmpty()) {
			return Value.none(absent);
		}
		boolean minimum = this.counted.series().minimum();
		if (minimum && count.get().equals(CountRange.ZERO)) {
			return Value.none(State.NONE_DOCUMENTED);
		}
		Value value = Value.of(minimum ? count.get().asMinimum() : count.get());
		for (Mark mark : marks) {
			value = value.with(mark);
		}
		return value.with(Mark.FLAGGED, count.get().flawed());
	}

	/** A number that is made of counts, with the marks that these have. */
	static Value marked(Value value, Set<Mark> marks) {
		Value marked = value;
		for (Mark mark : marks) {
			marked = marked.with(mark, value.state().printsNumber());
		}
		return marked;
	}

	/** Adds a figure of a row, of one sex where it is named, and its cells. */
	void add(Selection row, String sex, String measure, String unit, Value value, List<Part> parts, RowCells cells) {
		TreeMap<String, String> members = new TreeMap<>(row.members());
		members.put(Series.SEX, sex.isEmpty() ? members.getOrDefault(Series.SEX, Series.ALL) : sex);
		String path = row.key() + "/" + this.counted.name() + (sex.isEmpty() ? "" : "/" + sex);
		cells.add(add(path, measure, unit, row.period(), members, value), value, parts);
	}

	/** Adds a count, whose measure is the unit of the series. */
	String add(String path, Optional<Period> period, Map<String, String> members, Value value) {
		return add(path, unit(), unit(), period, members, value);
	}

	/** Adds a figure of another measure. */
	String add(String path, String measure, String unit, Optional<Period> period, Map<String, String> members,
			Value value) {
		SourceDescription source = this.draft.source(this.spec.source());
		Series series = this.counted.series();
		TreeMap<String, String> known = new TreeMap<>(members);
		known.values().removeIf(Series.ALL::equals);
		return this.draft.add(new Figure(this.spec.id() + "/" + path + "/" + measure, this.spec.id(), series.id(),
				series.kind().code(), series.outcome(), measure, period, known, unit, value, 1, source.id(),
				source.retrieved().toString()));
	}

	/** The parts of a count that are printed side by side. */
	List<Part> parts() {
		return this.counted.ranged() ? List.of(Part.LOW, Part.BEST, Part.HIGH) : List.of(Part.NUMBER);
	}

	/** The columns for a count with such a header. */
	List<Column> columns(String header, String note) {
		if (!this.counted.ranged()) {
			return List.of(Column.number(header + " (" + unit() + ")" + note));
		}
		return List.of(Column.number(header + ", low (" + unit() + ")" + note),
				Column.number(header + ", best (" + unit() + ")"), Column.number(header + ", high (" + unit() + ")"));
	}

	/** The cells below these columns. */
	List<Cell> cells(String figure) {
		return parts().stream().<Cell>map((part) -> new Cell.Number(figure, part)).toList();
	}

}
