package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tallybook.statistics.Bias;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.RevisionStatistics;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The statistics of revisions as figures of a table. Means, deviations and the largest
 * are in units of the series with one decimal, the relative revision is a percentage of
 * the later figures with two, the statistics of the test have two; all are rounded to the
 * nearest, half to even. What is concluded rests on the numbers before rounding.
 *
 * @param ids the id of the figure of each measure
 * @param sign what stands before the mean, a plus where it is above 0
 * @param conclusion what the test says, in words
 */
record RevisionFigures(Map<String, String> ids, String sign, String conclusion) {

	/** With fewer single periods there is no statistic. */
	static final int LEAST = Bias.LEAST;

	static final String BIASED = "first figures are biased, add caution";

	static final String UNBIASED = "no sign of bias";

	private static final String PERIODS = "periods_compared";

	private static final String MEAN = "mean_revision";

	private static final String ABSOLUTE = "mean_absolute_revision";

	private static final String RELATIVE = "relative_mean_absolute_revision";

	private static final String DEVIATION = "standard_deviation_of_revision";

	private static final String SQUARE = "root_mean_square_of_revision";

	private static final String LARGEST = "largest_absolute_revision";

	private static final String UPWARD = "periods_of_upward_revision";

	private static final String SHARE = "share_of_upward_revision";

	private static final String T = "t_newey_west_of_revision";

	private static final String CRITICAL = "t_critical_of_revision";

	private static final List<String> DECIMALS = List.of(MEAN, ABSOLUTE, DEVIATION, SQUARE, T, CRITICAL);

	/**
	 * Adds the statistics to a table.
	 * @param into where they go
	 * @param statistics of at least {@link #LEAST} periods
	 * @param policies when a share is printed
	 * @return the figures
	 */
	static RevisionFigures of(Place into, RevisionStatistics statistics, Policies policies) {
		Map<String, Value> values = new TreeMap<>();
		values.put(PERIODS, Value.of(statistics.n()));
		values.put(MEAN, decimal(statistics.mean(), 1));
		values.put(ABSOLUTE, decimal(statistics.meanAbsolute(), 1));
		values.put(RELATIVE,
				statistics.relativeToLater()
					.map((ratio) -> Value.of(ratio.rounded(2, RoundingMode.HALF_EVEN)))
					.orElse(Value.none(State.NOT_APPLICABLE)));
		values.put(DEVIATION, decimal(statistics.standardDeviation().orElse(Double.NaN), 1));
		values.put(SQUARE, decimal(statistics.rootMeanSquare(), 1));
		values.put(LARGEST, Value.of(statistics.largest()));
		values.put(UPWARD, Value.of(statistics.upward().numerator()));
		values.put(SHARE, share(statistics.upward(), policies));
		Optional<Bias> bias = statistics.bias();
		values.put(T, decimal(bias.map(Bias::neweyWest).orElse(Double.NaN), 2));
		values.put(CRITICAL, decimal(bias.map(Bias::critical).orElse(Double.NaN), 2));
		Map<String, String> ids = new TreeMap<>();
		values.forEach((measure, value) -> ids.put(measure, into.add(measure, value)));
		return new RevisionFigures(ids, (statistics.mean() > 0) ? "+" : "",
				bias.filter(Bias::isBiased).isPresent() ? BIASED : UNBIASED);
	}

