package org.tallybook;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Part;
import org.tallybook.report.Report;
import org.tallybook.report.Table;
import org.tallybook.report.Words;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of the bundled input, as their publishers state them or as added up by hand
 * from the files; the sums of the routes were also made with an independent program.
 */
class BundledReportTest {

	private static Release release;

	@BeforeAll
	static void makeTheRelease() throws Exception {
		Report report = Reports.of(Path.of("input"), YearMonth.of(2025, 12), 1 << 26, Optional.empty());
		release = new Disclosure().release(report);
	}

	@Test
	void addsArrivalsSinceRecordsBegan() {
		assertThat(words("arrivals-cumulative/2022/arrived/persons")).isEqualTo("33,882");
		assertThat(words("arrivals-cumulative/2022/arrived/female/persons")).isEqualTo("24,372");
		assertThat(words("arrivals-cumulative/2022/arrived/male/persons")).isEqualTo("9,510");
		assertThat(words("arrivals-cumulative/2023/arrived/persons")).isEqualTo("34,078");
		assertThat(words("arrivals-cumulative/2024/arrived/persons")).isEqualTo("34,314");
		assertThat(words("arrivals-cumulative/2025/arrived/persons")).isEqualTo("34,537");
	}

	@Test
	void saysTheShareOfWomenAmongArrivals() {
		assertThat(words("arrivals-by-year/2023/arrived/female/persons")).isEqualTo("164");
		assertThat(words("arrivals-by-year/2023/arrived/persons")).isEqualTo("196");
		assertThat(words("arrivals-by-year/2023/arrived/share_female_known")).isEqualTo("83.7 %");
		assertThat(words("arrivals-by-year/2024/arrived/share_female_known")).isEqualTo("89.0 %");
		assertThat(words("arrivals-by-year/all/arrived/share_female_known")).isEqualTo("72.2 %");
	}

	@Test
	void givesNoSingleYearFromARowOfSeveralYears() {
		assertThat(words("arrivals-by-year/..1998/arrived/persons")).isEqualTo("947");
		assertThat(words("arrivals-by-year/1999..2001/arrived/persons")).isEqualTo("1,043");
		for (int year = 1990; year < 2002; year++) {
			assertThat(release.figures()).doesNotContainKey("arrivals-by-year/" + year + "/arrived/persons");
		}
	}

