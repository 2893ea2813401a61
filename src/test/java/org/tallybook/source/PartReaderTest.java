package org.tallybook.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.source.Sample.HEADER;

class PartReaderTest {

	private static final SourceSpec SPEC = Sample.tallies();

	@Test
	void addsUpTheRecordsOfACell() throws Exception {
		Part part = Sample.read(SPEC, HEADER + "2024-01,dell,5,2,3\n2024-01,dell,4,,1\n2024-02-03,dell,1,1,0\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(Map.of("2024-01 dell all", 9L, "2024-01 dell female", 2L,
				"2024-01 dell male", 4L, "2024-02 dell all", 1L, "2024-02 dell female", 1L, "2024-02 dell male", 0L));
	}

	@Test
	void readsCellsOfSeveralLinesAndBothLineEnds() throws Exception {
		Part unix = Sample.read(SPEC, HEADER + "2024-01,\"old\nhall\",5,2,3\n2024-01,dell,1,0,1");
		Part windows = Sample.read(SPEC,
				HEADER.replace("\n", "\r\n") + "2024-01,\"old\nhall\",5,2,3\r\n2024-01,dell,1,0,1\r\n");
		assertThat(unix).isEqualTo(windows);
		assertThat(Sample.counts(List.of(unix))).containsEntry("2024-01 old\nhall all", 5L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-windows-949", "EUC-KR" })
	void readsTheDeclaredCharset(String charset) throws Exception {
		SourceSpec spec = Sample.tallies(Sample.in(Charset.forName(charset)), 0);
		assertThat(Sample.counts(List.of(Sample.read(spec, HEADER + "2024-01,길주군,5,2,3\n"))))
			.containsEntry("2024-01 길주군 all", 5L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void readsAFileWithAByteOrderMark(String charset) throws Exception {
		SourceSpec spec = Sample.tallies(Sample.in(Charset.forName(charset)), 0);
		assertThat(Sample.read(spec, "\uFEFF" + HEADER + "2024-01,dell,5,2,3\n").accepted()).isEqualTo(1);
		assertThat(Sample.read(spec, "\uFEFF\"month\"" + HEADER.substring(5)).read()).isZero();
	}

	@Test
	void readsOtherDelimitersAndNullTokens() throws Exception {
		SourceSpec spec = Sample.tallies(Dialect.of(';', Charset.forName("windows-1252"), Set.of("", "n/a", "-1")), 0);
		Part part = Sample.read(spec, "month;place;dead;women;men\n2024-01;café, bar;n/a;-1;3\n");
		assertThat(Sample.counts(List.of(part))).isEqualTo(Map.of("2024-01 café, bar male", 3L));
	}

	@Test
	void putsTheSameLetterWrittenInTwoWaysIntoOneCell() throws Exception {
		Part part = Sample.read(SPEC, HEADER + "2024-01,caf\u00e9,5,2,3\n2024-01, cafe\u0301 ,1,0,1\n");
		assertThat(Sample.counts(List.of(part))).containsEntry("2024-01 caf\u00e9 all", 6L);
	}

	@Test
	void setsAsideWhatEndsAfterTheReferenceMonth() throws Exception {
		Part part = Sample.read(SPEC, HEADER
				+ "2024-12,a,1,0,1\n2025-01,a,1,0,1\n2024-12-31..2025-01-01,a,1,0,1\n2024,a,1,0,1\n2025,a,1,9,9\n");
		assertThat(part.setAside()).isEqualTo(3);
		assertThat(part.accepted()).isEqualTo(2);
		assertThat(part.findings()).isEmpty();
	}

	@RepeatedTest(20)
	void countsEveryRecordOnce(RepetitionInfo repetition) throws Exception {
		Random random = new Random(repetition.getCurrentRepetition());
		StringBuilder text = new StringBuilder(HEADER);
		String[] records = { "2024-01,a,1,0,1\n", "2025-01,a,1,0,1\n", "2024-01,a,x,0,1\n", "\n", "1,2\n",
				"2024-01,,1,0,1\n", "2024-13,a,1,0,1\n", "2024-01,a,-1,0,1\n" };
		int count = random.nextInt(60);
		for (int i = 0; i < count; i++) {
			text.append(records[random.nextInt(records.length)]);
		}
		Part part = Sample.read(Sample.tallies(Dialect.DEFAULT, 100), text.toString());
		assertThat(part.read()).isEqualTo(count);
		assertThat(part.read()).isEqualTo(part.accepted() + part.rejects().size() + part.setAside());
	}

	@Test
	void listsEveryRejectAboveTheLimit() {
		SourceSpec spec = Sample.tallies(Dialect.DEFAULT, 1);
		String message = Sample.refusal(spec, HEADER + "2024-01,a,x,0,1\n2024-02,a,1,0,1\n2024-03,a,1,-2,1\n\n");
		assertThat(message).isEqualTo("""
				t.csv: line 2, column 'dead': type-error: the cell is not a whole number of at most ten digits
				t.csv: line 4, column 'women': negative-count: a count is below zero
				t.csv: line 5: blank-row: the line is blank
				t.csv: 3 of 4 records refused; source 's' allows 1""");
	}

	@Test
	void listsTwentyRejectsAndCountsTheOthers() {
		String message = Sample.refusal(SPEC, HEADER + "2024-01,a,x,0,1\n".repeat(50));
		assertThat(message.lines()).hasSize(22).contains("t.csv: and 30 more");
		assertThat(message).doesNotContain("\r");
	}

	@Test
	void keepsRejectsUpToTheLimit() throws Exception {
		SourceSpec spec = Sample.tallies(Dialect.DEFAULT, 1);
		Part part = Sample.read(spec, HEADER + "2024-01,a,x,0,1\n2024-02,a,1,0,1\n");
		assertThat(part.rejects()).containsExactly(new Finding("s", "t.csv", 2, "dead", "type-error",
				"the cell is not a whole number of at most ten digits"));
		assertThat(part.accepted()).isEqualTo(1);
	}

	@Test
	void givesAwayNothingOfWhatStandsInTheFile() {
		String secret = "Xochitl";
		for (String record : List.of("2024-01,%s,%s,0,1", "%s,a,1,0,1", "2024-01,a,%s", "2024-01,a,1,0,1,%s",
				"2024-01,a \"%s\",1,0,1", "2024-01,\"%s\n,1,0,1", "2024-01,%s\u0001,1,0,1", "2024-01,a,-%s,0,1")) {
			String text = HEADER + record.replace("%s", secret) + "\n";
			assertThat(Sample.refusal(SPEC, text)).contains("t.csv: line 2").doesNotContain(secret);
		}
	}

	@Test
	void findsAClaimIdThatIsUsedTwice() {
		String message = Sample.refusal(Sample.claims(),
				Sample.CLAIMS + Sample.claim() + Sample.claim("claim", "k2") + Sample.claim("low", "5"));
		assertThat(message)
			.startsWith("c.csv: line 4, column 'claim': unique-error: an earlier record has the same id or key\n");
	}

}
