package org.tallybook;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.tally.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums since a date, of two series of which one has a gap; they were made by hand. */
class CumulativeTest {

	@TempDir
	private Path folder;

	private SmallSource made;

	@BeforeEach
	void makeTheRelease() throws Exception {
		this.made = SmallSource.of(this.folder, "2020-12", """
				complete-to: 2020-12
				frequency: year
				period: year
				series:
				  hurt: {label: Hurt, outcome: hurt, count: h}
				  lost: {label: Lost, outcome: lost, count: l}
				""", """
				since: {kind: cumulative, source: small, sheet: Since, title: Since}
				later: {kind: cumulative, source: small, sheet: Later, title: Later, from: 2019}
				change: {kind: change, source: small, series: [hurt], sheet: Change, title: Change}
				""", "year,h,l\n2017,1000,2\n2018,20,\n2019,30,4\n2020,343,5\n");
	}

	@Test
	void goesOnBehindAGapAndIsNoTotalAnyMore() {
		assertThat(this.made.words("since/2017/lost/persons")).isEqualTo("2");
		assertThat(this.made.value("since/2017/lost/persons").marks()).isEmpty();
		for (String year : new String[] { "2018", "2019", "2020" }) {
			assertThat(this.made.value("since/" + year + "/lost/persons").marks()).as(year)
				.containsExactly(Mark.INCOMPLETE);
		}
		assertThat(this.made.words("since/2020/lost/persons")).isEqualTo("11");
		assertThat(this.made.about("since")).anyMatch((line) -> line.contains("it is no total any more"));
	}

	@Test
	void marksNoSeriesForTheGapOfAnother() {
		assertThat(this.made.words("since/2020/hurt/persons")).isEqualTo("1,393");
		assertThat(this.made.value("since/2020/hurt/persons").marks()).isEmpty();
	}

	@Test
	void startsAtTheDateThatIsStated() {
		assertThat(this.made.about("since")).anyMatch((line) -> line.contains("the first record of the source, 2017,"));
		assertThat(this.made.about("later")).anyMatch((line) -> line.contains("everything from 1 January 2019"));
		assertThat(this.made.has("later/2018/hurt/persons")).isFalse();
		assertThat(this.made.words("later/2020/hurt/persons")).isEqualTo("373");
		assertThat(this.made.value("later/2020/lost/persons").marks()).isEmpty();
	}

	@Test
	void isNoTotalWhereTheSourceTellsNothingOfTheDateAlone() throws Exception {
		String table = "later: {kind: cumulative, source: small, sheet: Later, title: Later, from: %s}\n";
		String source = """
				complete-to: 2020-12
				frequency: year
				period: year
				series:
				  hurt: {label: Hurt, outcome: hurt, count: h}
				""";
		String records = "year,h\n2015..2017,100\n2018,20\n2019,30\n2020,40\n";
		SmallSource across = SmallSource.of(this.folder, "2020-12", source, table.formatted("2017"), records);
		assertThat(across.words("later/2020/hurt/persons")).isEqualTo("90");
		assertThat(across.value("later/2020/hurt/persons").marks()).containsExactly(Mark.INCOMPLETE);
		SmallSource before = SmallSource.of(this.folder, "2020-12", source, table.formatted("2010"), records);
		assertThat(before.value("later/2020/hurt/persons").marks()).containsExactly(Mark.INCOMPLETE);
		SmallSource behind = SmallSource.of(this.folder, "2020-12", source, table.formatted("2018"), records);
		assertThat(behind.value("later/2020/hurt/persons").marks()).isEmpty();
	}

	@Test
	void tellsTheGrowthBetweenTwoYearsWithItsWarning() {
		assertThat(this.made.shown("change/2020/hurt/compound_change_from_2017")).as("0.343 to the third root")
			.isEqualTo("-30.0 %");
		assertThat(this.made.about("change")).anyMatch((line) -> line.startsWith(
				"Hurt: from 1,000 in 2017 to 343 in 2020, a compound change of -30.0 % a year. It uses these two"));
	}

}
