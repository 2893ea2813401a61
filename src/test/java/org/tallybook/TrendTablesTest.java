package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Table;
import org.tallybook.report.Words;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Trends, events and unusual months of the bundled sources and of generated ones. */
class TrendTablesTest {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  wrecks:
			    kind: tallies
			    file: wrecks.csv
			    title: Wrecks
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: COVERAGE, collected: a}
			    retrieved: 2024-01-31
			    complete-to: 2023-12
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: month
			    place: route
			    series:
			      wrecks: {label: Wrecks, outcome: dead, count: n, unit: UNIT}
			workbooks:
			  wrecks:
			    title: Wrecks
			    about: Wrecks
			    sources: [wrecks]
			    tables:
			      months: {kind: trend, every: month, source: wrecks, sheet: Months, title: Months}
			      years: {kind: trend, every: year, source: wrecks, sheet: Years, title: Years}
			      spikes: {kind: spikes, every: month, source: wrecks, sheet: Spikes, title: Spikes}
			      event:
			        kind: event-effect
			        every: month
			        source: wrecks
			        sheet: Event
			        title: Event
			        events: [{date: 2021-07, label: A new patrol}]
			""";

	private static final YearMonth START = YearMonth.of(2016, 1);

	private static final YearMonth END = YearMonth.of(2023, 12);

	@TempDir
	private Path folder;

	@Test
	void refusesTheChangePerYearOfTheArrivalsAndTheirChangePoint() throws Exception {
		for (YearMonth month : List.of(YearMonth.of(2023, 12), YearMonth.of(2025, 12))) {
			Release release = bundled(month);
			assertThat(words(release, "arrivals-trend/arrived/dispersion", Part.DECIMAL)).isEqualTo("360");
			assertThat(words(release, "arrivals-trend/arrived/neighbours", Part.DECIMAL)).isEqualTo("0.68");
			for (String measure : List.of("change_per_year", "change_per_year_p", "change_point", "change_point_p")) {
				assertThat(release.value("arrivals-trend/arrived/" + measure).state()).isEqualTo(State.NOT_APPLICABLE);
			}
			for (String method : List.of("Change per year", "Change point")) {
				assertThat(cell(release, "arrivals-trend", "Method", method, "Why not")).contains("0.68", "360",
						"resemble each other", "scatter");
			}
			assertThat(cell(release, "arrivals-trend", "Method", "Mann-Kendall, Theil-Sen", "In words"))
				.contains("p is too small because periods resemble their neighbours", "not independent");
			assertThat(cell(release, "arrivals-trend", "Method", "All methods together", "In words"))
				.contains("no change per year in percent and no change point is printed");
		}
	}

	@Test
	void refusesTheLevelOfTheArrivalsAroundTheClosedBorder() throws Exception {
		Release release = bundled(YearMonth.of(2025, 12));
		assertThat(words(release, "arrivals-event/arrived/2020-01/periods_before", Part.NUMBER)).isEqualTo("18");
		assertThat(words(release, "arrivals-event/arrived/2020-01/periods_after", Part.NUMBER)).isEqualTo("6");
		// 2023 begins before August 2023 and ends after it
		assertThat(words(release, "arrivals-event/arrived/2023-08/periods_before", Part.NUMBER)).isEqualTo("21");
		assertThat(words(release, "arrivals-event/arrived/2023-08/periods_after", Part.NUMBER)).isEqualTo("2");
		table(release, "arrivals-event").rows()
			.forEach((row) -> assertThat(BundledReportTest.text(release, row.get(row.size() - 1)))
				.contains("fewer than 8"));
		assertThat(release.figures()
			.values()
			.stream()
			.filter((f) -> f.table().equals("arrivals-event"))
			.filter((f) -> f.measure().contains("ratio"))
			.map((f) -> release.value(f.id()).state())).containsOnly(State.NOT_APPLICABLE);
	}

	@Test
	void printsNoChanceOfAModelThatTheCountsDoNotFollow() throws Exception {
		Release release = bundled(YearMonth.of(2025, 12));
		List<Figure> chances = release.figures()
			.values()
			.stream()
			.filter((f) -> f.unit().equals("probability"))
			.toList();
		assertThat(chances).hasSizeGreaterThan(20);
		for (Figure figure : chances) {
			boolean known = release.value(figure.id()).state().printsNumber();
			double dispersion = number(release, figure.id().substring(0, figure.id().lastIndexOf('/')) + "/dispersion");
			if (figure.measure().startsWith("change")) {
				assertThat(known).as(figure.id()).isEqualTo(dispersion <= 10 && known);
			}
			else if (figure.measure().equals("p") && known) {
				assertThat(dispersion).as(figure.id()).isLessThanOrEqualTo(1.5);
			}
			else {
				assertThat(figure.measure()).containsAnyOf("slope", "neighbours", "dispersion", "p");
			}
		}
	}

	@Test
	void calledNoLatestMonthOfTheRoutesUnusual() throws Exception {
		for (YearMonth month : List.of(YearMonth.of(2023, 7), YearMonth.of(2024, 8), YearMonth.of(2025, 12))) {
			Release release = bundled(month);
			table(release, "routes-spikes").rows()
				.forEach((row) -> assertThat(BundledReportTest.text(release, row.get(11))).isIn("", "Not unusual"));
			assertThat(cell(release, "routes-spikes", "Place", "All places", "Why not"))
				.contains("scatter more widely");
		}
	}

	@Test
	void seesNoSpikeInASummer() throws Exception {
		Random random = new Random(7);
		YearMonth july = YearMonth.of(2023, 7);
		Release quiet = generated("incidents", "partial", july, (i) -> poisson(random, season(i)));
		assertThat(number(quiet, "spikes/wrecks/count")).isGreaterThan(15);
		assertThat(words(quiet, "spikes/wrecks/baseline_periods", Part.NUMBER)).isEqualTo("5");
		assertThat(cell(quiet, "spikes", "Place", "All places", "In words")).isEqualTo("Not unusual");
		assertThat(cell(quiet, "spikes", "Place", "All places", "Baseline"))
			.isEqualTo("The same month of earlier years");

		Random again = new Random(7);
		Release spike = generated("incidents", "partial", july, (i) -> poisson(again, season(i))
				+ ((i == START.until(july, java.time.temporal.ChronoUnit.MONTHS)) ? 40 : 0));
		assertThat(cell(spike, "spikes", "Place", "All places", "In words"))
			.startsWith("Unusual, check first for a data cause");
	}

	@Test
	void testsIncidentsOnlyAndWhereTheyScatterNoMoreThanChance() throws Exception {
		Random random = new Random(11);
		Release people = generated("persons", "partial", END, (i) -> poisson(random, 5));
		assertThat(cell(people, "spikes", "Place", "All places", "Why not")).contains("only incidents are tested");
		assertThat(cell(people, "months", "Question", "Does it rise or fall?", "In words"))
			.contains("people of one incident are not independent");
		Release wide = generated("incidents", "partial", END, (i) -> (i % 5 == 0) ? 30 : poisson(random, 2));
		assertThat(cell(wide, "spikes", "Place", "All places", "Why not")).contains("the exact test does not apply");
	}

	@Test
	void seesNoFallInAMissingMonth() throws Exception {
		int[] counts = new Random(2).ints(96, 18, 25).toArray();
		IntFunction<Integer> even = (i) -> counts[i];
		Release whole = generated("incidents", "partial", END, even);
		Release gaps = generated("incidents", "partial", END, (i) -> (i >= 72 && i % 2 == 1) ? -1 : even.apply(i));
		Release zeros = generated("incidents", "partial", END, (i) -> (i >= 72 && i % 2 == 1) ? 0 : even.apply(i));
		assertThat(words(whole, "months/wrecks/periods", Part.NUMBER)).isEqualTo("96");
		assertThat(words(gaps, "months/wrecks/periods", Part.NUMBER)).isEqualTo("84");
		assertThat(number(whole, "months/wrecks/slope_p")).isGreaterThan(0.1);
		assertThat(number(gaps, "months/wrecks/slope_p")).isGreaterThan(0.1);
		assertThat(cell(gaps, "months", "Question", "Does it rise or fall?", "In words")).contains("no clear trend");
		// were they zeros, the same months would make a fall
		assertThat(number(zeros, "months/wrecks/slope_p")).isLessThan(0.05);
		// a year with a missing month is no year
		assertThat(words(gaps, "years/wrecks/periods", Part.NUMBER)).isEqualTo("6");
	}

	@Test
	void saysWhereNeighboursAlternate() throws Exception {
		Release release = generated("incidents", "partial", END, (i) -> 20 + 8 * ((i + i / 12) % 2));
		assertThat(cell(release, "months", "Question", "Do periods resemble their neighbours?", "In words"))
			.contains("alternate");
		assertThat(cell(release, "months", "Question", "By how much a year?", "Why not")).contains("alternate");
		assertThat(cell(release, "months", "Question", "Does it rise or fall?", "In words")).doesNotContain("resemble");
	}

	@Test
	void seesNoTrendInAPartOfAYear() throws Exception {
		Release june = generated("incidents", "partial", YearMonth.of(2023, 6), (i) -> 20 + (i * 7) % 5);
		assertThat(words(june, "years/wrecks/periods", Part.NUMBER)).isEqualTo("7");
		assertThat(cell(june, "years", "Method", "All methods together", "In words")).contains("2016 to 2022");
		Release early = generated("incidents", "partial", YearMonth.of(2019, 6), (i) -> 20 + (i * 7) % 5);
		assertThat(cell(early, "years", "Question", "Does it rise or fall?", "Why not")).contains("too few");
	}

	@Test
	void tellsTheChangePerYearOfASeriesThatAllowsIt() throws Exception {
		Random random = new Random(5);
		Release release = generated("incidents", "complete", END, (i) -> poisson(random, 20 * Math.exp(-0.02 * i)));
		// exp(12 * -0.02) - 1 = -21.3 %
		assertThat(number(release, "months/wrecks/change_per_year_lower")).isLessThan(-0.213);
		assertThat(number(release, "months/wrecks/change_per_year_upper")).isGreaterThan(-0.213).isLessThan(0);
		assertThat(cell(release, "months", "Question", "Does it rise or fall?", "In words"))
			.contains("a fall that chance would seldom make");
		assertThat(cell(release, "months", "Question", "By how much a year?", "In words")).contains("% a year");
		assertThat(words(release, "months/wrecks/change_point_p", Part.DECIMAL)).isEqualTo("up to 0.0001");
		assertThat(cell(release, "months", "Question", "Did the level change at one time?", "Estimate"))
			.as("a rank statistic, no percentage")
			.matches("[\\d,]+");
		assertThat(cell(release, "months", "Question", "Did the level change at one time?", "In words"))
			.startsWith("If it changed once, then after ");
	}

	@Test
	void saysWhatCoincidesWithAnEventBesideOtherDates() throws Exception {
		Random random = new Random(3);
		Release release = generated("incidents", "partial", END, (i) -> poisson(random, (i >= 66) ? 36 : 12));
		assertThat(words(release, "event/wrecks/2021-07/periods_before", Part.NUMBER)).isEqualTo("66");
		assertThat(words(release, "event/wrecks/2021-07/periods_after", Part.NUMBER)).isEqualTo("30");
		assertThat(number(release, "event/wrecks/2021-07/ratio_lower")).isBetween(1.5, 3.0);
		assertThat(number(release, "event/wrecks/2021-07/ratio_upper")).isBetween(3.0, 6.0);
		for (int i = 1; i <= 3; i++) {
			String other = "event/wrecks/2021-07/other_" + i + "_ratio";
			assertThat(number(release, other + "_lower")).isLessThan(1);
			assertThat(number(release, other + "_upper")).isGreaterThan(1);
		}
		assertThat(cell(release, "event", "Event", "A new patrol", "In words"))
			.startsWith("A higher level coincides with")
			.contains("reporting capacity changed at the same time")
			.doesNotContain("because", "caused", "led to", "due to");
	}

	@Test
	void saysNothingOfAPartialSourceThatCountedNothingBefore() throws Exception {
		IntFunction<Integer> begun = (i) -> (i >= 66) ? 2 + i % 3 : 0;
		Release partial = generated("incidents", "partial", END, begun);
		assertThat(partial.value("event/wrecks/2021-07/ratio_lower").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(cell(partial, "event", "Event", "A new patrol", "In words")).isEmpty();
		assertThat(cell(partial, "event", "Event", "A new patrol", "Why not")).contains("nothing was counted before");
		Release people = generated("persons", "complete", END, begun);
		assertThat(cell(people, "event", "Event", "A new patrol", "In words")).isEmpty();

		Release complete = generated("incidents", "complete", END, begun);
		// 90 incidents in 30 months after none in 66: q = 0.05^(1/90), 66 / 30 q / (1 -
		// q)
		assertThat(number(complete, "event/wrecks/2021-07/ratio_lower")).isEqualTo(65.0);
		assertThat(complete.value("event/wrecks/2021-07/ratio").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(cell(complete, "event", "Event", "A new patrol", "In words")).contains("exact, one-sided");
	}

	private static double season(int i) {
		return 12 - 9 * Math.cos(2 * Math.PI * (i % 12) / 12);
	}

	private static int poisson(Random random, double mean) {
		double limit = Math.exp(-mean);
		double product = random.nextDouble();
		int count = 0;
		while (product > limit) {
			product *= random.nextDouble();
			count++;
		}
		return count;
	}

	/** A release of counts by month from 2016; a count below zero is a missing month. */
	private Release generated(String unit, String coverage, YearMonth month, IntFunction<Integer> count)
			throws Exception {
		StringBuilder csv = new StringBuilder("month,route,n\n");
		for (int i = 0; !START.plusMonths(i).isAfter(END); i++) {
			int n = count.apply(i);
			if (n >= 0) {
				csv.append(START.plusMonths(i)).append(",north,").append(n).append('\n');
			}
		}
		Files.writeString(this.folder.resolve("report.yml"),
				DECLARATION.replace("UNIT", unit).replace("COVERAGE", coverage));
		Files.writeString(this.folder.resolve("wrecks.csv"), csv);
		return new Disclosure().release(Reports.of(this.folder, month, 1 << 20, Optional.empty()));
	}

	private static Release bundled(YearMonth month) throws Exception {
		return new Disclosure().release(Reports.of(Path.of("input"), month, 1 << 26, Optional.empty()));
	}

	private static String words(Release release, String figure, Part part) {
		return Words.of(release.value(figure), part);
	}

	private static double number(Release release, String figure) {
		ToDoubleFunction<java.math.BigDecimal> number = java.math.BigDecimal::doubleValue;
		return release.value(figure)
			.number()
			.map(number::applyAsDouble)
			.or(() -> release.value(figure).count().map((range) -> (double) range.low().count()))
			.orElse(Double.NaN);
	}

	private static Table table(Release release, String id) {
		return release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	/** The cell of one column in the row where another column says something. */
	private static String cell(Release release, String id, String where, String says, String column) {
		Table table = table(release, id);
		List<String> headers = table.columns().stream().map((c) -> c.header()).toList();
		return table.rows()
			.stream()
			.map((row) -> row.stream().map((cell) -> BundledReportTest.text(release, cell)).toList())
			.filter((row) -> row.get(headers.indexOf(where)).equals(says))
			.map((row) -> row.get(headers.indexOf(column)))
			.findFirst()
			.orElseThrow();
	}

}
