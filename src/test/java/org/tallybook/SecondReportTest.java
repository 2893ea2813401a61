package org.tallybook;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Part;
import org.tallybook.report.Report;
import org.tallybook.report.Words;
import org.tallybook.tally.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report on made-up figures that shares no word with the bundled one: other sources,
 * columns, codes, places and outcomes, semicolons and windows-1252, tables by default.
 * Expected figures were added up by hand from the two files.
 */
class SecondReportTest {

	private static final Path INPUT = Path.of("src/test/resources/second");

	private static Release release;

	@BeforeAll
	static void makeTheRelease() throws Exception {
		release = new Disclosure().release(report(1 << 26));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "by-year/1986/verletzt/persons|70", "by-year/1986/verletzt/female/persons|28",
					"by-year/1986/verletzt/male/persons|37", "by-year/1986/verletzt/unknown/persons|5",
					"by-year/1986/verletzt/share_female_known|43 %", "by-year/1986/verletzt/coverage_sex|93 %",
					"by-year/1986/verletzt/share_female_lower|40 %", "by-year/1986/verletzt/share_female_upper|48 %",
					"by-quarter/1986-Q2/verletzt/persons|10", "by-quarter/1986-Q4/verletzt/persons|20",
					"by-quarter/1987-Q1/verletzt/persons|10", "by-place/Höhenfeld/verletzt/persons|44",
					"by-place/Süderau/verletzt/persons|36", "by-place/all/verletzt/persons|80",
					"cumulative/1986/verletzt/persons|70" })
	void addsUpTheWorkshops(String figure, String words) {
		assertThat(Words.of(release.value("werkstatt-" + figure), Part.WORDS)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "incidents/mühlgasse/geräumt/persons|FLOOR|more than 40",
					"incidents/mühlgasse/geräumt/persons|HIGHEST|60", "incidents/mühlgasse/geräumt/denials|NUMBER|1",
					"incidents/färberhof/geräumt/persons|WORDS|30", "by-year/1986/persons|FLOOR|more than 70",
					"by-year/1986/persons|HIGHEST|not stated", "by-year/all/persons|FLOOR|more than 70",
					"by-year/1986/incidents|NUMBER|3", "by-place/Süderau/persons|FLOOR|30",
					"considered/z9/persons|FLOOR|more than 90", "considered/z9/sum-of-parts/persons|FLOOR|more than 70",
					"considered/z9/sum-of-parts/persons|HIGHEST|90", "claims/z5/share_female|WORDS|more than 60 %" })
	void addsIncidentsAndNeverClaims(String figure, Part part, String words) {
		assertThat(Words.of(release.value("stimmen-" + figure), part)).isEqualTo(words);
	}

	@Test
	void marksWhatIsProvisionalOrContested() {
		assertThat(release.value("werkstatt-by-quarter/1987-Q1/verletzt/persons").marks())
			.containsExactly(Mark.PROVISIONAL);
		assertThat(release.value("werkstatt-by-quarter/1986-Q4/verletzt/persons").marks()).isEmpty();
		assertThat(release.value("stimmen-by-year/1986/persons").marks()).containsExactly(Mark.CONTESTED);
	}

	@Test
	void countsEveryRecord() {
		assertThat(release.provenance().inputs()).extracting((input) -> input.read()).containsExactly(11L, 10L);
		assertThat(release.provenance().inputs()).extracting((input) -> input.setAside()).containsExactly(1L, 0L);
	}

	@Test
	void saysItsHeadlines() {
		List<String> headlines = release.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals("zunft-headlines"))
			.flatMap((table) -> table.rows().stream())
			.map((row) -> (row.get(0) instanceof Cell.Phrase phrase) ? release.text(phrase.sentence()) : "")
			.toList();
		assertThat(headlines).containsExactly("70 Verletzte in 1986, davon 28 Frauen.",
				"more than 40 Menschen geräumt, höchstens 60.");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 50, 333 })
	void isTheSameWhateverTheSlices(long slice) throws Exception {
		assertThat(report(slice).figures()).isEqualTo(release.figures());
	}

	private static Report report(long slice) throws Exception {
		return Reports.of(INPUT, YearMonth.of(1987, 3), slice, Optional.empty());
	}

}
