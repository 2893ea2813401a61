package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * For which periods each source reported: a row for each source and a cell for each of
 * its periods, so that a period without a report is seen as one.
 *
 * @param frame what every chart has
 * @param rows the sources in the order of the workbook
 */
public record CalendarChart(Chart.Frame frame, List<Row> rows) implements Chart {

	/** The name of its sheet in every workbook. */
	static final String SHEET = "Chart coverage";

	/** So many sources with gaps are named in a title, which is to stay readable. */
	private static final int MOST_NAMED = 3;

	private static final String ABOUT = "Each cell is one period of a source, from its first report to the last month"
			+ " that it covers. Fewer reports are not fewer cases. Sources of counts: ";

	private static final String HIDDEN = " not shown here because of not being public: a period without a report"
			+ " could tell that nobody was counted.";

	public CalendarChart {
		rows = List.copyOf(rows);
	}

	/**
	 * A source.
	 *
	 * @param source its id
	 * @param title its title, another one for each source
	 * @param unit what its cells are: month, quarter, year or date
	 * @param span how often it reports, from when to when; of a source without cells what
	 * is to be said in their place
	 * @param gaps its periods without a report in words, empty where there is none
	 * @param reported the id of the figure for how many of its periods it reported, empty
	 * where it has no cells
	 * @param expected the same for how many it was expected to report
	 * @param cells the periods that it is expected to report, by the figures that say
	 * whether it did
	 * @param longer periods of which it gives one figure that belongs to no cell
	 */
	public record Row(String source, String title, String unit, String span, String gaps, String reported,
			String expected, List<Chart.Point> cells, List<Chart.Point> longer) {

		public Row {
			cells = List.copyOf(cells);
			longer = List.copyOf(longer);
		}

		/** Whether it has cells; a register of claims has none. */
		public boolean isCounted() {
			return !this.cells.isEmpty();
		}

	}

	/**
	 * The id of the chart of a workbook.
	 * @param workbook the id of the workbook
	 * @return the id, which names its images too
	 */
	static String id(String workbook) {
		return "coverage-" + workbook;
	}

	/**
	 * The chart of some rows, where one of them has two periods or more.
	 * @param id the id of the chart
	 * @param table the id of the table of coverage
	 * @param rows the rows
	 * @param hidden how many sources of the workbook are left out of it
	 * @return the chart; none where no source could have a gap
	 */
	static Optional<CalendarChart> of(String id, String table, List<Row> rows, int hidden) {
		if (rows.stream().noneMatch((row) -> row.cells().size() > 1)) {
			return Optional.empty();
		}
		return Optional.of(new CalendarChart(new Chart.Frame(id, SHEET, title(rows), alt(rows), caption(rows, hidden),
				table, "Periods reported (% of those expected)"), rows));
	}

	/**
	 * The chart without the rows of some sources; its words are made anew, and say that
	 * sources are left out and why.
	 * @param hidden tells by its id whether a source is left out
	 * @return the chart; none where no source is left that could have a gap
	 */
	public Optional<CalendarChart> without(Predicate<String> hidden) {
		List<Row> shown = this.rows.stream().filter((row) -> !hidden.test(row.source())).toList();
		return of(id(), table(), shown, this.rows.size() - shown.size());
	}

	/** The finding: who reported for every period, and for how many who did not. */
	private static Sentence title(List<Row> rows) {
		List<Row> counted = rows.stream().filter(Row::isCounted).toList();
		List<Row> gaps = counted.stream().filter((row) -> !row.gaps().isEmpty()).toList();
		if (gaps.isEmpty()) {
			return Sentence.of(((counted.size() == 1) ? quoted(counted.get(0)) : "Every source of counts")
					+ " reported for each of its periods");
		}
		SortedMap<String, String> figures = new TreeMap<>();
		List<String> named = new ArrayList<>();
		for (Row row : gaps.subList(0, Math.min(MOST_NAMED, gaps.size()))) {
			named.add(quoted(row) + (named.isEmpty() ? " reported for " : " for ") + places(row, rows, figures) + " "
					+ row.unit() + "s");
		}
		String others = (gaps.size() > MOST_NAMED) ? "; others lack periods too"
				: switch (counted.size() - gaps.size()) {
					case 0 -> "";
					case 1 -> "; the other source of counts for each of its periods";
					default -> "; every other source of counts for each of its periods";
				};
		return new Sentence(joined(named) + others, figures);
	}

	private static String joined(List<String> parts) {
		int last = parts.size() - 1;
		return (last == 0) ? parts.get(0)
				: String.join(", ", parts.subList(0, last)) + " and " + parts.get(parts.size() - 1);
	}

	/** Such as "{reported-0} of {expected-0}", with the figures for it. */
	private static String places(Row row, List<Row> rows, SortedMap<String, String> figures) {
		int place = rows.indexOf(row);
		figures.put("reported-" + place, row.reported());
		figures.put("expected-" + place, row.expected());
		return "{reported-" + place + "} of {expected-" + place + "}";
	}

	private static Sentence alt(List<Row> rows) {
		SortedMap<String, String> figures = new TreeMap<>();
		StringBuilder words = new StringBuilder("Calendar of reports with a row for each source.");
		for (Row row : rows) {
			words.append(' ').append(quoted(row)).append(", ").append(plain(row.span()));
			if (row.isCounted()) {
				words.append(": ").append(places(row, rows, figures)).append(" reported");
			}
			words.append(row.gaps().isEmpty() ? "." : "; none for " + row.gaps() + ".");
		}
		return new Sentence(words.toString(), figures);
	}

	private static String caption(List<Row> rows, int hidden) {
		String sources = rows.stream()
			.filter(Row::isCounted)
			.map((row) -> row.title() + " (" + row.span() + ")")
			.collect(Collectors.joining("; "));
		String left = switch (hidden) {
			case 0 -> "";
			case 1 -> " One source is" + HIDDEN;
			default -> " " + hidden + " sources are" + HIDDEN;
		};
		return ABOUT + sources + "." + left;
	}

	private static String quoted(Row row) {
		return "'" + plain(row.title()) + "'";
	}

	/** Without braces, which in a sentence hold figures. */
	private static String plain(String words) {
		return words.replace('{', '(').replace('}', ')');
	}

}
