package org.tallybook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Five published collections, as their publishers wrote them, against figures that were
 * added up from them by other software. They are not part of the project: the property
 * {@code tallybook.shared} names the folder whose {@code datasets} hold them, each with
 * its {@code expected-*.csv}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionsTest {

	private static final Path DATASETS = Path.of(System.getProperty("tallybook.shared", "../shared"), "datasets");

	private static final Path DECLARATIONS = Path.of("src/test/resources/collections");

	private static final String IOM = "iom-missing-migrants";

	private static final String UCDP = "ucdp-ged-syria";

	private static final String COLOMBIA = "colombia-homicides";

	private static final String HOME_OFFICE = "uk-home-office-returns";

	private static final String UNHCR = "unhcr-refugee-statistics";

	private static final Predicate<Period> EVER = (period) -> true;

	@TempDir
	private static Path temporary = Path.of("");

	private final Map<String, Collected> collections = new TreeMap<>();

	private final Map<String, int[]> compared = new TreeMap<>();

	@BeforeAll
	static void wantTheCollections() {
		assumeTrue(Files.isDirectory(DATASETS), () -> "skipped: the published collections are not at " + DATASETS
				+ "; -Dtallybook.shared names their folder");
	}

	@ParameterizedTest
	@MethodSource("expectations")
	void agreesWithWhatOtherSoftwareAddedUp(Expected expected) throws Exception {
		Found found = found(expected, collection(expected.collection()));
		boolean equal = found.exact().compareTo(expected.value()) == 0
				&& found.published().map((value) -> value.compareTo(found.rounded(expected.value())) == 0).orElse(true);
		int[] counts = this.compared.computeIfAbsent(expected.collection(), (collection) -> new int[3]);
		counts[equal ? 0 : 1]++;
		counts[2] += found.published().isPresent() ? 1 : 0;
		assertThat(found.exact()).isEqualByComparingTo(expected.value());
		found.published()
			.ifPresent(
					(value) -> assertThat(value).as("published").isEqualByComparingTo(found.rounded(expected.value())));
	}

	@ParameterizedTest
	@ValueSource(strings = { IOM, UCDP, COLOMBIA, HOME_OFFICE, UNHCR })
	void losesNoRecord(String collection) throws Exception {
		assertThat(collection(collection).inputs()).isNotEmpty().allSatisfy((input) -> {
			assertThat(input.read())
				.isEqualTo(input.accepted() + input.rejected() + input.setAside() + input.leftOut());
			assertThat(input.rejected()).isZero();
			assertThat(input.setAside()).isZero();
			assertThat(input.leftOut()).isEqualTo(collection.equals(COLOMBIA) ? 1 : 0);
		});
	}

	@Test
	void listsWhatPublishersGotWrongAndPrintsItAsPublished() throws Exception {
		assertThat(findings(UCDP)).isEqualTo(Map.of("range-order low + best + high", 101L));
		assertThat(findings(IOM))
			.isEqualTo(Map.of("parts-exceed-total No. Female + No. Male", 32L, "parts-exceed-total No. minors", 2L,
					"negative-count No. missing", 4L, "negative-count No. survivors", 2L));
		for (String collection : List.of(COLOMBIA, HOME_OFFICE, UNHCR)) {
			assertThat(findings(collection)).isEmpty();
		}
		assertThat(collection(UCDP).listed()).hasSize(101).containsOnly("range-order");
		assertThat(collection(IOM).listed()).hasSize(40).filteredOn("parts-exceed-total"::equals).hasSize(34);
	}

	/** Entering detention is a flow, so that quarters add to any year. */
	@Test
	void addsQuartersToTheYearsThatTheHomeOfficePublishes() throws Exception {
		Collected detention = collection(HOME_OFFICE);
		assertThat(detention.published("detention-by-year/2023/entered/persons")).isEqualByComparingTo("15864");
		assertThat(fourQuarters(detention, "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2")).isEqualByComparingTo("20354");
		assertThat(fourQuarters(detention, "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3")).isEqualByComparingTo("16363");
		assertThat(detention.figure("detention-by-year/2023/entered/persons").kind()).isEqualTo("flow");
	}

	@AfterAll
	void printsWhatWasCompared() throws Exception {
		StringBuilder table = new StringBuilder("%-26s %9s %9s %9s %9s  %s%n".formatted("collection", "compared",
				"published", "equal", "different", "findings"));
		for (Map.Entry<String, int[]> entry : this.compared.entrySet()) {
			int[] counts = entry.getValue();
			table.append("%-26s %9s %9s %9s %9s  %s%n".formatted(entry.getKey(), counts[0] + counts[1], counts[2],
					counts[0], counts[1], findings(entry.getKey())));
		}
		System.out.print(table);
	}

	private static BigDecimal fourQuarters(Collected detention, String... quarters) {
		return Stream.of(quarters)
			.map((quarter) -> detention.published("detention-by-quarter/" + quarter + "/entered/persons"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Map<String, Long> findings(String collection) throws Exception {
		Map<String, Long> findings = new HashMap<>();
		for (Finding finding : collection(collection).findings()) {
			findings.merge(finding.code() + " " + finding.column(), 1L, Long::sum);
		}
		return findings;
	}

	private Collected collection(String name) throws Exception {
		Collected collected = this.collections.get(name);
		if (collected == null) {
			collected = new Collected(DECLARATIONS.resolve(name), DATASETS.resolve(name),
					Files.createDirectory(temporary.resolve(name)));
			this.collections.put(name, collected);
		}
		return collected;
	}

	private static Found found(Expected expected, Collected collected) throws IOException {
		return switch (expected.file()) {
			case "expected-iom_europe.csv" -> ofIncidents(expected, collected);
			case "expected-ged_syria.csv" -> ofEvents(expected, collected);
			case "expected-Homicidios_2014.csv" -> ofHomicides(expected, collected, "2014");
			case "expected-Homicidios_2015.csv" -> ofHomicides(expected, collected, "2015");
			case "expected-people_entering_detention.csv" -> ofDetention(expected, collected);
			case "expected-returns_by_destination.csv" -> ofReturns(expected, collected);
			case "expected-population.csv" -> ofPopulation(expected, collected);
			case "expected-demographics.csv" -> ofDemographics(expected, collected);
			default -> throw new IllegalArgumentException("Expected a known file but got " + expected.file());
		};
	}

	private static Found ofIncidents(Expected expected, Collected collected) throws IOException {
		String series = "incidents/dead-and-missing";
		Map<String, String> all = Map.of(Series.SEX, Series.ALL);
		String key = expected.key1();
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("iom_europe.csv").accepted())
				.and(collected, "by-year/all/incidents/incidents");
			case "sum" -> ofIncidentColumn(key, collected);
			case "share_female_of_known_sex_pct" ->
				Found.of(Collected.percent(collected.share(series, EVER).ofKnown().orElseThrow()))
					.share(collected, "by-year/all/dead-and-missing/share_female_known", RoundingMode.HALF_EVEN);
			case "share_female_of_dead_missing_pct" ->
				Found.of(Collected.percent(collected.share(series, EVER).lower().orElseThrow()))
					.share(collected, "by-year/all/dead-and-missing/share_female_lower", RoundingMode.FLOOR);
			case "dead_missing_by_year" -> Found.sum(collected, series, Period.parse(key)::contains, all)
				.and(collected, "by-year/" + key + "/dead-and-missing/persons");
			case "dead_missing_by_month" -> Found.sum(collected, series, Period.parse(key)::contains, all)
				.and(collected, "by-month/" + key + "/dead-and-missing/persons");
			case "dead_missing_by_route" ->
				Found.sum(collected, series, EVER, Map.of(Series.SEX, Series.ALL, Series.PLACE, key))
					.and(collected, "by-route/" + path(key) + "/dead-and-missing/persons");
			case "dead_missing_by_country" ->
				Found.sum(collected, series, EVER, Map.of(Series.SEX, Series.ALL, "country", key))
					.and(collected, "by-country/" + path(key) + "/dead-and-missing/persons");
			case "dead_missing_by_cause" ->
				Found.sum(collected, series, EVER, Map.of(Series.SEX, Series.ALL, "cause", key))
					.and(collected, "by-cause/" + path(key) + "/dead-and-missing/persons");
			default -> throw unknown(expected);
		};
	}

	private static Found ofIncidentColumn(String column, Collected collected) throws IOException {
		String series = "incidents/dead-and-missing";
		return switch (column) {
			case "female_blank_or_NA" -> Found.of(collected.records("female not known"));
			case "male_blank_or_NA" -> Found.of(collected.records("male not known"));
			case "minors_blank_or_NA" -> Found.of(collected.records("minors not known"));
			case "dead+missing!=dead_missing" -> Found.of(collected.records("parts differ"));
			case "year_mismatch" -> Found.of(collected.outside("incidents", "Incident year", "Incident month"));
			case "dead_missing" -> Found.sum(collected, series, EVER, Map.of(Series.SEX, Series.ALL))
				.and(collected, "by-year/all/dead-and-missing/persons");
			case "female", "male" -> Found.sum(collected, series, EVER, Map.of(Series.SEX, column))
				.and(collected, "by-year/all/dead-and-missing/" + column + "/persons");
			default -> Found.sum(collected, "incidents/" + column, EVER, Map.of())
				.and(collected, "by-year/all/" + column + "/persons");
		};
	}

	private static final Map<String, String> EVENT_SERIES = Map.of("deaths_a", "of-side-a", "deaths_b", "of-side-b",
			"deaths_civilians", "civilians", "deaths_unknown", "of-unknown-side");

	private static Found ofEvents(Expected expected, Collected collected) {
		String key = expected.key1();
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("ged_syria_2016_2019.csv").accepted())
				.and(collected, "by-year/all/events/incidents");
			case "rows_parts!=best" -> Found.of(collected.records("parts differ"));
			case "sum" -> ofEventColumn(key, EVER, "all", collected);
			case "sum_by_column_year" ->
				ofEventColumn(key, Period.parse(expected.key2())::contains, expected.key2(), collected);
			case "best_by_type_of_violence" -> {
				String violence = List.of("state-based", "non-state", "one-sided").get(Integer.parseInt(key) - 1);
				yield Found.sum(collected, "events/deaths", EVER, Map.of("violence", violence))
					.and(collected, "by-violence/" + violence + "/deaths/persons");
			}
			case "best_by_adm1" -> {
				String place = key.isEmpty() ? "not stated" : key;
				yield Found.sum(collected, "events/deaths", EVER, Map.of(Series.PLACE, place))
					.and(collected, "by-place/" + place + "/deaths/persons");
			}
			case "best_by_month_of_date_start" ->
				Found.sum(collected, "events-by-start/deaths", Period.parse(key)::contains, Map.of())
					.and(collected, "by-start/" + key + "/deaths/persons");
			case "best_by_side_a" -> Found.sum(collected, "events/deaths", EVER, Map.of("side_a", key))
				.and(collected, "by-side/" + path(key) + "/deaths/persons");
			default -> throw unknown(expected);
		};
	}

	private static Found ofEventColumn(String column, Predicate<Period> period, String year, Collected collected) {
		if (EVENT_SERIES.containsKey(column)) {
			String series = EVENT_SERIES.get(column);
			return Found.sum(collected, "events/" + series, period, Map.of())
				.and(collected, "by-year/" + year + "/" + series + "/persons");
		}
		var deaths = collected.sum("events/deaths", period, Map.of());
		var printed = collected.figure("by-year/" + year + "/deaths/persons").value().count().orElseThrow();
		return switch (column) {
			case "low" -> Found.of(deaths.low().count()).and(BigDecimal.valueOf(printed.low().count()));
			case "best" -> Found.of(Collected.best(deaths)).and(BigDecimal.valueOf(Collected.best(printed)));
			case "high" -> Found.of(deaths.high().count()).and(BigDecimal.valueOf(printed.high().count()));
			default -> throw new IllegalArgumentException("Expected a known column but got " + column);
		};
	}

	private static Found ofHomicides(Expected expected, Collected collected, String year) {
		String series = "homicides/killed";
		Predicate<Period> within = Period.parse(year)::contains;
		String key = expected.key1();
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("Homicidios_" + year + ".csv").accepted());
			// The record that is no case is the total at the end of the file.
			case "rejected_rows" -> Found.of(collected.input("Homicidios_" + year + ".csv").leftOut());
			case "total" ->
				Found.sum(collected, series, within, Map.of()).and(collected, "by-year/" + year + "/killed/persons");
			case "by_sex" -> {
				String sex = Map.of("FEMENINO", "female", "MASCULINO", "male").get(key);
				yield Found.sum(collected, series, within, Map.of(Series.SEX, sex))
					.and(collected, "sex-by-year/" + sex + "/" + year + "/killed/persons");
			}
			// No table has a share where the sex is a column of the source.
			case "share_female_of_known_sex_pct" ->
				Found.of(Collected.percent(collected.share(series, within).ofKnown().orElseThrow()));
			case "by_departamento" -> Found.sum(collected, series, within, Map.of(Series.PLACE, key))
				.and(collected, "department-by-year/" + path(key) + "/" + year + "/killed/persons");
			case "by_weapon" -> Found.sum(collected, series, within, Map.of("weapon", key))
				.and(collected, "weapon-by-year/" + path(key) + "/" + year + "/killed/persons");
			case "by_month_weekday_verified" -> Found.sum(collected, series, Period.parse(key)::contains, Map.of())
				.and(collected, "by-month/" + key + "/killed/persons");
			default -> throw unknown(expected);
		};
	}

	private static final Map<String, String> AGES = Map.of("17 and under", "0-17", "18 to 29", "18-29", "30 to 49",
			"30-49", "50 to 69", "50-69", "70 and over", "70+");

	private static Found ofDetention(Expected expected, Collected collected) {
		String series = "entering-detention/entered";
		String key = expected.key1();
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("people_entering_detention.csv").accepted());
			case "total" ->
				Found.sum(collected, series, EVER, Map.of()).and(collected, "detention-by-year/all/entered/persons");
			case "by_year" -> Found.sum(collected, series, Period.parse(key)::contains, Map.of())
				.and(collected, "detention-by-year/" + key + "/entered/persons");
			case "by_quarter_end" -> {
				LocalDate end = LocalDate.parse(key);
				String quarter = end.getYear() + "-Q" + end.getMonthValue() / 3;
				yield Found.sum(collected, series, (period) -> period.end().equals(end), Map.of())
					.and(collected, "detention-by-quarter/" + quarter + "/entered/persons");
			}
			case "by_sex" -> Found.sum(collected, series, EVER, Map.of(Series.SEX, sex(key)))
				.and(collected, "detention-by-sex/" + sex(key) + "/entered/persons");
			// No table has a share where the sex is a column of the source.
			case "share_female_pct" ->
				Found.of(Collected.percent(collected.share(series, EVER).ofKnown().orElseThrow()));
			case "by_age" -> Found.sum(collected, series, EVER, Map.of(Series.AGE_GROUP, AGES.get(key)))
				.and(collected, "detention-by-age/" + AGES.get(key) + "/entered/persons");
			case "by_reason_or_place" -> Found.sum(collected, series, EVER, Map.of("facility", key))
				.and(collected, "detention-by-facility/" + path(key) + "/entered/persons");
			case "by_year_sex" ->
				Found.sum(collected, series, Period.parse(key)::contains, Map.of(Series.SEX, sex(expected.key2())))
					.and(collected, "detention-year-by-sex/" + key + "/" + sex(expected.key2()) + "/entered/persons");
			default -> throw unknown(expected);
		};
	}

	private static String sex(String word) {
		return Map.of("Female", "female", "Male", "male", "Unknown", "unknown").get(word);
	}

	private static Found ofReturns(Expected expected, Collected collected) {
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("returns_by_destination.csv").accepted());
			case "total" -> Found.sum(collected, "returns/returned", EVER, Map.of())
				.and(collected, "returns-by-year/all/returned/returns");
			case "by_year_type_group" -> Found
				.sum(collected, "returns/returned", Period.parse(expected.key1())::contains,
						Map.of("type_group", expected.key2()))
				.and(collected,
						"returns-type-by-year/" + expected.key1() + "/" + expected.key2() + "/returned/returns");
			default -> throw unknown(expected);
		};
	}

	private static final Map<String, String> POPULATIONS = Map.of("refugees", "refugees", "asylum_seekers",
			"asylum-seekers", "returned_refugees", "returned-refugees", "idps", "idps", "returned_idps",
			"returned-idps", "stateless", "stateless", "ooc", "others-of-concern", "oip", "others-in-need", "hst",
			"host-community");

	private static Found ofPopulation(Expected expected, Collected collected) {
		if (expected.metric().equals("rows")) {
			return Found.of(collected.input("population.csv").accepted());
		}
		if (!expected.metric().equals("sum_by_column_year")) {
			throw unknown(expected);
		}
		Period year = Period.parse(expected.key2());
		String series = POPULATIONS.get(expected.key1());
		Found found = Found.sum(collected, "population/" + series, year::equals, Map.of())
			.and(collected, "population-by-year/" + expected.key2() + "/" + series + "/persons");
		// Blank cells add to nothing there; here nothing is known then.
		assertThat(collected.figure("population-by-year/" + expected.key2() + "/" + series + "/persons")
			.value()
			.state()
			.printsNumber()).isEqualTo(collected.knows("population/" + series, year));
		return found;
	}

	private static Found ofDemographics(Expected expected, Collected collected) {
		Map<String, String> all = Map.of(Series.SEX, Series.ALL);
		String key = expected.key1();
		return switch (expected.metric()) {
			case "rows" -> Found.of(collected.input("demographics.csv").accepted());
			// Of records that give any sex.
			case "rows_where_f+m!=total" -> Found.of(collected.records("sex of some not known"));
			case "sum_by_column_year" -> key.equals("total")
					? Found.sum(collected, "demographics/people", EVER, all)
						.and(collected, "people-by-year/2025/people/persons")
					: Found.sum(collected, "demographics/people", EVER, Map.of(Series.SEX, key))
						.and(collected, "people-by-year/2025/people/" + key + "/persons");
			case "total_by_poptype_year" ->
				Found.sum(collected, "demographics/people", EVER, Map.of(Series.SEX, Series.ALL, "population", key))
					.and(collected, "people-by-type/" + key + "/people/persons");
			case "sum_by_agecolumn_year" -> {
				String sex = key.startsWith("f_") ? "female" : "male";
				String age = switch (key.substring(2)) {
					case "60" -> "60+";
					case "other" -> "unknown";
					default -> key.substring(2).replace('_', '-');
				};
				yield Found
					.sum(collected, "demographics/of-known-sex", EVER, Map.of(Series.SEX, sex, Series.AGE_GROUP, age))
					.and(collected, "people-by-age/" + age + "/of-known-sex/" + sex + "/persons");
			}
			case "share_female_of_known_sex_pct" ->
				Found.of(Collected.percent(collected.share("demographics/people", EVER).ofKnown().orElseThrow()))
					.share(collected, "people-by-year/2025/people/share_female_known", RoundingMode.HALF_EVEN);
			default -> throw unknown(expected);
		};
	}

	private static IllegalArgumentException unknown(Expected expected) {
		return new IllegalArgumentException("Expected a known metric but got " + expected);
	}

	/** A member in the id of a figure, whose parts stand between slashes. */
	private static String path(String member) {
		return member.replace("%", "%25").replace("/", "%2F");
	}

	static List<Expected> expectations() throws IOException {
		List<Expected> all = new ArrayList<>();
		for (String collection : List.of(IOM, UCDP, COLOMBIA, HOME_OFFICE, UNHCR)) {
			try (Stream<Path> files = Files.list(DATASETS.resolve(collection))) {
				for (Path file : files.filter((f) -> f.getFileName().toString().startsWith("expected-"))
					.sorted()
					.toList()) {
					all.addAll(expectations(collection, file));
				}
			}
		}
		return all;
	}

	private static List<Expected> expectations(String collection, Path file) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(Files.readString(file), format)) {
			List<Expected> all = new ArrayList<>();
			for (CSVRecord record : parser) {
				all.add(new Expected(collection, file.getFileName().toString(), record.get("metric"),
						Normalizer.normalize(record.get("key1"), Normalizer.Form.NFC), record.get("key2"),
						new BigDecimal(record.get("value"))));
			}
			return all;
		}
	}

	/** One line of the figures of other software. */
	record Expected(String collection, String file, String metric, String key1, String key2, BigDecimal value) {
	}

	/**
	 * What Tallybook has.
	 *
	 * @param exact from the cells or the records
	 * @param published as printed, where a table has it
	 * @param rounding how a published share is rounded; counts are not
	 */
	private record Found(BigDecimal exact, Optional<BigDecimal> published, RoundingMode rounding) {

		static Found of(long exact) {
			return of(BigDecimal.valueOf(exact));
		}

		static Found of(BigDecimal exact) {
			return new Found(exact, Optional.empty(), RoundingMode.UNNECESSARY);
		}

		static Found sum(Collected collected, String series, Predicate<Period> period, Map<String, String> members) {
			return of(Collected.best(collected.sum(series, period, members)));
		}

		Found and(Collected collected, String figure) {
			return and(collected.published(figure));
		}

		Found and(BigDecimal printed) {
			return new Found(this.exact, Optional.of(printed), this.rounding);
		}

		/** A share is a fraction, printed as a percentage with one decimal. */
		Found share(Collected collected, String figure, RoundingMode how) {
			return new Found(this.exact, Optional.of(collected.published(figure).movePointRight(2)), how);
		}

		BigDecimal rounded(BigDecimal expected) {
			return (this.rounding == RoundingMode.UNNECESSARY) ? expected : expected.setScale(1, this.rounding);
		}

	}

}
