package org.tallybook.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallybook.Reports;
import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.ReportFile;
import org.tallybook.report.Figure;
import org.tallybook.report.SourceDescription;
import org.tallybook.source.PartReader;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Which records stand behind figures of several kinds of the bundled input. */
class FigureRecordsTest {

	private static final Path INPUT = Path.of("input");

	private static final YearMonth MONTH = YearMonth.of(2025, 12);

	private static Map<String, Figure> figures = Map.of();

	@BeforeAll
	static void makeTheReport() throws Exception {
		figures = Reports.of(INPUT, MONTH, 1 << 26, Optional.empty()).figures();
	}

	@Test
	void findsOnlyWhatNoSingleMonthHolds() throws Exception {
		Behind behind = behind("syria-by-month/no-single-month/deaths/persons");
		assertThat(behind.reads()).hasSizeBetween(2, 60)
			.noneMatch((read) -> read.tally().key().period().precision() == Period.Precision.MONTH);
		CountRange sum = behind.reads().stream().map((read) -> read.tally().count()).reduce(CountRange::plus).get();
		assertThat(sum.best()).hasValue(25367);
		assertThat(behind.isSum()).isTrue();
	}

	@Test
	void findsBothPeriodsOfAChange() throws Exception {
		Behind behind = behind("arrivals-change/2025/arrived/persons_change_previous");
		assertThat(behind.reads()).extracting((read) -> read.tally().key().period().code())
			.containsExactly("2024", "2025");
		assertThat(behind.isSum()).as("a difference").isFalse();
		assertThat(behind("arrivals-change/2025/arrived/change_previous").reads()).hasSize(2);
		assertThat(behind("arrivals-change-by-quarter/2021-Q2/arrived/persons_change_year").reads())
			.extracting((read) -> read.tally().key().period().code())
			.containsExactly("2020-Q2", "2021-Q2");
	}

	@Test
	void findsThePartsThatExceedTheirTotal() throws Exception {
		Behind behind = behind("ukraine/..2022-11-06/killed/persons_parts_exceed_total");
		assertThat(behind.reads()).extracting(FigureRecords.Read::line).containsOnly(5L);
		assertThat(behind.reads()).as("the total and six parts").hasSize(7);
		assertThat(behind.isSum()).isFalse();
	}

	@Test
	void findsTheRecordsOfBothVintages() throws Exception {
		assertThat(behind("arrivals-vintages/2011/arrived/2012-01-11/persons_revision").reads())
			.extracting((read) -> read.tally().count().low().count())
			.containsExactly(2737L, 2706L);
		Behind earlier = behind("arrivals-vintages/2011/arrived/2012-01-11/persons_earlier");
		assertThat(earlier.reads()).extracting(FigureRecords.Read::line).containsExactly(13L);
		assertThat(earlier.isSum()).isTrue();
	}

	@Test
	void findsTheRecordsOfBothVintagesOfOneSex() throws Exception {
		assertThat(behind("arrivals-vintages/2011/arrived/female/2012-01-11/persons_revision").reads())
			.extracting((read) -> read.tally().count().low().count())
			.containsExactly(1918L, 1911L);
		assertThat(behind("arrivals-vintage-statistics/all/arrived/2012-01-11/mean_revision").reads()).hasSize(24);
	}

	@Test
	void findsTheRecordBehindAMisprint() throws Exception {
		String path = "deportations-findings/arrivals-by-quarter/arrived/2020-Q2/male/";
		assertThat(behind(path + "persons_as_printed").reads()).singleElement()
			.satisfies((read) -> assertThat(read.tally().count().low().count()).isEqualTo(20));
		assertThat(behind(path + "persons_found").reads()).singleElement()
			.satisfies((read) -> assertThat(read.tally().count().low().count()).isEqualTo(2));
	}

	@Test
	void findsOneDateOfWhatCountsEverythingUpToIt() throws Exception {
		for (String measure : List.of("persons", "female/persons", "share_female_known", "coverage_sex")) {
			assertThat(behind("ukraine/..2022-12-26/killed/" + measure).reads()).as(measure)
				.extracting(FigureRecords.Read::line)
				.containsOnly(6L);
		}
	}

	@Test
	void endsAtAddressesWhereTheFileHasThem() throws Exception {
		for (String figure : List.of("ukraine/..2022-12-26/killed/persons",
				"arrivals-by-quarter/2020-Q2/arrived/persons", "arrivals-by-age/40-49/arrived/persons",
				"arrivals-vintages/2011/arrived/2012-01-11/persons")) {
			assertThat(behind(figure).reads()).as(figure)
				.isNotEmpty()
				.allSatisfy((read) -> assertThat(read.addresses()).singleElement().asString().startsWith("http"));
		}
	}

	@Test
	void findsEveryMonthOfAnAverageAndOfTheYearToDate() throws Exception {
		assertThat(months(behind("routes-averages/2025-03/dead-and-missing/persons_average"))).hasSize(12)
			.startsWith("2024-04")
			.endsWith("2025-03");
		Behind year = behind("routes-averages/2025-03/dead-and-missing/persons_year_to_date");
		assertThat(months(year)).containsExactly("2025-01", "2025-02", "2025-03");
		assertThat(year.isSum()).isTrue();
		assertThat(months(behind("routes-averages/2025-03/dead-and-missing/year_to_date_change_year")))
			.containsExactly("2024-01", "2024-02", "2024-03", "2025-01", "2025-02", "2025-03");
		assertThat(months(behind("routes-averages/2025-09/dead-and-missing/persons_annualised"))).hasSize(9);
	}

	@Test
	void findsBothYearsOfAGrowthAndEveryPartOfAPercentage() throws Exception {
		assertThat(months(behind("arrivals-change/2025/arrived/compound_change_from_2002"))).containsExactly("2002",
				"2025");
		assertThat(behind("arrivals-by-age/40-49/arrived/share_of_all").reads()).extracting(FigureRecords.Read::line)
			.hasSize(7);
	}

	private static List<String> months(Behind behind) {
		return behind.reads().stream().map((read) -> read.tally().key().period().code()).distinct().sorted().toList();
	}

	private record Behind(List<FigureRecords.Read> reads, boolean isSum) {
	}

	private static Behind behind(String id) throws Exception {
		Figure figure = Optional.ofNullable(figures.get(id)).orElseThrow(() -> new AssertionError("no figure " + id));
		Declaration declaration = ReportFile.read(INPUT);
		SourceSpec spec = declaration.sources()
			.stream()
			.filter((source) -> source.id().equals(figure.definition()))
			.findFirst()
			.orElseThrow();
		SourceDescription source = declaration.report()
			.sources()
			.stream()
			.filter((description) -> description.id().equals(spec.id()))
			.findFirst()
			.orElseThrow();
		List<FigureRecords.Read> all = new ArrayList<>();
		try (PartReader reader = new PartReader(spec, INPUT.resolve(spec.file()), new Slice(0, Long.MAX_VALUE, 1),
				MONTH, (line, entry, addresses) -> entry.tallies()
					.forEach((tally) -> all.add(new FigureRecords.Read(spec.file(), line, tally, addresses.get()))))) {
			while (reader.readBlock(1000)) {
				// Until the file is read.
			}
		}
		FigureRecords records = new FigureRecords(figure, source);
		List<FigureRecords.Read> reads = records.among(all);
		return new Behind(reads, records.isSum(reads));
	}

}
