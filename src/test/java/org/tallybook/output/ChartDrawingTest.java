package org.tallybook.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Figure;
import org.tallybook.report.Report;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** What a figure says is to be seen in the chart: two sayings never look the same. */
class ChartDrawingTest {

	private static final String MONTH = "months/2024-03/persons";

	private static final String CLAIM = "claims/c0/persons";

	/** A report: as high as the strip, or as the row of a calendar. */
	private static final Pattern FILLED = Pattern.compile(" height=\"(14|20)\"");

	/** White inside a frame of a third of the height. */
	private static final Pattern EMPTY = Pattern.compile(" height=\"(2\\.6|4\\.4)\"");

	private static final String REPORT = "months/report-2024-03/persons";

	private final Set<String> drawings = new HashSet<>();

	@Test
	void drawsEveryStateOfAMonthInItsOwnWay() throws IOException {
		for (State state : State.values()) {
			Value value = state.printsNumber() ? Value.of(state == State.FIGURE ? 77 : 0) : Value.none(state);
			this.drawings.add(draw(0, MONTH, value));
		}
		assertThat(this.drawings).as("a month that is missing is one without a source; not applicable is neither")
			.hasSize(6);
	}

	@Test
	void drawsAMonthThatWillChangeOrIsIncompleteInItsOwnWay() throws IOException {
		this.drawings.add(draw(0, MONTH, Value.of(77)));
		this.drawings.add(draw(0, MONTH, Value.of(77).with(Mark.PROVISIONAL)));
		this.drawings.add(draw(0, MONTH, Value.of(77).with(Mark.INCOMPLETE)));
		assertThat(this.drawings).hasSize(3);
	}

	@Test
	void namesTheMonthsThatFailACheckUnderALine() throws IOException {
		assertThat(draw(0, MONTH, Value.of(77).with(Mark.FLAGGED))).isNotEqualTo(draw(0, MONTH, Value.of(77)));
	}

	@Test
	void hatchesAMonthThatWillChangeOrIsIncomplete() throws IOException {
		long plain = lines(draw(0, MONTH, Value.of(77)));
		assertThat(lines(draw(0, MONTH, Value.of(77).with(Mark.PROVISIONAL)))).isGreaterThan(plain + 10);
		assertThat(lines(draw(0, MONTH, Value.of(77).with(Mark.INCOMPLETE)))).isGreaterThan(plain + 10);
	}

	@Test
	void drawsTheBandOfAMonthFromItsLowToItsHighEnd() throws IOException {
		this.drawings.add(draw(0, MONTH, range(EndKind.STATED, 70, EndKind.STATED, 90)));
		this.drawings.add(draw(0, MONTH, range(EndKind.STATED, 70, EndKind.STATED, 95)));
		this.drawings.add(draw(0, MONTH, range(EndKind.STATED, 70, EndKind.NOT_STATED, 0)));
		this.drawings.add(draw(0, MONTH, range(EndKind.NOT_STATED, 0, EndKind.UP_TO, 90)));
		assertThat(this.drawings).hasSize(4);
	}

	@Test
	void neverJoinsALineOverAMonthWithoutAFigure() throws IOException {
		String between = "months/2024-08/persons";
		String joined = draw(0, between, Value.of(0));
		String gap = draw(0, between, Value.none(State.MISSING));
		assertThat(lines(joined) - lines(gap)).isEqualTo(2);
		String none = draw(0, between, Value.none(State.NONE_DOCUMENTED));
		assertThat(lines(none)).as("no case on record").isEqualTo(lines(gap));
	}

	/**
	 * Each box of the strip is filled, framed or hatched in the one colour of reports.
	 */
	@Test
	void drawsAMonthWithoutASourceAsAnEmptyBoxUnderItsGap() throws IOException {
		String reported = draw(0, MONTH, Value.of(77));
		String missing = draw(0, MONTH, Value.none(State.MISSING));
		assertThat(boxes(reported, FILLED) - boxes(missing, FILLED)).isEqualTo(1);
		assertThat(boxes(missing, EMPTY) - boxes(reported, EMPTY)).isEqualTo(1);
		String incomplete = draw(0, MONTH, Value.of(77).with(Mark.INCOMPLETE));
		assertThat(boxes(reported, FILLED) - boxes(incomplete, FILLED)).isEqualTo(1);
		assertThat(lines(incomplete) - lines(reported)).as("its hatching").isGreaterThan(3);
	}

