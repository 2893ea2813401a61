package org.tallybook;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Report;
import org.tallybook.report.Table;
import org.tallybook.report.Words;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sources of the bundled input that are declared and need no code of their own.
 * Expected figures are those of their publishers, or were added up by hand.
 */
class RestOfTheInputTest {

	private static Release release;

	@BeforeAll
	static void makeTheRelease() throws Exception {
		Report report = Reports.of(Path.of("input"), YearMonth.of(2025, 12), 1 << 26, Optional.empty());
		release = new Disclosure().release(report);
	}

	@Test
	void addsTheDeathsInSyriaAsRanges() {
		assertThat(words("syria-by-year/all/deaths/persons")).isEqualTo("112,337 (104,929 to 119,020)");
		assertThat(words("syria-by-year/all/events/incidents")).isEqualTo("16,566");
		assertThat(words("syria-by-violence/all/deaths/persons")).isEqualTo("112,337 (104,929 to 119,020)");
		assertThat(words("syria-by-violence/state-based/deaths/persons", Part.BEST)).isEqualTo("80,649");
		assertThat(words("syria-violence-by-year/all/one-sided/deaths/persons", Part.BEST)).isEqualTo("2,271");
		assertThat(words("syria-by-outcome/2019/deaths/persons", Part.BEST)).isEqualTo("10,060");
	}

	@Test
	void putsIntoAMonthOnlyWhatHappenedInIt() {
		assertThat(words("syria-by-month/2016-01/deaths/persons", Part.BEST)).isEqualTo("2,794");
		assertThat(words("syria-by-month/no-single-month/deaths/persons", Part.BEST)).isEqualTo("25,367");
		assertThat(rows("syria-by-month")).filteredOn((row) -> row.get(0).equals("In no single month")).hasSize(1);
		assertThat(words("arrivals-by-year/no-single-year/arrived/persons")).isEqualTo("1,990");
	}

	@Test
	void knowsNothingOfAMonthThatWasNotReported() {
		assertThat(release.value("syria-by-month/2019-12/deaths/persons").state()).isEqualTo(State.MISSING);
		assertThat(release.value("syria-by-year/2019/deaths/persons").marks()).contains(Mark.INCOMPLETE);
		assertThat(release.value("syria-by-year/2018/deaths/persons").marks()).doesNotContain(Mark.INCOMPLETE);
	}

	@Test
	void comparesCompletePeriodsOnly() {
		assertThat(words("syria-change/2018/deaths/change_previous_lower")).isEqualTo("-48.3 %");
		assertThat(words("syria-change/2018/deaths/change_previous_upper")).isEqualTo("-33.8 %");
		assertThat(rows("syria-change")).filteredOn((row) -> row.get(0).equals("2018"))
			.allSatisfy((row) -> assertThat(row).contains("decrease"));
		assertThat(release.value("syria-change/2019/deaths/persons_change_previous").state())
			.isEqualTo(State.NOT_APPLICABLE);
		assertThat(rows("syria-change")).filteredOn((row) -> row.get(0).equals("2019"))
			.allSatisfy((row) -> assertThat(row).contains("not compared"));
		assertThat(release.value("syria-change-by-month/2019-12/deaths/persons_change_year").state())
			.isEqualTo(State.MISSING);
	}

	@Test
	void withholdsThePercentageOfASmallBase() {
		assertThat(words("arrivals-change-by-quarter/2020-Q3/arrived/persons_change_previous")).isEqualTo("36");
		assertThat(release.value("arrivals-change-by-quarter/2020-Q3/arrived/change_previous").marks())
			.containsExactly(Mark.LOW_RELIABILITY);
		assertThat(words("arrivals-change/2023/arrived/change_previous")).isEqualTo("193 %");
		assertThat(words("arrivals-change/2020/arrived/change_previous")).isEqualTo("-78.1 %");
	}

