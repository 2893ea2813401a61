package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables by several dimensions over a few records; sums were made by hand. */
class DimensionsTest {

	private static final String SOURCE = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  halls:
			    kind: tallies
			    file: halls.csv
			    title: Halls
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 1987-06-01
			    complete-to: 1987-04
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: month
			    dimensions: {trade: trade}
			    series:
			      hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: w, male: m}}
			workbooks:
			  halls:
			    title: Halls
			    about: Halls
			    sources: [halls]
			    tables:
			      by-sex: {kind: by-dimension, dimension: sex, source: halls, sheet: Sex, title: Sex}
			      by-trade: {kind: by-dimension, dimension: trade, source: halls, sheet: Trade, title: Trade}
			      cross: {kind: cross, rows: trade, columns: sex, source: halls, sheet: Cross, title: Cross}
			      months: {kind: cross, rows: month, columns: sex, source: halls, sheet: Months, title: Months}
			      change: {kind: change, every: month, source: halls, sheet: Change, title: Change}
			""";

	private static final String RECORDS = """
			month,trade,n,w,m
			1987-01,weavers,0,0,0
			1987-02,weavers,30,10,20
			1987-02,dyers,10,4,6
			1987-04,dyers,9,3,5
			""";

	@TempDir
	private Path folder;

	private Release release;

	@BeforeEach
	void makeTheRelease() throws Exception {
		Files.writeString(this.folder.resolve("report.yml"), SOURCE);
		Files.writeString(this.folder.resolve("halls.csv"), RECORDS);
		this.release = new Disclosure()
			.release(Reports.of(this.folder, YearMonth.of(1987, 4), 1 << 20, Optional.empty()));
	}

	@Test
	void addsOverTheDimensionsThatAreNotAskedFor() {
		assertThat(words("by-sex/female/hurt/persons")).isEqualTo("17");
		assertThat(words("by-sex/all/hurt/persons")).isEqualTo("49");
		assertThat(words("by-trade/dyers/hurt/persons")).isEqualTo("19");
		assertThat(words("by-trade/dyers/hurt/female/persons")).isEqualTo("7");
		assertThat(words("cross/weavers/female/hurt/persons")).isEqualTo("10");
	}

	@Test
	void printsATotalOnlyWherePartsMakeIt() {
		assertThat(words("cross/weavers/all/hurt/persons")).isEqualTo("30");
		assertThat(this.release.value("cross/dyers/all/hurt/persons").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(this.release.value("cross/all/all/hurt/persons").state()).isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void printsThatATotalIsUnknownWhereAllOfItIs() {
		assertThat(words("months/1987-01/all/hurt/persons")).isEqualTo("0");
		assertThat(this.release.value("months/1987-03/female/hurt/persons").state()).isEqualTo(State.MISSING);
		assertThat(this.release.value("months/1987-03/all/hurt/persons").state()).isEqualTo(State.MISSING);
		assertThat(this.release.value("months/all/all/hurt/persons").state()).isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void saysFromWhatToWhatWhereTheBaseIsNothing() {
		assertThat(this.release.value("change/1987-02/hurt/change_previous").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(words("change/1987-02/hurt/persons_change_previous")).isEqualTo("40");
		assertThat(changes().get(1)).isEqualTo("increase, from 0 to 40");
	}

	@Test
	void comparesNothingWithAMonthThatIsMissing() {
		assertThat(changes()).containsExactly("not compared", "increase, from 0 to 40", "not compared", "not compared");
		assertThat(this.release.value("change/1987-04/hurt/persons_change_previous").state()).isEqualTo(State.MISSING);
	}

	private List<String> changes() {
		return this.release.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals("change"))
			.flatMap((table) -> table.rows().stream())
			.map((row) -> BundledReportTest.text(this.release, row.get(4)))
			.toList();
	}

	private String words(String figure) {
		return Words.of(this.release.value(figure), Part.WORDS);
	}

}
