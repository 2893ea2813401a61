package org.tallybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
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

/** Shares where a column tells the sex of each record; sums were made by hand. */
class SexOfRecordsTest {

	private static final String SOURCE = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			policies: {percent-base: 1, decimal-base: 1}
			sources:
			  list:
			    kind: tallies
			    file: list.csv
			    title: A list
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: partial, collected: a}
			    retrieved: 1987-06-01
			    complete-to: 1987-03
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: day
			    dimensions: {sex: {column: sex, codes: {F: female, M: male}, blank: unknown}}
			    series:
			      hurt: {label: Hurt, outcome: hurt, count: {every: record}}
			workbooks:
			  list:
			    title: A list
			    about: A list
			    sources: [list]
			    tables:
			      by-month: {kind: by-period, every: month, source: list, sheet: Months, title: Months}
			""";

	@TempDir
	private Path folder;

	private Release release;

	@BeforeEach
	void makeTheRelease() throws Exception {
		Files.writeString(this.folder.resolve("report.yml"), SOURCE);
		Files.writeString(this.folder.resolve("list.csv"), """
				day,sex
				1987-01-03,F
				1987-01-04,M
				1987-01-05,M
				1987-01-06,
				1987-02-01,M
				""");
		this.release = new Disclosure()
			.release(Reports.of(this.folder, YearMonth.of(1987, 3), 1 << 20, Optional.empty()));
	}

	@Test
	void makesTheShareOfThoseWhoseSexIsKnownWithItsBounds() {
		assertThat(words("by-month/1987-01/hurt/share_female_known")).isEqualTo("33.3 %");
		assertThat(words("by-month/1987-01/hurt/coverage_sex")).isEqualTo("75.0 %");
		assertThat(words("by-month/1987-01/hurt/share_female_lower")).isEqualTo("25.0 %");
		assertThat(words("by-month/1987-01/hurt/share_female_upper")).isEqualTo("50.0 %");
		assertThat(words("by-month/1987-01/hurt/unknown/persons")).isEqualTo("1");
	}

	@Test
	void countsNoneOfASexWhereOthersWereCountedAndNothingWhereNobodyWas() {
		assertThat(words("by-month/1987-02/hurt/female/persons")).isEqualTo("0");
		assertThat(words("by-month/1987-02/hurt/share_female_known")).isEqualTo("0.0 %");
		assertThat(this.release.value("by-month/1987-03/hurt/female/persons").state()).isEqualTo(State.MISSING);
	}

	private String words(String figure) {
		return Words.of(this.release.value(figure), Part.WORDS);
	}

}