	@Test
	void printsRangesOutOfOrderAsPublished() {
		assertThat(findings("range-order")).hasSize(7);
		assertThat(words("syria-by-month/2016-01/deaths/persons", Part.LOW)).isEqualTo("2,829");
		assertThat(release.value("syria-by-month/2016-01/deaths/persons").marks()).contains(Mark.FLAGGED);
	}

	@ParameterizedTest
	@CsvSource({ "..2022-03-24, 42.0 %, 16.6 %, 77.0 %", "..2022-12-26, 40.6 %, 29.1 %, 57.4 %" })
	void boundsTheShareOfWomenAndGirlsInUkraine(String date, String known, String lower, String upper) {
		String path = "ukraine/" + date + "/killed/";
		assertThat(words(path + "share_female_known")).isEqualTo(known);
		assertThat(words(path + "share_female_lower")).isEqualTo(lower);
		assertThat(words(path + "share_female_upper")).isEqualTo(upper);
	}

	@Test
	void printsARowWhosePartsExceedItsTotalWithoutAShare() {
		String path = "ukraine/..2022-11-06/killed/";
		assertThat(words(path + "persons")).isEqualTo("at least 6,490");
		assertThat(words(path + "female/persons")).isEqualTo("at least 1,899");
		assertThat(release.value(path + "persons").marks()).containsExactly(Mark.FLAGGED);
		for (String measure : List.of("share_female_known", "share_female_lower", "share_female_upper")) {
			assertThat(release.value(path + measure).state()).isEqualTo(State.NOT_APPLICABLE);
		}
		assertThat(words(path + "persons_parts_exceed_total")).isEqualTo("5");
		assertThat(findings("parts-exceed-total")).anyMatch((row) -> row.get(0).contains("Ukraine"))
			.anyMatch((row) -> row.get(4).equals("Up to 6 November 2022: the parts by sex exceed the total by 5"));
	}

	@Test
	void neverAddsCumulativeFigures() {
		assertThat(rows("ukraine").stream().map((row) -> row.get(0))).containsExactly("Up to 24 March 2022",
				"Up to 26 March 2022", "Up to 15 June 2022", "Up to 6 November 2022", "Up to 26 December 2022",
				"Up to March 2023");
		assertThat(words("ukraine-by-age/child/killed/persons")).isEqualTo("at least 494");
		assertThat(words("ukraine-age-by-sex/child/unknown/killed/persons")).isEqualTo("at least 31");
		assertThat(words("ukraine-age-by-sex/all/all/killed/persons")).isEqualTo("at least 8,231");
	}

	@Test
	void usesTheFigureFoundAndShowsTheOnePrinted() {
		assertThat(words("arrivals-by-age/40-49/arrived/persons")).isEqualTo("5,957");
		assertThat(words("arrivals-age-printed/..2020-09/arrived/40-49/persons")).isEqualTo("5,957");
		assertThat(words("arrivals-age-printed/..2020-09/arrived/40-49/persons_as_printed")).isEqualTo("5,597");
		assertThat(words("arrivals-quarter-printed/2020-Q2/arrived/male/persons")).isEqualTo("2");
		assertThat(words("arrivals-quarter-printed/2020-Q2/arrived/male/persons_as_printed")).isEqualTo("20");
		assertThat(rows("arrivals-age-printed")).hasSize(1);
		assertThat(rows("arrivals-quarter-printed")).hasSize(1);
	}

	@Test
	void namesBothMisprintsOfTheInputAndRaisesNoOtherAlarm() {
		List<String> known = List.of("parts-exceed-total", "range-order");
		assertThat(rows("deportations-findings")).filteredOn((row) -> !row.get(3).equals("wording-differs"))
			.extracting((row) -> row.get(3) + ": " + row.get(4))
			.containsExactly(
					"shifted-digit: Quarter 2 of 2020, Male: the source prints 20, its other figures give 2: one is ten"
							+ " times the other, as if a digit had moved",
					"transposed-digits: Up to September 2020, 40-49: the source prints 5,597, its other figures give"
							+ " 5,957: two neighbouring digits seem exchanged");
		assertThat(rows("casualties-findings")).allSatisfy((row) -> assertThat(known).contains(row.get(3)));
	}

