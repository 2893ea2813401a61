package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.Share;
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

	private final SourceDescription source;

	private final List<Counted> counted;

	SeriesColumns(TableSpec spec, Draft draft) {
		this.spec = spec;
		this.draft = draft;
		this.source = draft.source(spec.source());
		this.counted = this.source.counts()
			.stream()
			.filter((c) -> spec.series().isEmpty() || spec.series().contains(c.name()))
			.toList();
	}

	List<Counted> counted() {
		return this.counted;
	}

	/** The lines above the table that say how its series relate. */
	List<String> remarks() {
		return this.counted.stream().map(Counted::remark).filter((remark) -> !remark.isEmpty()).distinct().toList();
	}

	/** The columns behind those that name the row. */
	List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		for (Counted series : this.counted) {
			String unit = " (" + series.series().unit() + ")";
			String least = series.series().minimum() ? ", at least" + unit + this.draft.notes().marker(MINIMUM) : unit;
			columns.add(Column.number(series.label() + least));
			if (showsEarlier(series)) {
				columns.add(Column.number(series.label() + ", first published" + unit));
			}
			if (!series.sexes().isEmpty()) {
				columns.addAll(sexColumns(series));
			}
		}
		columns.add(Column.text("Status", 26));
		return columns;
	}

	private List<Column> sexColumns(Counted series) {
		List<Column> columns = new ArrayList<>();
		String unit = " (" + series.series().unit() + ")";
		for (String sex : sexes(series)) {
			String note = sex.equals(Sex.FEMALE.code()) ? this.draft.notes().marker(FEMALE) : "";
			String label = sex.equals(Sex.UNKNOWN.code()) ? "Sex unknown" : capital(sex);
			columns.add(Column.number(prefix(series) + label + unit + note));
		}
		String share = prefix(series) + capital(this.spec.share()) + " share";
		String note = this.draft.notes().marker(KNOWN_SHARE);
		columns.add(Column.number(share + " of known sex (%)" + note));
		columns.add(Column.number(prefix(series) + "Sex known (%)"));
		columns.add(Column.number(share + ", lower bound (%)"));
		columns.add(Column.number(share + ", upper bound (%)"));
		return columns;
	}

	/** Names the series where several are broken down in one table. */
	private String prefix(Counted series) {
		boolean several = this.counted.stream().filter((c) -> !c.sexes().isEmpty()).count() > 1;
		return several ? series.label() + ": " : "";
	}

	private static List<String> sexes(Counted series) {
		List<String> sexes = new ArrayList<>(series.sexes());
		if (series.restUnknown()) {
			sexes.add(Sex.UNKNOWN.code());
		}
		return sexes;
	}

	private boolean showsEarlier(Counted series) {
		return series.earlier().isPresent() && this.spec.kind().equals("by-period");
	}

	/**
	 * The cells of one row behind those that name it; adds their figures to the draft.
	 */
	List<Cell> cells(Selection row) {
		List<Cell> cells = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		for (Counted series : this.counted) {
			add(row, series, cells, ids);
		}
		cells.add(new Cell.Status(ids));
		return cells;
	}

	private void add(Selection row, Counted series, List<Cell> cells, List<String> ids) {
		Optional<CountRange> total = sum(series, row, Series.ALL);
		Optional<CountRange> first = series.earlier().flatMap((earlier) -> sum(earlier, row, Series.ALL));
		Value value = value(series, row, total).with(Mark.REVISED,
				row.period().filter(this::isOnePeriod).isPresent() && first.isPresent() && !first.equals(total));
		add(row, series, "", series.series().unit(), series.series().unit(), value, cells, ids);
		if (showsEarlier(series)) {
			Value before = isRevisable(row) ? value(series, row, first) : Value.none(State.NOT_APPLICABLE);
			add(row, series, "", series.series().unit() + "_first_published", series.series().unit(), before, cells,
					ids);
		}
		if (!series.sexes().isEmpty()) {
			addSexes(row, series, total, cells, ids);
		}
	}

	private boolean isRevisable(Selection row) {
		return row.period().filter(this::isOnePeriod).isPresent() && this.counted.stream()
			.map(Counted::earlier)
			.flatMap(Optional::stream)
			.anyMatch((earlier) -> sum(earlier, row, Series.ALL).isPresent());
	}

	private boolean isOnePeriod(Period period) {
		return period.precision() == this.counted.get(0).series().frequency();
	}

	private void addSexes(Selection row, Counted series, Optional<CountRange> total, List<Cell> cells,
			List<String> ids) {
		Map<String, Long> known = new TreeMap<>();
		for (String sex : series.sexes()) {
			Optional<CountRange> count = sum(series, row, sex);
			count.ifPresent((range) -> known.put(sex, range.low().count()));
			add(row, series, sex, series.series().unit(), series.series().unit(), value(series, row, count), cells,
					ids);
		}
		long sum = known.values().stream().mapToLong(Long::longValue).sum();
		long rest = total.map((range) -> range.low().count() - sum).orElse(0L);
		boolean faulty = rest < 0 || (rest > 0 && !series.restUnknown());
		if (series.restUnknown()) {
			Value unknown = total.isEmpty() ? Value.none(row.absent())
					: faulty ? Value.none(State.NOT_APPLICABLE).with(Mark.FLAGGED)
							: value(series, row, Optional.of(CountRange.exactly(rest)));
			add(row, series, Sex.UNKNOWN.code(), series.series().unit(), series.series().unit(), unknown, cells, ids);
		}
		long group = known.getOrDefault(this.spec.share(), 0L);
		SexShare share = (total.isEmpty() || faulty || known.size() < series.sexes().size())
				? SexShare.none(faulty ? State.NOT_APPLICABLE : row.absent(), this.draft.spec().policies())
				: SexShare.of(new Share(group, sum - group, rest), this.draft.spec().policies());
		String measure = "share_" + this.spec.share();
		addShare(row, series, measure + "_known", share.known(), cells, ids);
		addShare(row, series, "coverage_sex", share.coverage(), cells, ids);
		addShare(row, series, measure + "_lower", share.lower(), cells, ids);
		addShare(row, series, measure + "_upper", share.upper(), cells, ids);
	}

	private void addShare(Selection row, Counted series, String measure, Value value, List<Cell> cells,
			List<String> ids) {
		Value marked = value;
		for (Mark mark : row.marks()) {
			marked = marked.with(mark, value.state().printsNumber());
		}
		add(row, series, "", measure, "fraction", marked, cells, ids);
	}

	private void add(Selection row, Counted series, String sex, String measure, String unit, Value value,
			List<Cell> cells, List<String> ids) {
		TreeMap<String, String> members = new TreeMap<>(row.members());
		if (!sex.isEmpty()) {
			members.put(Series.SEX, sex);
		}
		String id = this.spec.id() + "/" + row.key() + "/" + series.name() + "/" + (sex.isEmpty() ? "" : sex + "/")
				+ measure;
		this.draft.add(new Figure(id, this.spec.id(), series.series().id(), series.series().kind().code(),
				series.series().outcome(), measure, row.period(), members, unit, value, 1, this.source.id(),
				this.source.retrieved().toString()));
		cells.add(new Cell.Number(id, Part.NUMBER));
		if (!value.marks().isEmpty() || value.state() == State.MISSING) {
			ids.add(id);
		}
	}

	private Value value(Counted series, Selection row, Optional<CountRange> count) {
		if (count.isEmpty()) {
			return Value.none(row.absent());
		}
		if (series.series().minimum() && count.get().equals(CountRange.ZERO)) {
			return Value.none(State.NONE_DOCUMENTED);
		}
		Value value = Value.of(series.series().minimum() ? count.get().asMinimum() : count.get());
		for (Mark mark : row.marks()) {
			value = value.with(mark);
		}
		return value;
	}

	private Optional<CountRange> sum(Counted series, Selection row, String sex) {
		return sum(series.series(), row, sex);
	}

	private Optional<CountRange> sum(Series series, Selection row, String sex) {
		TreeMap<String, String> members = new TreeMap<>(row.members());
		members.put(Series.SEX, sex);
		return this.draft.cells().sum(series, row.includes(), members);
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
