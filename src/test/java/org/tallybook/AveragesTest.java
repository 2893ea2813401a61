package org.tallybook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Averages and the year to date over a few months; sums were made by hand. */
class AveragesTest {

	private static final String SOURCE = """
			complete-to: 2020-06
			provisional: 1
			frequency: month
			period: month
			series:
			  hurt: {label: Hurt, outcome: hurt, count: n}
			""";

	private static final String TABLES = """
			averages: {kind: averages, every: month, window: 3, source: small, sheet: Averages, title: Averages}
			twos: {kind: averages, every: month, window: 2, source: small, sheet: Twos, title: Twos}
			years: {kind: averages, every: year, window: 1, source: small, sheet: Years, title: Years}
			""";

	/** April 2020 is missing, June provisional. */
	private static final String RECORDS = """
			month,n
			2019-01,10
			2019-02,20
			2019-03,30
			2019-04,40
			2019-05,50
			2019-06,60
			2019-07,10
			2019-08,10
			2019-09,10
			2019-10,10
			2019-11,10
			2019-12,10
			2020-01,15
			2020-02,25
			2020-03,35
			2020-05,5
			2020-06,7
			""";

	@TempDir
	private Path folder;

	private SmallSource made() throws Exception {
		return SmallSource.of(this.folder, "2020-06", SOURCE, TABLES, RECORDS);
	}

