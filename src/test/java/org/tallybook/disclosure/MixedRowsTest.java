package org.tallybook.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.declaration.ReportFile;
import org.tallybook.disclosure.MixedRows.Released;
import org.tallybook.disclosure.MixedRows.Row;
import org.tallybook.report.Figure;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Releases of a source of which single rows are public, and who holds them against it.
 */
class MixedRowsTest {

	private static final List<String> QUARTERS = List.of("2023-Q1", "2023-Q2", "2023-Q3");

	private static final List<String> PLACES = List.of("east", "north");

	private static final List<String> SEXES = List.of("female", "male");

	/** What nobody has broken down by sex. */
	private static final List<Row> PLAIN = List.of(open("2023-Q1", "north", 9), closed("2023-Q1", "north", 3),
			open("2023-Q1", "south", 4), open("2023-Q1", "east", 15), closed("2023-Q1", "east", 30),
			open("2023-Q2", "north", 6), closed("2023-Q2", "north", 25), closed("2023-Q2", "south", 31),
			closed("2023-Q2", "east", 22), closed("2023-Q3", "north", 40), open("2023-Q3", "south", 5),
			closed("2023-Q3", "south", 17), closed("2023-Q3", "east", 28));

	@TempDir
	Path folder;

	@Test
	void protectsWhatCountsHoldBesidesPublicRows() {
		Release release = new MixedRows(PLAIN).released(this.folder).release();
		assertThat(count(release, "crossed/south/2023-Q1")).as("public rows alone").isEqualTo("4");
		assertThat(count(release, "crossed/north/2023-Q1")).as("12, of which 9 are public").isEqualTo("[c]");
		assertThat(count(release, "crossed/north/2023-Q3")).isEqualTo("40");
		assertThat(count(release, "by-place/north")).as("the whole, public rows among it").isEqualTo("83");
		assertThat(plain().sees(new MixedRows(PLAIN), release).finds(release, true)).isEmpty();
	}

	@Test
	void findsWhatPublicRowsGiveAwayWhereTheyAreForgotten() throws Exception {
		new MixedRows(PLAIN).released(this.folder);
		Release release = new Disclosure(ReportFile.read(this.folder).report()).release(MixedRows.report(this.folder));
		assertThat(plain().sees(new MixedRows(PLAIN), release).finds(release, true))
			.contains("crossed/north/2023-Q1/held/persons");
	}

	@Test
	void knowsWhatAnEarlierReleaseToldOfACountWhosePublicRowsHaveChanged() {
		MixedRows before = new MixedRows(PLAIN);
		Released first = before.released(this.folder);
		MixedRows now = new MixedRows(
				Stream.concat(PLAIN.stream(), Stream.of(open("2023-Q3", "south", 2), closed("2023-Q1", "south", 3)))
					.toList());
		Release second = now.after(first, this.folder).release();
		assertThat(count(second, "crossed/south/2023-Q1")).as("7, of which 4 are public").isEqualTo("[c]");
		assertThat(count(second, "crossed/south/2023-Q3")).as("17 besides public rows, as before: not to hide behind")
			.isEqualTo("24");
		assertThat(count(second, "crossed/north/2023-Q1")).as("not printed before").isEqualTo("[c]");
		assertThat(plain().sees(before, first.release()).sees(now, second).compares(second).finds(second, true))
			.isEmpty();
	}

	@Test
	void printsNothingBoundToASmallCountWhereItIsNotKnownWhatWasTold() {
		Released first = new MixedRows(PLAIN).released(this.folder);
		assertThat(shown(new MixedRows(PLAIN).afterLosing(first, this.folder).release()))
			.as("the same file: nothing new is told")
			.isEqualTo(shown(first.release()));
		MixedRows now = new MixedRows(Stream.concat(PLAIN.stream(), Stream.of(open("2023-Q3", "south", 2))).toList());
		assertThat(shown(now.afterLosing(first, this.folder).release()).values()).containsOnly("[c]");
		assertThat(shown(now.after(first, this.folder).release()).values()).contains("24");
	}

	@Test
	void doesNotProtectWhatTurnedOutSmallWhenItsRowsBecamePublic() {
		Released first = new MixedRows(PLAIN).released(this.folder);
		MixedRows now = new MixedRows(PLAIN.stream()
			.flatMap((row) -> row.equals(closed("2023-Q3", "south", 17))
					? Stream.of(open("2023-Q3", "south", 14), closed("2023-Q3", "south", 3)) : Stream.of(row))
			.toList());
		Release second = now.after(first, this.folder).release();
		assertThat(count(second, "crossed/south/2023-Q3")).as("22 was printed before").isEqualTo("[c]");
		assertThat(count(second, "by-place/south")).as("nothing is gained by hiding it").isEqualTo("57");
	}

