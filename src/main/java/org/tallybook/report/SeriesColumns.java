package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The columns that show series side by side, each with its breakdown by sex where it has
 * one: never added to each other.
 */
final class SeriesColumns {

	static final String MINIMUM = "A documented minimum: the source records the cases it can document, so"
			+ " there were at least so many. [nd] stands where it documented none.";

	private final TableSpec spec;

	private final Draft draft;

	private final List<SeriesFigures> series;

	private final Map<String, PercentOfAll> percentages = new LinkedHashMap<>();

	SeriesColumns(TableSpec spec, Draft draft) {
		this.spec = spec;
		this.draft = draft;
		this.series = SeriesFigures.of(spec, draft);
	}

	List<Counted> counted() {
		return this.series.stream().map(SeriesFigures::counted).toList();
	}

	/** Whether the periods of every series add. */
	boolean isFlow() {
		return counted().stream().allMatch(Counted::isFlow);
	}

	/** The lines above the table that say how its series relate. */
	List<String> remarks() {
		List<String> remarks = new ArrayList<>(
				counted().stream().map(Counted::remark).filter((remark) -> !remark.isEmpty()).distinct().toList());
		if (!isFlow()) {
			remarks.add("Figures of different periods are never added: each counts a state, or everything up to its"
					+ " date.");
		}
		if (counted().stream().anyMatch(Counted::ranged)) {
			remarks
				.add("Low, best and high are added each by itself; the best figure of a sum is no central estimate.");
		}
		return remarks;
	}

	/** Gives each series its percentages of a row that the others divide. */
	void divide(List<Selection> parts, Selection all) {
		for (SeriesFigures figures : this.series) {
			if (parts.stream().allMatch((part) -> figures.has(part.members()))) {
				PercentOfAll percent = PercentOfAll.of(figures, parts, all, this.spec, this.draft);
				this.percentages.put(figures.counted().name(), percent);
			}
		}
	}

	/** The columns behind those that name the row. */
	List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		if (counted().stream().anyMatch(Counted::ranged)) {
			this.draft.methods().used(Method.SUM_OF_RANGES, this.spec);
		}
		for (SeriesFigures figures : this.series) {
			Counted counted = figures.counted();
			boolean minimum = counted.series().minimum();
			columns.addAll(figures.columns(counted.label() + (minimum ? ", at least" : ""),
					minimum ? this.draft.notes().marker(MINIMUM) : ""));
			if (showsEarlier(counted)) {
				columns.add(Column.number(counted.label() + ", first published (" + figures.unit() + ")"));
			}
			if (this.percentages.containsKey(counted.name())) {
				columns.add(PercentOfAll.column(counted.label(), List.of(counted), this.draft));
			}
			if (SexColumns.shown(this.spec, counted)) {
				columns.addAll(sexes(figures).columns());
			}
		}
		columns.add(Column.text("Status", 26));
		return columns;
	}

	/** Names the series where several are broken down in one table. */
	private SexColumns sexes(SeriesFigures figures) {
		boolean several = counted().stream().filter((c) -> SexColumns.shown(this.spec, c)).count() > 1;
		return new SexColumns(this.spec, this.draft, figures, several ? figures.counted().label() + ": " : "");
	}

	private boolean showsEarlier(Counted counted) {
		return counted.earlier().isPresent() && this.spec.kind().equals("by-period");
	}

	/**
	 * The cells of one row behind those that name it; adds their figures to the draft.
	 */
	List<Cell> cells(Selection row) {
		return cells(row, Map.of());
	}

	/** The same, where some series have marks of their own. */
	List<Cell> cells(Selection row, Map<String, Set<Mark>> marks) {
		RowCells cells = new RowCells();
		for (SeriesFigures figures : this.series) {
			add(row.marked(marks.getOrDefault(figures.counted().name(), Set.of())), figures, cells);
		}
		return cells.withStatus();
	}

	/** What one series brings to a row. */
	private void add(Selection row, SeriesFigures figures, RowCells cells) {
		Counted counted = figures.counted();
		State absent = figures.has(row.members()) ? row.absent() : State.NOT_APPLICABLE;
		SexParts parts = SexParts.of(figures, row);
		Optional<CountRange> total = parts.total();
		Optional<CountRange> first = counted.earlier().flatMap((earlier) -> figures.sum(earlier, row, Series.ALL));
		boolean single = row.period().filter(this::isOnePeriod).isPresent();
		boolean excess = total.isPresent() && SexColumns.shown(this.spec, counted) && parts.exceed();
		String unit = figures.unit();
		Value value = figures.value(total, row.marks(), absent)
			.with(Mark.REVISED, single && first.isPresent() && !first.equals(total))
			.with(Mark.FLAGGED, excess);
		figures.add(row, "", unit, unit, value, figures.parts(), cells);
		if (excess) {
			tell(row, figures, parts.excess());
		}
		if (showsEarlier(counted)) {
			Value before = (single && first.isPresent()) ? figures.value(first, row.marks(), absent)
					: Value.none(State.NOT_APPLICABLE);
			figures.add(row, "", unit + "_first_published", unit, before, List.of(Part.NUMBER), cells);
		}
		Optional.ofNullable(this.percentages.get(counted.name()))
			.ifPresent((percent) -> figures.add(row, "", PercentOfAll.MEASURE, Figure.FRACTION,
					SeriesFigures.marked(percent.value(row.key()), row.marks()), List.of(Part.NUMBER), cells));
		if (SexColumns.shown(this.spec, counted)) {
			sexes(figures).add(row, parts, absent, cells);
		}
	}

	private boolean isOnePeriod(Period period) {
		return period.precision() == counted().get(0).series().frequency();
	}

	/** By how many parts exceed the total of one period is a finding. */
	private void tell(Selection row, SeriesFigures figures, long excess) {
		if (this.spec.kind().equals("by-period") && row.period().isPresent()) {
			String id = figures.add(row.key() + "/" + figures.counted().name(), figures.unit() + Excess.MEASURE,
					figures.unit(), row.period(), row.members(), Value.of(excess));
			this.draft.excesses()
				.add(new Excess(this.spec.id(), this.spec.source(), figures.counted().label(),
						Labels.of(row.period().get()), id));
		}
	}

}