	@Test
	void drawsNoStripOfSourcesUnderCountsThatDoNotAdd() throws IOException {
		String flows = draw(0, (figure) -> figure);
		String dates = draw(0,
				(figure) -> new Figure(figure.id(), figure.table(), figure.series(), "stock", figure.outcome(),
						figure.measure(), figure.period(), figure.members(), figure.unit(), figure.value(),
						figure.sources(), figure.definition(), figure.vintage()));
		assertThat(boxes(flows, FILLED)).isGreaterThan(10);
		assertThat(boxes(dates, FILLED)).isZero();
	}

	@Test
	void drawsEveryStateOfAReportInItsOwnWay() throws IOException {
		for (Value value : List.of(Value.of(1), Value.of(0), Value.of(1).with(Mark.PROVISIONAL),
				Value.of(1).with(Mark.INCOMPLETE), Value.none(State.SUPPRESSED))) {
			this.drawings.add(draw(7, REPORT, value));
		}
		assertThat(this.drawings).hasSize(5);
		assertThat(draw(7, REPORT, Value.of(0).with(Mark.INCOMPLETE))).as("nothing reported is no part of it")
			.isIn(this.drawings);
	}

	@Test
	void drawsAPeriodWithoutAReportAsAnEmptyBox() throws IOException {
		String reported = draw(7, REPORT, Value.of(1));
		String none = draw(7, REPORT, Value.of(0));
		assertThat(boxes(reported, FILLED) - boxes(none, FILLED)).isEqualTo(1);
		assertThat(boxes(none, EMPTY) - boxes(reported, EMPTY)).isEqualTo(1);
		String part = draw(7, REPORT, Value.of(1).with(Mark.INCOMPLETE));
		assertThat(lines(part) - lines(reported)).as("its hatching").isGreaterThan(1);
		assertThat(boxes(draw(7, REPORT, Value.none(State.SUPPRESSED)), FILLED)).isEqualTo(boxes(none, FILLED));
	}

	/** The boxes of a height. */
	private static long boxes(String svg, Pattern look) {
		return bars(svg).stream().filter((bar) -> look.matcher(bar).find()).count();
	}

	private static long lines(String svg) {
		return Pattern.compile("<line fill").matcher(svg).results().count();
	}

	@Test
	void drawsEveryKindOfLowEndOfAClaimInItsOwnWay() throws IOException {
		for (EndKind kind : EndKind.values()) {
			this.drawings.add(draw(1, CLAIM, range(kind, 500, EndKind.STATED, 650)));
			this.drawings.add(draw(1, CLAIM, range(kind, 500, EndKind.NOT_STATED, 0)));
		}
		assertThat(this.drawings).hasSize(2 * EndKind.values().length);
	}

	@Test
	void drawsEveryKindOfHighEndOfAClaimInItsOwnWay() throws IOException {
		for (EndKind kind : EndKind.values()) {
			this.drawings.add(draw(1, CLAIM, range(EndKind.NOT_STATED, 0, kind, 650)));
		}
		assertThat(this.drawings).hasSameSizeAs(EndKind.values());
	}

	@Test
	void drawsEveryStateAndMarkOfAClaimInItsOwnWay() throws IOException {
		for (State state : State.values()) {
			this.drawings.add(draw(1, CLAIM,
					state.printsNumber() ? Value.of(state == State.FIGURE ? 500 : 0) : Value.none(state)));
		}
		for (Mark mark : Mark.values()) {
			this.drawings.add(draw(1, CLAIM, Value.of(500).with(mark)));
		}
		assertThat(this.drawings).hasSize(State.values().length + Mark.values().length);
	}

	@Test
	void drawsAShareWhereSexIsKnownOfEnoughAndNothingWhereNot() throws IOException {
		Value half = Value.of(new BigDecimal("0.500"));
		String enough = draw(2, "months/share-2014-coverage/persons", half);
		String tooFew = draw(2, "months/share-2014-coverage/persons", Value.of(new BigDecimal("0.499")));
		assertThat(lines(enough) - lines(tooFew)).as("the bar between the bounds, with two caps").isEqualTo(3);
	}

	@Test
	void drawsOfHowManySexIsKnownWhereNoShareCanBeDrawn() throws IOException {
		Value tooFew = Value.of(new BigDecimal("0.499"));
		Value fewer = Value.of(new BigDecimal("0.300"));
		Map<String, Value> changed = allYears(tooFew);
		changed.put("months/share-2014-coverage/persons", fewer);
		List<String> columns = bars(draw(2, allYears(tooFew)));
		List<String> changedColumns = bars(draw(2, changed));
		assertThat(columns).hasSameSizeAs(changedColumns);
		assertThat(columns.stream().filter((bar) -> !changedColumns.contains(bar))).as("only the column that is lower")
			.hasSize(1);
		changed.put("months/share-2014-coverage/persons", tooFew.with(Mark.PROVISIONAL));
		assertThat(lines(draw(2, changed))).as("hatched").isGreaterThan(lines(draw(2, allYears(tooFew))) + 10);
		assertThat(bars(draw(2, allYears(Value.none(State.MISSING))))).as("nothing is known, which is not zero")
			.hasSizeLessThan(bars(draw(2, allYears(Value.of(new BigDecimal("0.000"))))).size());
	}

