package org.tallybook.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The columns that break one series down by sex: the counts, the share with its coverage
 * and bounds, and where they have a meaning its interval and the ratio of the sexes.
 */
final class SexColumns {

	private static final String KNOWN_SHARE = "The share among people of known sex assumes that the unknown resemble"
			+ " the known. The bounds assume nothing: the lower takes every person of unknown sex to be outside the"
			+ " group, the upper every one to be inside. A percentage marked [u] rests on people of known sex who are"
			+ " fewer than half of all; [z] with the mark [u] stands where a percentage is withheld, because its base"
			+ " or the part of known sex is too small. Bounds are rounded outward.";

	private static final String FEMALE = "Female means women and girls.";

	private static final String RATIO = "Women and girls for each 100 men and boys, among people of known sex. The"
			+ " bounds take every person of unknown sex to be a man, or to be a woman. [z] stands where no man is"
			+ " recorded, so that there is no ratio or no upper bound, and with the mark [u] where the base is too"
			+ " small.";

	private final TableSpec spec;

	private final Draft draft;

	private final SeriesFigures figures;

	private final Counted counted;

	private final String prefix;

	SexColumns(TableSpec spec, Draft draft, SeriesFigures figures, String prefix) {
		this.spec = spec;
		this.draft = draft;
		this.figures = figures;
		this.counted = figures.counted();
		this.prefix = prefix;
	}

	/** A table whose rows are the sexes has no columns for them. */
	static boolean shown(TableSpec spec, Counted counted) {
		return !counted.sexes().isEmpty() && !spec.axes().contains(Series.SEX);
	}

	List<Column> columns() {
		this.draft.methods().used(Method.SHARE_WITH_BOUNDS, this.spec);
		List<Column> columns = new ArrayList<>();
		for (String sex : sexes()) {
			String note = sex.equals(Sex.FEMALE.code()) ? this.draft.notes().marker(FEMALE) : "";
			String label = sex.equals(Sex.UNKNOWN.code()) ? "Sex unknown" : Labels.capital(sex);
			columns.add(Column.number(this.prefix + label + " (" + this.figures.unit() + ")" + note));
		}
		String share = this.prefix + Labels.capital(this.spec.share()) + " share";
		columns.add(Column.number(share + " of known sex (%)" + this.draft.notes().marker(KNOWN_SHARE)));
		columns.add(Column.number(this.prefix + "Sex known (%)"));
		columns.add(Column.number(share + ", lower bound (%)"));
		columns.add(Column.number(share + ", upper bound (%)"));
		columns.addAll(limits(share, "%"));
		if (showsRatio()) {
			this.draft.methods().used(Method.SEX_RATIO, this.spec);
			String ratio = this.prefix + "Women per 100 men";
			columns.add(Column.number(ratio + this.draft.notes().marker(RATIO)));
			columns.add(Column.number(ratio + ", lower bound"));
			columns.add(Column.number(ratio + ", upper bound"));
			columns.addAll(limits(ratio, ""));
		}
		return columns;
	}

	/** The limits of an interval, with what it tells; none of an enumeration. */
	private List<Column> limits(String label, String unit) {
		if (!this.counted.basis().hasInterval()) {
			return List.of();
		}
		this.draft.methods().used(Method.INTERVAL, this.spec);
		return Limits.columns(label, unit, this.counted.basis().error(), this.draft);
	}

	private boolean showsRatio() {
		return this.spec.choices().sexRatio()
				&& this.counted.sexes().containsAll(List.of(Sex.FEMALE.code(), Sex.MALE.code()));
	}

	/** The sexes in the order of their columns, the unknown last. */
	private List<String> sexes() {
		List<String> sexes = new ArrayList<>(this.counted.sexes());
		boolean unknown = sexes.remove(Sex.UNKNOWN.code());
		if (unknown || this.counted.restUnknown()) {
			sexes.add(Sex.UNKNOWN.code());
		}
		return sexes;
	}

	/** Adds the figures and cells of a row. */
	void add(Selection row, SexParts parts, State absent, RowCells cells) {
		for (String sex : sexes()) {
			Value value = sex.equals(Sex.UNKNOWN.code()) && this.counted.restUnknown() ? rest(row, parts, absent)
					: this.figures.value(parts.count(sex), row.marks(), absent);
			this.figures.add(row, sex, this.figures.unit(), this.figures.unit(), value, List.of(Part.NUMBER), cells);
		}
		Policies policies = this.draft.spec().policies();
		SexShare share = parts.share(this.spec.share(), absent, policies);
		String measure = "share_" + this.spec.share();
		add(row, measure + "_known", Figure.FRACTION, share.known(), cells);
		add(row, "coverage_sex", Figure.FRACTION, share.coverage(), cells);
		add(row, measure + "_lower", Figure.FRACTION, share.lower(), cells);
		add(row, measure + "_upper", Figure.FRACTION, share.upper(), cells);
		if (this.counted.basis().hasInterval()) {
			add(row, measure + "_interval_lower", Figure.FRACTION,
					share.limit(this.counted.basis(), RoundingMode.FLOOR), cells);
			add(row, measure + "_interval_upper", Figure.FRACTION,
					share.limit(this.counted.basis(), RoundingMode.CEILING), cells);
		}
		if (showsRatio()) {
			addRatio(row, parts.ratio(absent, policies), cells);
		}
	}

	private void addRatio(Selection row, WomenPerMen ratio, RowCells cells) {
		String measure = "women_per_100_men";
		add(row, measure, WomenPerMen.UNIT, ratio.known(), cells);
		add(row, measure + "_lower", WomenPerMen.UNIT, ratio.lower(), cells);
		add(row, measure + "_upper", WomenPerMen.UNIT, ratio.upper(), cells);
		if (this.counted.basis().hasInterval()) {
			add(row, measure + "_interval_lower", WomenPerMen.UNIT,
					ratio.limit(this.counted.basis(), RoundingMode.FLOOR), cells);
			add(row, measure + "_interval_upper", WomenPerMen.UNIT,
					ratio.limit(this.counted.basis(), RoundingMode.CEILING), cells);
		}
	}

	private Value rest(Selection row, SexParts parts, State absent) {
		if (parts.total().isEmpty()) {
			return Value.none(absent);
		}
		return parts.isFaulty() ? Value.none(State.NOT_APPLICABLE).with(Mark.FLAGGED)
				: this.figures.value(Optional.of(CountRange.exactly(parts.unknown())), row.marks(), absent);
	}

	private void add(Selection row, String measure, String unit, Value value, RowCells cells) {
		Part part = unit.equals(WomenPerMen.UNIT) ? Part.DECIMAL : Part.NUMBER;
		this.figures.add(row, "", measure, unit, SeriesFigures.marked(value, row.marks()), List.of(part), cells);
	}

}
