package org.tallybook.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.tallybook.statistics.Interval;
import org.tallybook.statistics.Share;
import org.tallybook.statistics.ShareDifference;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The difference of the shares of two samples, or of two outcomes of a process, with its
 * interval. Where the sex of anybody is unknown there is none, since the bounds of the
 * two shares tell more than chance would.
 *
 * @param figures the series
 * @param spec the table
 * @param policies the values of the methods
 */
record ShareChange(SeriesFigures figures, TableSpec spec, Policies policies) {

	/** The columns of the limits, with what they tell. */
	static List<Column> columns(SeriesFigures figures, TableSpec spec, Draft draft) {
		draft.methods().used(Method.DIFFERENCE_OF_SHARES, spec);
		return Limits.columns(figures.counted().label() + ", difference of the shares", "percentage points",
				figures.counted().basis().error(), draft);
	}

	/** What stands in the row of the first period. */
	static List<Cell> blank() {
		return List.of(new Cell.Text(""), new Cell.Text(""));
	}

	/** The limits of the later share less the earlier one. */
	List<Cell> cells(Selection before, Selection after) {
		Optional<Share> first = share(before);
		Optional<Share> last = share(after);
		Optional<Interval> interval = first.flatMap((f) -> last.map((l) -> interval(l, f)));
		long base = Math.min(first.map(Share::total).orElse(0L), last.map(Share::total).orElse(0L));
		String from = before.period().map(Period::code).orElse(before.key());
		String measure = "share_" + this.spec.share() + "_interval_change_from_" + from;
		return List.of(cell(after, measure + "_lower", interval.map((i) -> value(i.lower(), base, RoundingMode.FLOOR))),
				cell(after, measure + "_upper", interval.map((i) -> value(i.upper(), base, RoundingMode.CEILING))));
	}

	private Optional<Share> share(Selection row) {
		return SexParts.of(this.figures, row).share(this.spec.share(), row.absent(), this.policies).certain();
	}

	private Interval interval(Share last, Share first) {
		return ShareDifference
			.newcombe10(last.group(), last.total(), first.group(), first.total(),
					this.figures.counted().basis().designEffect(), this.policies.probability())
			.interval();
	}

	private Value value(double limit, long base, RoundingMode side) {
		return Percentage.limit(limit, base, side, this.policies);
	}

	private Cell cell(Selection row, String measure, Optional<Value> value) {
		String path = row.key() + "/" + this.figures.counted().name();
		return new Cell.Number(this.figures.add(path, measure, Figure.FRACTION, row.period(), row.members(),
				value.orElse(Value.none(State.NOT_APPLICABLE))), Part.NUMBER);
	}

}
