package org.tallybook.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.source.CountSpec.PartColumn;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.source.Sample.DEAD;
import static org.tallybook.source.Sample.HEADER;

class TallyMapperTest {

	private static final Series FIRST = new Series("s/dead@first", "s", "dead", DEAD.kind(), "persons",
			DEAD.frequency(), true, false, DEAD.dimensions(), Optional.of("first"));

	@ParameterizedTest
	@CsvSource({ "2024-01, 2024-01", "2024-01-31, 2024-01", "2024-01-31..2024-02-01, 2024-Q1", "2024-Q2, 2024-Q2",
			"2023, 2023", "2021/2022, 2021..2022", "..2020, ..2020", "2024-03-31..2024-04-01, 2024" })
	void putsACountIntoTheSmallestCalendarPeriodThatHoldsIt(String cell, String period) throws Exception {
		Part part = Sample.read(Sample.tallies(), HEADER + cell + ",dell,5,,\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(Map.of(period + " dell all", 5L));
	}

	@Test
	void addsColumnsThatAddAndHasNoTotalWhereOneHasNoFigure() throws Exception {
		SourceSpec spec = spec(List.of("a", "b"), List.of());
		Part part = Sample.read(spec, "month,place,a,b,c,old,women\n2024-01,x,2,3,,,\n2024-02,x,2,,,,1\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(Map.of("2024-01 x all", 5L, "2024-02 x female", 1L));
	}

	@Test
	void keepsAnEarlierVintageInASeriesOfItsOwn() throws Exception {
		Part part = Sample.read(spec(List.of("a"), List.of()), "month,place,a,b,c,old,women\n2024-01,x,5,,,4,\n");
		assertThat(part.tallies()).extracting((tally) -> tally.key().series() + " " + tally.count().low().count())
			.containsExactly("s/dead 5", "s/dead@first 4");
	}

	@Test
	void flagsAPartThatIsLargerThanWhatItIsPartOf() throws Exception {
		Part part = Sample.read(spec(List.of("c"), List.of("a", "b")),
				"month,place,a,b,c,old,women\n2024-01,x,2,3,5,,\n2024-02,x,2,3,6,,7\n2024-03,x,,3,9,,\n");
		assertThat(part.findings()).extracting(Finding::line, Finding::column)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "women"),
					org.assertj.core.groups.Tuple.tuple(3L, "c"));
		assertThat(part.accepted()).isEqualTo(3);
	}

	@Test
	void mapsTheCodesOfAPlaceAndRefusesOthers() {
		SourceSpec spec = coded(Map.of("N", "north", "", "unknown place"));
		String message = Sample.refusal(spec, HEADER + "2024-01,N,5,2,3\n2024-01,S,5,2,3\n");
		assertThat(message).startsWith("t.csv: line 3, column 'place': unknown-code: ");
	}

	@Test
	void mapsABlankPlaceWhereTheDeclarationSaysWhatItMeans() throws Exception {
		Part part = Sample.read(coded(Map.of("N", "north", "", "unknown place")), HEADER + "2024-01,,5,2,3\n");
		assertThat(Sample.counts(List.of(part))).containsEntry("2024-01 unknown place all", 5L);
	}

	@Test
	void refusesARowOfAllPlacesBecauseItWouldBeAddedToThem() {
		String message = Sample.refusal(Sample.tallies(), HEADER + "2024-01,a,5,2,3\n2024-01,all,5,2,3\n");
		assertThat(message).startsWith("t.csv: line 3, column 'place': constraint-error: ");
	}

	@Test
	void readsEachColumnOnce() {
		assertThat(spec(List.of("a", "b"), List.of("a", "c")).mapper().columns()).containsExactly("month", "place", "a",
				"b", "women", "old", "c");
	}

