package org.tallybook;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of a whole in percent; expected figures were made by hand. */
class PercentagesTest {

	private static final String SOURCE = """
			complete-to: 2020-12
			frequency: year
			period: year
			place: place
			series:
			  hurt: {label: Hurt, outcome: hurt, count: n}
			""";

	private static final String TABLES = """
			places: {kind: by-place, source: small, sheet: Places, title: Places}
			""";

	@TempDir
	private Path folder;

	private SmallSource places(String source, String... records) throws Exception {
		return SmallSource.of(this.folder, "2020-12", source, TABLES,
				"year,place,n\n" + String.join("\n", records) + "\n");
	}

	private SmallSource places(long first, long second) throws Exception {
		return places(SOURCE, "2020,east," + first, "2020,west," + second);
	}

	@Test
	void giveTheUnitThatIsLeftToTheLargestRemainder() throws Exception {
		SmallSource made = places(SOURCE, "2020,a,100", "2020,b,100", "2020,c,100");
		assertThat(made.shown("places/a/hurt/share_of_all")).as("33.333, the first of equal ones").isEqualTo("33.4 %");
		assertThat(made.shown("places/b/hurt/share_of_all")).isEqualTo("33.3 %");
		assertThat(made.shown("places/c/hurt/share_of_all")).isEqualTo("33.3 %");
		assertThat(made.shown("places/all/hurt/share_of_all")).isEqualTo("100.0 %");
		assertThat(made.headers("places")).anyMatch((header) -> header.startsWith("Hurt, of all (%)"));
	}

	@ParameterizedTest
	@CsvSource({ "10, 9, [z]", "10, 10, 50 %", "50, 49, 51 %", "50, 50, 50.0 %" })
	void areWithheldOnASmallBaseAndHaveADecimalOnALargeOne(long first, long second, String printed) throws Exception {
		SmallSource made = places(first, second);
		assertThat(made.shown("places/east/hurt/share_of_all")).isEqualTo(printed);
		assertThat(made.value("places/east/hurt/share_of_all").marks().contains(Mark.LOW_RELIABILITY))
			.isEqualTo(printed.equals("[z]"));
	}

	@Test
	void neitherCallAFewNoneNorNearlyAllAll() throws Exception {
		SmallSource made = places(9_999, 1);
		assertThat(made.shown("places/east/hurt/share_of_all")).isEqualTo(">99.9 %");
		assertThat(made.value("places/east/hurt/share_of_all").decimal().orElseThrow().kind())
			.isEqualTo(EndKind.MORE_THAN);
		assertThat(made.value("places/west/hurt/share_of_all").marks()).containsExactly(Mark.LOW);
	}

	@Test
	void stayAwayWhereAPartIsMissing() throws Exception {
		SmallSource made = places(SOURCE, "2019,east,40", "2020,east,50", "2020,west,60");
		assertThat(made.value("places/east/hurt/share_of_all").state()).isEqualTo(State.MISSING);
		assertThat(made.value("places/west/hurt/share_of_all").state()).isEqualTo(State.MISSING);
		assertThat(made.refusals())
			.anyMatch((line) -> line.startsWith("Percentages that add to 100: a part is missing"));
	}

	@Test
	void takeAPartOfWhichNothingWasDocumentedForNone() throws Exception {
		SmallSource made = places("absent: none-documented\n" + SOURCE.replace("count: n", "count: n, minimum: true"),
				"2019,east,40", "2020,east,50", "2020,west,60", "2020,south,0");
		assertThat(made.shown("places/east/hurt/share_of_all")).isEqualTo("60.0 %");
		assertThat(made.value("places/south/hurt/share_of_all").state()).isEqualTo(State.NONE_DOCUMENTED);
		assertThat(made.headers("places")).anyMatch((header) -> header.contains("of what was documented (%)"));
	}