	/** Revisions that are all the same have no deviation to hold the mean against. */
	private static Value decimal(double number, int decimals) {
		return Double.isFinite(number) ? Value.of(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN))
				: Value.none(State.NOT_APPLICABLE);
	}

	private static Value share(Ratio upward, Policies policies) {
		return (upward.denominator() < policies.percentBase())
				? Value.none(State.NOT_APPLICABLE).with(Mark.LOW_RELIABILITY) : Value.of(upward
					.rounded((upward.denominator() < policies.decimalBase()) ? 0 : 1, RoundingMode.HALF_EVEN));
	}

	/** The statistics in one sentence. */
	Sentence sentence() {
		TreeMap<String, String> names = new TreeMap<>();
		names.put("mean", id(MEAN));
		names.put("absolute", id(ABSOLUTE));
		names.put("periods", id(PERIODS));
		names.put("relative", id(RELATIVE));
		names.put("t", id(T));
		names.put("critical", id(CRITICAL));
		return new Sentence("mean revision " + this.sign + "{mean.decimal} and mean absolute revision"
				+ " {absolute.decimal} over {periods} single periods, {relative} of the later figures; t {t.decimal}"
				+ " against {critical.decimal}: " + this.conclusion, names);
	}

	private String id(String measure) {
		return this.ids.getOrDefault(measure, "");
	}

	/** The columns of a table with a row for each series. */
	static List<Column> columns(String unit, Draft draft) {
		String of = " (" + unit + ")";
		return List.of(Column.number("Single periods"), Column.number("Mean revision" + of + draft.notes().marker("""
				Later figure less first figure, averaged with its sign: above 0, first figures were too low.""")),
				Column.number("Mean absolute revision" + of),
				Column.number("Relative mean absolute revision (%)" + draft.notes()
					.marker("The sum of the revisions without their signs, as a percentage of the sum of the later"
							+ " figures.")),
				Column.number("Standard deviation" + of), Column.number("Root mean square" + of),
				Column.number("Largest absolute revision" + of), Column.number("Revised upwards (periods)"),
				Column.number("Revised upwards (%)"),
				Column.number("t of the mean revision" + draft.notes()
					.marker("The mean revision by its standard error"
							+ " after Newey and West, lag 1. Beyond the critical value, that of Student's t at 95 %, first"
							+ " figures are biased.")),
				Column.number("Critical value of t"));
	}

	/** The cells below these columns. */
	List<Cell> cells() {
		return measures()
			.map((measure) -> (Cell) new Cell.Number(id(measure),
					DECIMALS.contains(measure) ? Part.DECIMAL : Part.NUMBER))
			.toList();
	}

	/** The same cells where there are too few periods for statistics. */
	static List<Cell> none(Place into, String periods) {
		List<Cell> cells = new ArrayList<>(List.of(new Cell.Number(periods, Part.NUMBER)));
		measures().skip(1)
			.forEach((measure) -> cells
				.add(new Cell.Number(into.add(measure, Value.none(State.NOT_APPLICABLE)), Part.NUMBER)));
		return cells;
	}

	/** Why there are no statistics, with the number of periods that there are. */
	static Sentence tooFew(String periods) {
		return new Sentence("{periods} single periods have a first and a later figure, fewer than the least: the table"
				+ " stands alone.", new TreeMap<>(Map.of("periods", periods)));
	}

	/** The same of the releases of this publication. */
	static Sentence tooFewReleased(String periods) {
		return new Sentence(
				"{periods} single periods were first published after the very first release of this"
						+ " publication and have a later figure, fewer than the least: the table stands alone.",
				new TreeMap<>(Map.of("periods", periods)));
	}

	private static Stream<String> measures() {
		return Stream.of(PERIODS, MEAN, ABSOLUTE, RELATIVE, DEVIATION, SQUARE, LARGEST, UPWARD, SHARE, T, CRITICAL);
	}

	/**
	 * Where statistics go in a table.
	 *
	 * @param figures the series
	 * @param path the row, in ids
	 * @param members of whom
	 */
	record Place(SeriesFigures figures, String path, Map<String, String> members) {

		/** Adds how many periods there are. */
		String periods(int count) {
			return add(PERIODS, Value.of(count));
		}

		String add(String measure, Value value) {
			return this.figures.add(this.path, measure, unit(measure), Optional.empty(), this.members, value);
		}

		private String unit(String measure) {
			return switch (measure) {
				case PERIODS, UPWARD -> "periods";
				case RELATIVE, SHARE -> Figure.FRACTION;
				case T, CRITICAL -> "ratio";
				default -> this.figures.unit();
			};
		}

	}

}