	@Test
	void addsQuartersToTheYearsOfTheYearlySeries() {
		for (String year : List.of("2020", "2021")) {
			long quarters = 0;
			for (int quarter = 1; quarter <= 4; quarter++) {
				quarters += count("arrivals-by-quarter/" + year + "-Q" + quarter + "/arrived/persons");
			}
			assertThat(quarters).isEqualTo(count("arrivals-by-year/" + year + "/arrived/persons"));
		}
		assertThat(words("arrivals-by-year/2020/arrived/persons")).isEqualTo("229");
		assertThat(words("arrivals-by-year/2021/arrived/persons")).isEqualTo("63");
	}

	@Test
	void saysHowMuchAVintageWasRevised() {
		assertThat(release.value("arrivals-vintages/all/arrived/2012-01-11/mean_revision").number())
			.hasValueSatisfying((mean) -> assertThat(mean).isEqualByComparingTo("0.6"));
		assertThat(release.value("arrivals-vintages/all/arrived/2012-01-11/mean_absolute_revision").number())
			.hasValueSatisfying((mean) -> assertThat(mean).isEqualByComparingTo("10.6"));
		assertThat(words("arrivals-vintages/all/arrived/2012-01-11/periods_compared")).isEqualTo("10");
		assertThat(words("arrivals-vintages/2009/arrived/2012-01-11/persons_earlier")).isEqualTo("2,927");
		assertThat(words("arrivals-vintages/2009/arrived/2012-01-11/persons")).isEqualTo("2,914");
		assertThat(rows("arrivals-vintages").toString())
			.contains("mean revision +0.6 and mean absolute revision 10.6 over 10 single periods, 0.50 % of the later"
					+ " figures; t 0.18 against 2.26: no sign of bias");
	}

	/** Base R and sandwich 3.0, NeweyWest with lag 1, without prewhitening. */
	@ParameterizedTest
	@CsvSource({ "'', 0.6, 10.6, 0.0050, 14.7, 13.9, 31, 7, 0.18", "female/, 0.7, 4.5, 0.0029, 6.1, 5.8, 11, 4, 0.53" })
	void givesTheStatisticsOfRevisionsForAllAndForWomen(String sex, String mean, String absolute, String relative,
			String deviation, String square, String largest, String upward, String t) {
		String path = "arrivals-vintage-statistics/all/arrived/" + sex + "2012-01-11/";
		assertThat(words(path + "mean_revision", Part.DECIMAL)).isEqualTo(mean);
		assertThat(words(path + "mean_absolute_revision", Part.DECIMAL)).isEqualTo(absolute);
		assertThat(words(path + "relative_mean_absolute_revision", Part.DECIMAL)).isEqualTo(relative);
		assertThat(words(path + "standard_deviation_of_revision", Part.DECIMAL)).isEqualTo(deviation);
		assertThat(words(path + "root_mean_square_of_revision", Part.DECIMAL)).isEqualTo(square);
		assertThat(words(path + "largest_absolute_revision")).isEqualTo(largest);
		assertThat(words(path + "periods_of_upward_revision")).isEqualTo(upward);
		assertThat(release.value(path + "share_of_upward_revision").state()).as("ten periods are too few for percent")
			.isEqualTo(State.NOT_APPLICABLE);
		assertThat(words(path + "t_newey_west_of_revision", Part.DECIMAL)).isEqualTo(t);
		assertThat(words(path + "t_critical_of_revision", Part.DECIMAL)).isEqualTo("2.26");
	}

	@Test
	void saysThatThereIsNoEarlierRelease() {
		assertThat(rows("arrivals-revisions")).singleElement()
			.satisfies((row) -> assertThat(row.get(0)).isEqualTo("There is no earlier release of this publication."));
	}