	@Test
	void averagesFullWindowsOnly() throws Exception {
		SmallSource made = made();
		assertThat(made.value("averages/2019-02/hurt/persons_average").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(made.number("averages/2019-03/hurt/persons_average")).isEqualTo("20.0");
		assertThat(made.number("averages/2020-01/hurt/persons_average")).as("35 / 3").isEqualTo("11.7");
	}

	@Test
	void leavesTheAverageBlankWhereAMonthIsMissingOrProvisional() throws Exception {
		SmallSource made = made();
		for (String month : List.of("2020-04", "2020-05", "2020-06")) {
			assertThat(made.value("averages/" + month + "/hurt/persons_average").state()).as(month)
				.isEqualTo(State.MISSING);
		}
		assertThat(made.value("twos/2020-06/hurt/persons_average").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(made.value("twos/2020-06/hurt/persons").marks()).contains(Mark.PROVISIONAL);
	}

	@Test
	void comparesTheYearToDateWithTheSameMonthsOfTheYearBefore() throws Exception {
		SmallSource made = made();
		String march = "averages/2020-03/hurt/";
		assertThat(made.words(march + "persons_year_to_date")).isEqualTo("75");
		assertThat(made.words(march + "persons_year_to_date_before")).isEqualTo("60");
		assertThat(made.words(march + "persons_year_to_date_change_year")).isEqualTo("15");
		assertThat(made.words(march + "year_to_date_change_year")).isEqualTo("25 %");
		assertThat(made.row("averages", "March 2020")).contains("increase");
		assertThat(made.value("averages/2020-01/hurt/year_to_date_change_year").marks()).as("a base of 10")
			.containsExactly(Mark.LOW_RELIABILITY);
	}

	@Test
	void goesOnBehindAMissingMonthAndComparesNothing() throws Exception {
		SmallSource made = made();
		assertThat(made.words("averages/2020-05/hurt/persons_year_to_date")).isEqualTo("80");
		assertThat(made.value("averages/2020-05/hurt/persons_year_to_date").marks()).containsExactly(Mark.INCOMPLETE);
		assertThat(made.value("averages/2020-05/hurt/year_to_date_change_year").state()).isEqualTo(State.MISSING);
		assertThat(made.row("averages", "May 2020")).contains("not compared").doesNotContain("increase", "decrease");
		assertThat(made.value("averages/2020-06/hurt/persons_year_to_date").state()).isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void annualisesFromSixMonths() throws Exception {
		SmallSource made = made();
		assertThat(made.value("averages/2019-05/hurt/persons_annualised").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(made.words("averages/2019-06/hurt/persons_annualised")).as("12 x 210 / 6").isEqualTo("420");
		assertThat(made.words("averages/2019-12/hurt/persons_annualised")).as("the year itself").isEqualTo("270");
		assertThat(made.headers("averages")).anyMatch((header) -> header.startsWith("Hurt, annualised (persons)"));
	}

	@Test
	void hasNoYearToDateOfWholeYears() throws Exception {
		assertThat(made().headers("years")).containsExactly("Period", "Hurt (persons)",
				"Hurt, average of 1 year (persons)", "Status");
		assertThat(made().number("years/2019/hurt/persons_average")).isEqualTo("270.0");
	}

	@Test
	void averagesEachEndOfARangeAndRoundsOutward() throws Exception {
		SmallSource made = SmallSource.of(this.folder, "2019-04", """
				complete-to: 2019-04
				frequency: month
				period: month
				series:
				  hurt: {label: Hurt, outcome: hurt, low: l, best: b, high: h}
				""", TABLES, """
				month,l,b,h
				2019-01,1,2,4
				2019-02,2,3,5
				2019-03,2,3,5
				2019-04,2,,9
				""");
		String march = "averages/2019-03/hurt/persons_average_";
		assertThat(made.number(march + "low")).as("5 / 3").isEqualTo("1.6");
		assertThat(made.number(march + "best")).as("8 / 3").isEqualTo("2.7");
		assertThat(made.number(march + "high")).as("14 / 3").isEqualTo("4.7");
		assertThat(made.value("averages/2019-04/hurt/persons_average_best").state()).as("no best figure")
			.isEqualTo(State.MISSING);
		assertThat(made.number("averages/2019-04/hurt/persons_average_high")).as("19 / 3").isEqualTo("6.4");
		assertThat(made.words("averages/2019-03/hurt/persons_year_to_date")).isEqualTo("8 (5 to 14)");
	}

	@Test
	void saysOfDocumentedMinimumsNeitherIncreaseNorDecrease() throws Exception {
		SmallSource made = SmallSource.of(this.folder, "2020-06", SOURCE.replace("count: n", "count: n, minimum: true"),
				TABLES, RECORDS);
		assertThat(made.words("averages/2020-03/hurt/persons_year_to_date")).isEqualTo("at least 75");
		assertThat(made.row("averages", "March 2020")).contains("no clear change").doesNotContain("increase");
		assertThat(made.value("averages/2020-03/hurt/persons_average").decimal().orElseThrow().kind().words())
			.isEqualTo("at least ");
		assertThat(made.about("averages")).anyMatch((line) -> line.contains("of what was documented"));
	}

	@Test
	void equalsAPlainComputationWhateverTheGaps() throws Exception {
		Random random = new Random(20261127);
		int checked = 0;
		for (int round = 0; round < 25; round++) {
			List<OptionalLong> counts = new ArrayList<>();
			StringBuilder records = new StringBuilder("month,n\n2017-01,5\n");
			counts.add(OptionalLong.of(5));
			for (int i = 1; i < 30; i++) {
				boolean gap = random.nextInt(8) == 0 && i < 29;
				counts.add(gap ? OptionalLong.empty() : OptionalLong.of(random.nextInt(400)));
				if (!gap) {
					records.append("%s,%s%n".formatted(YearMonth.of(2017, 1).plusMonths(i), counts.get(i).getAsLong()));
				}
			}
			Path one = Files.createDirectory(this.folder.resolve("round-" + round));
			SmallSource made = SmallSource.of(one, "2019-06",
					SOURCE.replace("2020-06", "2019-06").replace("provisional: 1", "provisional: 0"), TABLES,
					records.toString());
			for (int i = 0; i < 30; i++) {
				checked += check(made, counts, i);
			}
		}
		System.out.println("averages checked: " + checked);
		assertThat(checked).isEqualTo(25 * 30);
	}

	private static int check(SmallSource made, List<OptionalLong> counts, int i) {
		String id = "averages/" + YearMonth.of(2017, 1).plusMonths(i) + "/hurt/persons_average";
		List<OptionalLong> window = counts.subList(Math.max(0, i - 2), i + 1);
		if (i < 2 || window.stream().anyMatch(OptionalLong::isEmpty)) {
			assertThat(made.value(id).state().printsNumber()).as(id).isFalse();
			return 1;
		}
		long sum = window.stream().mapToLong(OptionalLong::getAsLong).sum();
		assertThat(made.value(id).number()).as(id)
			.hasValue(new BigDecimal(sum).divide(new BigDecimal(3), 1, RoundingMode.HALF_EVEN));
		return 1;
	}

}