	private static Outsider plain() {
		return new Outsider(QUARTERS, List.of("east", "north", "south"), List.of(""));
	}

	private static Row open(String quarter, String place, long count) {
		return new Row(true, quarter, place, "", count);
	}

	private static Row closed(String quarter, String place, long count) {
		return new Row(false, quarter, place, "", count);
	}

	private static String count(Release release, String row) {
		return shown(release).getOrDefault(row + "/held/persons", "no figure");
	}

	/** What stands for each count. */
	private static Map<String, String> shown(Release release) {
		Map<String, String> shown = new TreeMap<>();
		release.figures()
			.values()
			.stream()
			.filter(Figure::isCountOfSeries)
			.forEach((figure) -> shown.put(figure.id(),
					PlainCount.of(figure.value()).map(String::valueOf).orElse(figure.value().state().symbol())));
		return shown;
	}

	@Test
	void letsNobodyTakeThePublicRowsFromWhatIsPrinted() {
		Random random = new Random(20260101);
		int small = 0;
		int printed = 0;
		int suppressed = 0;
		int cases = 60;
		for (int i = 0; i < cases; i++) {
			MixedRows rows = new MixedRows(rows(random));
			Release release = rows.released(this.folder).release();
			assertThat(new Outsider(QUARTERS, PLACES, SEXES).sees(rows, release).finds(release, false))
				.as(rows.toString())
				.isEmpty();
			for (Figure figure : release.figures().values()) {
				if (figure.isCountOfSeries()) {
					small += Outsider.TEN.isSmall(rows.sum(figure, false)) ? 1 : 0;
					boolean open = figure.value().state() != State.SUPPRESSED;
					printed += open ? 1 : 0;
					suppressed += open ? 0 : 1;
				}
			}
		}
		System.out.printf("Public rows: %s files, %s small rests, %s counts printed, %s not%n", cases, small, printed,
				suppressed);
		assertThat(small).isGreaterThan(30);
		assertThat(suppressed).isGreaterThan(100);
	}

	@Test
	void letsNobodyCompareTwoReleases() throws Exception {
		Random random = new Random(20260102);
		int refused = 0;
		int told = 0;
		int cases = 60;
		for (int i = 0; i < cases; i++) {
			MixedRows before = new MixedRows(rows(random));
			MixedRows now = new MixedRows(changed(before.rows(), random));
			Released first = before.released(this.folder);
			Released second;
			try {
				second = now.after(first, this.folder);
			}
			catch (DisclosureException ex) {
				refused++;
				continue;
			}
			Release nothing = new Release(MixedRows.report(this.folder), new TreeMap<>());
			List<String> known = new Outsider(QUARTERS, PLACES, SEXES).sees(before, first.release())
				.sees(now, nothing)
				.compares(second.release())
				.finds(second.release(), false);
			told += known.size();
			assertThat(new Outsider(QUARTERS, PLACES, SEXES).sees(before, first.release())
				.sees(now, second.release())
				.compares(second.release())
				.finds(second.release(), false)).as(before + "\n" + now).isSubsetOf(known);
		}
		System.out.printf("Public rows: %s pairs of releases, %s refused, %s rests told by the first alone%n", cases,
				refused, told);
	}

	private static List<Row> rows(Random random) {
		List<Row> rows = new ArrayList<>();
		for (String quarter : QUARTERS) {
			for (String place : PLACES) {
				for (String sex : SEXES) {
					if (random.nextInt(3) > 0) {
						rows.add(new Row(true, quarter, place, sex, random.nextInt(12)));
					}
					rows.add(new Row(false, quarter, place, sex,
							random.nextInt(3) == 0 ? random.nextInt(10) : 10 + random.nextInt(40)));
				}
			}
		}
		return rows;
	}

	/** Rows become public, public rows are added, and few restricted counts change. */
	private static List<Row> changed(List<Row> rows, Random random) {
		List<Row> changed = new ArrayList<>();
		for (Row row : rows) {
			boolean published = row.isPublic() || random.nextInt(15) == 0;
			long more = random.nextInt(row.isPublic() ? 3 : 8) == 0 ? random.nextInt(6) : 0;
			changed.add(new Row(published, row.quarter(), row.place(), row.sex(), row.count() + more));
		}
		return changed;
	}

}
