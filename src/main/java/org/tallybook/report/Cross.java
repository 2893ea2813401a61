package org.tallybook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Counts of one series by two dimensions, or by a dimension and by period. A total stands
 * only where the parts that are shown make it.
 */
final class Cross implements Analysis {

	private static final String ALL = "all";

	private static final String TOTAL = "A total stands only where the parts beside it make it; else [z] stands in its"
			+ " place.";

	@Override
	public Table make(TableSpec spec, Draft draft) {
		SeriesFigures figures = SeriesFigures.of(spec, draft).get(0);
		List<Step> across = steps(spec.axes().get(1), spec, draft, figures);
		Sheet sheet = new Sheet(spec, draft, figures, across, new SeriesColumns(spec, draft),
				draft.timespan(draft.source(spec.source())));
		List<Column> columns = new ArrayList<>(List.of(Column.text(header(spec.axes().get(0), spec, draft), 30)));
		String least = figures.counted().series().minimum() ? ", at least" : "";
		across.forEach((step) -> columns.addAll(figures.columns(step.label() + least, "")));
		columns.addAll(figures.columns("All together" + least, draft.notes().marker(TOTAL)));
		columns.add(Column.text("Status", 26));
		List<Step> down = steps(spec.axes().get(0), spec, draft, figures);
		List<List<Cell>> rows = new ArrayList<>();
		down.forEach((row) -> rows.add(sheet.row(row, List.of())));
		rows.add(sheet.row(Step.everything(), down));
		List<String> about = new ArrayList<>(new SeriesColumns(spec, draft).remarks());
		about.add("Counts: " + figures.counted().label() + ", "
				+ header(spec.axes().get(0), spec, draft).toLowerCase(Locale.ROOT) + " by "
				+ header(spec.axes().get(1), spec, draft).toLowerCase(Locale.ROOT) + ".");
		return Analysis.table(spec, draft, about, columns, rows);
	}

	private static String header(String axis, TableSpec spec, Draft draft) {
		return draft.source(spec.source()).label(axis);
	}

	private static List<Step> steps(String axis, TableSpec spec, Draft draft, SeriesFigures figures) {
		Optional<Period.Precision> length = Stream.of(Period.Precision.values())
			.filter((precision) -> precision.code().equals(axis))
			.findFirst();
		if (length.isEmpty()) {
			return draft.cells()
				.members(figures.counted().series(), axis)
				.stream()
				.map((member) -> new Step(ByPlace.key(member), Labels.of(axis, member), Optional.empty(), (p) -> true,
						Map.of(axis, member)))
				.toList();
		}
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		if (!figures.counted().isFlow()) {
			return timespan.reported().stream().map((period) -> Step.of(period, period::equals)).toList();
		}
		return Stream
			.concat(timespan.unplaced(length.get()).stream().map((period) -> Step.of(period, period::equals)),
					timespan.calendar(length.get()).stream().map((period) -> Step.of(period, period::contains)))
			.toList();
	}

	/** One row or column: a period, a member, or everything. */
	private record Step(String key, String label, Optional<Period> period, Predicate<Period> includes,
			Map<String, String> members) {

		static Step of(Period period, Predicate<Period> includes) {
			return new Step(period.code(), Labels.of(period), Optional.of(period), includes, Map.of());
		}

		static Step everything() {
			return new Step(ALL, "All together", Optional.empty(), (period) -> true, Map.of());
		}

		Step and(Step other) {
			TreeMap<String, String> both = new TreeMap<>(this.members);
			both.putAll(other.members);
			return new Step(this.key + "/" + other.key, "", this.period.or(other::period),
					this.includes.and(other.includes), both);
		}

	}

	/** The figures of the table. */
	private record Sheet(TableSpec spec, Draft draft, SeriesFigures figures, List<Step> across, SeriesColumns series,
			Timespan timespan) {

		/** A row; that of the totals where it adds other rows. */
		List<Cell> row(Step row, List<Step> adds) {
			List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(row.label())));
			List<String> ids = new ArrayList<>();
			for (Step column : this.across) {
				List<Step> parts = adds.stream().map((part) -> part.and(column)).toList();
				add(row.and(column), adds.isEmpty() || made(row.and(column), parts), cells, ids);
			}
			List<Step> parts = this.across.stream().map(row::and).toList();
			boolean down = adds.isEmpty() || made(row, adds);
			add(row.and(Step.everything()), down && made(row, parts), cells, ids);
			cells.add(new Cell.Status(ids));
			return cells;
		}

		private void add(Step step, boolean stands, List<Cell> cells, List<String> ids) {
			Value value = (stands || isUnknown(step)) ? this.figures.value(count(step), marks(step), absent(step))
					: Value.none(State.NOT_APPLICABLE);
			String id = this.figures.add(step.key() + "/" + this.figures.counted().name(), period(step), step.members(),
					value);
			cells.addAll(this.figures.cells(id));
			if (!value.marks().isEmpty() || value.state() == State.MISSING) {
				ids.add(id);
			}
		}

		/** Whether there could be a total, but nobody knows any part of it. */
		private boolean isUnknown(Step total) {
			return mayAdd(total) && count(total).isEmpty() && absent(total) == State.MISSING;
		}

		/** Whether parts make a total: each is known, and together they come to it. */
		private boolean made(Step total, List<Step> parts) {
			CountRange sum = CountRange.ZERO;
			for (Step part : parts) {
				Optional<CountRange> count = count(part);
				if (count.isEmpty() && absent(part) != State.NONE_DOCUMENTED) {
					return false;
				}
				sum = sum.plus(count.orElse(CountRange.ZERO));
			}
			return count(total).filter(sum::equals).isPresent();
		}

		private Optional<CountRange> count(Step step) {
			Optional<Period> latest = latest(step);
			Predicate<Period> includes = latest.<Predicate<Period>>map((period) -> period::equals)
				.orElse(step.includes());
			return mayAdd(step) ? this.figures.sum(includes, step.members()) : Optional.empty();
		}

		/** Stocks are never added over the periods of an axis. */
		private boolean mayAdd(Step step) {
			return this.figures.counted().isFlow() || step.period().isPresent() || !hasPeriods();
		}

		private boolean hasPeriods() {
			return this.spec.axes()
				.stream()
				.anyMatch((axis) -> Stream.of(Period.Precision.values()).anyMatch((p) -> p.code().equals(axis)));
		}

		/** The one period of a table of members where periods do not add. */
		private Optional<Period> latest(Step step) {
			boolean one = !this.figures.counted().isFlow() && !hasPeriods() && step.period().isEmpty();
			return one ? ByPlace.together(this.spec, this.series, this.draft).period() : Optional.empty();
		}

		private Optional<Period> period(Step step) {
			return step.period().or(() -> latest(step));
		}

		private State absent(Step step) {
			boolean reported = step.period()
				.map((period) -> this.timespan.reported().stream().anyMatch(step.includes()))
				.orElse(true);
			return reported ? this.draft.source(this.spec.source()).absent() : State.MISSING;
		}

		private Set<Mark> marks(Step step) {
			if (step.period().isEmpty()) {
				return this.figures.counted().isFlow() ? ByPeriod.marks(this.timespan, this.spec)
						: EnumSet.noneOf(Mark.class);
			}
			return Selection.ofPeriod(step.period().get(), this.timespan, true).marks();
		}

	}

}
