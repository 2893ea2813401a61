package org.tallybook.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WordingTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "more than 720|721|-", "over 720|721|-",
			"at least 436|436|-", "no fewer than 436|436|-", "not fewer than 436|436|-", "436 or more|436|-",
			"fewer than 30|0|29", "under 30|0|29", "up to 640|0|640", "as many as 1,700|0|1700", "no more than 30|0|30",
			"not more than 30|0|30", "at most 30|0|30", "30 or fewer|0|30", "about 700|650|749", "some 700|650|749",
			"about 72|72|72", "about 720|715|724", "about 2,500,000|2450000|2549999", "nearly 700|650|699",
			"between 510 and 610|510|610", "51 to 61|51|61", "51-61|51|61", "51\u201361|51|61", "280-odd women|280|289",
			"300-odd|300|399", "271-odd|271|271", "4,811|4811|4811", "2 thousand|2000|2000",
			"2.5 million|2500000|2500000", "30+|30|-", "> 30|31|-", "\u2265 30|30|-",
			"51 are estimated to be held|51|51", "60 are believed to be held|55|64", "an estimated 60|55|64",
			"730\uC5EC\uBA85|730|739", "730\uC5EC \uBA85|730|739", "730\uC5EC|730|739", "730 \uC5EC\uC131|730|730",
			"\uC57D 700\uBA85|650|749", "700\uBA85 \uC774\uC0C1|700|-", "700\uBA85 \uCD08\uACFC|701|-",
			"700\uBA85 \uBBF8\uB9CC|0|699", "\uCD5C\uB300 700\uBA85|0|700", "3\uB9CC \uBA85 \uC774\uC0C1|30000|-",
			"700\u4F59\u4EBA|700|799", "700\u591A\u4EBA|700|799", "700\u4EBA\u4EE5\u4E0A|700|-",
			"\u81F3\u5C11700\u4EBA|700|-", "\u4E0D\u8D85\u8FC7700\u4EBA|0|700", "\u8D85\u8FC7700\u4EBA|701|-",
			"\u7D04700\u4EBA|650|749", "700\u4EBA\u672A\u6E80|0|699", "700\u4EBA\u3092\u8D85\u3048\u308B|701|-",
			"plus de 1 700 personnes|1701|-", "plus de 1.700 personnes|1701|-", "au moins 436|436|-",
			"jusqu'\u00E0 700|0|700", "jusqu\u2019\u00E0 700|0|700", "pas plus de 700|0|700",
			"m\u00E1s de 1.700 personas|1701|-", "al menos 436|436|-", "entre 510 y 610|510|610",
			"\u0431\u043E\u043B\u0435\u0435 700|701|-", "\u043D\u0435 \u043C\u0435\u043D\u0435\u0435 1 700|1700|-",
			"\u0434\u043E 700|0|700", "\u0623\u0643\u062B\u0631 \u0645\u0646 \u0667\u0660\u0660|701|-",
			"\u0628\u064A\u0646 \u0665\u0660 \u0648\u0666\u0660|50|60", "0.125 million|125000|125000",
			"\u0645\u0627 \u0644\u0627 \u064A\u0642\u0644 \u0639\u0646 \u0661\u066C\u0667\u0660\u0660|1700|-",
			"\uFF17\uFF10\uFF10\u4EBA\u4EE5\u4E0A|700|-" })
	void readsCounts(String wording, long least, String most) {
		WholeRange expected = (most == null) ? WholeRange.from(least) : new WholeRange(least, Long.parseLong(most));
		assertThat(Wording.read(wording)).isEqualTo(new Wording.Allows(new ClaimedSet.Counts(expected)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "over 70 %|( 7/10 1/1 ]", "more than 70%|( 7/10 1/1 ]",
			"at least 70 per cent|[ 7/10 1/1 ]", "70 % or more|[ 7/10 1/1 ]", "under 70 percent|[ 0/1 7/10 )",
			"up to 70 %|[ 0/1 7/10 ]", "about 70 %|[ 13/20 3/4 )", "around 72 %|[ 143/200 29/40 )",
			"about 72.5 %|[ 1449/2000 1451/2000 )", "about 98 %|[ 39/40 197/200 )", "about 100 %|[ 19/20 1/1 ]",
			"about 0 %|[ 0/1 1/20 )", "nearly 70 %|[ 13/20 7/10 )", "just under 72 %|[ 143/200 18/25 )",
			"70-odd percent|not", "70 %|[ 7/10 7/10 ]", "70 % are believed to be women|[ 13/20 3/4 )",
			"70 to 80 %|[ 7/10 4/5 ]", "70 % to 80 %|[ 7/10 4/5 ]", "between 70 and 80 percent|[ 7/10 4/5 ]",
			"half|[ 19/40 21/40 ]", "half of them|[ 19/40 21/40 ]", "exactly half|[ 1/2 1/2 ]",
			"precisely two thirds of them|[ 2/3 2/3 ]", "exactly 12.345 %|[ 2469/20000 2469/20000 ]",
			"about half|[ 19/40 21/40 ]", "a third of those held|[ 37/120 43/120 ]", "two thirds|[ 77/120 83/120 ]",
			"nearly two thirds of them|[ 77/120 2/3 )", "more than half of them|( 1/2 1/1 ]",
			"at least two-thirds|[ 2/3 1/1 ]", "most of them|( 1/2 1/1 ]", "the vast majority|( 1/2 1/1 ]",
			"a majority were women|( 1/2 1/1 ]", "over 70 % of the 600 are women|( 7/10 1/1 ]",
			"over 70 percent of the mostly unknown people are estimated to be women|( 7/10 1/1 ]",
			"70% \uC774\uC0C1|[ 7/10 1/1 ]", "70% \uCD08\uACFC|( 7/10 1/1 ]", "\uC808\uBC18 \uC774\uC0C1|[ 1/2 1/1 ]",
			"3\uBD84\uC758 2 \uC774\uC0C1|[ 2/3 1/1 ]", "\uACFC\uBC18\uC218|( 1/2 1/1 ]",
			"\uB300\uBD80\uBD84\uC774 \uC5EC\uC131|( 1/2 1/1 ]", "\u8D85\u8FC770%|( 7/10 1/1 ]",
			"\u767E\u5206\u4E4B70\u4EE5\u4E0A|[ 7/10 1/1 ]", "\u8D85\u8FC7\u534A\u6570|( 1/2 1/1 ]",
			"70\uFF05\u4EE5\u4E0A|[ 7/10 1/1 ]", "70%\u3092\u8D85\u3048\u308B|( 7/10 1/1 ]",
			"plus de 70 %|( 7/10 1/1 ]", "plus de 70\u202F%|( 7/10 1/1 ]", "plus de 72,5 %|( 29/40 1/1 ]",
			"plus d'un tiers|( 1/3 1/1 ]", "m\u00E1s del 70 %|( 7/10 1/1 ]", "la mitad de las personas|[ 19/40 21/40 ]",
			"\u0431\u043E\u043B\u0435\u0435 70 %|( 7/10 1/1 ]",
			"\u0431\u043E\u043B\u0435\u0435 \u043F\u043E\u043B\u043E\u0432\u0438\u043D\u044B|( 1/2 1/1 ]",
			"\u0623\u0643\u062B\u0631 \u0645\u0646 70 %|( 7/10 1/1 ]",
			"\u0623\u0643\u062B\u0631 \u0645\u0646 \u0667\u0660\u066A|( 7/10 1/1 ]" })
	void readsShares(String wording, String expected) {
		Wording.Reading reading = Wording.read(wording);
		if (expected.equals("not")) {
			assertThat(reading).isEqualTo(new Wording.NotUnderstood());
			return;
		}
		assertThat(reading).isEqualTo(new Wording.Allows(new ClaimedSet.Shares(set(expected))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "denies", "about 700 or more", "at least 700, perhaps 900", "700 men and 20 women",
			"3rd group", "a third group was moved", "70 % were not women", "700 years", "nearly 651", "over 100 %",
			"120 %", "under 0 %", "fewer than 0", "1.700 personas", "1,70,000", "80 to 70 %", "700/800", "-700", "$700",
			"about 50 percentage points", "7.5", "half a dozen", "most affected districts", "hundreds, at least 300",
			"dozens, most of them women", "700 hundred", "12 October 2021", "2020-2021-2022", "7\u5272", "70\u4EE3",
			"730\uC5EC \uAC00\uAD6C", "730\uC5EC\uC131", "\uC57D 700\uC5EC \uBA85", "\u767E\u5206\u4E4B\u4E03\u5341",
			"\u043D\u0435\u0441\u043A\u043E\u043B\u044C\u043A\u043E 700", "m\u00E1s del 70 % no eran mujeres",
			"1234567890123456 people", "overland", "mostly women", "70 or 80", "1.000 personas",
			"at least 2.000 people", "m\u00E1s de 1,000 personas", "plus de 2,000 personnes",
			"\u0431\u043E\u043B\u0435\u0435 1,000", "1.250 million", "at least 60\u00B9", "60\u00BD people",
			"at least 60\u2460", "3 May, a group was returned", "3 de mayo, un grupo fue devuelto",
			"60 men and twelve women", "60 people, maybe more", "60 more" })
	void guessesNothing(String wording) {
		assertThat(Wording.read(wording)).isEqualTo(new Wording.NotUnderstood());
	}

	@Test
	void takesVagueWordsForNoNumberUnlessAConventionIsSwitchedOn() {
		Map<String, Long> words = Map.of("dozens", 24L, "scores of people", 40L, "hundreds", 200L,
				"\uC218\uC2ED \uBA85", 24L, "\u6570\u767E\u4EBA", 200L, "des centaines", 200L, "decenas", 24L,
				"\u0441\u043E\u0442\u043D\u0438", 200L, "\u0645\u0626\u0627\u062A", 200L);
		words.forEach((wording, least) -> {
			assertThat(Wording.read(wording)).as(wording).isEqualTo(new Wording.NoNumber());
			assertThat(Wording.read(wording, true)).as(wording)
				.isEqualTo(new Wording.Allows(new ClaimedSet.Counts(WholeRange.from(least))));
		});
		for (String wording : List.of("several", "many women", "a large number", "numerous")) {
			assertThat(Wording.read(wording)).isEqualTo(new Wording.NoNumber());
			assertThat(Wording.read(wording, true)).isEqualTo(new Wording.NoNumber());
		}
	}

	@Test
	void leavesOutRemarksInBracketsAndSignsThatOnlyMark() {
		assertThat(Wording.read("about 700 (more than 700 in [one] retelling)")).isEqualTo(Wording.read("about 700"));
		assertThat(Wording.read("  \u201CAbout 700.\u201D ")).isEqualTo(Wording.read("about 700"));
		assertThat(Wording.read("\u200Eabout \u202B700")).isEqualTo(Wording.read("about 700"));
		assertThat(Wording.read("\uFF08\u6CE8\uFF09700\u4EBA\u4EE5\u4E0A")).isEqualTo(Wording.read("700 or more"));
	}

	/**
	 * Every form of the table, with the same number in it, is read as its meaning says,
	 * so that all paraphrases of one meaning in all languages allow one set.
	 */
	@Test
	void readsEveryFormOfTheTableAsItsMeaning() {
		Map<WordMeaning, String> sets = Map.of(WordMeaning.STATED, "[70, 70]", WordMeaning.MORE_THAN, "[71, open]",
				WordMeaning.AT_LEAST, "[70, open]", WordMeaning.LESS_THAN, "[0, 69]", WordMeaning.AT_MOST, "[0, 70]",
				WordMeaning.ABOUT, "[65, 74]", WordMeaning.NEARLY, "[65, 69]", WordMeaning.BETWEEN, "[70, 80]",
				WordMeaning.ODD, "[70, 79]");
		Map<String, Integer> tried = new TreeMap<>();
		for (WordForm form : WordTable.forms()) {
			String expected = sets.get(form.meaning());
			if (expected != null) {
				String wording = form.form().replace(" .", "").replaceFirst("[#N]", "70").replaceFirst("[#N]", "80");
				assertThat(counts(Wording.read(wording))).as("%s: %s", form.language(), wording).isEqualTo(expected);
				tried.merge(form.language(), 1, Integer::sum);
			}
		}
		assertThat(tried.keySet()).containsExactlyInAnyOrder("any", "ar", "en", "es", "fr", "ja", "ko", "ru", "zh");
		System.out.println("Forms of words read as their meaning, by language: " + tried);
	}

	@Test
	void readsEveryFormOfAShareAsItsMeaning() {
		Map<WordMeaning, String> sets = Map.of(WordMeaning.MORE_THAN, "( 7/10 1/1 ]", WordMeaning.AT_LEAST,
				"[ 7/10 1/1 ]", WordMeaning.LESS_THAN, "[ 0/1 7/10 )", WordMeaning.AT_MOST, "[ 0/1 7/10 ]",
				WordMeaning.ABOUT, "[ 13/20 3/4 )", WordMeaning.NEARLY, "[ 13/20 7/10 )", WordMeaning.BETWEEN,
				"[ 7/10 4/5 ]", WordMeaning.MOST, "( 1/2 1/1 ]");
		int tried = 0;
		for (WordForm form : WordTable.forms()) {
			if (sets.containsKey(form.meaning()) && !form.form().contains("N") && !form.form().contains("people")) {
				String wording = form.form().replace(" .", "").replaceFirst("#", "70 %").replaceFirst("#", "80 %");
				assertThat(Wording.read(wording)).as("%s: %s", form.language(), wording)
					.isEqualTo(new Wording.Allows(new ClaimedSet.Shares(set(sets.get(form.meaning())))));
				tried++;
			}
		}
		assertThat(tried).isGreaterThan(200);
		System.out.println("Forms of words with a share read as their meaning: " + tried);
	}

	@Test
	void listsItsFormsOnceEach() {
		List<String> seen = new ArrayList<>();
		WordTable.forms().forEach((form) -> seen.add(form.language() + " " + form.meaning() + " " + form.form()));
		assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(400);
		assertThat(new TreeSet<>(WordTable.forms().stream().map((form) -> form.meaning().code()).toList()))
			.hasSize(WordMeaning.values().length);
		assertThat(WordForm.parse("en fraction-2/3: two thirds"))
			.isEqualTo(new WordForm("en", WordMeaning.FRACTION, "2/3", "two thirds"));
		assertThat(WordForm.parse("en vague-24: dozens").value()).isEqualTo("24");
		assertThat(WordForm.parse("en more-than: over #").hasNumber()).isTrue();
		assertThat(WordForm.parse("en odd: N-odd").hasNumber()).isTrue();
		assertThat(WordForm.parse("en vague: many").hasNumber()).isFalse();
		assertThatThrownBy(() -> WordForm.parse("en nonsense: over #")).hasMessageContaining("nonsense");
		assertThatThrownBy(() -> WordForm.parse("over: #")).hasMessageContaining("language meaning: form");
		assertThatThrownBy(() -> WordForm.parse("en more-than over #")).hasMessageContaining("language meaning: form");
	}

	@Test
	void holdsTheColumnsOfAClaimAgainstItsWords() {
		assertThat(differs("about 700", Told.best(700))).isFalse();
		assertThat(differs("about 700", Told.low(EndKind.AT_LEAST, 700))).isTrue();
		assertThat(differs("more than 700", Told.low(EndKind.MORE_THAN, 700))).isFalse();
		assertThat(differs("more than 700", Told.low(EndKind.AT_LEAST, 700))).isTrue();
		assertThat(differs("up to 700", Told.high(EndKind.UP_TO, 700))).isFalse();
		assertThat(differs("700", CountRange.exactly(700))).isFalse();
		assertThat(differs("700", Told.low(EndKind.STATED, 700))).isTrue();
		assertThat(differs("71 to 81", Told.between(71, 81))).isFalse();
		assertThat(differs("71 to 81", Told.between(81, 71))).isTrue();
		assertThat(differs("dozens", Told.best(30))).isTrue();
		assertThat(differs("they were many indeed, it is told", Told.best(30))).isFalse();
		assertThat(Wording.differs(Told.share("hall", EndKind.MORE_THAN, "0.70").worded("over 70 %"), false)).isFalse();
		assertThat(Wording.differs(Told.share("hall", EndKind.AT_LEAST, "0.70").worded("over 70 %"), false)).isTrue();
		assertThat(Wording.differs(Told.share("hall", EndKind.MORE_THAN, "0.70").worded("over 70"), false)).isTrue();
		assertThat(Wording.differs(Told.of("hall", Claim.NO_COUNT).worded("over 70"), false)).isTrue();
		assertThat(Wording.differs(Told.of("hall", Claim.NO_COUNT).worded("dozens"), false)).isFalse();
		assertThat(Wording.differs(Told.of("hall", Claim.NO_COUNT).worded("dozens"), true)).isTrue();
		assertThat(Wording.differs(Told.of("hall", Claim.NO_COUNT).as(Stance.DENIES).worded("over 70"), false))
			.isFalse();
	}

	private static boolean differs(String wording, CountRange columns) {
		return Wording.differs(Told.of("hall", columns).worded(wording), false);
	}

	private static String counts(Wording.Reading reading) {
		if (reading instanceof Wording.Allows allows && allows.set() instanceof ClaimedSet.Counts counts) {
			WholeRange set = counts.set();
			return "[" + set.least() + ", " + (set.isOpen() ? "open" : set.most()) + "]";
		}
		return reading.toString();
	}

	/** A set such as {@code ( 7/10 1/1 ]}. */
	private static ShareSet set(String words) {
		String[] parts = words.split(" ");
		return new ShareSet(ratio(parts[1]), parts[0].equals("["), ratio(parts[2]), parts[3].equals("]"));
	}

	private static Ratio ratio(String words) {
		String[] parts = words.split("/");
		return new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
	}

}
