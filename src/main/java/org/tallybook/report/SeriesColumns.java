package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The columns that show series side by side, each with its breakdown by sex where it has
 * one: never added to each other.
 */
final class SeriesColumns {

	private static final String KNOWN_SHARE = "The share among people of known sex assumes that the unknown resemble"
			+ " the known. The bounds assume nothing: the lower takes every person of unknown sex to be outside the"
			+ " group, the upper every one to be inside. A percentage marked [u] rests on people of known sex who are"
			+ " fewer than half of all; [z] with the mark [u] stands where a percentage is withheld, because its base"
			+ " or the part of known sex is too small. Bounds are rounded outward.";

	private static final String MINIMUM = "A documented minimum: the source records the cases it can document, so"
			+ " there were at least so many. [nd] stands where it documented none.";

	private static final String FEMALE = "Female means women and girls.";

	private final TableSpec spec;

	private final Draft draft;

	private final List<SeriesFigures> series;

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
			if (showsSexes(counted)) {
				columns.addAll(sexColumns(counted));
			}
		}
		columns.add(Column.text("Status", 26));
		return columns;
	}

	private List<Column> sexColumns(Counted counted) {
		this.draft.methods().used(Method.SHARE_WITH_BOUNDS, this.spec);
		List<Column> columns = new ArrayList<>();
		String unit = " (" + counted.series().unit() + ")";
		for (String sex : sexes(counted)) {
			String note = sex.equals(Sex.FEMALE.code()) ? this.draft.notes().marker(FEMALE) : "";
			String label = sex.equals(Sex.UNKNOWN.code()) ? "Sex unknown" : Labels.capital(sex);
			columns.add(Column.number(prefix(counted) + label + unit + note));
		}
		String share = prefix(counted) + Labels.capital(this.spec.share()) + " share";
		String note = this.draft.notes().marker(KNOWN_SHARE);
		columns.add(Column.number(share + " of known sex (%)" + note));
		columns.add(Column.number(prefix(counted) + "Sex known (%)"));
		columns.add(Column.number(share + ", lower bound (%)"));
		columns.add(Column.number(share + ", upper bound (%)"));
		return columns;
	}

	/** Names the series where several are broken down in one table. */
	private String prefix(Counted counted) {
		boolean several = counted().stream().filter(this::showsSexes).count() > 1;
		return several ? counted.label() + ": " : "";
	}

	/** The sexes in the order of their columns, the unknown last. */
	private static List<String> sexes(Counted counted) {
		List<String> sexes = new ArrayList<>(counted.sexes());
		boolean unknown = sexes.remove(Sex.UNKNOWN.code());
		if (unknown || counted.restUnknown()) {
			sexes.add(Sex.UNKNOWN.code());
		}
		return sexes;
	}

	/** A table whose rows are the sexes has no columns for them. */
	private boolean showsSexes(Counted counted) {
		return !counted.sexes().isEmpty() && !this.spec.axes().contains(Series.SEX);
	}

	private boolean showsEarlier(Counted counted) {
		return counted.earlier().isPresent() && this.spec.kind().equals("by-period");
	}

	/**
	 * The cells of one row behind those that name it; adds their figures to the draft.
	 */
	List<Cell> cells(Selection row) {
		List<Cell> cells = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		this.series.forEach((figures) -> new Line(row, figures, cells, ids).add());
		cells.add(new Cell.Status(ids));
		return cells;
	}

	private boolean isOnePeriod(Period period) {
		return period.precision() == counted().get(0).series().frequency();
	}

	/** What one series brings to a row. */
	private final class Line {

		private final Selection row;

		private final SeriesFigures figures;

		private final Counted counted;

		private final State absent;

		private final List<Cell> cells;

		private final List<String> ids;

		Line(Selection row, SeriesFigures figures, List<Cell> cells, List<String> ids) {
			this.row = row;
			this.figures = figures;
			this.counted = figures.counted();
			this.absent = figures.has(row.members()) ? row.absent() : State.NOT_APPLICABLE;
			this.cells = cells;
			this.ids = ids;
		}

		void add() {
			Optional<CountRange> total = sum(this.counted.series(), Series.ALL);
			Optional<CountRange> first = this.counted.earlier().flatMap((earlier) -> sum(earlier, Series.ALL));
			boolean single = this.row.period().filter(SeriesColumns.this::isOnePeriod).isPresent();
			SexParts parts = new SexParts(this.counted, total, this::sum);
			add("", this.figures.unit(), this.figures.unit(),
					value(total).with(Mark.REVISED, single && first.isPresent() && !first.equals(total))
						.with(Mark.FLAGGED, total.isPresent() && showsSexes(this.counted) && parts.exceed()),
					this.figures.parts());
			if (total.isPresent() && showsSexes(this.counted) && parts.exceed()) {
				tell(parts.excess());
			}
			if (showsEarlier(this.counted)) {
				Value before = (single && first.isPresent()) ? value(first) : Value.none(State.NOT_APPLICABLE);
				add("", this.figures.unit() + "_first_published", this.figures.unit(), before, List.of(Part.NUMBER));
			}
			if (showsSexes(this.counted)) {
				addSexes(parts);
			}
		}

		/** By how many parts exceed the total of one period is a finding. */
		private void tell(long excess) {
			if (SeriesColumns.this.spec.kind().equals("by-period") && this.row.period().isPresent()) {
				String id = this.figures.add(this.row.key() + "/" + this.counted.name(),
						this.figures.unit() + Excess.MEASURE, this.figures.unit(), this.row.period(),
						this.row.members(), Value.of(excess));
				SeriesColumns.this.draft.excesses()
					.add(new Excess(SeriesColumns.this.spec.id(), SeriesColumns.this.spec.source(),
							this.counted.label(), Labels.of(this.row.period().get()), id));
			}
		}

		private void addSexes(SexParts parts) {
			for (String sex : sexes(this.counted)) {
				Value value = sex.equals(Sex.UNKNOWN.code()) && this.counted.restUnknown() ? rest(parts)
						: value(parts.count(sex));
				add(sex, this.figures.unit(), this.figures.unit(), value, List.of(Part.NUMBER));
			}
			SexShare share = parts.share(SeriesColumns.this.spec.share(), this.absent,
					SeriesColumns.this.draft.spec().policies());
			String measure = "share_" + SeriesColumns.this.spec.share();
			addShare(measure + "_known", share.known());
			addShare("coverage_sex", share.coverage());
			addShare(measure + "_lower", share.lower());
			addShare(measure + "_upper", share.upper());
		}

		private Value rest(SexParts parts) {
			if (parts.total().isEmpty()) {
				return Value.none(this.absent);
			}
			return parts.isFaulty() ? Value.none(State.NOT_APPLICABLE).with(Mark.FLAGGED)
					: value(Optional.of(CountRange.exactly(parts.unknown())));
		}

		private void addShare(String measure, Value value) {
			Value marked = value;
			for (Mark mark : this.row.marks()) {
				marked = marked.with(mark, value.state().printsNumber());
			}
			add("", measure, "fraction", marked, List.of(Part.NUMBER));
		}

		private void add(String sex, String measure, String unit, Value value, List<Part> parts) {
			TreeMap<String, String> members = new TreeMap<>(this.row.members());
			members.put(Series.SEX, sex.isEmpty() ? members.getOrDefault(Series.SEX, Series.ALL) : sex);
			String path = this.row.key() + "/" + this.counted.name() + (sex.isEmpty() ? "" : "/" + sex);
			String id = this.figures.add(path, measure, unit, this.row.period(), members, value);
			parts.forEach((part) -> this.cells.add(new Cell.Number(id, part)));
			if (!value.marks().isEmpty() || value.state() == State.MISSING) {
				this.ids.add(id);
			}
		}

		private Value value(Optional<CountRange> count) {
			return this.figures.value(count, this.row.marks(), this.absent);
		}

		private Optional<CountRange> sum(String sex) {
			return sum(this.counted.series(), sex);
		}

		private Optional<CountRange> sum(Series version, String sex) {
			TreeMap<String, String> members = new TreeMap<>(this.row.members());
			if (!sex.equals(Series.ALL)) {
				members.put(Series.SEX, sex);
			}
			return this.figures.sum(version, this.row.includes(), members);
		}

	}

}
