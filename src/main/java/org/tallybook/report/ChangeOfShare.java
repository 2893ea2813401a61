package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.tally.Period;

/**
 * The share in one period against another. "Increase" or "decrease" is said only where
 * the bounds do not overlap; of a sample or a process, where chance does not explain the
 * difference either.
 */
final class ChangeOfShare implements Analysis {

	private static final String SAMPLED = " Where shares have an interval, that of their difference has to leave out"
			+ " zero or, where the sex of anybody is unknown, those of the two periods may not overlap.";

	/** What is concluded where the bounds overlap. */
	static final String NO_CLEAR_CHANGE = "no clear change";

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.CHANGE_OF_SHARE, spec);
		SeriesColumns series = new SeriesColumns(spec, draft);
		Timespan timespan = draft.timespan(draft.source(spec.source()));
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 20)));
		columns.addAll(series.columns());
		columns.add(columns.size() - 1, Column.text("Change since the first period", 30));
		List<SeriesFigures> sampled = SeriesFigures.of(spec, draft)
			.stream()
			.filter((figures) -> SexColumns.shown(spec, figures.counted()) && figures.counted().basis().hasInterval())
			.toList();
		sampled.forEach((figures) -> columns.addAll(columns.size() - 1, ShareChange.columns(figures, spec, draft)));
		List<List<Cell>> rows = new ArrayList<>();
		List<Period> periods = List.of(period(spec.from(), draft), period(spec.to(), draft));
		for (Period period : periods) {
			List<Cell> row = new ArrayList<>(List.of(new Cell.Text(period.label())));
			row.addAll(series.cells(Selection.ofPeriod(period, timespan, true)));
			int before = row.size() - 1;
			Period first = periods.get(0);
			for (SeriesFigures figures : sampled) {
				row.addAll(row.size() - 1,
						rows.isEmpty() ? ShareChange.blank()
								: new ShareChange(figures, spec, draft.spec().policies()).cells(
										Selection.ofPeriod(first, timespan, true),
										Selection.ofPeriod(period, timespan, true)));
			}
			row.add(before, new Cell.Text(rows.isEmpty() ? "" : conclude(spec, draft, series, periods)));
			rows.add(row);
		}
		List<String> about = new ArrayList<>(series.remarks());
		about.add("An increase or a decrease is stated only where the bounds of the two periods do not overlap."
				+ (sampled.isEmpty() ? "" : SAMPLED));
		return Analysis.table(spec, draft, about, columns, rows);
	}

	private static Period period(Optional<String> token, Draft draft) {
		return Period.parse(Tokens.resolve(token.orElse(Tokens.YEAR), draft.month()));
	}

	private static String conclude(TableSpec spec, Draft draft, SeriesColumns series, List<Period> periods) {
		SourceDescription.Counted counted = series.counted()
			.stream()
			.filter((shown) -> !shown.sexes().isEmpty())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Table '" + spec.id() + "' has no series by sex"));
		String word = word(spec, draft, counted, periods);
		draft.conclude(spec.id() + "/" + counted.name(), word);
		return word;
	}

	/**
	 * By the bounds or, of a sample or a process, by the intervals, which reach further:
	 * that of the difference where there is one, else those of the two shares.
	 */
	private static String word(TableSpec spec, Draft draft, SourceDescription.Counted counted, List<Period> periods) {
		String name = counted.name();
		String change = "_interval_change_from_" + periods.get(0).code();
		Optional<BigDecimal> least = number(spec, draft, periods.get(1), name, change + "_lower");
		Optional<BigDecimal> most = number(spec, draft, periods.get(1), name, change + "_upper");
		if (least.isPresent() && most.isPresent()) {
			return conclusion(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO), least, most);
		}
		String end = counted.basis().hasInterval() ? "_interval" : "";
		return conclusion(number(spec, draft, periods.get(0), name, end + "_lower"),
				number(spec, draft, periods.get(0), name, end + "_upper"),
				number(spec, draft, periods.get(1), name, end + "_lower"),
				number(spec, draft, periods.get(1), name, end + "_upper"));
	}

	private static Optional<BigDecimal> number(TableSpec spec, Draft draft, Period period, String name, String bound) {
		String id = spec.id() + "/" + period.code() + "/" + name + "/share_" + spec.share() + bound;
		return Optional.ofNullable(draft.figures().get(id)).flatMap((figure) -> figure.value().number());
	}

	static String conclusion(Optional<BigDecimal> lowerBefore, Optional<BigDecimal> upperBefore,
			Optional<BigDecimal> lowerAfter, Optional<BigDecimal> upperAfter) {
		if (lowerBefore.isEmpty() || upperBefore.isEmpty() || lowerAfter.isEmpty() || upperAfter.isEmpty()) {
			return "cannot be compared";
		}
		if (lowerAfter.get().compareTo(upperBefore.get()) > 0) {
			return "increase";
		}
		return (upperAfter.get().compareTo(lowerBefore.get()) < 0) ? "decrease" : NO_CLEAR_CHANGE;
	}

}
