package org.tallybook.report;

import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	private static final int CASES = 20_000;

	@Test
	void partsTheDigitsOfACountInGroupsOfThree() {
		assertThat(Words.count(0)).isEqualTo("0");
		assertThat(Words.count(999)).isEqualTo("999");
		assertThat(Words.count(-100)).isEqualTo("-100");
		assertThat(Words.count(1_000)).isEqualTo("1,000");
		assertThat(Words.count(-1_234_567)).isEqualTo("-1,234,567");
		assertThat(Words.count(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
	}

	@Test
	void printsEveryCountAsTheFormatOfJavaDoes() {
		Random random = new Random(20260103);
		for (int i = 0; i < CASES; i++) {
			long count = random.nextLong() >> random.nextInt(64);
			assertThat(Words.count(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
		}
		System.out.println("counts in words: " + CASES + " cases");
	}

}
