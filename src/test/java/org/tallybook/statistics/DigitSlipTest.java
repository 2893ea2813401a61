package org.tallybook.statistics;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigitSlipTest {

	@ParameterizedTest
	@CsvSource({ "5597, 5957, TRANSPOSED", "12, 21, TRANSPOSED", "1203, 1230, TRANSPOSED", "20, 2, SHIFTED",
			"3450, 345, SHIFTED", "100, 10, SHIFTED" })
	void namesTheSlipWhicheverNumberIsPrinted(long printed, long found, DigitSlip slip) {
		assertThat(DigitSlip.between(printed, found)).contains(slip);
		assertThat(DigitSlip.between(found, printed)).contains(slip);
	}

	@ParameterizedTest
	@CsvSource({ "5957, 5957", "0, 0", "10, 0", "5957, 7955", "123, 231", "200, 2", "12, 210", "25, 2", "1234, 2143",
			"11, 12", "-12, -21", "6490, 6495" })
	void namesNoneWhereTheNumbersDifferOtherwise(long printed, long found) {
		assertThat(DigitSlip.between(printed, found)).isEmpty();
		assertThat(DigitSlip.between(found, printed)).isEmpty();
	}

	@Test
	void findsEveryExchangeOfNeighbours() {
		Random random = new Random(31);
		int cases = 0;
		for (int i = 0; i < 20_000; i++) {
			StringBuilder digits = new StringBuilder(Long.toString(10 + random.nextInt(1_000_000_000)));
			long number = Long.parseLong(digits.toString());
			int at = random.nextInt(digits.length() - 1);
			char first = digits.charAt(at);
			char second = digits.charAt(at + 1);
			if (first != second && (at > 0 || second != '0')) {
				digits.setCharAt(at, second);
				digits.setCharAt(at + 1, first);
				long other = Long.parseLong(digits.toString());
				assertThat(DigitSlip.between(number, other)).as("%s, %s", number, other).contains(DigitSlip.TRANSPOSED);
				assertThat((number - other) % 9).isZero();
				cases++;
			}
		}
		System.out.println("exchanges of neighbouring digits tried: " + cases);
		assertThat(cases).isGreaterThan(10_000);
	}

}