	@Test
	void neverAddsPeopleHeldToPeopleTaken() {
		assertThat(words("held/held-2021-07/held/persons")).isEqualTo("at least 1,170");
		assertThat(words("held/held-2023-06/held/persons")).isEqualTo("600 to 2,000");
		assertThat(words("held/held-2023-10/held/persons")).isEqualTo("more than 2,000");
		assertThat(words("held/group-2024-08-female/held-as-a-group/persons")).isEqualTo("13");
		assertThat(figures("held/")).filteredOn((figure) -> figure.outcome().equals("held"))
			.allMatch((figure) -> figure.kind().equals("stock"));
		assertThat(rows("held")).allSatisfy((row) -> assertThat(row.get(17)).isEqualTo("no"));
		assertThat(rows("held-considered"))
			.anySatisfy((row) -> assertThat(row.get(0) + row.get(9)).contains("d07", "already returned"));
		assertThat(figures("")).noneMatch((figure) -> figure.members().isEmpty()
				&& figure.series().startsWith("detained/") && figure.id().contains("/all/"));
	}

	@Test
	void reconcilesEveryIncidentUnderEveryRule() {
		String path = "reconciliation/october-2023/forcibly-returned/";
		assertThat(words(path + "rule/hull/persons", Part.FLOOR)).isEqualTo("more than 500");
		assertThat(words(path + "rule/hull/persons", Part.HIGHEST)).isEqualTo("650");
		assertThat(words(path + "rule/conservative/persons")).isEqualTo("more than 500");
		assertThat(words(path + "without-anonymous/persons", Part.HIGHEST)).isEqualTo("600");
		assertThat(rows("reconciliation")).anySatisfy((row) -> assertThat(row.toString()).contains("denies"));
	}

	@Test
	void crossesRoutesWithYears() {
		assertThat(words("route-by-year/Western Balkans/2025/dead-and-missing/persons")).isEqualTo("at least 22");
		assertThat(words("route-by-year/all/2025/dead-and-missing/persons")).isEqualTo("at least 3,914");
		assertThat(words("route-by-year/all/all/dead-and-missing/persons")).isEqualTo("at least 48,599");
	}

	@Test
	void putsWhatHasEndedUnderReferenceSeries() {
		Set<String> reference = new TreeSet<>();
		release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter(Table::reference)
			.forEach((table) -> reference.add(table.id()));
		assertThat(reference).containsExactly("arrivals-age-by-sex", "arrivals-age-printed", "arrivals-by-age",
				"arrivals-by-quarter", "arrivals-change-by-quarter", "arrivals-quarter-printed",
				"arrivals-vintage-statistics", "arrivals-vintages", "held", "held-claims", "held-considered",
				"syria-by-month", "syria-by-outcome", "syria-by-violence", "syria-by-year", "syria-change",
				"syria-change-by-month", "syria-trend", "syria-violence-by-year", "ukraine", "ukraine-age-by-sex",
				"ukraine-by-age");
	}

	private static List<Figure> figures(String prefix) {
		return release.figures().values().stream().filter((figure) -> figure.id().startsWith(prefix)).toList();
	}

	private static long count(String figure) {
		return release.value(figure).count().orElseThrow().low().count();
	}

	private static String words(String figure) {
		return words(figure, Part.WORDS);
	}

	private static String words(String figure, Part part) {
		return Words.of(release.value(figure), part);
	}

	private static List<List<String>> findings(String code) {
		return rows("casualties-findings").stream().filter((row) -> row.get(3).equals(code)).toList();
	}

	private static List<List<String>> rows(String table) {
		return release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((t) -> t.id().equals(table))
			.flatMap((t) -> t.rows().stream())
			.map((row) -> row.stream().map((cell) -> BundledReportTest.text(release, cell)).toList())
			.toList();
	}

}
