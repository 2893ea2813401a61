package org.tallybook;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Two vintages of a small source; every later figure of 2001 and after is one more. */
class VintagesTest {

	private static final String SOURCE = """
			frequency: year
			period: year
			vintage: {column: as_of, latest: 2010-01}
			series:
			  hurt: {label: Hurt, outcome: hurt, count: hurt}
			""";

	private static final String TABLES = """
			two: {kind: vintages, source: small, sheet: Two, title: Two}
			few: {kind: revision-statistics, source: small, sheet: Few, title: Few}
			change: {kind: change, source: small, sheet: Change, title: Change}
			years: {kind: by-period, source: small, sheet: Years, title: Years}
			""";

	@TempDir
	private Path folder;

	@Test
	void refusesStatisticsOfFewerThanEightPeriods() throws Exception {
		SmallSource seven = source(7);
		assertThat(seven.rows("two")).last()
			.satisfies((row) -> assertThat(row.get(7)).startsWith("7 single periods have a first and a later figure"));
		assertThat(seven.rows("few")).singleElement()
			.satisfies((row) -> assertThat(row.subList(3, 6)).containsExactly("7", "[z]", "[z]"));
		assertThat(refusals(seven)).hasSize(2)
			.allSatisfy((row) -> assertThat(row.get(6)).startsWith("7 single periods"));
		assertThat(seven.release().value("two/2002/hurt/2009/persons_revision").count()).isPresent();
	}

	@Test
	void givesThemFromEightPeriodsOn() throws Exception {
		SmallSource eight = source(8);
		assertThat(refusals(eight)).isEmpty();
		assertThat(eight.rows("two").toString()).contains("mean revision +1.0 and mean absolute revision 1.0 over 8");
		assertThat(eight.release().value("few/all/hurt/2009/t_newey_west_of_revision").state())
			.as("revisions that are all the same have no error")
			.isEqualTo(State.NOT_APPLICABLE);
		assertThat(eight.rows("few").get(0)).last().isEqualTo("first figures are biased, add caution");
	}

	@Test
	void neverMixesVintagesInAChangeOrASum() throws Exception {
		SmallSource eight = source(8);
		assertThat(eight.words("change/2003/hurt/persons_change_previous")).isEqualTo("10");
		assertThat(eight.words("years/2003/hurt/persons")).isEqualTo("31");
		assertThat(eight.words("years/all/hurt/persons")).isEqualTo("368");
	}

	private static List<List<String>> refusals(SmallSource source) {
		return source.rows("small-methods")
			.stream()
			.filter((row) -> row.get(0).equals("Revisions") && row.get(1).equals("refused"))
			.toList();
	}

	/** 11, 21, 31 ... in the latest vintage, 10, 20, 30 ... in the one before. */
	private SmallSource source(int periods) throws Exception {
		StringBuilder csv = new StringBuilder("year,as_of,hurt\n");
		for (int i = 1; i <= periods; i++) {
			csv.append("%s,2009,%s\n%s,2010-01,%s\n".formatted(2000 + i, i * 10, 2000 + i, i * 10 + 1));
		}
		return SmallSource.of(this.folder, "2010-01", "complete-to: 2010-01\n" + SOURCE, TABLES, csv.toString());
	}

}