	@Test
	void stayAwayWherePartsDoNotMakeTheWhole() throws Exception {
		SmallSource made = SmallSource.of(this.folder, "2020-12", """
				complete-to: 2020-12
				frequency: year
				period: year
				series:
				  hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: f, male: m, rest: unknown}}
				""", """
				sexes: {kind: by-dimension, dimension: sex, source: small, sheet: Sexes, title: Sexes}
				""", "year,n,f,m\n2020,100,40,50\n");
		assertThat(made.value("sexes/female/hurt/share_of_all").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(made.refusals()).contains("Percentages that add to 100: the parts do not make the whole");
	}

	@Test
	void useTheBestFiguresOfRangesAndStayAwayWhereOneIsMissing() throws Exception {
		String ranged = SOURCE.replace("count: n", "low: l, best: b, high: h");
		SmallSource made = SmallSource.of(this.folder, "2020-12", ranged, TABLES,
				"year,place,l,b,h\n2020,east,10,30,40\n2020,west,5,10,90\n");
		assertThat(made.shown("places/east/hurt/share_of_all")).isEqualTo("75 %");
		assertThat(made.headers("places")).anyMatch((header) -> header.contains("of all best figures (%)"));
		made = SmallSource.of(this.folder, "2020-12", ranged, TABLES,
				"year,place,l,b,h\n2020,east,10,30,40\n2020,west,5,,90\n");
		assertThat(made.value("places/east/hurt/share_of_all").state().printsNumber()).isFalse();
	}

	@Test
	void divideOutcomesOnlyWhereTheseAreDeclaredToExcludeEachOther() throws Exception {
		String source = """
				complete-to: 2020-12
				frequency: year
				period: year
				series:
				  dead: {label: Dead, outcome: dead, count: d}
				  lost: {label: Lost, outcome: lost, count: l}
				""";
		String table = "outcomes: {kind: by-outcome, source: small, sheet: Outcomes, title: Outcomes%s}\n";
		String records = "year,d,l\n2019,10,20\n2020,30,60\n";
		SmallSource made = SmallSource.of(this.folder, "2020-12", source, table.formatted(""), records);
		assertThat(made.has("outcomes/2020/dead/share_of_all")).isFalse();
		made = SmallSource.of(this.folder, "2020-12", source,
				table.formatted(", exclusive: Nobody is both dead and lost."), records);
		assertThat(made.shown("outcomes/2020/dead/share_of_all")).isEqualTo("33 %");
		assertThat(made.shown("outcomes/all/lost/share_of_all")).isEqualTo("66.7 %");
		assertThat(made.about("outcomes")).contains("Nobody is both dead and lost.");
	}

	@Test
	void addToExactlyOneHundredInAnyTable() throws Exception {
		Random random = new Random(100);
		int tables = 0;
		for (int round = 0; round < 60; round++) {
			int parts = 1 + random.nextInt(12);
			int most = (round % 2 == 0) ? 60 : 20_000;
			List<String> records = new ArrayList<>(List.of("2020,p0,25"));
			for (int i = 1; i < parts; i++) {
				records.add("2020,p%s,%s".formatted(i, random.nextInt(most)));
			}
			Path one = Files.createDirectory(this.folder.resolve("round-" + round));
			SmallSource made = SmallSource.of(one, "2020-12", SOURCE, TABLES,
					"year,place,n\n" + String.join("\n", records) + "\n");
			BigDecimal sum = BigDecimal.ZERO;
			for (int i = 0; i < parts; i++) {
				sum = sum.add(whole(made.value("places/p" + i + "/hurt/share_of_all")));
			}
			assertThat(sum).as("%s", records).isEqualByComparingTo(BigDecimal.ONE);
			tables++;
		}
		System.out.println("tables of percentages checked: " + tables);
	}

	/** What is more than 99.9 % was 100.0 % before it was called so. */
	private static BigDecimal whole(Value value) {
		return (value.decimal().orElseThrow().kind() == EndKind.MORE_THAN) ? BigDecimal.ONE
				: value.number().orElseThrow();
	}

}
