package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tallybook.statistics.RevisionStatistics;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * An earlier vintage of a series against the latest: what each period was revised by, and
 * the mean of it.
 */
final class Vintages implements Analysis {

	private static final String MEANS = "Over single periods of the source's own length that both vintages have. The"
			+ " mean revision keeps the signs, the mean absolute revision does not. t is the mean revision by its"
			+ " standard error after Newey and West; beyond the critical value first figures are biased.";

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.REVISION, spec);
		List<List<Cell>> rows = new ArrayList<>();
		VintagePair.of(spec, draft).forEach((pair) -> rows.addAll(rows(pair, spec, draft)));
		String unit = " (" + draft.source(spec.source()).definition().unit() + ")";
		List<Column> columns = List.of(Column.text("Series", 24), Column.text("Of", 14), Column.text("Period", 20),
				Column.text("Earlier vintage", 20), Column.number("Earlier figure" + unit),
				Column.number("Latest figure" + unit), Column.number("Revision, later less earlier" + unit),
				Column.text("Over single periods" + draft.notes().marker(MEANS), 70));
		return Analysis.table(spec, draft, List.of(maturity(spec, draft)), columns, rows);
	}

	/** How old the figures are that are compared. */
	static String maturity(TableSpec spec, Draft draft) {
		String latest = draft.source(spec.source()).vintage().map(Period::label).orElse("");
		return "Each earlier vintage is compared with the latest, that of " + latest + "; the oldest holds the first"
				+ " figures that the file has.";
	}

	private static List<List<Cell>> rows(VintagePair pair, TableSpec spec, Draft draft) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Period period : pair.periods()) {
			List<Cell> cells = new ArrayList<>(head(pair, Labels.of(period)));
			String unit = pair.figures().unit();
			cells.add(number(pair, period, unit + "_earlier", value(pair, pair.before(period))));
			cells.add(number(pair, period, unit, value(pair, pair.after(period))));
			Value revision = pair.revision(period).map((n) -> Value.of(n)).orElse(Value.none(State.MISSING));
			cells.add(number(pair, period, unit + "_revision", revision));
			cells.add(new Cell.Text(""));
			rows.add(cells);
		}
		rows.add(means(pair, spec, draft));
		return rows;
	}

	private static List<Cell> head(VintagePair pair, String label) {
		return List.of(new Cell.Text(pair.label()), new Cell.Text(pair.group()), new Cell.Text(label),
				new Cell.Text(pair.vintage()));
	}

	private static Value value(VintagePair pair, Optional<CountRange> count) {
		return pair.figures().value(count, Set.of(), State.MISSING);
	}

	private static Cell number(VintagePair pair, Period period, String measure, Value value) {
		String id = pair.figures()
			.add(pair.path(period.code()), measure, pair.figures().unit(), Optional.of(period), pair.members(), value);
		return new Cell.Number(id, pair.figures().counted().ranged() ? Part.WORDS : Part.NUMBER);
	}

	/** The row of the single periods together. */
	private static List<Cell> means(VintagePair pair, TableSpec spec, Draft draft) {
		List<Cell> cells = new ArrayList<>(head(pair, "Single periods"));
		cells.addAll(List.of(new Cell.Text(""), new Cell.Text("")));
		long sum = pair.singles().stream().mapToLong((period) -> pair.revision(period).orElse(0L)).sum();
		cells.add(new Cell.Number(pair.all().add(pair.figures().unit() + "_revision", Value.of(sum)), Part.NUMBER));
		Optional<RevisionStatistics> statistics = pair.statistics();
		if (statistics.isPresent()) {
			cells.add(new Cell.Phrase(
					RevisionFigures.of(pair.all(), statistics.get(), draft.spec().policies()).sentence()));
		}
		else {
			cells.add(new Cell.Phrase(RevisionFigures.tooFew(pair.refuse(spec))));
		}
		return cells;
	}

}