	private static Map<String, Value> allYears(Value coverage) {
		Map<String, Value> changed = new HashMap<>();
		EveryStateReport.get()
			.figures()
			.keySet()
			.stream()
			.filter((id) -> id.matches("months/share-[0-9]+-coverage/persons"))
			.forEach((id) -> changed.put(id, coverage));
		return changed;
	}

	@Test
	void drawsAClaimedShareOnlyWhereItIsDeclaredOfThesePeople() throws IOException {
		Release release = EveryStateReport.release(EveryStateReport.get());
		Chart.Share with = (Chart.Share) release.workbooks().get(0).charts().get(2);
		Chart.Share without = new Chart.Share(with.frame(), with.label(), with.leastCoverage(), with.portions(),
				Optional.empty(), with.events());
		String claimed = new String(ChartImage.of(release, with).svg(), StandardCharsets.UTF_8);
		String plain = new String(ChartImage.of(release, without).svg(), StandardCharsets.UTF_8);
		assertThat(lines(claimed) - lines(plain)).as("the line of the claimed share").isEqualTo(1);
	}

	@Test
	void drawsEveryStateAndSignOfAShareInItsOwnWay() throws IOException {
		Value share = Value.of(new BigDecimal("0.600"));
		for (Value value : List.of(share, share.with(Mark.PROVISIONAL), share.with(Mark.INCOMPLETE),
				share.with(Mark.LOW_RELIABILITY), Value.none(State.SUPPRESSED), Value.none(State.NOT_APPLICABLE))) {
			this.drawings.add(draw(2, "months/share-2013-known/persons", value));
		}
		assertThat(this.drawings).hasSize(6);
	}

	@Test
	void drawsTheBoundsOfAShareWhereverTheyArePublished() throws IOException {
		for (String bound : List.of("lower", "upper")) {
			this.drawings.add(draw(2, "months/share-2017-" + bound + "/persons", Value.of(new BigDecimal("0.400"))));
			this.drawings.add(draw(2, "months/share-2017-" + bound + "/persons", Value.of(new BigDecimal("0.300"))));
			this.drawings.add(draw(2, "months/share-2017-" + bound + "/persons", Value.none(State.SUPPRESSED)));
		}
		assertThat(this.drawings).hasSize(6);
	}

	@Test
	void drawsEveryStateAndSignOfAnOutcomeInItsOwnWay() throws IOException {
		String figure = "months/outcome-Killed-2023/persons";
		for (State state : State.values()) {
			this.drawings.add(draw(3, figure,
					state.printsNumber() ? Value.of(state == State.FIGURE ? 77 : 0) : Value.none(state)));
		}
		this.drawings.add(draw(3, figure, Value.of(77).with(Mark.PROVISIONAL)));
		this.drawings.add(draw(3, figure, Value.of(77).with(Mark.INCOMPLETE)));
		this.drawings.add(draw(3, figure, range(EndKind.NOT_STATED, 0, EndKind.UP_TO, 90)));
		assertThat(this.drawings).hasSize(State.values().length + 3);
	}

	@Test
	void drawsEveryStateAndSignOfASmallChartInItsOwnWay() throws IOException {
		String figure = "months/outcome-North-2013/persons";
		for (State state : State.values()) {
			this.drawings.add(draw(6, figure,
					state.printsNumber() ? Value.of(state == State.FIGURE ? 77 : 0) : Value.none(state)));
		}
		this.drawings.add(draw(6, figure, Value.of(77).with(Mark.PROVISIONAL)));
		this.drawings.add(draw(6, figure, Value.of(77).with(Mark.INCOMPLETE)));
		this.drawings.add(draw(6, figure, range(EndKind.NOT_STATED, 0, EndKind.UP_TO, 90)));
		assertThat(this.drawings).as("a year that is missing or not applicable is a gap")
			.hasSize(State.values().length - 1 + 3);
	}

