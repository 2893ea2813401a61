package org.tallybook;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Intervals of shares by the basis of a series. Expected limits were made with scipy
 * 1.17.1 (norm, beta, hypergeom) from the formulas, and rounded outward.
 */
class IntervalsTest {

	private static final String SOURCE = """
			complete-to: 2021-12
			frequency: year
			period: year
			series:
			  asked: {label: Asked, outcome: asked, count: n, sex: {female: f, male: m, rest: unknown}%s}
			""";

	private static final String TABLES = """
			years: {kind: by-period, source: small, sheet: Years, title: Years, sex-ratio: true}
			change: {kind: change-of-share, source: small, sheet: Change, title: Change, from: 2020, to: 2021}
			""";

	/** 40 of 100, 60 of 100. */
	private static final String KNOWN = "year,n,f,m\n2020,100,40,60\n2021,100,60,40\n";

	/** 40 women, 60 men and 10 people of unknown sex. */
	private static final String UNKNOWN = "year,n,f,m\n2020,110,40,60\n2021,100,60,40\n";

	@TempDir
	private Path folder;

	private SmallSource made(String words, String records) throws Exception {
		return SmallSource.of(this.folder, "2021-12", SOURCE.formatted(words), TABLES, records);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ", basis: list", ", basis: census" })
	void areNeverGivenOfAnEnumeration(String words) throws Exception {
		SmallSource made = made(words, UNKNOWN);
		assertThat(made.release().figures().keySet()).noneMatch((id) -> id.contains("interval"));
		assertThat(made.headers("years")).noneMatch((header) -> header.contains("interval"));
		assertThat(made.headers("change")).noneMatch((header) -> header.contains("interval"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "basis: sample | 30.9 % | 49.8 %", "basis: process | 30.9 % | 49.8 %",
					"basis: sample, design-effect: 2 | 27.6 % | 53.9 %", "basis: sample, frame: 2000 | 30.9 % | 49.8 %",
					"basis: sample, frame: 500 | 31.4 % | 49.2 %" })
	void areWilsonsOrThoseOfAFrame(String words, String lower, String upper) throws Exception {
		SmallSource made = made(", " + words, KNOWN);
		assertThat(made.shown("years/2020/asked/share_female_interval_lower")).isEqualTo(lower);
		assertThat(made.shown("years/2020/asked/share_female_interval_upper")).isEqualTo(upper);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "basis: sample | 27.4 % | 55.3 %",
			"basis: sample, design-effect: 2 | 23.8 % | 59.5 %", "basis: sample, frame: 500 | 28.4 % | 54.0 %" })
	void reachFromNoUnknownPersonToEveryOne(String words, String lower, String upper) throws Exception {
		SmallSource made = made(", " + words, UNKNOWN);
		assertThat(made.shown("years/2020/asked/share_female_interval_lower")).isEqualTo(lower);
		assertThat(made.shown("years/2020/asked/share_female_interval_upper")).isEqualTo(upper);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sample | What the interval allows for: sampling error only.",
			"process | What the interval allows for: chance variation only, does not include missing cases." })
	void sayInANoteWhatTheyLeaveOut(String basis, String words) throws Exception {
		SmallSource made = made(", basis: " + basis, KNOWN);
		String header = made.headers("years").stream().filter((h) -> h.contains("interval, lower")).findFirst().get();
		assertThat(header).startsWith("Female share, 95 % interval, lower (%) [note ");
		String note = header.substring(header.indexOf('[') + 1, header.indexOf(']'));
		assertThat(made.rows("notes")).contains(List.of(note, words));
	}

	/** What 40 to 50 of 100 differ by is within chance; what 40 to 60 do is not. */
	@ParameterizedTest
	@CsvSource({ "basis: census,50,increase", "basis: sample,50,no clear change", "basis: process,50,no clear change",
			"basis: sample,60,increase", "basis: process,20,decrease" })
	void decideWhetherAShareRoseOrFell(String basis, int women, String word) throws Exception {
		SmallSource made = made(", " + basis,
				"year,n,f,m%n2020,100,40,60%n2021,100,%s,%s%n".formatted(women, 100 - women));
		assertThat(made.rows("change").get(1)).contains(word);
	}

	/**
	 * The bounds are 36.3 to 45.5 % and 60 %; the intervals 27.4 to 55.3 % and 50.2 %
	 * upwards.
	 */
	@Test
	void decideByThoseOfTheTwoPeriodsWhereTheSexOfAnybodyIsUnknown() throws Exception {
		assertThat(made("", UNKNOWN).rows("change").get(1)).contains("increase");
		assertThat(made(", basis: sample", UNKNOWN).rows("change").get(1)).contains("no clear change");
	}

	@Test
	void areWithheldOnASmallBase() throws Exception {
		SmallSource made = made(", basis: sample", "year,n,f,m\n2020,19,9,10\n2021,20,10,10\n");
		assertThat(made.value("years/2020/asked/share_female_interval_lower").marks())
			.containsExactly(Mark.LOW_RELIABILITY);
		assertThat(made.value("years/2021/asked/share_female_interval_lower").state()).isEqualTo(State.FIGURE);
	}

	@Test
	void standBesideTheDifferenceOfTwoSamples() throws Exception {
		SmallSource made = made(", basis: sample", KNOWN);
		assertThat(made.shown("change/2021/asked/share_female_interval_change_from_2020_lower")).isEqualTo("6.1 %");
		assertThat(made.shown("change/2021/asked/share_female_interval_change_from_2020_upper")).isEqualTo("32.9 %");
		SmallSource clustered = made(", basis: sample, design-effect: 2", KNOWN);
		assertThat(clustered.shown("change/2021/asked/share_female_interval_change_from_2020_lower"))
			.isEqualTo("0.4 %");
		assertThat(clustered.shown("change/2021/asked/share_female_interval_change_from_2020_upper"))
			.isEqualTo("37.6 %");
		assertThat(
				made(", basis: sample", UNKNOWN).value("change/2021/asked/share_female_interval_change_from_2020_lower")
					.state())
			.as("somebody's sex is unknown")
			.isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void countWomenForEachHundredMenWithBounds() throws Exception {
		SmallSource made = made(", basis: sample", UNKNOWN);
		String ratio = "years/2020/asked/women_per_100_men";
		assertThat(made.number(ratio)).as("40 / 60").isEqualTo("66.7");
		assertThat(made.number(ratio + "_lower")).as("40 / 70").isEqualTo("57.1");
		assertThat(made.number(ratio + "_upper")).as("50 / 60").isEqualTo("83.4");
		assertThat(made.number(ratio + "_interval_lower")).isEqualTo("37.7");
		assertThat(made.number(ratio + "_interval_upper")).isEqualTo("123.4");
		assertThat(made.number("years/2021/asked/women_per_100_men")).isEqualTo("150.0");
	}

	@Test
	void haveNoRatioWhereNoManIsRecorded() throws Exception {
		SmallSource made = made("", "year,n,f,m\n2020,50,40,0\n2021,99,50,49\n");
		for (String end : List.of("", "_upper")) {
			assertThat(made.value("years/2020/asked/women_per_100_men" + end).state()).as(end)
				.isEqualTo(State.NOT_APPLICABLE);
		}
		assertThat(made.number("years/2020/asked/women_per_100_men_lower")).as("40 / 10").isEqualTo("400");
		assertThat(made.number("years/2021/asked/women_per_100_men")).as("no decimal below 100").isEqualTo("102");
	}

}
