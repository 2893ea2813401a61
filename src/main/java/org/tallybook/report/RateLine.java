package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.RateInterval;
import org.tallybook.statistics.Ratio;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** What one series brings to a table of rates. */
final class RateLine {

	static final String UNIT = "per_100000";

	private static final long PER = 100_000;

	private static final String MEASURE = "rate_per_100000";

	private static final String NOT_INDEPENDENT = "the people of one incident are not independent of each other";

	private final SeriesFigures figures;

	private final PeriodCounts counts;

	private final TableSpec spec;

	private final Draft draft;

	private final Population population;

	RateLine(SeriesFigures figures, PeriodCounts counts, TableSpec spec, Draft draft) {
		this.figures = figures;
		this.counts = counts;
		this.spec = spec;
		this.draft = draft;
		this.population = figures.counted()
			.population()
			.orElseThrow(
					() -> new IllegalArgumentException("Series '" + figures.counted().name() + "' has no population"));
	}

	private Counted counted() {
		return this.figures.counted();
	}

	/** Only independent events vary as a rate's interval says. */
	private boolean hasInterval() {
		boolean process = counted().basis().kind() == Basis.Kind.PROCESS;
		boolean incidents = this.figures.unit().equals("incidents") && counted().basis().kind() != Basis.Kind.SAMPLE;
		return !counted().ranged() && (process || incidents);
	}

	private String reason() {
		if (counted().ranged()) {
			return "its figures are ranges";
		}
		return (counted().basis().kind() == Basis.Kind.SAMPLE) ? "a sample counts a part of the events only"
				: NOT_INDEPENDENT;
	}

	List<Column> columns() {
		String label = counted().label() + (counted().series().minimum() ? ", at least" : "");
		String note = counted().series().minimum() ? this.draft.notes().marker(SeriesColumns.MINIMUM) : "";
		List<Column> columns = new ArrayList<>(this.figures.columns(label, note));
		columns.add(Column.number(counted().label() + ": " + this.population.of() + " (person-years)"));
		String rate = label + ", per 100,000";
		for (RangeEnd end : RangeEnd.of(counted())) {
			columns.add(Column.number(rate + end.suffix(counted()).replace("_", ", ")));
		}
		this.draft.methods().used(Method.RATE, this.spec);
		if (!hasInterval()) {
			this.draft.methods().refused(Method.RATE_INTERVAL, this.spec, counted().label(), Sentence.of(reason()));
			return columns;
		}
		this.draft.methods().used(Method.RATE_INTERVAL, this.spec);
		columns.addAll(Limits.columns(counted().label() + ", per 100,000", "", Basis.of(Basis.Kind.PROCESS).error(),
				this.draft));
		return columns;
	}

	/** What stands above the table: the population, and what the rate is not. */
	List<String> about() {
		List<String> about = new ArrayList<>();
		about.add("Population: " + this.population.words());
		if (!this.population.same()) {
			about.add("Numerator and denominator are of different populations: not a risk.");
		}
		if (!hasInterval()) {
			about.add(counted().label() + ": no interval, since " + reason() + ".");
		}
		return about;
	}

	void add(Selection row, Period period, RowCells cells) {
		String path = period.code() + "/" + counted().name();
		Value count = this.figures.value(this.counts.count(period), row.marks(), State.MISSING);
		cells.add(this.figures.add(path, Optional.of(period), Map.of(), count), count, this.figures.parts());
		Optional<Ratio> years = this.population.personYears(period);
		Value people = years.map((exact) -> Value.of(exact.decimal(0, RoundingMode.HALF_EVEN).longValueExact()))
			.orElse(Value.none(State.MISSING));
		cells.add(this.draft.add(new Figure(this.spec.id() + "/" + path + "/population", this.spec.id(), "",
				"population", "", "population", Optional.of(period), new TreeMap<>(), "person_years", people, 1,
				this.spec.source(), this.population.retrieved().toString())), people, List.of(Part.NUMBER));
		for (RangeEnd end : RangeEnd.of(counted())) {
			add(path, MEASURE + end.suffix(counted()), period,
					value(period, years, (x, exposure) -> rate(x, exposure, end), end), cells);
		}
		if (hasInterval()) {
			add(path, MEASURE + "_interval_lower", period, limit(period, years, RoundingMode.FLOOR), cells);
			add(path, MEASURE + "_interval_upper", period, limit(period, years, RoundingMode.CEILING), cells);
		}
	}

	private void add(String path, String measure, Period period, Value value, RowCells cells) {
		cells.add(this.figures.add(path, measure, UNIT, Optional.of(period), Map.of(), value), value,
				List.of(Part.DECIMAL));
	}

	private interface Made {

		Value of(long count, Ratio exposure);

	}

	/** A number of a whole period whose population is known, marked as its count is. */
	private Value value(Period period, Optional<Ratio> years, Made made, RangeEnd end) {
		OptionalLong count = end.of(this.counts.count(period));
		if (this.counts.count(period).isEmpty() || years.isEmpty() || count.isEmpty()) {
			return Value.none(State.MISSING);
		}
		if (!this.counts.isWhole(period) || count.getAsLong() < 0) {
			return Value.none(State.NOT_APPLICABLE);
		}
		if (counted().series().minimum() && count.getAsLong() == 0) {
			return Value.none(State.NONE_DOCUMENTED);
		}
		return made.of(count.getAsLong(), years.get()).with(Mark.PROVISIONAL, this.counts.isProvisional(period));
	}

	private Value rate(long count, Ratio exposure, RangeEnd end) {
		Ratio rate = new Ratio(Math.multiplyExact(Math.multiplyExact(PER, count), exposure.denominator()),
				exposure.numerator());
		BigDecimal rounded = rate.decimal(decimals(count), end.rounding());
		return Value.of(rounded, counted().series().minimum() ? EndKind.AT_LEAST : EndKind.STATED)
			.with(Mark.LOW, rounded.signum() == 0 && count > 0);
	}

	private Value limit(Period period, Optional<Ratio> years, RoundingMode side) {
		return value(period, years, (count, exposure) -> {
			double confidence = this.draft.spec().policies().probability();
			RateInterval rate = RateInterval.garwood(count, exposure.value(), PER, confidence);
			double limit = (side == RoundingMode.FLOOR) ? rate.interval().lower() : rate.interval().upper();
			return Value.of(BigDecimal.valueOf(limit).setScale(decimals(count), side));
		}, RangeEnd.BEST);
	}

	private int decimals(long count) {
		return Percentage.decimals(count, this.draft.spec().policies());
	}

}
