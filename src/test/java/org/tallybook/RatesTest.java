package org.tallybook;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rates over a made-up population. Limits were made with scipy 1.17.1: chi2.ppf(0.025, 2
 * x) / 2 and chi2.ppf(0.975, 2 x + 2) / 2, and rounded outward.
 */
class RatesTest {

	private static final String SOURCE = """
			complete-to: 2022-12
			frequency: %s
			period: period
			population:
			  of: people of the town
			  cite: Register of the town
			  retrieved: 2026-05-01
			  url: https://example.org/people
			  same-people: "yes"
			  because: Cases are counted among the people of the register.
			  counts: {2020: 1000000, 2021: 2000000}
			series:
			  events: {label: Events, outcome: hurt, count: n, unit: incidents}
			  hurt: {label: Hurt, outcome: hurt, count: h}
			""";

	private static final String RECORDS = "period,n,h\n2020,10,99\n2021,120,0\n2022,3,4\n";

	private static final String TABLES = """
			rates: {kind: rates, source: small, sheet: Rates, title: Rates}
			""";

	@TempDir
	private Path folder;

	private SmallSource made(String source, String tables, String records) throws Exception {
		return SmallSource.of(this.folder, "2022-12", source, tables, records);
	}

	private SmallSource made() throws Exception {
		return made(SOURCE.formatted("year"), TABLES, RECORDS);
	}

	@ParameterizedTest
	@CsvSource({ "2020, 1, 0, 2", "2021, 6.0, 4.9, 7.2" })
	void standWithTheExactIntervalOfIncidents(String year, String rate, String lower, String upper) throws Exception {
		SmallSource made = made();
		String path = "rates/" + year + "/events/rate_per_100000";
		assertThat(made.number(path)).isEqualTo(rate);
		assertThat(made.number(path + "_interval_lower")).isEqualTo(lower);
		assertThat(made.number(path + "_interval_upper")).isEqualTo(upper);
	}

	@Test
	void haveNoIntervalOfPeopleAndSayWhy() throws Exception {
		SmallSource made = made();
		assertThat(made.number("rates/2020/hurt/rate_per_100000")).isEqualTo("10");
		assertThat(made.has("rates/2020/hurt/rate_per_100000_interval_lower")).isFalse();
		assertThat(made.about("rates"))
			.contains("Hurt: no interval, since the people of one incident are not independent of each other.");
		assertThat(made.refusals())
			.contains("Interval of a rate: the people of one incident are not independent of each other");
		SmallSource process = made(SOURCE.formatted("year").replace("count: h", "count: h, basis: process"), TABLES,
				RECORDS);
		assertThat(process.number("rates/2021/hurt/rate_per_100000_interval_upper")).as("3.69 in 20 times 100,000")
			.isEqualTo("1");
	}

	@Test
	void areUnknownWhereThePopulationIs() throws Exception {
		SmallSource made = made();
		assertThat(made.value("rates/2022/events/rate_per_100000").state()).isEqualTo(State.MISSING);
		assertThat(made.value("rates/2022/events/population").state()).isEqualTo(State.MISSING);
		assertThat(made.words("rates/2022/events/incidents")).isEqualTo("3");
	}

	@Test
	void takeTheMonthsOfAQuarterFromTheYear() throws Exception {
		SmallSource made = made(SOURCE.formatted("quarter").replace("complete-to: 2022-12", "complete-to: 2020-06"),
				TABLES.replace("kind: rates", "kind: rates, every: quarter"),
				"period,n,h\n2020-Q1,30,1\n2020-Q2,1,1\n");
		assertThat(made.words("rates/2020-Q1/events/population")).isEqualTo("250,000");
		assertThat(made.number("rates/2020-Q1/events/rate_per_100000")).as("30 in 250,000").isEqualTo("12");
		assertThat(made.value("rates/2020-Q2/events/rate_per_100000").marks()).as("0.4, which prints as 0")
			.containsExactly(Mark.LOW);
	}

	@Test
	void areNoRiskAmongOtherPeople() throws Exception {
		SmallSource made = made(SOURCE.formatted("year").replace("same-people: \"yes\"", "same-people: \"no\""), TABLES,
				RECORDS);
		assertThat(made.about("rates")).contains("Numerator and denominator are of different populations: not a risk.");
		assertThat(made().about("rates")).noneMatch((line) -> line.contains("not a risk"));
	}

	@Test
	void areOfWhatWasDocumentedWhereTheCountsAre() throws Exception {
		SmallSource made = made(SOURCE.formatted("year").replace("count: h", "count: h, minimum: true"), TABLES,
				RECORDS);
		assertThat(made.value("rates/2020/hurt/rate_per_100000").decimal().orElseThrow().kind().words())
			.isEqualTo("at least ");
		assertThat(made.value("rates/2021/hurt/rate_per_100000").state()).isEqualTo(State.NONE_DOCUMENTED);
	}

}
