package org.tallybook.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.tally.Finding;
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
