package org.tallybook.source;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTest {

	private static final SourceSpec SPEC = Sample.tallies();

	@Test
	void findsColumnsInAnyOrderAndLeavesIgnoredOnesUnread() throws Exception {
		Part part = Sample.read(SPEC, "men, dead ,remark,place,women,month\n3,5,anything,dell,2,2024-01\n");
		assertThat(Sample.counts(java.util.List.of(part))).containsEntry("2024-01 dell all", 5L)
			.containsEntry("2024-01 dell male", 3L);
	}

	@Test
	void reportsAllFaultsAtOnce() {
		assertThat(Sample.refusal(SPEC, "\nmonth,place\n").lines()).contains(
				"t.csv: line 1, column 'month': missing-label: a declared column is not in the header",
				"t.csv: line 1, column 'men': missing-label: a declared column is not in the header");
		assertThat(Sample.refusal(SPEC, "month,month,place,women,men,hall\n")).isEqualTo("""
				t.csv: line 1, column 'hall': extra-label: the header has a column that is not declared; name it under \
				'ignore' to leave it unread
				t.csv: line 1, column 'month': duplicate-label: the header names a column twice
				t.csv: line 1, column 'dead': missing-label: a declared column is not in the header""");
	}

	@Test
	void givesAwayNoCellOfAFileWithoutAHeader() {
		String message = Sample.refusal(SPEC, "2024-01,dell,5,2,3\n2024-02,dell,5,2,3\n");
		assertThat(message).contains("line 1, column 'month': missing-label").doesNotContain("dell", "2024");
	}

	@Test
	void saysThatAFileIsEmpty() {
		assertThat(Sample.refusal(SPEC, ""))
			.isEqualTo("t.csv: line 1: missing-label: expected a header but the file" + " is empty");
	}

}
