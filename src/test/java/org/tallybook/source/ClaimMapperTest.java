package org.tallybook.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.tally.Address;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.ShareStatement;
import org.tallybook.tally.Stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.source.Sample.CLAIMS;
import static org.tallybook.source.Sample.claim;

class ClaimMapperTest {

	@Test
	void keepsAClaimAsItWasPublished() throws Exception {
		Claim claim = read(claim("low", "20", "low-kind", "more_than", "high", "30", "high-kind", "up-to", "wording",
				"\"over 20,\nup to 30\""));
		assertThat(claim.count()).isEqualTo(
				new CountRange(new End(EndKind.MORE_THAN, 20), OptionalLong.empty(), new End(EndKind.UP_TO, 30)));
		assertThat(claim.wording()).isEqualTo("over 20,\nup to 30");
		assertThat(claim.period()).isEqualTo(Period.parse("2024-05-01..2024-05-02"));
		assertThat(claim.stance()).isEqualTo(Stance.ASSERTS);
		assertThat(claim.line()).isEqualTo(2);
		assertThat(claim.counted()).isEqualTo("all");
		assertThat(claim.anonymous()).isFalse();
		assertThat(claim.address()).isEqualTo(new Address("https://example.org", Address.Kind.ORIGINAL, true));
	}

	@Test
	void statesNothingWhereNoFigureStands() throws Exception {
		assertThat(read(claim()).count()).isEqualTo(Claim.NO_COUNT);
	}

	@Test
	void keepsAShareWithItsWordsAndItsBase() throws Exception {
		Claim claim = read(claim("share-of", "female", "share", "0.70", "share-kind", "more-than"));
		assertThat(claim.share())
			.contains(new ShareStatement("female", EndKind.MORE_THAN, new BigDecimal("0.70"), Optional.empty()));
		assertThat(claim.hasCount()).isFalse();
	}

	@Test
	void countsAGroupAloneWhereTheClaimDid() throws Exception {
		assertThat(read(claim("low", "5", "share-of", "female")).counted()).isEqualTo("female");
	}

	@Test
	void readsDatesAsPreciselyAsTheyAreGiven() throws Exception {
		assertThat(read(claim("from", "2024-05", "to", "2024-06")).period())
			.isEqualTo(Period.parse("2024-05-01..2024-06-30"));
		assertThat(read(claim("from", "", "to", "2024")).period()).isEqualTo(Period.parse("..2024"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a|a", "a; b |a,b", "a (our reading: 1 + 2)|a", "a (one; two); b (three)|a,b",
			"all years|all years", ";;|" })
	void readsListsOfIdsWithoutTheRemarksBehindThem(String cell, String ids) throws Exception {
		List<String> expected = (ids == null) ? List.of() : List.of(ids.split(","));
		assertThat(read(claim("part-of", cell)).relations().partOf()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "claim, '', missing-cell", "incident, ' ', missing-cell", "wording, '', missing-cell",
			"to, '', missing-cell", "url, '', missing-cell", "from, 2024-5-1, impossible-date",
			"to, ....2024, impossible-date", "low, many, type-error", "high, -1, negative-count",
			"low-kind, circa, unknown-code", "url-kind, blog, unknown-code", "url-kind, '', unknown-code",
			"anonymous, perhaps, unknown-code", "url-check, seen, unknown-code" })
	void refusesACellThatItCannotRead(String column, String cell, String code) {
		String record = claim("low", "5", column, cell);
		assertRefused(record, column, code);
	}

	@Test
	void refusesWordsAboutAFigureThatIsNotThere() {
		assertRefused(claim("low-kind", "at_least"), "low-kind", "constraint-error");
		assertRefused(claim("high", "5", "high-kind", "not_stated"), "high-kind", "constraint-error");
		assertRefused(claim("share-of", "female", "share", "0.7", "share-kind", "not-stated"), "share-kind",
				"constraint-error");
	}

	@ParameterizedTest
	@CsvSource({ "70 %", "1.01", "-0.1", "1e-5", "seventy", "0.1234567890123456789" })
	void refusesAShareThatIsNoFraction(String share) {
		assertRefused(claim("share-of", "female", "share", share), "share", "constraint-error");
	}

	@Test
	void refusesAShareOfNobody() {
		assertRefused(claim("share", "0.7"), "share-of", "missing-cell");
	}

	@ParameterizedTest
	@CsvSource({ "yes, true", "no, false", "'', false" })
	void knowsWhoseNameIsNotKnown(String cell, boolean anonymous) throws Exception {
		assertThat(read(claim("anonymous", cell)).anonymous()).isEqualTo(anonymous);
	}

	@Test
	void doesNotCiteAnAddressThatWasNotRead() throws Exception {
		assertThat(read(claim("url-check", "not-read")).address().isCitable()).isFalse();
		assertThat(read(claim("url-check", "read")).address().isCitable()).isTrue();
		assertThat(read(claim("url-kind", "mirror")).address().isCitable()).isFalse();
	}

	private static Claim read(String record) throws Exception {
		return Sample.read(Sample.claims(), CLAIMS + record).claims().get(0);
	}

	private static void assertRefused(String record, String column, String code) {
		assertThat(Sample.refusal(Sample.claims(), CLAIMS + record))
			.startsWith("c.csv: line 2, column '%s': %s: ".formatted(column, code));
	}

}