	@Test
	void readsARangeFromThreeColumnsAndFlagsOneOutOfOrder() throws Exception {
		CountSpec.Range range = new CountSpec.Range(Optional.of("least"), Optional.of("best"), Optional.of("most"));
		TallyMapper mapper = mapper(When.of("month"), Map.of(), range, List.of());
		Part part = Sample.read(spec(mapper), "month,least,best,most\n2024-01,3,5,9\n2024-02,6,5,9\n2024-03,,,\n");
		assertThat(part.tallies()).extracting((tally) -> tally.count())
			.containsExactly(new CountRange(End.stated(3), OptionalLong.of(5), End.stated(9)),
					new CountRange(End.stated(6), OptionalLong.of(5), End.stated(9)));
		assertThat(part.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.line() + " " + finding.column() + " " + finding.code())
				.isEqualTo("3 least + best + most range-order"));
	}

	@Test
	void keysPartsByEveryDimensionInTheOrderOfTheSeries() throws Exception {
		List<PartColumn> parts = List.of(part("wa", "female", "adult"), part("wb", "female", "adult"),
				part("g", "female", "child"));
		TallyMapper mapper = mapper(When.of("month"), Map.of("kind_of_hall", new Member.Named(Field.of("hall"))),
				new CountSpec.Sum(List.of("n")), parts);
		Part part = Sample.read(spec(mapper), "month,hall,n,wa,wb,g\n2024-01,east,9,1,2,4\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(
				Map.of("2024-01 east all all", 9L, "2024-01 east female adult", 3L, "2024-01 east female child", 4L));
	}

	@Test
	void countsEverythingUpToADate() throws Exception {
		TallyMapper mapper = mapper(new When.UpTo(When.of("day")), Map.of(), new CountSpec.Sum(List.of("n")),
				List.of());
		Part part = Sample.read(spec(mapper), "day,n\n2024-03-24,9\n2024-05,11\n");
		assertThat(Sample.counts(List.of(part)).keySet()).containsExactly("..2024-03-24 all all all",
				"..2024-05 all all all");
	}

	@Test
	void knowsThePeriodThatNoColumnTells() throws Exception {
		TallyMapper mapper = mapper(new When.Always(Period.parse("..2024-06")), Map.of(),
				new CountSpec.Sum(List.of("n")), List.of());
		assertThat(Sample.counts(List.of(Sample.read(spec(mapper), "n\n9\n"))))
			.isEqualTo(Map.of("..2024-06 all all all", 9L));
	}

	@Test
	void takesAFigureBelowZeroAsPublishedWhereDeclared() throws Exception {
		TallyMapper plain = mapper(When.of("month"), Map.of(), new CountSpec.Sum(List.of("n")), List.of());
		TallyMapper flagging = new TallyMapper("s", plain.when(), Map.of(), Optional.empty(), plain.counts(),
				new FaultPolicy(FaultPolicy.Order.FLAG, false, true));
		SourceSpec spec = new SourceSpec("s", "t.csv", Dialect.DEFAULT.withNegative(), flagging, Set.of(), 0);
		Part part = Sample.read(spec, "month,n\n2024-01,9\n2024-01,-2\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(Map.of("2024-01 all all all", 7L));
		assertThat(part.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.line() + " " + finding.column() + " " + finding.code())
				.isEqualTo("3 n negative-count"));
		assertThat(Sample.refusal(spec(plain), "month,n\n2024-01,-2\n"))
			.startsWith("t.csv: line 2, column 'n': negative-count: ");
	}

	@Test
	void readsDatesInTheOrderOfEachFile() throws Exception {
		When when = new When.ByFile(
				Map.of("t.csv", inFormat("dd/MM/yyyy", "month"), "u.csv", inFormat("MM/dd/yyyy", "month")));
		SourceSpec first = spec(mapper(when, Map.of(), new CountSpec.Sum(List.of("n")), List.of()));
		SourceSpec second = new SourceSpec("s", "u.csv", first.dialect(), first.mapper(), Set.of(), 0);
		String text = "month,n\n09/05/2024,7\n";
		assertThat(Sample.counts(List.of(Sample.read(first, text)))).isEqualTo(Map.of("2024-05 all all all", 7L));
		assertThat(Sample.counts(List.of(Sample.read(second, text)))).isEqualTo(Map.of("2024-09 all all all", 7L));
	}

	private static When inFormat(String format, String column) {
		return new When.Column(column, new PeriodFormat(List.of(format), Locale.ENGLISH, Optional.empty()));
	}

	@Test
	void keepsAnOlderVintageBesideTheLatestAndRefusesOneOfTheFuture() throws Exception {
		TallyMapper plain = mapper(When.of("month"), Map.of(), new CountSpec.Sum(List.of("n")), List.of());
		TallyMapper mapper = new TallyMapper("s", plain.when(), Map.of(),
				Optional.of(new TallyMapper.Vintage("seen", Period.parse("2024-09"))), plain.counts(),
				FaultPolicy.FLAGGED);
		String text = "month,seen,n\n2024-01,2024-02-11,5\n2024-01,2024-09,6\n";
		assertThat(Sample.read(spec(mapper), text).tallies())
			.extracting((tally) -> tally.key().series() + " " + tally.count().low().count())
			.containsExactly("s/hurt 6", "s/hurt@2024-02-11 5");
		assertThat(Sample.refusal(spec(mapper), text + "2024-01,2024-10,7\n"))
			.startsWith("t.csv: line 4, column 'seen': constraint-error: ");
	}

	private static PartColumn part(String column, String sex, String age) {
		return new PartColumn(column, new TreeMap<>(Map.of(Series.SEX, sex, Series.AGE_GROUP, age)));
	}

	private static TallyMapper mapper(When when, Map<String, Member> dimensions, CountSpec.Total total,
			List<PartColumn> parts) {
		Series series = new Series("s/hurt", "s", "hurt", Series.Kind.FLOW, "persons", DEAD.frequency(), true, false,
				List.of("kind_of_hall", Series.SEX, Series.AGE_GROUP), Optional.empty());
		return new TallyMapper("s", when, dimensions, Optional.empty(),
				List.of(new CountSpec(series, total, parts, List.of(), List.of())), FaultPolicy.FLAGGED);
	}

	private static SourceSpec spec(TallyMapper mapper) {
		return new SourceSpec("s", "t.csv", Dialect.DEFAULT, mapper, Set.of(), 0);
	}

	private static SourceSpec coded(Map<String, String> codes) {
		SourceSpec spec = Sample.tallies();
		TallyMapper mapper = (TallyMapper) spec.mapper();
		return new SourceSpec("s", "t.csv", spec.dialect(),
				Sample.mapper(new Field("place", codes), mapper.counts().get(0)), Set.of(), 0);
	}

	private static SourceSpec spec(List<String> columns, List<String> within) {
		CountSpec count = new CountSpec(DEAD, new CountSpec.Sum(columns),
				List.of(CountSpec.PartColumn.ofSex("women", "female")),
				List.of(new CountSpec.Version(FIRST, List.of(new CountSpec.PartColumn("old", new TreeMap<>())))),
				within);
		return new SourceSpec("s", "t.csv", Dialect.DEFAULT, Sample.mapper(Field.of("place"), count),
				Set.of("a", "b", "c"), 0);
	}

}