	/** 400 a year everywhere but in one chart; a high number there moves all of them. */
	@Test
	void drawsAllSmallChartsOnOneScale() throws IOException {
		Map<String, Long> before = level(draw(6, "months/outcome-North-2013/persons", Value.of(77)));
		Map<String, Long> higher = level(draw(6, "months/outcome-North-2013/persons", Value.of(9_000)));
		String y = Collections.max(before.entrySet(), Map.Entry.comparingByValue()).getKey();
		assertThat(before.get(y)).as("lines of two charts").isGreaterThan(20);
		assertThat(higher).as("another scale in both").doesNotContainKey(y).containsValue(before.get(y));
	}

	/** How many level lines there are at each height. */
	private static Map<String, Long> level(String svg) {
		return Pattern.compile("<line\\s[^>]*>")
			.matcher(svg)
			.results()
			.map(MatchResult::group)
			.filter((line) -> at(line, "y1").equals(at(line, "y2")))
			.collect(Collectors.groupingBy((line) -> at(line, "y1"), Collectors.counting()));
	}

	private static String at(String line, String attribute) {
		return Pattern.compile(attribute + "=\"([^\"]+)\"").matcher(line).results().findFirst().orElseThrow().group(1);
	}

	@Test
	void drawsEveryKindOfEndOfAnIncidentInItsOwnWay() throws IOException {
		for (EndKind kind : EndKind.values()) {
			this.drawings.add(draw(4, "claims/incident-0/persons", range(kind, 500, EndKind.STATED, 650)));
			this.drawings.add(draw(4, "claims/incident-0/persons", range(EndKind.NOT_STATED, 0, kind, 650)));
		}
		this.drawings.add(draw(4, "claims/incident-0/persons", Value.of(500)));
		this.drawings.add(draw(4, "claims/incident-0/persons", Value.of(500).with(Mark.CONTESTED)));
		this.drawings.add(draw(4, "claims/incident-0/persons", Value.none(State.MISSING)));
		this.drawings.add(draw(4, "claims/incident-0/persons", Value.none(State.SUPPRESSED)));
		assertThat(this.drawings).as("650 without a low end occurs twice").hasSize(2 * EndKind.values().length - 1 + 4);
	}

	@Test
	void drawsEveryKindOfEndOfAnAggregateInItsOwnWay() throws IOException {
		for (EndKind kind : EndKind.values()) {
			this.drawings.add(draw(5, "claims/nest-other/persons", range(kind, 300, EndKind.NOT_STATED, 0)));
			this.drawings.add(draw(5, "claims/nest-other/persons", range(EndKind.NOT_STATED, 0, kind, 650)));
		}
		assertThat(this.drawings).as("nothing stated occurs twice").hasSize(2 * EndKind.values().length - 1);
	}

	@Test
	void beginsEveryPartOfAnAggregateAtZero() throws IOException {
		String before = draw(5, "claims/nest-A-missing-part/persons", Value.of(100));
		String after = draw(5, "claims/nest-A-missing-part/persons", Value.of(200));
		assertThat(bars(before)).hasSameSizeAs(bars(after));
		assertThat(bars(before).stream().filter((bar) -> !bars(after).contains(bar))).as("only its own bar changes")
			.hasSizeLessThanOrEqualTo(2);
	}

	private static List<String> bars(String svg) {
		return Pattern.compile("<rect [^>]*>").matcher(svg).results().map(MatchResult::group).toList();
	}

	private static Value range(EndKind low, long least, EndKind high, long most) {
		return Value.of(new CountRange(end(low, least), OptionalLong.empty(), end(high, most)));
	}

	private static End end(EndKind kind, long count) {
		return (kind == EndKind.NOT_STATED) ? End.NOT_STATED : new End(kind, count);
	}

	/**
	 * One of the charts of the report that holds everything, with another value in it.
	 */
	private static String draw(int chart, String figure, Value value) throws IOException {
		return draw(chart, (old) -> old.id().equals(figure) ? old.withValue(value) : old);
	}

	private static String draw(int chart, Map<String, Value> values) throws IOException {
		return draw(chart, (old) -> values.containsKey(old.id()) ? old.withValue(values.get(old.id())) : old);
	}

	private static String draw(int chart, UnaryOperator<Figure> other) throws IOException {
		Report report = EveryStateReport.get();
		SortedMap<String, Figure> figures = new TreeMap<>(report.figures());
		figures.replaceAll((id, old) -> other.apply(old));
		Release release = EveryStateReport
			.release(new Report(report.provenance(), report.workbooks(), figures, report.rejects()));
		Chart drawn = release.workbooks().get(0).charts().get(chart);
		return new String(ChartImage.of(release, drawn).svg(), StandardCharsets.UTF_8);
	}

}