	@Test
	void saysTheRiseOf2023BesideTheFallSince2019() {
		assertThat(words("arrivals-change/2023/arrived/persons_change_previous")).isEqualTo("129");
		assertThat(words("arrivals-change/2023/arrived/change_previous")).isEqualTo("193 %");
		assertThat(words("arrivals-change/2023/arrived/persons_change_from_2019")).isEqualTo("-851");
		assertThat(words("arrivals-change/2023/arrived/change_from_2019")).isEqualTo("-81.3 %");
		assertThat(release.value("arrivals-change/2019/arrived/change_from_2019").state())
			.isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void callsNoYearThatIsDrawnOutOfItsMonthsADocumentedMinimum() {
		assertThat(words("routes-averages/2025-06/dead-and-missing/persons_year_to_date")).isEqualTo("at least 1,597");
		assertThat(words("routes-averages/2025-06/dead-and-missing/persons_annualised")).isEqualTo("3,194");
	}

	@Test
	void marksTheYearThatWasRevised() {
		assertThat(release.value("arrivals-by-year/2025/arrived/persons").marks()).containsExactly(Mark.REVISED);
		assertThat(words("arrivals-by-year/2025/arrived/persons_first_published")).isEqualTo("224");
		assertThat(release.value("arrivals-by-year/2024/arrived/persons").marks()).isEmpty();
	}

	@Test
	void printsTheRoutesAsDocumentedMinimums() {
		assertThat(words("routes-by-year/all/dead/persons")).isEqualTo("at least 21,903");
		assertThat(words("routes-by-year/all/missing/persons")).isEqualTo("at least 26,696");
		assertThat(words("routes-by-year/all/dead-and-missing/female/persons")).isEqualTo("at least 3,404");
		assertThat(words("routes-by-year/all/dead-and-missing/male/persons")).isEqualTo("at least 9,875");
		assertThat(words("routes-by-year/all/incidents/incidents")).isEqualTo("at least 6,640");
		assertThat(words("routes-by-year/all/dead-and-missing/share_female_known")).isEqualTo("25.6 %");
		assertThat(words("routes-by-year/all/dead-and-missing/coverage_sex")).isEqualTo("27.3 %");
		assertThat(release.value("routes-by-year/all/dead-and-missing/share_female_known").marks())
			.contains(Mark.LOW_RELIABILITY);
	}

	@Test
	void neverPrintsAShareWithoutItsCoverageAndBounds() {
		List<String> shares = release.figures()
			.values()
			.stream()
			.filter((f) -> f.measure().endsWith("_known") && f.value().state().printsNumber())
			.map((f) -> f.id())
			.toList();
		assertThat(shares).hasSizeGreaterThan(100);
		for (String share : shares) {
			String path = share.substring(0, share.lastIndexOf('/'));
			assertThat(release.value(path + "/coverage_sex").state()).isEqualTo(State.FIGURE);
			assertThat(release.value(path + "/share_female_lower").state()).isEqualTo(State.FIGURE);
			assertThat(release.value(path + "/share_female_upper").state()).isEqualTo(State.FIGURE);
		}
	}

	@Test
	void seesNoClearChangeOfTheShareOfWomenOnTheRoutes() {
		assertThat(words("female-share-change/2019/dead-and-missing/share_female_lower")).isEqualTo("13.6 %");
		assertThat(words("female-share-change/2019/dead-and-missing/share_female_upper")).isEqualTo("75.9 %");
		assertThat(words("female-share-change/2025/dead-and-missing/share_female_lower")).isEqualTo("6.6 %");
		assertThat(words("female-share-change/2025/dead-and-missing/share_female_upper")).isEqualTo("63.4 %");
		assertThat(text(table("female-share-change"))).contains("no clear change");
	}

	@Test
	void listsTheFaultyRowsOfTheRoutes() {
		List<Integer> lines = findings("parts-exceed-total").stream()
			.filter((row) -> row.get(0).contains("routes"))
			.map((row) -> Integer.valueOf(row.get(1).replace("routes-to-europe.csv, line ", "")))
			.toList();
		assertThat(lines).containsExactly(345, 351, 742, 766, 805, 860, 957);
		assertThat(findings("parts-exceed-total").stream().filter((row) -> row.get(2).equals("minors"))).singleElement()
			.satisfies((row) -> assertThat(row.get(1)).isEqualTo("routes-to-europe.csv, line 860"));
	}

	@Test
	void keepsTheRangeOfTheIncidentOfOctober2023() {
		String path = "incidents/october-2023/forcibly-returned/";
		assertThat(words(path + "persons", Part.FLOOR)).isEqualTo("more than 500");
		assertThat(words(path + "persons", Part.BEST)).isEqualTo(Words.NOT_STATED);
		assertThat(words(path + "persons", Part.HIGHEST)).isEqualTo("650");
		assertThat(words(path + "persons_without_anonymous", Part.HIGHEST)).isEqualTo("600");
		assertThat(words(path + "claims_with_figure")).isEqualTo("5");
		assertThat(words(path + "claims_in_words")).isEqualTo("1");
		assertThat(words(path + "corroborations")).isEqualTo("1");
		assertThat(words(path + "denials")).isEqualTo("1");
		assertThat(release.value(path + "persons").marks()).containsExactly(Mark.CONTESTED);
		assertThat(words("incidents/october-2023/missing/persons")).isEqualTo("up to 600");
	}

	@Test
	void callsTheClaimsOfApril2024Incompatible() {
		assertThat(words("incidents/april-2024/forcibly-returned/persons")).isEqualTo("50 to about 200");
		assertThat(rows(table("incidents"))).filteredOn((row) -> row.get(0).equals("april-2024"))
			.singleElement()
			.satisfies((row) -> assertThat(row).contains("incompatible"));
		assertThat(rows(table("incidents"))).filteredOn((row) -> row.get(0).equals("october-2023"))
			.noneSatisfy((row) -> assertThat(row).contains("incompatible"));
	}

	@Test
	void addsIncidentsOnceAndAggregatesToNothing() {
		assertThat(words("returns-by-year/all/persons")).isEqualTo("at least 1,076");
		assertThat(words("considered/a01/sum-of-parts/persons")).isEqualTo("at least 670");
		assertThat(words("considered/a02/sum-of-parts/persons")).isEqualTo("at least 406");
		assertThat(words("considered/a03/sum-of-parts/persons")).isEqualTo("at least 1,076");
		assertThat(rows(table("considered"))).filteredOn((row) -> row.get(0).startsWith("a0"))
			.allSatisfy((row) -> assertThat(row.get(9)).containsAnyOf("added to nothing", "events, not people"));
		assertThat(release.figures()
			.keySet()
			.stream()
			.filter((id) -> id.startsWith("returns-by-"))
			.map(BundledReportTest::words)).noneMatch((words) -> words.contains("1,126"));
	}

	@Test
	void considersTheHomecomingAndDoesNotCountIt() {
		assertThat(words("considered/x01/persons")).isEqualTo("300 to 400");
		assertThat(rows(table("considered"))).filteredOn((row) -> row.get(0).equals("x01"))
			.singleElement()
			.satisfies((row) -> assertThat(row.get(9)).contains("by arrangement"));
		assertThat(release.figures().keySet()).noneMatch((id) -> id.startsWith("incidents/homecoming"));
	}

	@Test
	void testsNoShareThatNoRecordSpeaksTo() {
		for (String claim : List.of("s01", "s02")) {
			assertThat(rows(table("claims"))).filteredOn((row) -> row.get(0).equals(claim))
				.singleElement()
				.satisfies((row) -> {
					assertThat(row.get(15)).isEqualTo("not testable");
					assertThat(row.get(16)).isEqualTo("cannot be decided");
					assertThat(row.get(17)).contains("no published record gives the sex");
				});
		}
		assertThat(text(table("claims")))
			.contains("at least 351 female if it is true and more than 500 people were forcibly returned");
		assertThat(release.figures().values())
			.noneMatch((figure) -> Words.of(figure.value(), Part.WORDS).equals("421"));
	}

	@Test
	void saysTheHeadlinesThatAnAnalystWouldSign() {
		assertThat(rows(table("deportations-headlines")).stream().map((row) -> row.get(0))).hasSize(5)
			.satisfiesExactly(
					(one) -> assertThat(one).contains("more than 500", "up to 600", "650", "hundreds", "contested"),
					(two) -> assertThat(two).contains("more than 70 %", "cannot be tested", "more than 90 %"),
					(three) -> assertThat(three).contains("at least 1,076", "at least 670", "at least 406",
							"no upper figure"),
					(four) -> assertThat(four).contains("223", "236", "1,047", "198", "88.8 %", "34,537"),
					(five) -> assertThat(five).contains("224"));
		assertThat(rows(table("casualties-headlines")).get(0).get(0)).contains("at least 1,592", "at least 2,322",
				"43.3 %", "3,914", "6.6 %", "63.4 %", "provisional");
	}

	@Test
	void saysBehindASentenceWhichOfItsFiguresWillChange() {
		assertThat(title("dead-and-missing-by-year")).endsWith(" in 2024 (figures of 2025 are provisional)");
		assertThat(title("dead-and-missing-by-month")).as("a total of all periods")
			.endsWith("(figures of some periods are provisional)");
		assertThat(title("claims-october-2023")).as("no figure in it will change").doesNotContain("provisional");
		assertThat(rows(table("casualties-headlines")).get(0).get(0)).as("the sentence prints the mark itself")
			.contains("its December (provisional) included")
			.doesNotContain("Figures of");
	}

	private static String title(String chart) {
		return release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.charts().stream())
			.filter((one) -> one.id().equals(chart))
			.map((one) -> release.text(one.title()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void saysWhatAHeadlineCannotSayInAnEarlierMonth() throws Exception {
		Report report = Reports.of(Path.of("input"), YearMonth.of(2024, 12), 1 << 26, Optional.empty());
		Release earlier = new Disclosure().release(report);
		assertThat(earlier.figures()).doesNotContainKey("arrivals-by-year/2025/arrived/persons");
		assertThat(earlier.provenance().inputs()).extracting((input) -> input.setAside())
			.containsExactly(3L, 1L, 95L, 0L, 0L, 0L, 0L, 0L, 0L);
		List<String> left = earlier.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().endsWith("-findings"))
			.flatMap((table) -> table.rows().stream())
			.map((row) -> text(earlier, row.get(4)))
			.filter((text) -> text.contains("is not said"))
			.toList();
		assertThat(left).satisfiesExactly((three) -> assertThat(three).startsWith("headline 3 "),
				(five) -> assertThat(five).startsWith("headline 5 "),
				(alt) -> assertThat(alt).startsWith("'alt' of chart 'running-minimums' "),
				(title) -> assertThat(title).startsWith("'title' of chart 'running-minimums' "));
	}

	/**
	 * Words and columns of four claims were compared by hand: "40" beside a least of 40,
	 * "650-odd" beside a best figure, "270-odd" beside a least of 270, and "41" beside a
	 * low end alone.
	 */
	@Test
	void tellsWhichClaimsSayOtherNumbersThanTheirColumns() {
		List<String> lines = release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((table) -> table.id().endsWith("-findings"))
			.flatMap((table) -> rows(table).stream())
			.filter((row) -> row.get(3).equals("wording-differs"))
			.map((row) -> row.get(0) + ", " + row.get(1))
			.toList();
		assertThat(lines).containsExactlyInAnyOrder("Forced returns from China to North Korea, as claimed, line 8",
				"Forced returns from China to North Korea, as claimed, line 12",
				"Forced returns from China to North Korea, as claimed, line 27",
				"North Koreans held in China, as claimed, line 2");
	}

	@Test
	void readsTheSameWhateverTheSlices() throws Exception {
		Report sliced = Reports.of(Path.of("input"), YearMonth.of(2025, 12), 3000, Optional.empty());
		assertThat(sliced.figures()).isEqualTo(release.figures());
	}

	@Test
	void refersToEveryNoteAndHasEveryNoteReferredTo() {
		for (Report.Workbook workbook : release.workbooks()) {
			List<String> notes = rows(find(workbook, "notes")).stream().map((row) -> row.get(0)).toList();
			String headers = workbook.tables()
				.stream()
				.flatMap((table) -> table.columns().stream())
				.map((column) -> column.header())
				.toList()
				.toString();
			assertThat(notes).isNotEmpty().allSatisfy((note) -> assertThat(headers).contains("[" + note + "]"));
			assertThat(headers).doesNotContain("[note " + (notes.size() + 1) + "]");
		}
	}

	private static String words(String figure) {
		return words(figure, Part.WORDS);
	}

	private static String words(String figure, Part part) {
		return Words.of(release.value(figure), part);
	}

	private static Table table(String id) {
		return release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static Table find(Report.Workbook workbook, String id) {
		return workbook.tables().stream().filter((table) -> table.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<List<String>> findings(String code) {
		return rows(table("casualties-findings")).stream().filter((row) -> row.get(3).equals(code)).toList();
	}

	private static String text(Table table) {
		return rows(table).toString();
	}

	private static List<List<String>> rows(Table table) {
		return table.rows().stream().map((row) -> row.stream().map((cell) -> text(release, cell)).toList()).toList();
	}

	static String text(Release release, Cell cell) {
		if (cell instanceof Cell.Text text) {
			return text.text();
		}
		if (cell instanceof Cell.Number number) {
			return Words.of(release.value(number.figure()), release.part(number.figure(), number.part()));
		}
		return (cell instanceof Cell.Phrase phrase) ? release.text(phrase.sentence()) : cell.toString();
	}

}
