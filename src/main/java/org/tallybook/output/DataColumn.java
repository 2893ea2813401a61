package org.tallybook.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.tally.Amount;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Value;

/**
 * A column of the tidy data: one row a figure, in {@code data.csv} and in the data sheet
 * of a workbook.
 *
 * @param name the header
 * @param numeric whether numbers stand in it
 * @param meaning its line of the codebook
 * @param text what stands in it for a figure
 */
record DataColumn(String name, boolean numeric, String meaning, Function<Figure, String> text) {

	/** The kind of both ends of a number that is not a count. */
	static final String ROUNDED = "rounded";

	static final String YES = "yes";

	static final String NO = "no";

	private static final List<String> PREDECLARED = List.of(Series.SEX, Series.AGE_GROUP, Series.PLACE);

	/**
	 * The columns for some figures: the same ones first in every release, then the other
	 * dimensions that occur, by name.
	 * @param figures the figures
	 * @return the columns in order
	 */
	static List<DataColumn> of(Collection<Figure> figures) {
		List<DataColumn> columns = new ArrayList<>(subject());
		PREDECLARED.forEach((dimension) -> columns.add(dimension(dimension)));
		columns.addAll(amount());
		columns.addAll(background());
		TreeSet<String> declared = new TreeSet<>();
		figures.forEach((figure) -> declared.addAll(figure.members().keySet()));
		PREDECLARED.forEach(declared::remove);
		declared.forEach((dimension) -> columns.add(dimension(dimension)));
		return columns;
	}

	private static List<DataColumn> subject() {
		return List.of(words("figure", "id of the figure, the same in every release", Figure::id),
				words("table", "id of the table that prints it", Figure::table),
				words("series", "source and name of its series; empty where it belongs to none", Figure::series),
				words("kind", "flow: periods add; stock and cumulative: they never do; or what else it is",
						Figure::kind),
				words("outcome", "what happened to the people; empty where it is not about people", Figure::outcome),
				words("measure", "what is measured", Figure::measure),
				words("period", "1987, 1987-Q2, 1987-01, 1987-01-31, 1985..1987; ..1984 is everything to 1984",
						(figure) -> figure.period().map(Period::code).orElse("")));
	}

	private static List<DataColumn> amount() {
		return List.of(
				number("low", "low end; empty where it is not stated or there is no figure", (f) -> part(f, Part.LOW)),
				words("low_kind",
						"how the low end was stated: stated, approximate, more_than, at_least, up_to, "
								+ "not_stated; rounded for a number that is not a count",
						(f) -> part(f, Part.LOW_KIND)),
				number("best", "best figure; empty where nobody gave one", (f) -> part(f, Part.BEST)),
				number("high", "high end; empty where it is not stated or there is no figure",
						(f) -> part(f, Part.HIGH)),
				words("high_kind", "how the high end was stated, as low_kind", (f) -> part(f, Part.HIGH_KIND)),
				words("unit",
						"what the numbers count; a fraction of 0.837 is 83.7 %; a unit that begins with per_ is a ratio",
						Figure::unit),
				words("status", "the state, then the marks, with semicolons between", (f) -> status(f.value())),
				words("contested", "yes where somebody denies the figure",
						(f) -> f.value().marks().contains(Mark.CONTESTED) ? YES : NO));
	}

	private static List<DataColumn> background() {
		return List.of(number("n_sources", "how many sources the figure rests on", (f) -> String.valueOf(f.sources())),
				words("definition", "id of the definition that it follows", Figure::definition),
				words("vintage", "date at which its value was read from the publisher", Figure::vintage));
	}

	private static DataColumn dimension(String name) {
		return words(name, "member of this dimension; all where the figure is not broken down by it",
				(figure) -> figure.members().getOrDefault(name, Series.ALL));
	}

	private static DataColumn words(String name, String meaning, Function<Figure, String> text) {
		return new DataColumn(name, false, meaning, text);
	}

	private static DataColumn number(String name, String meaning, Function<Figure, String> text) {
		return new DataColumn(name, true, meaning, text);
	}

	private static String part(Figure figure, Part part) {
		return figure.value()
			.decimal()
			.map((decimal) -> part(decimal, part))
			.or(() -> figure.value().count().map((range) -> part(range, part)))
			.orElse("");
	}

	/** A rounded number stands in all three; a stated bound only on its own side. */
	private static String part(Amount.Decimal decimal, Part part) {
		boolean exact = decimal.kind() == EndKind.STATED || decimal.kind() == EndKind.APPROXIMATE;
		String kind = (decimal.kind() == EndKind.STATED) ? ROUNDED : decimal.kind().code();
		boolean low = exact || decimal.kind() != EndKind.UP_TO;
		boolean high = exact || decimal.kind() == EndKind.UP_TO;
		String number = decimal.number().toPlainString();
		return switch (part) {
			case LOW -> low ? number : "";
			case LOW_KIND -> low ? kind : EndKind.NOT_STATED.code();
			case HIGH -> high ? number : "";
			case HIGH_KIND -> high ? kind : EndKind.NOT_STATED.code();
			default -> exact ? number : "";
		};
	}

	private static String part(CountRange range, Part part) {
		return switch (part) {
			case LOW -> range.low().isStated() ? String.valueOf(range.low().count()) : "";
			case LOW_KIND -> range.low().kind().code();
			case HIGH -> range.high().isStated() ? String.valueOf(range.high().count()) : "";
			case HIGH_KIND -> range.high().kind().code();
			default -> range.best().isPresent() ? String.valueOf(range.best().getAsLong()) : "";
		};
	}

	private static String status(Value value) {
		return value.marks()
			.stream()
			.map((mark) -> ";" + mark.code())
			.collect(Collectors.joining("", value.state().code(), ""));
	}

}
