package org.tallybook.source;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallybook.source.SourceSpec.Rules;
import org.tallybook.tally.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.source.Sample.CLAIMS;
import static org.tallybook.source.Sample.HEADER;
import static org.tallybook.source.Sample.claim;

/** Each reason with the line and the column that an analyst looks for. */
class RejectReasonTest {

	/** A good record of two physical lines. */
	private static final String GOOD = "2024-01,\"old\nhall\",5,2,3\n";

	private static final Set<RejectReason> FLAGS = EnumSet.of(RejectReason.RANGE_ORDER, RejectReason.PARTS_EXCEED_TOTAL,
			RejectReason.SHARE_DIFFERS);

	@ParameterizedTest
	@MethodSource("cases")
	void saysFileLineColumnAndCode(Case example) throws Exception {
		assertThat(first(example))
			.isEqualTo(example.where() + ": " + example.reason().code() + ": " + example.reason().sentence());
	}

	/** But of the one that takes several files. */
	@Test
	void hasAnExampleOfEveryReason() {
		assertThat(cases()).extracting(Case::reason)
			.containsAll(EnumSet.complementOf(EnumSet.of(RejectReason.FILES_OVERLAP)));
	}

	/** The first line of the refusal, or the finding where a record is only flagged. */
	private static String first(Case example) throws Exception {
		if (!FLAGS.contains(example.reason())) {
			return Sample.refusal(example.spec(), example.text()).lines().findFirst().orElseThrow();
		}
		Part part = Sample.read(example.spec(), example.text());
		Finding finding = part.findings().get(0);
		assertThat(part.accepted()).isEqualTo(part.read());
		String column = finding.column().isEmpty() ? "" : ", column '" + finding.column() + "'";
		return "%s: line %d%s: %s: %s".formatted(example.spec().file(), finding.line(), column, finding.code(),
				finding.message());
	}

	static List<Case> cases() {
		return List.of(tally(RejectReason.ENCODING_ERROR, "line 4", GOOD + "2024-02,a\u0000b,1,0,1\n"),
				tally(RejectReason.ENCODING_ERROR, "line 4", GOOD + "2024-02,a\uFFFEb,1,0,1\n"),
				tally(RejectReason.QUOTE_ERROR, "line 5", GOOD + "2024-02,a,1,0,1\n2024-03,a \"b\",1,0,1\n"),
				tally(RejectReason.FIELD_TOO_LONG, "line 4", GOOD + "2024-02,\"" + "a\n".repeat(40_000) + "\",1,0,1\n"),
				header(RejectReason.MISSING_LABEL, "'dead'", "month,place,women,men\n"),
				header(RejectReason.EXTRA_LABEL, "'hall'", "month,place,dead,women,men,hall\n"),
				header(RejectReason.DUPLICATE_LABEL, "'dead'", "month,place,dead,women,men,dead\n"),
				tally(RejectReason.BLANK_ROW, "line 4", GOOD + "\n"),
				tally(RejectReason.MISSING_CELL, "line 4", GOOD + "2024-02,a,1,0\n"),
				tally(RejectReason.MISSING_CELL, "line 4, column 'place'", GOOD + "2024-02, ,1,0,1\n"),
				tally(RejectReason.MISSING_CELL, "line 4, column 'month'", GOOD + ",a,1,0,1\n"),
				tally(RejectReason.EXTRA_CELL, "line 4", GOOD + "2024-02,a,1,0,1,\n"),
				tally(RejectReason.TYPE_ERROR, "line 4, column 'women'", GOOD + "2024-02,a,1,1.5,1\n"),
				tally(RejectReason.NEGATIVE_COUNT, "line 4, column 'dead'", GOOD + "2024-02,a,-3,0,1\n"),
				claims(RejectReason.CONSTRAINT_ERROR, ", column 'share'", claim("share-of", "female", "share", "1.2")),
				claims(RejectReason.CONSTRAINT_ERROR, ", column 'to'", claim("from", "2024-06-01")),
				tally(RejectReason.CONSTRAINT_ERROR, "line 4, column 'place'",
						GOOD + "2024-02," + "a".repeat(10_001) + ",1,0,1\n"),
				tally(RejectReason.RECORD_TOO_LONG, "line 4", GOOD + ("x".repeat(60_000) + ",").repeat(18)),
				tally(RejectReason.TOO_MANY_COLUMNS, "line 4", GOOD + "2024-02" + ",".repeat(600) + "\n"),
				header(RejectReason.PERSONAL_DATA, "'Full name'", "month,place,dead,women,men,Full name\n"),
				tally(RejectReason.FORBIDDEN_VALUE, "line 4, column 'dead'", GOOD + "2024-02,a,#REF!,0,1\n"),
				tally(RejectReason.TOTAL_ROW, "line 4, column 'place'", GOOD + "2024-02,Total,1,0,1\n"),
				tally(RejectReason.IMPOSSIBLE_DATE, "line 4, column 'month'", GOOD + "2024-02-30,a,1,0,1\n"),
				claims(RejectReason.UNKNOWN_CODE, ", column 'stance'", claim("stance", "doubts")),
				claims(RejectReason.UNIQUE_ERROR, ", column 'claim'", claim("claim", "k0")),
				new Case(RejectReason.AMBIGUOUS_DATE, Sample.dated("d/M/yyyy", "M/d/yyyy"),
						HEADER + "13/1/2024,a,1,0,1\n3/4/2024,a,1,0,1\n", "t.csv: line 3, column 'month'"),
				new Case(RejectReason.FUTURE_DATE,
						Sample.with(Sample.tallies(), new Rules(0, true, List.of(), false, LocalDate.of(2024, 3, 1))),
						HEADER + GOOD + "2024-04,a,1,0,1\n", "t.csv: line 4, column 'month'"),
				new Case(RejectReason.REPEATED_CELL, once(), HEADER + GOOD + GOOD, "t.csv: line 4"),
				new Case(RejectReason.SHARE_DIFFERS, Sample.withShare("share"),
						"month,place,dead,women,men,share\n2024-01,a,3,1,2,34\n", "t.csv: line 2, column 'share'"),
				claims(RejectReason.RANGE_ORDER, "", claim("low", "9", "high", "8")),
				tally(RejectReason.PARTS_EXCEED_TOTAL, "line 4, column 'women + men'", GOOD + "2024-02,a,1,1,1\n"));
	}

	private static SourceSpec once() {
		SourceSpec spec = Sample.tallies();
		return Sample.with(spec, new Rules(0, false, List.of(), false, LocalDate.MAX));
	}

	private static Case tally(RejectReason reason, String where, String records) {
		return new Case(reason, Sample.tallies(), HEADER + records, "t.csv: " + where);
	}

	private static Case header(RejectReason reason, String column, String header) {
		return new Case(reason, Sample.tallies(), header, "t.csv: line 1, column " + column);
	}

	/** Behind a claim k0 on line 2. */
	private static Case claims(RejectReason reason, String where, String record) {
		return new Case(reason, Sample.claims(), CLAIMS + claim("claim", "k0") + record, "c.csv: line 3" + where);
	}

	record Case(RejectReason reason, SourceSpec spec, String text, String where) {

		@Override
		public String toString() {
			return this.reason.code();
		}

	}

}
